import { renderToString } from 'preact-render-to-string';
import { type Language } from '../../../kernel/language.ts';
import { cleaned, drawable, printable, printFont } from '../../../platform/pdf/index.ts';
import { printedChart } from '../../../platform/web/charts/index.ts';
import { type ThemeName } from '../../../platform/web/theme/themes.ts';
import { type ChartBlock, type FigureBlock, type TableBlock, type TableRow } from '../review-tree.ts';
import { ChartView } from '../web/views/chart-view.tsx';
import { cellText } from '../web/views/table-view.tsx';
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
    source: printable([block.population, ...block.notes].join(' ')),
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
  const cells = ({ label, cells }: TableRow) => [
    printable(label),
    ...cells.map((cell) => printable(cellText(cell, language))),
  ];
  return {
    caption: printable(table.caption),
    columns: [table.rowHeading, ...table.columns].map(printable),
    cells: table.rows.flatMap(cells),
    totals: table.totals.flatMap(cells),
  };
}
