import { type CellKey } from '../../../kernel/figure.ts';
import { baseKey } from '../chart-of.ts';
import { type ComputedFigure } from '../computed-figure.ts';
import { type ChartBlock } from '../review-tree.ts';

/** A value of a chart and the cell that it must be; no key when the figure has no such cell. */
export interface ChartValue {
  readonly name: string;
  readonly key: CellKey | undefined;
  readonly value: number | null;
}

/** Every value that a chart draws, with the cell of the figure that it stands for. A chart that the figure did not ask for names no cells. */
export function chartValues(figure: ComputedFigure, chart: ChartBlock): ChartValue[] {
  const spec = figure.definition.chart;
  if (!spec) return namedNowhere(chart);
  const own = baseKey(figure, 0);
  const comparison = baseKey(figure, 1);
  const measure = 'measure' in spec ? spec.measure : '';
  const category = 'category' in spec ? spec.category : 'area' in spec ? spec.area : spec.series;
  const at = (base: CellKey | undefined, more: CellKey): CellKey | undefined => base && { ...base, measure, ...more };
  switch (chart.type) {
    case 'bars':
      return chart.bars.flatMap(({ key: name, value, comparison: before }) => [
        { name, key: at(own, { [category]: name }), value },
        ...(before === undefined ? [] : [{ name, key: at(comparison, { [category]: name }), value: before }]),
      ]);
    case 'stacked-bars':
      return chart.rows.flatMap((row) =>
        row.values.map((value, index) => {
          const part = chart.parts[index]?.key ?? '';
          const series = 'series' in spec ? spec.series : '';
          return { name: `${row.key}, ${part}`, key: at(own, { [category]: row.key, [series]: part }), value };
        }),
      );
    case 'small-multiples':
      // Time runs from left to right: the comparison comes first.
      return chart.series.flatMap(({ key: name, values }) =>
        values.map((value, index) => ({
          name,
          key: at(index === 0 ? comparison : own, { [category]: name }),
          value,
        })),
      );
    case 'lines': {
      const along = 'along' in spec ? spec.along : '';
      const times = figure.codes[along] ?? [];
      return chart.series.flatMap(({ key: name, values }) =>
        values.map((value, index) => ({
          name,
          key: at(own, { [category]: name, [along]: times[index]?.code ?? '' }),
          value,
        })),
      );
    }
    case 'dots': {
      const measures = 'measures' in spec ? spec.measures : [];
      return chart.dots.flatMap(({ key: name, value, comparison: before }) => {
        const found = measures.find((code) => name.endsWith(`-${code}`)) ?? '';
        const place = { [category]: name.slice(0, -found.length - 1), measure: found };
        return [
          { name, key: at(own, place), value },
          ...(before === undefined ? [] : [{ name, key: at(comparison, place), value: before }]),
        ];
      });
    }
    case 'map':
      return chart.areas.map(({ key: name, value }) => ({ name, key: at(own, { [category]: name }), value }));
  }
}

const namedNowhere = ({ type }: ChartBlock): ChartValue[] => [{ name: type, key: undefined, value: null }];
