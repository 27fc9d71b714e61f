import { type CellKey, totalCode } from '../../../kernel/figure.ts';
import { inEachLanguage, languages, type Trilingual } from '../../../kernel/language.ts';
import { type ComputedFigure } from '../computed-figure.ts';
import { type Figures } from '../prose/find-cell.ts';
import { type CallNode, parseProse } from '../prose/parse.ts';
import { keyOfCall, writeCell } from '../prose/write-reference.ts';
import { reportTexts } from '../texts.ts';

/** What can be said of a figure by choosing alone; `docs/figures.md` has the whole grammar. */
export const pickOperators = [
  'f',
  'pctChange',
  'diff',
  'times',
  'share',
  'sum',
  'max',
  'top',
  'rank',
  'name',
  'direction',
  'tested',
] as const;
export type PickOperator = (typeof pickOperators)[number];

const ofTwo: ReadonlySet<PickOperator> = new Set(['pctChange', 'diff', 'times', 'share', 'sum', 'direction', 'tested']);
const overOne: ReadonlySet<PickOperator> = new Set(['max', 'top', 'rank', 'name']);

/** Whether an operator takes a second number, or looks over a dimension. */
export const takesTwo = (operator: PickOperator): boolean => ofTwo.has(operator);
export const looksOver = (operator: PickOperator): boolean => overOne.has(operator);

/** A choice in the picker: what may be left out is filled in by `completePick`. */
export interface WishedPick {
  readonly operator?: string | undefined;
  /** Codes by dimension, and the measure. */
  readonly one?: CellKey;
  /** The number to compare with, or to divide by. */
  readonly other?: CellKey;
  readonly over?: string | undefined;
}

export interface Pick {
  readonly operator: PickOperator;
  readonly one: CellKey;
  readonly other: CellKey;
  /** The dimension over which the largest is sought. */
  readonly over: string;
}

/** Figures in which every word is found: in titles and captions, in what they count, in the names of their codes, in any language. */
export function findFigures(figures: Figures, words: string): ComputedFigure[] {
  const asked = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return [...figures.values()].filter((figure) => {
    const text = searchText(figure);
    return asked.every((word) => text.includes(word));
  });
}

function searchText({ definition, codes }: ComputedFigure): string {
  const labels = [
    definition.title,
    definition.table.caption,
    definition.counts,
    definition.population.label,
    ...definition.dimensions.map(({ label }) => label),
    ...definition.measures.map(({ label }) => label),
    ...Object.values(codes).flatMap((list) => list.map(({ label }) => label)),
  ];
  return [definition.id, ...labels.flatMap((label) => languages.map((language) => label[language]))]
    .join(' ')
    .toLowerCase();
}

/** The dimensions of which there is something to choose. */
export const choosableDimensions = ({ definition, codes }: ComputedFigure) =>
  definition.dimensions.filter(({ code, hasTotal }) => (codes[code] ?? []).length + (hasTotal ? 1 : 0) > 1);

const isTime = (from: string): boolean => from === 'period' || from === 'year';

/** Fills in what was not chosen, or cannot be: the total, the review's own period, the first measure, the usual comparison. */
export function completePick(figure: ComputedFigure, wished: WishedPick): Pick {
  const operator = pickOperators.find((known) => known === wished.operator) ?? 'f';
  const overs = overDimensions(figure);
  const over = overs.find((code) => code === wished.over) ?? overs[0] ?? '';
  const isNamed = operator === 'name' || operator === 'rank';
  const one = { ...completeKey(figure, wished.one ?? {}, usualKey(figure)) };
  // A name or a rank is that of one code, not of the total.
  if (isNamed && one[over] === totalCode) one[over] = figure.codes[over]?.[0]?.code ?? totalCode;
  const other = completeKey(figure, wished.other ?? {}, usualOther(figure, operator, one));
  return { operator, one, other, over };
}

/** The dimensions over which something can be the largest. */
export const overDimensions = ({ definition, codes }: ComputedFigure): string[] =>
  definition.dimensions
    .filter(({ code, codes: { from } }) => !isTime(from) && from !== 'parameter' && (codes[code] ?? []).length > 1)
    .map(({ code }) => code);

function usualKey({ definition, codes }: ComputedFigure): CellKey {
  const key = definition.dimensions.map(({ code, hasTotal }): [string, string] => [
    code,
    hasTotal ? totalCode : (codes[code]?.[0]?.code ?? ''),
  ]);
  return { ...Object.fromEntries(key), measure: definition.measures[0]?.code ?? '' };
}

/** A share is of the total; everything else is beside the period of comparison. */
function usualOther({ definition, codes }: ComputedFigure, operator: PickOperator, one: CellKey): CellKey {
  if (operator === 'share') {
    const totals = definition.dimensions.filter(({ hasTotal }) => hasTotal).map(({ code }) => [code, totalCode]);
    return { ...one, ...Object.fromEntries(totals) };
  }
  const time = definition.dimensions.find(({ codes: { from } }) => isTime(from))?.code;
  const comparison = time === undefined ? undefined : codes[time]?.[1]?.code;
  return time === undefined || comparison === undefined ? one : { ...one, [time]: comparison };
}

/** Of each part of a key what was wished, when there is such a code, else the usual. */
function completeKey({ definition, codes }: ComputedFigure, wished: CellKey, usual: CellKey): CellKey {
  const key = definition.dimensions.map(({ code: dimension, hasTotal }): [string, string] => {
    const known = [...(codes[dimension] ?? []).map(({ code }) => code), ...(hasTotal ? [totalCode] : [])];
    const asked = wished[dimension];
    return [dimension, asked !== undefined && known.includes(asked) ? asked : (usual[dimension] ?? '')];
  });
  const measure = definition.measures.find(({ code }) => code === wished['measure'])?.code ?? usual['measure'] ?? '';
  return { ...Object.fromEntries(key), measure };
}

/** What the picker puts into the text of each language; words of direction differ between them. */
export function writePick(figure: ComputedFigure, { operator, one, other, over }: Pick): Trilingual {
  const first = writeCell(figure, one);
  const two = `{f ${first}} {f ${writeCell(figure, other)}}`;
  switch (operator) {
    case 'f':
      return inEachLanguage(() => `{f ${first}}`);
    case 'max':
    case 'top':
      return inEachLanguage(() => `{${operator} ${writeCell(figure, withoutOver(figure, one, over))} over=${over}}`);
    case 'rank':
      return inEachLanguage(() => `{rank ${first} over=${over}}`);
    case 'name':
      return inEachLanguage(() => `{name ${figure.definition.id} ${over}=${one[over] ?? ''}}`);
    case 'direction':
    case 'tested':
      return inEachLanguage((language) => `{${operator} ${two} ${reportTexts[language].prose.changeWords[operator]}}`);
    default:
      return inEachLanguage(() => `{${operator} ${two}}`);
  }
}

/** The key with the usual code in a dimension, so that it is not written. */
const withoutOver = (figure: ComputedFigure, key: CellKey, over: string): CellKey => ({
  ...key,
  [over]: usualKey(figure)[over] ?? '',
});

/** A reference as the picker shows it: its figure and what was chosen; undefined when it is none that the picker knows. */
export function readPick(
  text: string,
  figures: Figures,
): { readonly figure: ComputedFigure; readonly wished: WishedPick } | undefined {
  // A reference is the same in every language.
  const { nodes } = parseProse(text, '', 'fi');
  const call = nodes.find((node): node is CallNode => node.kind === 'call');
  const [one = call, other] = call?.calls ?? [];
  const figure = figures.get(one?.words[0] ?? '');
  if (!call || !one || !figure) return undefined;
  return {
    figure,
    wished: {
      operator: call.operator,
      one: keyOfCall(one, figure),
      ...(other ? { other: keyOfCall(other, figure) } : {}),
      over: one.pairs['over'],
    },
  };
}
