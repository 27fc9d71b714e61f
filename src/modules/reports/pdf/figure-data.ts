import { renderToString } from 'preact-render-to-string';
import { type Language } from '../../../kernel/language.ts';
import { cleaned, drawable, printable, printFont } from '../../../platform/pdf/index.ts';
import { printedChart } from '../../../platform/web/charts/index.ts';
import { type ThemeName } from '../../../platform/web/theme/themes.ts';
import { type ChartBlock, type FigureBlock, type TableBlock, type TableRow } from '../review-tree.ts';
import { ChartView } from '../web/views/chart-view.tsx';
import { cellText, statusesOf, statusNotes } from '../web/views/table-view.tsx';
import { codeAddress, spokenText, type ToProse } from './prose-data.ts';
import { reviewPdfTexts } from './texts.ts';

/** Pictures by the name that the template finds them under. */
export type Pictures = Map<string, string>;

interface FigureDataOptions {
  readonly prose: ToProse;
  /** Takes the chart. */
  readonly pictures: Pictures;
  readonly language: Language;
  readonly baseUrl: string;
  readonly theme: ThemeName;
}

/** A figure as the template prints it: words, chart, table, and the one code that stands for the whole table. */
export function figureData(block: FigureBlock, id: string, options: FigureDataOptions) {
  const { prose, language, baseUrl } = options;
  const origin = {
    name: printable(reviewPdfTexts[language].tableOrigin),
    code: block.code,
    url: codeAddress(baseUrl, block.code),
  };
  return {
    kind: 'figure',
    title: printable(block.title),
    summary: prose(block.summary),
    ...(block.chart ? { chart: chartData(block, block.chart, id, options) } : {}),
    table: tableData(block.table, language),
    source: printable([block.population, ...block.notes, ...statusNotes(statusesOf(block.table), language)].join(' ')),
    ...(block.code === '' ? {} : { origin }),
  };
}

/** Points a CSS pixel of a chart: its text is then nearly as high as that of a table. */
const pointsPerPixel = 0.58;
/** Points; a chart and its heading share a page. */
const highestChart = 560;

function chartData(block: FigureBlock, chart: ChartBlock, id: string, options: FigureDataOptions) {
  const { pictures, language, theme } = options;
  const nowhere = { figure: () => '', table: () => '', workbook: () => '' };
  const view = ChartView({ id, block, chart, language, links: nowhere, source: '' });
  const { svg, width, height } = printedChart(renderToString(view), theme, printFont);
  const file = `chart-${id}.svg`;
  pictures.set(file, drawable(svg));
  return {
    file,
    alt: cleaned(spokenText(block.summary)),
    width: Math.min(width * pointsPerPixel, (highestChart * width) / height),
  };
}

function tableData(table: TableBlock, language: Language) {
  const rowTexts = ({ label, cells }: TableRow): string[] => [label, ...cells.map((cell) => cellText(cell, language))];
  const headings = [table.rowHeading, ...table.columns];
  const rows = table.rows.map(rowTexts);
  const totals = table.totals.map(rowTexts);
  const widths = columnWidths(headings, [...rows, ...totals]);
  return {
    caption: printable(table.caption),
    columns: headings.map(printable),
    widths,
    // Where every word has room, none is broken for a shorter heading.
    'breaks-words': headings.some((heading, at) => longest(heading.split(' ')) + air > (widths[at] ?? 0)),
    cells: rows.flat().map(printable),
    totals: totals.flat().map(printable),
  };
}

/** Characters that a line of a table holds. */
const lineLength = 96;
/** Names of rows longer than this go on to another line. */
const longestName = 34;
/** The air left and right of a cell, in characters. */
const air = 2;

const longest = (parts: readonly string[]): number => Math.max(...parts.map((part) => part.length));

/**
 * Shares of the width, as many as a column's longest piece has characters:
 * whole headings where all have room, else their words, else parts of words
 * that a dash divides.
 */
export function columnWidths(headings: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const widest = headings.map((_, at) => {
    const width = Math.max(4, ...rows.map((row) => row[at]?.length ?? 0));
    return at === 0 ? Math.min(longestName, width) : width;
  });
  const widths = (pieces: (heading: string) => readonly string[]): number[] =>
    headings.map((heading, at) => air + Math.max(longest(pieces(heading)), widest[at] ?? 0));
  const choices = [widths((heading) => [heading]), widths((heading) => heading.split(' '))];
  const roomy = choices.find((each) => each.reduce((sum, width) => sum + width, 0) <= lineLength);
  return roomy ?? widths((heading) => heading.split(/[ –]/));
}
