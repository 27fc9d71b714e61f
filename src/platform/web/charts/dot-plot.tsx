import { ChartFrame, ChartImage, type ChartFrameProps, type ChartValue, type Format, valueText } from './chart.tsx';
import { across, domainWithZero, percent } from './measure.ts';
import { layWords, RowLabel } from './row-label.tsx';

export type Dot = {
  readonly key: string;
  readonly label: string;
  readonly value: ChartValue;
  /** Where the true value lies, with the certainty that the summary names. */
  readonly interval?: readonly [number, number];
  /** The year before, drawn hollow. */
  readonly before?: ChartValue;
};

export type DotPlotProps = ChartFrameProps & {
  readonly dots: readonly Dot[];
  readonly format: Format;
  /** The ends of the scale, such as 1 and 5; without it from zero to the greatest. */
  readonly domain?: readonly [number, number];
  /** What the full and the hollow dots are, needed when there is a year before. */
  readonly legend?: { readonly value: string; readonly before: string };
};

const trackHeight = 22;
const rowGap = 12;

/** Values on a common scale, with their uncertainty or their year before. Throws when a value is off the scale. */
export const DotPlot = (props: DotPlotProps) => {
  const domain = domainOf(props);
  const rows = layRows(props);
  const last = rows.at(-1);
  const bottom = last ? last.track + trackHeight / 2 + 4 : 0;
  return (
    <ChartFrame {...props} swatches={props.legend ? swatches(props.legend) : []}>
      <ChartImage frame={props} kind="dots" height={bottom + 24} domain={domain}>
        {rows.map((row) => (
          <g key={row.dot.key}>
            <RowLabel words={row.words} top={row.top} />
            <DotMarks dot={row.dot} track={row.track} domain={domain} />
          </g>
        ))}
        {domain.map((end, at) => (
          <text
            class="chart-text chart-text--muted"
            key={at}
            x={at === 0 ? '0' : '100%'}
            y={bottom + 18}
            text-anchor={at === 0 ? 'start' : 'end'}
          >
            {props.format(end)}
          </text>
        ))}
      </ChartImage>
    </ChartFrame>
  );
};

function domainOf({ id, dots, domain }: DotPlotProps): readonly [number, number] {
  const values = dots.flatMap((dot) => [dot.value, dot.before, ...(dot.interval ?? [])]);
  if (!domain) return domainWithZero(values);
  const outside = values.find((value) => typeof value === 'number' && (value < domain[0] || value > domain[1]));
  if (outside !== undefined) throw new RangeError(`Chart "${id}": ${outside} is off the scale ${domain.join('-')}`);
  return domain;
}

function layRows({ dots, format, language }: DotPlotProps) {
  let top = 0;
  return dots.map((dot) => {
    const interval = dot.interval && `${format(dot.interval[0])}–${format(dot.interval[1])}`;
    const before = dot.before !== undefined && `(${valueText(dot.before, format, language)})`;
    const aside = [interval, before].filter(Boolean).join(' ');
    const words = layWords(dot.label, valueText(dot.value, format, language), aside);
    const track = top + words.height - 4 + trackHeight / 2;
    const row = { dot, words, top, track };
    top = track + trackHeight / 2 + rowGap;
    return row;
  });
}

const DotMarks = ({ dot, track, domain }: { dot: Dot; track: number; domain: readonly [number, number] }) => {
  const place = across(domain);
  const { value, before, interval } = dot;
  return (
    <>
      {typeof value === 'number' ? (
        <line class="chart-axis" x1="0" x2="100%" y1={track} y2={track} />
      ) : (
        <line
          class="chart-gap"
          x1="0"
          x2="100%"
          y1={track}
          y2={track}
          data-key={dot.key}
          data-series="value"
          data-value={value}
        />
      )}
      {interval && (
        <line
          class="chart-interval"
          x1={percent(place(interval[0]))}
          x2={percent(place(interval[1]))}
          y1={track}
          y2={track}
        />
      )}
      {typeof before === 'number' && (
        <circle
          class="chart-dot chart-dot--quiet"
          cx={percent(place(before))}
          cy={track}
          r="6"
          data-key={dot.key}
          data-series="before"
          data-value={before}
        />
      )}
      {typeof value === 'number' && (
        <circle
          class="chart-dot"
          cx={percent(place(value))}
          cy={track}
          r="7"
          data-key={dot.key}
          data-series="value"
          data-value={value}
        />
      )}
    </>
  );
};

const swatches = (legend: { value: string; before: string }) => [
  { key: 'value', label: legend.value, sign: <circle class="chart-dot" cx="10" cy="7" r="6" /> },
  {
    key: 'before',
    label: `(${legend.before})`,
    sign: <circle class="chart-dot chart-dot--quiet" cx="10" cy="7" r="5.5" />,
  },
];
