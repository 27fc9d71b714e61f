import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../../test/pdf-reader.ts';
import { printFont, renderPdf } from '../../pdf/index.ts';
import type { TableSpec } from '../components/index.ts';
import {
  BarChart,
  DistrictMap,
  DotPlot,
  LineChart,
  printedChart,
  readBack,
  SmallMultiples,
  StackedBarChart,
} from './index.ts';

const table: TableSpec = { caption: 'Palautteet', columns: [{ key: 'a', label: 'Teema' }], rows: [] };
const frame = {
  id: 'k',
  language: 'fi',
  title: 'Maksut',
  summary: 'Kolme.',
  table,
  source: '',
  format: String,
} as const;
const of = (key: string, value: number, comparison: number) => ({
  key,
  label: `Teema ${key} & <muut>`,
  value,
  comparison,
});
const ring = [[[0, 0], [9, 0], [9, 9], [0, 9]]] as const; // prettier-ignore
const legend = { value: 'tänä vuonna', comparison: 'viime vuonna' };
const series = [
  { key: 'x', label: 'Kiitos', values: [1, 2, 3] },
  { key: 'y', label: 'Moite', values: [3, 'no-data' as const, 1] },
];
const times = ['2018', '2019', '2020'];

const charts: readonly (readonly [string, VNode])[] = [
  ['bars', <BarChart {...frame} bars={[of('a', 12, 7), of('b', 3, 9)]} legend={legend} />],
  [
    'stacked bars',
    <StackedBarChart {...frame} as="counts" parts={series} rows={[{ key: 'r', label: 'Teema', values: [4, 2] }]} />,
  ],
  ['small multiples', <SmallMultiples {...frame} times={times} panels={series} />],
  ['lines', <LineChart {...frame} times={times} series={series} />],
  [
    'dots',
    <DotPlot
      {...frame}
      dots={[{ key: 'a', label: 'Aika', value: 9, before: 4 }]}
      legend={{ value: 'nyt', before: 'ennen' }}
    />,
  ],
  ['map', <DistrictMap {...frame} districts={[{ key: 'a', label: 'Kallio', value: 3, rings: ring }]} steps={[2]} />],
];

describe.each(charts)('%s on paper', (_kind, chart) => {
  const markup = renderToString(chart);

  test('show the same values as on the page', () => {
    expect(readBack(printedChart(markup, 'neutral', printFont).svg)).toEqual(readBack(markup));
  });

  test('bring their colours along, each theme its own', () => {
    const { svg } = printedChart(markup, 'neutral', printFont);
    expect(svg).not.toContain('var(');
    const ruled = new Set([...svg.matchAll(/\.(chart-[\w-]+)\{/g)].map(([, name]) => name));
    const used = [...svg.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
    expect(used.filter((name) => name.startsWith('chart-') && !ruled.has(name))).toEqual([]);
    expect(printedChart(markup, 'helsinki', printFont).svg).not.toBe(svg);
  });

  test('can be printed, with every word of their key', () => {
    const { svg, width, height } = printedChart(markup, 'neutral', printFont);
    const words = [...markup.matchAll(/<\/svg>([^<]+)<\/li>/g)].map(([, word = '']) => word);
    for (const word of words) expect(svg).toContain(`>${word}</text>`);
    const pdf = renderPdf({
      source: '#set document(title: "Kuvio")\n#image("chart.svg", alt: "Kuvio", width: 400pt)',
      files: new Map([['chart.svg', svg]]),
      createdAt: new Date(0),
    });
    expect(readPdf(pdf).tags.filter(({ role }) => role === 'Figure')).toHaveLength(1);
    expect(width).toBeGreaterThan(400);
    expect(height).toBeGreaterThan(20);
  });
});

test('markup without a chart is refused', () => {
  expect(() => printedChart('<p>Ei kuviota</p>', 'neutral', printFont)).toThrow('There is no chart to print');
});
