import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { describe, expect, test } from 'vitest';
import { BarChart, type ChartValue, DotPlot, LineChart, readBack, SmallMultiples, StackedBarChart } from './index.ts';

const words = {
  id: 'k',
  language: 'fi',
  title: 'Otsikko',
  summary: 'Yhteenveto.',
  table: { caption: 'Taulukko', columns: [{ key: 'a', label: 'A' }], rows: [] },
  source: 'lähde',
  format: String,
} as const;

const dots = (values: readonly ChartValue[]) => values.map((value, at) => ({ key: String(at), label: 'x', value }));
const times = (values: readonly ChartValue[]) => values.map((_, at) => String(at));

const drawings: readonly (readonly [string, number, (values: readonly ChartValue[]) => VNode])[] = [
  ['bars', 1 / 5000, (values) => <BarChart {...words} bars={dots(values)} />],
  ['dots', 1 / 5000, (values) => <DotPlot {...words} dots={dots(values)} />],
  [
    'lines',
    1 / 2000,
    (values) => <LineChart {...words} times={times(values)} series={[{ key: 's', label: 's', values }]} />,
  ],
  [
    'small multiples',
    1 / 2000,
    (values) => <SmallMultiples {...words} times={times(values)} panels={[{ key: 's', label: 's', values }]} />,
  ],
];

const value = fc.oneof(
  // Published numbers have some decimals, not three hundred.
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((each) => Math.round(each * 1e6) / 1e6 + 0),
  fc.integer({ min: 0, max: 5000 }),
  fc.constantFrom('not-shown' as const, 'no-data' as const),
);

describe.each(drawings)('a chart of %s', (_name, tolerance, draw) => {
  test('shows what its table says', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 14 }), (values) => {
        const numbers = values.filter((each) => typeof each === 'number');
        const range = Math.max(0, ...numbers) - Math.min(0, ...numbers) || 1;
        const marks = readBack(renderToString(draw(values)));
        const shown = new Map(marks.map((mark) => [mark.key, mark]));
        values.forEach((each, at) => {
          const mark = shown.get(String(at));
          if (typeof each !== 'number') return expect(mark?.drawn ?? null).toBeNull();
          expect(mark?.stated).toBe(each);
          expect(Math.abs((mark?.drawn ?? Number.NaN) - each)).toBeLessThanOrEqual(range * tolerance);
        });
      }),
      { numRuns: 150 },
    );
  });
});

test.each(['shares', 'counts'] as const)('stacked %s are as wide as their values', (as) => {
  const parts = ['a', 'b', 'c', 'd'].map((key) => ({ key, label: key }));
  const rows = fc.array(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(rows, (counts) => {
      const chart = (
        <StackedBarChart
          {...words}
          as={as}
          parts={parts}
          rows={counts.map((values, at) => ({ key: String(at), label: 'x', values }))}
        />
      );
      const widest =
        as === 'shares' ? 100 : Math.max(...counts.map((row) => row.reduce((sum, each) => sum + each, 0))) || 1;
      for (const { stated, drawn, key, series } of readBack(renderToString(chart))) {
        if (stated === null || drawn === null) continue;
        const row = counts[Number(key)] ?? [];
        const count = row[parts.findIndex((part) => part.key === series)] ?? Number.NaN;
        const whole = row.reduce((sum, each) => sum + each, 0);
        expect(stated).toBeCloseTo(as === 'shares' ? (count / whole) * 100 : count, 5);
        expect(Math.abs(drawn - stated)).toBeLessThanOrEqual(widest / 5000);
      }
    }),
    { numRuns: 100 },
  );
});

test('a picture that was changed by hand no longer agrees', () => {
  const markup = renderToString(<BarChart {...words} bars={dots([50, 100])} />);
  const [first] = readBack(markup.replace('width="50%"', 'width="60%"'));
  expect(first).toEqual({ series: 'value', key: '0', stated: 50, drawn: 60 });
});

test('markup without a chart is refused', () => {
  expect(() => readBack('<p>Ei kuviota</p>')).toThrow('no chart');
});
