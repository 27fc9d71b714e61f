import { renderToString } from 'preact-render-to-string';
import { readBack } from '../../platform/web/charts/index.ts';
import { type Fault } from './fault.ts';
import { figureBlocksOf } from './review.ts';
import { type ChartBlock, type FigureBlock, type ReviewTree } from './review-tree.ts';
import { ChartView } from './web/views/chart-view.tsx';

/** How far a mark may lie from its value, as a part of the scale: coordinates are written with two decimals. */
const tolerance = 1 / 2000;

/**
 * C9: every chart of a tree is drawn, measured as a person with a ruler would,
 * and compared with the table that stands beside it.
 */
export const checkCharts = (tree: ReviewTree): Fault[] =>
  figureBlocksOf(tree).flatMap((block) => (block.chart ? checkChart(tree, block, block.chart) : []));

function checkChart({ language }: ReviewTree, block: FigureBlock, chart: ChartBlock): Fault[] {
  const links = { figure: () => '', table: () => '', workbook: () => '' };
  const view = <ChartView id="c" block={block} chart={chart} language={language} links={links} source="" />;
  const marks = readBack(renderToString(view));
  const inTable = new Set(
    [...block.table.rows, ...block.table.totals].flatMap(({ cells }) => cells.map(({ value }) => value)),
  );
  const values = marks.flatMap(({ stated }) => (stated === null ? [] : [stated]));
  const range = Math.max(0, ...values) - Math.min(0, ...values) || 1;
  return marks.flatMap(({ key, stated, drawn }): Fault[] => {
    if (stated === null) return [];
    const place = `${language}/${block.figure} ${key}`;
    if (!inTable.has(stated)) {
      return [{ check: 'C9', problem: 'chart-has-other-value', place, facts: { stated } }];
    }
    // A map shows classes, which no ruler measures.
    if (drawn === null || Math.abs(drawn - stated) <= range * tolerance) return [];
    return [{ check: 'C9', problem: 'chart-is-drawn-wrong', place, facts: { stated, drawn } }];
  });
}
