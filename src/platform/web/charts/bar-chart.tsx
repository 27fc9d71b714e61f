import { ChartFrame, ChartImage, type ChartFrameProps, type ChartValue, type Format, valueText } from './chart.tsx';
import { across, domainWithZero, percent } from './measure.ts';
import { layWords, RowLabel, type RowWords } from './row-label.tsx';

export type Bar = {
  readonly key: string;
  readonly label: string;
  readonly value: ChartValue;
  /** The same thing at another time or elsewhere, drawn thin and grey. */
  readonly comparison?: ChartValue;
  /** Not what the finding is about: drawn grey. */
  readonly quiet?: boolean;
};

export type BarChartProps = ChartFrameProps & {
  readonly bars: readonly Bar[];
  readonly format: Format;
  /** What the bars and the thin bars are, needed when there is a comparison. */
  readonly legend?: { readonly value: string; readonly comparison: string };
};

const barHeight = 14;
const thinHeight = 6;
const rowGap = 18;

/** Horizontal bars from zero, label and value above each. */
export const BarChart = (props: BarChartProps) => {
  const { bars } = props;
  const domain = domainWithZero(bars.flatMap((bar) => [bar.value, bar.comparison]));
  const rows = layRows(props);
  const height = (rows.at(-1)?.bottom ?? 0) + 4;
  return (
    <ChartFrame {...props} swatches={props.legend ? barSwatches(props.legend) : []}>
      <ChartImage frame={props} kind="bars" height={height} domain={domain}>
        {rows.map(({ bar, words, top, barTop, bottom }) => (
          <g key={bar.key}>
            <RowLabel words={words} top={top} />
            <line class="chart-axis" x1={zeroAt(domain)} x2={zeroAt(domain)} y1={barTop - 3} y2={bottom + 3} />
            <BarMark domain={domain} bar={bar} series="value" value={bar.value} top={barTop} />
            {bar.comparison !== undefined && (
              <BarMark domain={domain} bar={bar} series="comparison" value={bar.comparison} top={bottom - thinHeight} />
            )}
          </g>
        ))}
      </ChartImage>
    </ChartFrame>
  );
};

const zeroAt = (domain: readonly [number, number]): string => percent(across(domain)(0));

type LaidRow = { bar: Bar; words: RowWords; top: number; barTop: number; bottom: number };

function layRows({ bars, format, language }: BarChartProps): LaidRow[] {
  let top = 0;
  return bars.map((bar) => {
    const compared = bar.comparison;
    const aside = compared === undefined ? undefined : `(${valueText(compared, format, language)})`;
    const words = layWords(bar.label, valueText(bar.value, format, language), aside);
    const barTop = top + words.height;
    const bottom = barTop + barHeight + (compared === undefined ? 0 : thinHeight + 2);
    const row = { bar, words, top, barTop, bottom };
    top = bottom + rowGap;
    return row;
  });
}

type MarkProps = {
  readonly domain: readonly [number, number];
  readonly bar: Bar;
  readonly series: 'value' | 'comparison';
  readonly value: ChartValue;
  readonly top: number;
};

const BarMark = ({ domain, bar, series, value, top }: MarkProps) => {
  const height = series === 'value' ? barHeight : thinHeight;
  if (typeof value !== 'number') {
    const middle = top + height / 2;
    return (
      <line
        class="chart-gap"
        x1="0"
        x2="100%"
        y1={middle}
        y2={middle}
        data-key={bar.key}
        data-series={series}
        data-value={value}
      />
    );
  }
  const place = across(domain);
  const [from, to] = value < 0 ? [place(value), place(0)] : [place(0), place(value)];
  return (
    <rect
      class={series === 'comparison' || bar.quiet ? 'chart-bar chart-bar--quiet' : 'chart-bar'}
      x={percent(from)}
      y={top}
      width={percent(to - from)}
      height={height}
      data-key={bar.key}
      data-series={series}
      data-value={value}
    />
  );
};

const barSwatches = (legend: { value: string; comparison: string }) => [
  { key: 'value', label: legend.value, sign: <rect class="chart-bar" y="0" width="20" height="14" /> },
  {
    key: 'comparison',
    label: `(${legend.comparison})`,
    sign: <rect class="chart-bar chart-bar--quiet" y="4" width="20" height="6" />,
  },
];
