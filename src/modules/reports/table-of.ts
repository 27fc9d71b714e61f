import { type Cell, type CellKey, notGivenCode, type TableColumn, totalCode } from '../../kernel/figure.ts';
import { type Language } from '../../kernel/language.ts';
import { type ComputedFigure, cellOf, isNotTold, type ShownCode } from './computed-figure.ts';
import { type CellReference } from './prose/segment.ts';
import { type TableBlock, type TableCell, type TableRow } from './review-tree.ts';
import { reportTexts } from './texts.ts';

type CodeOf = (reference: CellReference) => string;

/** One column as it comes out: where its cells lie, and its heading. */
interface LaidColumn {
  readonly at: CellKey;
  readonly heading: string;
}

/** The printed table of a figure in a language. Columns of a comparison that is missing, or of kinds that are not told, fall away. */
export function tableOf(figure: ComputedFigure, language: Language, codeOf: CodeOf): TableBlock {
  const { definition } = figure;
  const { rows: rowDimension, caption } = definition.table;
  const columns = definition.table.columns.flatMap((column) => layColumn(figure, column, language));
  const row = (code: string, label: string): TableRow => ({
    code,
    label,
    cells: columns.map(({ at }) => toTableCell(figure, cellOf(figure, { ...at, [rowDimension]: code }), codeOf)),
  });
  const dimension = definition.dimensions.find(({ code }) => code === rowDimension);
  const total = dimension?.hasTotal ? [row(totalCode, reportTexts[language].review.total)] : [];
  return {
    caption: [caption[language], periodsOf(figure, language)].filter((part) => part !== '').join(', '),
    rowHeading: dimension?.label[language] ?? '',
    columns: columns.map(({ heading }) => heading),
    rows: orderedCodes(figure).map(({ code, label }) => row(code, label[language])),
    totals: total,
  };
}

function toTableCell(figure: ComputedFigure, cell: Cell | undefined, codeOf: CodeOf): TableCell {
  if (!cell) return { value: null, status: 'z', decimals: 0, unit: 'cases' };
  const { value, status, qualifier, decimals, unit, key } = cell;
  const code = value === null ? undefined : codeOf({ figure: figure.definition.id, key });
  return {
    value,
    decimals,
    unit,
    ...(status ? { status } : {}),
    ...(qualifier ? { qualifier } : {}),
    ...(code === undefined ? {} : { code }),
  };
}

/** The dimension that tells periods apart; a figure has one at most. */
const timeDimension = (figure: ComputedFigure) =>
  figure.definition.dimensions.find(({ codes }) => codes.from === 'period' || codes.from === 'year');

function periodsOf(figure: ComputedFigure, language: Language): string {
  const time = timeDimension(figure);
  return (time ? (figure.codes[time.code] ?? []) : []).map(({ label }) => label[language]).join(', ');
}

function layColumn(figure: ComputedFigure, column: TableColumn, language: Language): LaidColumn[] {
  const fixed = fixedCodes(figure, column.at ?? {});
  if (fixed === undefined) return [];
  const { over } = column;
  if (over === undefined) return [layOne(figure, column, fixed, undefined, language)];
  const time = timeDimension(figure)?.code;
  if (over !== time && isNotTold(figure, over)) return [];
  return (figure.codes[over] ?? []).map((shown) =>
    layOne(figure, column, { ...fixed, [over]: shown.code }, shown, language),
  );
}

function layOne(
  figure: ComputedFigure,
  { measure, heading }: TableColumn,
  at: CellKey,
  over: ShownCode | undefined,
  language: Language,
): LaidColumn {
  const time = timeDimension(figure);
  const period = time && figure.codes[time.code]?.find(({ code }) => code === at[time.code]);
  const words = {
    measure: figure.definition.measures.find(({ code }) => code === measure)?.label[language],
    period: period?.label[language],
    over: over?.label[language],
    total: reportTexts[language].review.total,
  };
  return { at: { ...at, measure }, heading: heading.flatMap((part) => words[part] ?? []).join(', ') };
}

/** The codes at which a column stands: totals and the review's own period unless it says otherwise; undefined when there are none. */
function fixedCodes(figure: ComputedFigure, at: CellKey): CellKey | undefined {
  const fixed: Record<string, string> = {};
  for (const { code: dimension, hasTotal } of figure.definition.dimensions) {
    const codes = figure.codes[dimension] ?? [];
    const asked = at[dimension] ?? (hasTotal ? totalCode : 'this');
    const code = asked === 'this' ? codes[0]?.code : asked === 'comparison' ? codes[1]?.code : asked;
    if (code === undefined) return undefined;
    fixed[dimension] = code;
  }
  return fixed;
}

/** The codes of the rows in the order that the definition asks for; what is not told comes last. */
export function orderedCodes(figure: ComputedFigure): readonly ShownCode[] {
  const { order, rows } = figure.definition.table;
  const codes = figure.codes[rows] ?? [];
  if (order === 'list') return codes;
  const fixed = fixedCodes(figure, {});
  const size = (code: string): number => {
    if (code === notGivenCode || fixed === undefined) return -1;
    return cellOf(figure, { ...fixed, [rows]: code, measure: order.measure })?.value ?? -1;
  };
  return codes.toSorted((a, b) => size(b.code) - size(a.code));
}
