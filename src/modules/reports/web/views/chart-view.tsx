import { type ComponentChildren } from 'preact';
import { type Language } from '../../../../kernel/language.ts';
import {
  BarChart,
  type ChartFrameProps,
  type ChartValue,
  DistrictMap,
  DotPlot,
  LineChart,
  SmallMultiples,
  StackedBarChart,
} from '../../../../platform/web/charts/index.ts';
import { formatValue } from '../../prose/evaluate.ts';
import { plainText } from '../../prose/segment.ts';
import { type ChartBlock, type FigureBlock } from '../../review-tree.ts';
import { type ReviewLinks } from './links.ts';
import { tableSpec } from './table-view.tsx';

export type ChartViewProps = {
  readonly id: string;
  readonly block: FigureBlock;
  readonly chart: ChartBlock;
  readonly language: Language;
  readonly links: ReviewLinks;
  readonly source: ComponentChildren;
};

/** The chart of a printed figure, with its summary and table as the frame wants them. */
export const ChartView = ({ id, block, chart, language, links, source }: ChartViewProps) => {
  const frame: ChartFrameProps = {
    id,
    title: block.title,
    summary: plainText(block.summary),
    table: tableSpec(block.table, block.figure, language, links),
    language,
    source,
  };
  const shown = (value: number | null): ChartValue => value ?? (chart.hasHidden ? 'not-shown' : 'no-data');
  const optional = (value: number | null | undefined): ChartValue | undefined =>
    value === undefined ? undefined : shown(value);
  const format = (value: number): string => formatValue(value, chart.decimals, chart.unit, language);
  switch (chart.type) {
    case 'bars': {
      const bars = chart.bars.map((bar) => ({ ...bar, value: shown(bar.value), comparison: optional(bar.comparison) }));
      const [value, comparison] = chart.legend ?? [];
      const legend = value !== undefined && comparison !== undefined ? { value, comparison } : undefined;
      return <BarChart {...frame} bars={bars} format={format} legend={legend} />;
    }
    case 'stacked-bars': {
      const rows = chart.rows.map((row) => ({ ...row, values: row.values.map(shown) }));
      return <StackedBarChart {...frame} parts={chart.parts} rows={rows} as="counts" format={format} total={format} />;
    }
    case 'small-multiples': {
      const panels = chart.series.map((one) => ({ ...one, values: one.values.map(shown) }));
      return <SmallMultiples {...frame} times={chart.times} panels={panels} format={format} />;
    }
    case 'lines': {
      const series = chart.series.map((one) => ({ ...one, values: one.values.map(shown) }));
      return <LineChart {...frame} times={chart.times} series={series} format={format} />;
    }
    case 'dots': {
      const dots = chart.dots.map(({ comparison, ...dot }) => ({
        ...dot,
        value: shown(dot.value),
        before: optional(comparison),
      }));
      const [value, before] = chart.legend ?? [];
      const legend = value !== undefined && before !== undefined ? { value, before } : undefined;
      return <DotPlot {...frame} dots={dots} format={format} legend={legend} />;
    }
    case 'map': {
      const districts = chart.areas.map((area) => ({ ...area, value: shown(area.value) }));
      return <DistrictMap {...frame} districts={districts} steps={chart.steps} format={format} />;
    }
  }
};
