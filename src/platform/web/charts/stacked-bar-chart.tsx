import { ChartFrame, ChartImage, type ChartFrameProps, type ChartValue, type Format, valueText } from './chart.tsx';
import { lineHeight, lineLength, percent, wrapText } from './measure.ts';
import { layWords, RowLabel } from './row-label.tsx';

export type StackedBarChartProps = ChartFrameProps & {
  /** From left to right, four at most. */
  readonly parts: readonly { readonly key: string; readonly label: string }[];
  /** One value for each part, none below zero. */
  readonly rows: readonly { readonly key: string; readonly label: string; readonly values: readonly ChartValue[] }[];
  /** `shares`: each row is as wide as the chart. `counts`: the greatest row is. */
  readonly as: 'shares' | 'counts';
  /** Of a part of its row; shares come as 0-100. */
  readonly format: Format;
  /** Of the whole row, shown beside its label. */
  readonly total?: Format;
};

const barHeight = 28;
const rowGap = 18;
const partClass = ['chart-part-1', 'chart-part-2', 'chart-part-3', 'chart-part-4'] as const;
const onPartClass = ['chart-on-part-1', 'chart-on-part-2', 'chart-on-part-3', 'chart-on-part-4'] as const;

type Row = StackedBarChartProps['rows'][number];
type Segment = {
  key: string;
  label: string;
  value: number;
  stated: number;
  text: string;
  from: number;
  width: number;
  at: number;
};

/** Bars of parts; a part too narrow for its value tells it under the bar. Throws on more than four parts. */
export const StackedBarChart = (props: StackedBarChartProps) => {
  if (props.parts.length > partClass.length) {
    throw new RangeError(`Chart "${props.id}": join the smallest parts, four can be told apart`);
  }
  const widest = Math.max(0, ...props.rows.map(sum));
  let top = 0;
  const rows = props.rows.map((row) => {
    const laid = layRow(props, row, widest, top);
    top = laid.bottom + rowGap;
    return laid;
  });
  const domain = [0, props.as === 'shares' ? 100 : widest || 1] as const;
  return (
    <ChartFrame {...props} swatches={swatches(props.parts)}>
      <ChartImage frame={props} kind="stack" height={Math.max(2, top - rowGap + 2)} domain={domain}>
        {rows.map((row) => (
          <StackedRow key={row.rowKey} {...row} />
        ))}
      </ChartImage>
    </ChartFrame>
  );
};

const sum = (row: Row): number =>
  row.values.reduce((total: number, value) => total + (typeof value === 'number' ? value : 0), 0);

function layRow(props: StackedBarChartProps, row: Row, widest: number, top: number) {
  const { parts } = props;
  const whole = sum(row);
  const isWhole = whole > 0 && row.values.every((value) => typeof value === 'number');
  const full = props.as === 'shares' ? whole : widest;
  const segments = isWhole ? segmentsOf(props, row, full) : [];
  const outside = isWhole
    ? segments.filter((segment) => segment.value > 0 && !fitsInside(segment))
    : parts.flatMap((part, at) => absentPart(props, part.label, row.values[at] ?? 'no-data'));
  const words = layWords(row.label, props.total && isWhole ? props.total(whole) : '');
  const notes = wrapText(outside.map(({ label, text }) => `${label} ${text}`).join(' · '), lineLength + 4);
  const barTop = top + words.height;
  const bottom = barTop + barHeight + notes.length * lineHeight;
  return { rowKey: row.key, words, notes, segments, top, barTop, bottom };
}

/** Beside a hidden part, counts may be told; shares may not, for the whole is not known. */
const absentPart = ({ as, format, language }: StackedBarChartProps, label: string, value: ChartValue) =>
  typeof value === 'number' && as === 'shares' ? [] : [{ label, text: valueText(value, format, language) }];

function segmentsOf({ parts, format, as }: StackedBarChartProps, row: Row, full: number): Segment[] {
  let from = 0;
  return parts.flatMap((part, at) => {
    const value = row.values[at];
    if (typeof value !== 'number') return [];
    const width = (value / full) * 100;
    const text = format(as === 'shares' ? width : value);
    const stated = as === 'shares' ? Number(width.toFixed(6)) : value;
    const segment = { ...part, value, stated, text, from, width, at };
    from += width;
    return [segment];
  });
}

/** Whether the value can be read inside on a phone of 328 px: 8 px a character and some air. */
const fitsInside = ({ text, width }: { text: string; width: number }): boolean =>
  (width / 100) * 328 > text.length * 8 + 10;

const StackedRow = ({ rowKey, words, notes, segments, top, barTop }: ReturnType<typeof layRow>) => (
  <g>
    <RowLabel words={words} top={top} />
    {segments.length === 0 && (
      <line
        class="chart-gap"
        x1="0"
        x2="100%"
        y1={barTop + barHeight / 2}
        y2={barTop + barHeight / 2}
        data-key={rowKey}
        data-value="not-shown"
      />
    )}
    {segments.map((segment) => (
      <g key={segment.key}>
        <rect
          class={`chart-part ${partClass[segment.at]}`}
          x={percent(segment.from)}
          y={barTop}
          width={percent(segment.width)}
          height={barHeight}
          data-key={rowKey}
          data-series={segment.key}
          data-value={segment.stated}
        />
        {fitsInside(segment) && (
          <text
            class={`chart-text chart-text--strong ${onPartClass[segment.at]}`}
            x={percent(segment.from + segment.width / 2)}
            y={barTop + 19}
            text-anchor="middle"
          >
            {segment.text}
          </text>
        )}
      </g>
    ))}
    {notes.map((note, at) => (
      <text class="chart-text chart-text--muted" key={at} x="0" y={barTop + barHeight + 18 + at * lineHeight}>
        {note}
      </text>
    ))}
  </g>
);

const swatches = (parts: StackedBarChartProps['parts']) =>
  parts.map((part, at) => ({
    key: part.key,
    label: part.label,
    sign: <rect class={`chart-part ${partClass[at]}`} width="20" height="14" />,
  }));
