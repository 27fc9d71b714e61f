import { parse } from 'csv-parse/sync';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { asJson, type Cell, keyText } from '../../../kernel/figure.ts';
import { sha256 } from '../../../kernel/hash.ts';
import { type ComputedFigure } from '../computed-figure.ts';
import { readJsonFile } from './canonical-file.ts';
import { type ReleaseFolder } from './check-files.ts';
import { type FigureFile, figureForm } from './figure-form.ts';
import { type Finding } from './finding.ts';
import { findingsIn, type Published, shown } from './published.ts';
import { type Manifest, type PublishedNumber } from './release-format.ts';

/** A figure of a release: as it was published, and what its file says besides. */
export interface FoundFigure {
  readonly figure: ComputedFigure;
  readonly extract: FigureFile['extract'];
  readonly sha256: string;
}

/** Reads the open data of every figure that the manifest names and holds it against the published numbers. */
export function checkFigures(
  folder: ReleaseFolder,
  manifest: Manifest,
  published: Published,
): { readonly figures: readonly FoundFigure[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const figures: FoundFigure[] = [];
  for (const entry of manifest.figures) {
    const path = `data/${entry.id}.json`;
    const bytes = folder.get(path);
    const table = folder.get(`data/${entry.id}.csv`);
    if (bytes) {
      const read = readJsonFile(bytes, figureForm);
      if (read.ok) {
        findings.push(...checkDescription(path, read.value, entry, manifest));
        findings.push(...checkCells(path, read.value, published.of(entry.id)));
        figures.push(foundFigure(read.value, published.of(entry.id)));
        if (table) findings.push(...checkCsv(`data/${entry.id}.csv`, table, read.value, published.of(entry.id)));
      } else findings.push({ file: path, problem: read.problem, facts: read.facts });
    } else findings.push({ file: path, problem: 'figure-file-missing', facts: { figure: entry.id } });
    if (!table)
      findings.push({ file: `data/${entry.id}.csv`, problem: 'figure-file-missing', facts: { figure: entry.id } });
  }
  return { figures, findings };
}

const definitionHashOf = ({ figure }: FigureFile): string => sha256(canonicalJson(asJson(figure)));

function checkDescription(
  path: string,
  file: FigureFile,
  entry: Manifest['figures'][number],
  { review, extracts }: Manifest,
): Finding[] {
  const found = findingsIn(path);
  const findings: Finding[] = [];
  const hash = definitionHashOf(file);
  if (hash !== entry.sha256 || hash !== file.definitionSha256) {
    findings.push(found('definition-hash', entry.id, { hash, listed: entry.sha256 }));
  }
  if (file.figure.id !== entry.id || file.figure.definition !== entry.definition) {
    findings.push(found('definition-number', entry.id, { listed: entry.definition, number: file.figure.definition }));
  }
  const extract = extracts.find((one) => one.sha256 === entry.extract);
  const { sha256: fingerprint, source, rows, takenAt, method } = file.extract;
  const said = canonicalJson({ sha256: fingerprint, source, rows, takenAt, method });
  if (!extract || canonicalJson({ ...extract }) !== said) findings.push(found('extract-differs', entry.id));
  const { id, template, period, edition } = review;
  const own = canonicalJson({ id, template, period, edition });
  if (canonicalJson(asJson({ ...file.review })) !== own) findings.push(found('review-differs'));
  return findings;
}

/** Whether what a file shows of numbers is what was published: each once, none else. */
function checkCells(path: string, { cells }: FigureFile, published: readonly PublishedNumber[]): Finding[] {
  const found = findingsIn(path);
  const own = new Map(published.map((number) => [number.code, number]));
  const findings = cells.flatMap(({ code, key, value, status, qualifier, decimals, unit }) => {
    const number = own.get(code);
    if (!number) return [found('number-unknown', code)];
    own.delete(code);
    const isSame =
      keyText(number.key) === keyText(key) &&
      number.value === value &&
      number.status === (status ?? null) &&
      number.qualifier === qualifier &&
      number.decimals === decimals &&
      number.unit === unit;
    return isSame ? [] : [found('number-differs', code, { printed: shown(value), published: shown(number.value) })];
  });
  return [...findings, ...[...own.keys()].map((code) => found('number-missing', code))];
}

function foundFigure(file: FigureFile, published: readonly PublishedNumber[]): FoundFigure {
  const units = new Map(file.figure.measures.map(({ code, unit }) => [code, unit]));
  const cells = new Map(
    published.flatMap(({ key, value, status, qualifier, decimals }): [string, Cell][] => {
      const unit = units.get(key['measure'] ?? '');
      const marks = { ...(status ? { status } : {}), ...(qualifier ? { qualifier } : {}) };
      return unit ? [[keyText(key), { key, value, decimals, unit, ...marks }]] : [];
    }),
  );
  return {
    figure: { definition: file.figure, cells, codes: file.codes },
    extract: file.extract,
    sha256: definitionHashOf(file),
  };
}

/** The table has one row for each published number, found by its code. */
function checkCsv(path: string, bytes: Uint8Array, file: FigureFile, published: readonly PublishedNumber[]): Finding[] {
  const found = findingsIn(path);
  let rows: string[][];
  try {
    rows = parse(Buffer.from(bytes), { relax_column_count: true });
  } catch (error) {
    return [found('csv-broken', undefined, { reason: error instanceof Error ? error.message : '' })];
  }
  const [header = [], ...records] = rows;
  const dimensions = file.figure.dimensions.map(({ code }) => code);
  const missing = [...dimensions, 'measure', 'value', 'unit', 'status', 'code'].filter(
    (name) => !header.includes(name),
  );
  if (missing.length > 0) return [found('csv-column', undefined, { column: missing.join(', ') })];
  const own = new Map(published.map((number) => [number.code, number]));
  const findings = records.flatMap((record, row) => {
    const at = (name: string): string => record[header.indexOf(name)] ?? '';
    const number = own.get(at('code'));
    // The header is row 1.
    if (!number) return [found('number-unknown', at('code') || `#${row + 2}`)];
    own.delete(number.code);
    const isSame =
      at('value') === (number.value === null ? '' : String(number.value)) &&
      at('status') === (number.status ?? '') &&
      at('qualifier') === (number.qualifier ?? '') &&
      at('unit') === number.unit &&
      [...dimensions, 'measure'].every((name) => at(name) === number.key[name]);
    return isSame
      ? []
      : [found('number-differs', number.code, { printed: at('value'), published: shown(number.value) })];
  });
  return [...findings, ...[...own.keys()].map((code) => found('number-missing', code))];
}
