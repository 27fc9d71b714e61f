import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { asJson, totalCode } from '../../../kernel/figure.ts';
import { sha256 } from '../../../kernel/hash.ts';
import { type Language, languages } from '../../../kernel/language.ts';
import { checkLanguages } from '../prose/check-words.ts';
import { derivedFigure, withoutGroups } from '../prose/evaluate.ts';
import { type NumberSegment, type Segment } from '../prose/segment.ts';
import { figureBlocksOf } from '../review.ts';
import { type FigureBlock, proseOf, type ReviewTree, type TableCell } from '../review-tree.ts';
import { readJsonFile } from './canonical-file.ts';
import { chartValues } from './chart-values.ts';
import { type ReleaseFolder } from './check-files.ts';
import { type Finding } from './finding.ts';
import { findingsIn, type Published, type PublishedFigures, shown, writtenNumber } from './published.ts';
import { type Manifest, type PublishedNumber } from './release-format.ts';
import { treeForm } from './tree-form.ts';

type Found = ReturnType<typeof findingsIn>;

const pathOf = (language: Language): string => `tree/${language}.json`;

/** Every number that the review prints, in each language, against the published ones; and the languages against each other. */
export function checkTrees(
  folder: ReleaseFolder,
  manifest: Manifest,
  published: Published,
  figures: PublishedFigures,
): Finding[] {
  const findings: Finding[] = [];
  const trees = new Map<Language, ReviewTree>();
  for (const language of languages) {
    const bytes = folder.get(pathOf(language));
    const found = findingsIn(pathOf(language));
    if (!bytes) {
      findings.push(found('file-missing'));
      continue;
    }
    const read = readJsonFile(bytes, treeForm);
    if (!read.ok) {
      findings.push(found(read.problem, undefined, read.facts));
      continue;
    }
    const tree: ReviewTree = read.value;
    // A canonical file is the canonical form and a line feed.
    if (!read.isCanonical || sha256(bytes.subarray(0, -1)) !== manifest.tree[language])
      findings.push(found('tree-hash'));
    if (tree.language !== language) findings.push(found('tree-language', undefined, { language: tree.language }));
    findings.push(...checkProse(tree, language, published, found));
    for (const block of figureBlocksOf(tree)) findings.push(...checkBlock(block, published, figures, found));
    trees.set(language, tree);
  }
  const [fi, sv, en] = languages.map((language) => trees.get(language));
  return fi && sv && en ? [...findings, ...compareLanguages({ fi, sv, en })] : findings;
}

function checkProse(tree: ReviewTree, language: Language, published: Published, found: Found): Finding[] {
  return proseOf(tree).flatMap(({ place, segments }) =>
    segments.flatMap((segment) => {
      if (segment.kind === 'number') return checkNumber(segment, language, published, found, place);
      const typed = segment.kind === 'text' ? /\p{N}[\p{N}\u00a0.,]*/u.exec(segment.text)?.[0] : undefined;
      return typed === undefined ? [] : [found('number-untraced', place, { text: typed })];
    }),
  );
}

/** A number of the prose: its value, how it is written, and that its code is that of what it says it is. */
function checkNumber(
  segment: NumberSegment,
  language: Language,
  published: Published,
  found: Found,
  place: string,
): Finding[] {
  const { code, value, operator, text, spoken, cells } = segment;
  const number = published.byCode.get(code);
  const at = `${place}, ${code}`;
  if (!number || number.value === null) return [found('number-unknown', at)];
  if (number.value !== value) return [found('number-differs', at, { printed: value, published: shown(number.value) })];
  const isCell = operator === 'f' || operator === 'max';
  const [first] = cells;
  const named = isCell
    ? first && { figure: first.figure, key: first.key }
    : { figure: derivedFigure, key: { operator, of: canonicalJson(asJson(cells)) } };
  const own = { figure: number.figure, key: number.key };
  if (!named || canonicalJson(named) !== canonicalJson(own)) return [found('number-origin', at)];
  // A change is printed by its size: a word tells its direction.
  const size = isCell ? number.value : Math.abs(number.value);
  const written = writtenNumber(number, size, language);
  const isWritten = text === written && spoken === withoutGroups(written, language);
  return isWritten ? [] : [found('number-differs', at, { printed: text, published: written })];
}

/** A printed figure: its table, its chart, the code beside them. */
function checkBlock(block: FigureBlock, published: Published, figures: PublishedFigures, found: Found): Finding[] {
  const findings = checkTable(block, published, figures, found);
  if (block.code !== '' && published.byCode.get(block.code)?.figure !== block.figure) {
    findings.push(found('number-unknown', `${block.figure}, ${block.code}`));
  }
  const figure = figures.get(block.figure);
  if (!block.chart || !figure) return findings;
  for (const { name, key, value } of chartValues(figure, block.chart)) {
    const number = key && published.find(block.figure, key);
    if (!number || number.value !== value) {
      const facts = { name, printed: shown(value), published: shown(number?.value ?? null) };
      findings.push(found('chart-differs', block.figure, facts));
    }
  }
  return findings;
}

/** Each cell is the published number of its code, and stands in the row and the column where its codes belong. */
function checkTable({ figure: id, table }: FigureBlock, published: Published, figures: PublishedFigures, found: Found) {
  const rowDimension = figures.get(id)?.definition.table.rows ?? '';
  const columns = new Map<number, string>();
  const all = [...table.rows, ...table.totals.map((row) => ({ ...row, code: totalCode }))];
  return all.flatMap((row) =>
    row.cells.flatMap((cell, column): Finding[] => {
      if (cell.code === undefined) {
        return cell.value === null ? [] : [found('number-untraced', `${id}, ${row.code}`, { text: cell.value })];
      }
      const at = `${id}, ${cell.code}`;
      const number = published.byCode.get(cell.code);
      if (!number || number.figure !== id) return [found('number-unknown', at)];
      if (!isSameCell(cell, number)) {
        return [found('number-differs', at, { printed: shown(cell.value), published: shown(number.value) })];
      }
      const { [rowDimension]: own, ...others } = number.key;
      const rest = canonicalJson(others);
      const expected = columns.get(column) ?? rest;
      columns.set(column, expected);
      return own === row.code && rest === expected ? [] : [found('table-place', at, { row: row.code })];
    }),
  );
}

const isSameCell = (
  { value, status, qualifier, decimals, unit }: TableCell,
  number: Omit<PublishedNumber, 'code' | 'figure' | 'key'>,
): boolean =>
  value === number.value &&
  (status ?? null) === number.status &&
  qualifier === number.qualifier &&
  decimals === number.decimals &&
  unit === number.unit;

/** What a tree prints at each place in text and in tables, so that languages can be held against each other (C7). */
const printedIn = (tree: ReviewTree): { place: string; segments: readonly Segment[]; table: string }[] => [
  ...proseOf(tree).map(({ place, segments }) => ({ place, segments, table: '' })),
  ...figureBlocksOf(tree).map(({ figure, table, code }) => ({
    place: figure,
    segments: [],
    table: canonicalJson([code, ...[...table.rows, ...table.totals].flatMap((row) => row.cells.map(asJson))]),
  })),
];

function compareLanguages(trees: Readonly<Record<Language, ReviewTree>>): Finding[] {
  const [fi, sv, en] = [printedIn(trees.fi), printedIn(trees.sv), printedIn(trees.en)];
  const findings: Finding[] = [];
  for (const [language, other] of [['sv', sv] as const, ['en', en] as const]) {
    const found = findingsIn(pathOf(language));
    if (other.length !== fi.length) findings.push(found('languages-differ', undefined, { codes: '' }));
    fi.forEach(({ place, table }, at) => {
      if (table !== (other[at]?.table ?? '')) findings.push(found('languages-differ', place, { codes: '' }));
    });
  }
  const prose = fi.flatMap(({ place, segments }, at) =>
    checkLanguages({ fi: segments, sv: sv[at]?.segments ?? [], en: en[at]?.segments ?? [] }, place),
  );
  return [
    ...findings,
    ...prose.map(({ place, facts }) =>
      findingsIn(pathOf(facts['language'] === 'sv' ? 'sv' : 'en'))('languages-differ', place, facts),
    ),
  ];
}
