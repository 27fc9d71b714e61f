import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { describe, expect, test } from 'vitest';
import type { TableSpec } from '../components/index.ts';
import {
  BarChart,
  type ChartValue,
  DistrictMap,
  DotPlot,
  LineChart,
  readBack,
  SmallMultiples,
  StackedBarChart,
} from './index.ts';

const table: TableSpec = {
  caption: 'Palautteet',
  columns: [
    { key: 'a', label: 'Teema' },
    { key: 'b', label: 'Määrä', numeric: true },
  ],
  rows: [{ header: 'Maksut', cells: ['3'] }],
};
const words = {
  id: 'k',
  language: 'fi',
  title: 'Maksut puhuttivat',
  summary: 'Maksuista tuli 3 palautetta.',
  table,
  source: 'PAL-1',
  format: String,
} as const;
const longLabel = 'Kotihoidonasiakasmaksujenmääräytymisperusteetjapalvelutarpeenarviointiprosessit.';

type Drawing = (values: readonly ChartValue[], label?: string) => VNode;
const labelled = (values: readonly ChartValue[], label: string) =>
  values.map((value, at) => ({ key: String(at), label: `${label}${at}`, value }));
const square = [
  [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ],
] as const;

const drawings: readonly (readonly [string, Drawing])[] = [
  ['bars', (values, label = 'Teema') => <BarChart {...words} bars={labelled(values, label)} />],
  [
    'shares',
    (values, label = 'Teema') => (
      <StackedBarChart
        {...words}
        as="shares"
        parts={[{ key: 'p', label }]}
        rows={values.map((value, at) => ({ key: String(at), label, values: [value] }))}
      />
    ),
  ],
  [
    'lines',
    (values, label = 'Teema') => (
      <LineChart {...words} times={values.map((_, at) => `${at}.`)} series={[{ key: 's', label, values }]} />
    ),
  ],
  ['dots', (values, label = 'Teema') => <DotPlot {...words} dots={labelled(values, label)} />],
  [
    'small multiples',
    (values, label = 'Teema') => (
      <SmallMultiples {...words} times={values.map((_, at) => `${at}.`)} panels={[{ key: 's', label, values }]} />
    ),
  ],
  [
    'a map',
    (values, label = 'Teema') => (
      <DistrictMap
        {...words}
        steps={[1, 2]}
        districts={labelled(values, label).map((each) => ({ ...each, rings: square }))}
      />
    ),
  ],
];

describe.each(drawings)('a chart of %s', (_name, draw) => {
  const markup = renderToString(draw([3, 1]));

  test('is one named and described image, silent inside', () => {
    expect(markup).toMatch(/<svg[^>]* role="img" aria-labelledby="k-image" aria-describedby="k-summary"/);
    expect(markup).toContain('<title id="k-image">Maksut puhuttivat</title><g aria-hidden="true">');
    expect(markup).toContain('id="k-summary">Maksuista tuli 3 palautetta.</p>');
  });

  test('has its table and its source beside it', () => {
    expect(markup).toMatch(/<details.*Näytä tiedot taulukkona.*<table.*<th scope="row".*<\/details>/s);
    expect(markup).toContain('PAL-1');
  });

  test('cannot be without words', () => {
    for (const blank of [{ title: ' ' }, { summary: '' }, { table: { ...table, caption: '' } }]) {
      const node = draw([1]);
      expect(() => renderToString({ ...node, props: { ...node.props, ...blank } })).toThrow(/Chart "k" needs/);
    }
  });

  test('has no inline style, which the content policy refuses', () => {
    expect(markup).not.toContain('style=');
  });

  test('is the same, byte for byte, every time', () => {
    const thirds = [1 / 3, 2 / 3, 22 / 7];
    expect(renderToString(draw(thirds))).toBe(renderToString(draw(thirds)));
    expect(renderToString(draw(thirds))).not.toMatch(/(?:x|y|width|height|cx|cy|x1|x2|y1|y2)="-?\d+\.\d{3,}/);
  });

  test.each([
    ['nothing', []],
    ['one value', [5]],
    ['zeros', [0, 0]],
    ['only what is hidden', ['not-shown', 'no-data']],
  ] satisfies [string, ChartValue[]][])('can be drawn of %s', (_what, values) => {
    const drawn = renderToString(draw(values));
    expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
    expect(drawn).toContain('<table');
  });

  test('says why a hidden value is missing, and never draws it as zero', () => {
    const drawn = renderToString(draw([4, 'not-shown']));
    expect(drawn).toContain('ei näytetä');
    expect(
      readBack(drawn)
        .filter((mark) => mark.stated === null)
        .map((mark) => mark.drawn),
    ).toEqual([null]);
  });

  test('keeps a label of 80 characters whole and inside a phone', () => {
    expect(longLabel).toHaveLength(80);
    const lines = [...renderToString(draw([4], longLabel)).matchAll(/<tspan x="0"[^>]*>([^<]*)</g)].map(
      ([, line = '']) => line,
    );
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
    if (lines.length > 0)
      expect(lines.map((line) => line.replace(/-$/, '')).join('')).toContain(longLabel.slice(0, -1));
  });
});

test('bars below zero go to the other side of the zero line', () => {
  const markup = renderToString(<BarChart {...words} bars={labelled([-10, 30], 'Teema')} />);
  expect(markup).toMatch(/<rect class="chart-bar" x="0%" y="\d+" width="25%"/);
  expect(markup).toMatch(/<rect class="chart-bar" x="25%" y="\d+" width="75%"/);
  expect(markup).toContain('<line class="chart-axis" x1="25%"');
});

test('a comparison is thin, grey and told beside the value', () => {
  const bar = { key: 'a', label: 'Maksut', value: 20, comparison: 10 };
  const markup = renderToString(<BarChart {...words} bars={[bar]} legend={{ value: '2020', comparison: '2019' }} />);
  expect(markup).toMatch(/20<tspan class="chart-text--muted"> \(10\)<\/tspan>/);
  expect(readBack(markup).map(({ series, drawn }) => [series, drawn])).toEqual([
    ['value', 20],
    ['comparison', 10],
  ]);
});

test('shares next to a hidden part are not told, for the whole is not known', () => {
  const parts = ['Kiitos', 'Moite'].map((label) => ({ key: label, label }));
  const markup = renderToString(
    <StackedBarChart
      {...words}
      as="shares"
      parts={parts}
      rows={[{ key: 'r', label: 'Rivi', values: [300, 'not-shown'] }]}
    />,
  );
  expect(markup).toContain('Moite ei näytetä');
  expect(markup).not.toContain('300');
});

test('a part too narrow for its value has it under the bar', () => {
  const parts = ['Kiitos', 'Moite'].map((label) => ({ key: label, label }));
  const markup = renderToString(
    <StackedBarChart {...words} as="counts" parts={parts} rows={[{ key: 'r', label: 'Rivi', values: [990, 10] }]} />,
  );
  expect(markup).toContain('>Moite 10</text>');
});

test('a line is broken where there is no value', () => {
  const markup = renderToString(
    <LineChart
      {...words}
      times={['a', 'b', 'c', 'd']}
      series={[{ key: 's', label: 'Kaikki', values: [1, 2, 'no-data', 4] }]}
    />,
  );
  expect(markup.match(/<line class="chart-line"/g)).toHaveLength(1);
  expect(markup).toContain('Kaikki, c: ei tietoa');
});

test('last values that would meet are moved apart', () => {
  const series = ['a', 'b', 'c'].map((key) => ({ key, label: key, values: [1, 5] }));
  const markup = renderToString(<LineChart {...words} times={['1', '2']} series={series} />);
  const heights = [...markup.matchAll(/dx="12" y="([\d.]+)"/g)].map(([, y]) => Number(y));
  expect(heights.toSorted((a, b) => a - b).every((y, at, all) => at === 0 || y - (all[at - 1] ?? 0) >= 16)).toBe(true);
});

test('a map tells the class of a value in words and the value in its place', () => {
  const districts = [{ key: 'a', label: 'Itäinen', value: 2.5, rings: square }];
  const markup = renderToString(<DistrictMap {...words} steps={[1, 2]} districts={districts} />);
  expect(markup).toContain('≥ 2');
  expect(markup).toMatch(/<path class="chart-outline chart-step-3"[^>]* d="M2 2L358 2L358 358L2 358Z"/);
  expect(markup).toMatch(/x="180" y="176">Itäi</);
  expect(markup).toMatch(/x="180" y="193">2.5</);
});

test('what cannot be told apart or does not fit is refused', () => {
  const parts = ['a', 'b', 'c', 'd', 'e'].map((label) => ({ key: label, label }));
  expect(() => renderToString(<StackedBarChart {...words} as="counts" parts={parts} rows={[]} />)).toThrow('four');
  expect(() => renderToString(<DotPlot {...words} domain={[1, 5]} dots={labelled([7], 'x')} />)).toThrow(
    'off the scale',
  );
  expect(() => renderToString(<DistrictMap {...words} steps={[2, 1]} districts={[]} />)).toThrow('rising');
  expect(() =>
    renderToString(<LineChart {...words} times={['a']} series={[{ key: 's', label: 's', values: [] }]} />),
  ).toThrow('0 values for 1 times');
});
