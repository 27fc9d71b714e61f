import { type CellKey, type ChartSpec, notGivenCode, totalCode } from '../../kernel/figure.ts';
import { type Language } from '../../kernel/language.ts';
import { type ComputedFigure, cellOf, isNotTold, type ShownCode } from './computed-figure.ts';
import { outlineRings } from '../../platform/web/charts/outline-rings.ts';
import { type ChartBar, type ChartBlock } from './review-tree.ts';
import { orderedCodes } from './table-of.ts';

/** More parts than these cannot be told apart in one bar. */
const mostParts = 4;
const mapClasses = 4;

/** The chart of a figure in a language, from published cells; undefined when it has none or nothing could be drawn. */
export function chartOf(figure: ComputedFigure, language: Language): ChartBlock | undefined {
  const { chart } = figure.definition;
  if (!chart) return undefined;
  const drawn = draw(figure, chart, language);
  const measure = 'measure' in chart ? chart.measure : chart.measures[0];
  const found = figure.definition.measures.find(({ code }) => code === measure);
  const hasHidden = [...figure.cells.values()].some(({ key, status }) => status === 'c' && key['measure'] === measure);
  return drawn && found
    ? { ...drawn, decimals: found.decimals, unit: found.unit, ...(hasHidden ? { hasHidden } : {}) }
    : undefined;
}

type Drawn = ChartBlock extends infer Block
  ? Block extends ChartBlock
    ? Omit<Block, 'decimals' | 'unit' | 'hasHidden'>
    : never
  : never;

function draw(figure: ComputedFigure, chart: ChartSpec, language: Language): Drawn | undefined {
  switch (chart.type) {
    case 'bars':
      return drawBars(figure, chart.category, chart.measure, language, chart.top);
    case 'stacked-bars':
      return drawStack(figure, chart, language);
    case 'small-multiples':
      return drawMultiples(figure, chart, language);
    case 'lines':
      return drawLines(figure, chart, language);
    case 'dots':
      return drawDots(figure, chart, language);
    case 'map':
      return drawMap(figure, chart, language);
  }
}

const valueAt = (figure: ComputedFigure, key: CellKey): number | null => cellOf(figure, key)?.value ?? null;

/** A key at totals and at the period with this number: 0 the review's own, 1 its comparison. */
export function baseKey(figure: ComputedFigure, period: 0 | 1): CellKey | undefined {
  const pairs = figure.definition.dimensions.map(({ code: dimension, codes, hasTotal }) => {
    const isTime = codes.from === 'period' || codes.from === 'year';
    return [dimension, hasTotal ? totalCode : figure.codes[dimension]?.[isTime ? period : 0]?.code] as const;
  });
  const key: Record<string, string> = {};
  for (const [dimension, code] of pairs) {
    if (code === undefined) return undefined;
    key[dimension] = code;
  }
  return key;
}

const timesOf = (figure: ComputedFigure): readonly ShownCode[] => {
  const time = figure.definition.dimensions.find(({ codes }) => codes.from === 'period' || codes.from === 'year');
  return time ? (figure.codes[time.code] ?? []) : [];
};

function legendOf(figure: ComputedFigure, language: Language): { legend?: readonly [string, string] } {
  const [own, comparison] = timesOf(figure);
  return own && comparison ? { legend: [own.label[language], comparison.label[language]] } : {};
}

/** The codes to draw: those of the table in its order, without what is not told. */
const drawnCodes = (figure: ComputedFigure, dimension: string, top?: number): readonly ShownCode[] => {
  const codes = dimension === figure.definition.table.rows ? orderedCodes(figure) : (figure.codes[dimension] ?? []);
  return codes.filter(({ code }) => code !== notGivenCode).slice(0, top);
};

function drawBars(figure: ComputedFigure, category: string, measure: string, language: Language, top?: number): Drawn {
  const own = baseKey(figure, 0);
  const comparison = baseKey(figure, 1);
  const bars = drawnCodes(figure, category, top).map(({ code, label }): ChartBar => ({
    key: code,
    label: label[language],
    value: own ? valueAt(figure, { ...own, [category]: code, measure }) : null,
    ...(comparison ? { comparison: valueAt(figure, { ...comparison, [category]: code, measure }) } : {}),
  }));
  return { type: 'bars', bars, ...legendOf(figure, language) };
}

function drawStack(
  figure: ComputedFigure,
  { category, series, measure, top }: ChartSpec & { type: 'stacked-bars' },
  language: Language,
): Drawn {
  const own = baseKey(figure, 0);
  const parts = drawnCodes(figure, series);
  if (!own || isNotTold(figure, series) || parts.length > mostParts) {
    return drawBars(figure, category, measure, language, top);
  }
  const rows = drawnCodes(figure, category, top).map(({ code, label }) => ({
    key: code,
    label: label[language],
    values: parts.map((part) => valueAt(figure, { ...own, [category]: code, [series]: part.code, measure })),
  }));
  return { type: 'stacked-bars', parts: parts.map(({ code, label }) => ({ key: code, label: label[language] })), rows };
}

function drawMultiples(
  figure: ComputedFigure,
  { category, measure }: ChartSpec & { type: 'small-multiples' },
  language: Language,
): Drawn {
  const own = baseKey(figure, 0);
  const comparison = baseKey(figure, 1);
  if (!own || !comparison) return drawBars(figure, category, measure, language);
  const series = drawnCodes(figure, category).map(({ code, label }) => ({
    key: code,
    label: label[language],
    values: [comparison, own].map((key) => valueAt(figure, { ...key, [category]: code, measure })),
  }));
  // Time runs from left to right: the comparison comes first.
  const times = timesOf(figure).map(({ code }) => code);
  return { type: 'small-multiples', times: times.toReversed(), series };
}

function drawLines(
  figure: ComputedFigure,
  { along, series, measure }: ChartSpec & { type: 'lines' },
  language: Language,
): Drawn | undefined {
  const times = figure.codes[along] ?? [];
  const own = baseKey(figure, 0);
  if (!own || times.length < 2) return undefined;
  return {
    type: 'lines',
    times: times.map(({ label }) => label[language]),
    series: (figure.codes[series] ?? []).map(({ code, label }) => ({
      key: code,
      label: label[language],
      values: times.map((time) => valueAt(figure, { ...own, [series]: code, [along]: time.code, measure })),
    })),
  };
}

function drawDots(
  figure: ComputedFigure,
  { category, measures }: ChartSpec & { type: 'dots' },
  language: Language,
): Drawn | undefined {
  const own = baseKey(figure, 0);
  const comparison = baseKey(figure, 1);
  if (!own) return undefined;
  const dots = (figure.codes[category] ?? []).flatMap(({ code, label }) =>
    measures.flatMap((measure): ChartBar[] => {
      const value = valueAt(figure, { ...own, [category]: code, measure });
      if (value === null) return [];
      const name = figure.definition.measures.find((one) => one.code === measure)?.label[language] ?? '';
      const before = comparison ? valueAt(figure, { ...comparison, [category]: code, measure }) : undefined;
      return [
        {
          key: `${code}-${measure}`,
          label: `${name}, ${label[language].toLowerCase()}`,
          value,
          ...(before === undefined ? {} : { comparison: before }),
        },
      ];
    }),
  );
  return { type: 'dots', dots, ...legendOf(figure, language) };
}

function drawMap(
  figure: ComputedFigure,
  { area, measure }: ChartSpec & { type: 'map' },
  language: Language,
): Drawn | undefined {
  const own = baseKey(figure, 0);
  if (!own) return undefined;
  const areas = (figure.codes[area] ?? []).flatMap(({ code, label, outline }) => {
    const rings = outlineRings(outline);
    const value = valueAt(figure, { ...own, [area]: code, measure });
    return rings.length === 0 ? [] : [{ key: code, label: label[language], value, rings }];
  });
  const values = areas.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return drawBars(figure, area, measure, language);
  return { type: 'map', areas, steps: stepsOf(values) };
}

/** Where the next class of a map begins: quantiles of the values, each step above the last. */
function stepsOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const steps = Array.from(
    { length: mapClasses },
    (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / (mapClasses + 1))] ?? 0,
  );
  return steps.filter((step, at) => step > (at === 0 ? (sorted[0] ?? 0) : (steps[at - 1] ?? 0)));
}
