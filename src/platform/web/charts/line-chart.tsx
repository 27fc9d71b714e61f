import { ChartFrame, ChartImage, type ChartFrameProps, type ChartValue, type Format, absence } from './chart.tsx';
import { domainWithZero, lineHeight, lineLength, percent, roundTicks, rounded, upwards, wrapText } from './measure.ts';

export type Series = {
  readonly key: string;
  readonly label: string;
  /** One for each time; the first series is the one that matters, the rest are grey. */
  readonly values: readonly ChartValue[];
};

export type LineChartProps = ChartFrameProps & {
  readonly times: readonly string[];
  readonly series: readonly Series[];
  readonly format: Format;
};

const top = 22;
const bottom = 212;
/** Where the lines begin and end, %: before them the scale, after them their last values. */
const plotLeft = 13;
const plotWidth = 71;
const dashes = [undefined, undefined, '7 5', '2 5'] as const;

/** How values went over time, zero always in sight. Throws on more than four series or on a value without a time. */
export const LineChart = (props: LineChartProps) => {
  requireDrawable(props);
  const { times, series, format } = props;
  const domain = domainWithZero(series.flatMap((one) => one.values));
  const height = upwards(domain, bottom, top);
  const x = (at: number): number =>
    plotLeft + (times.length < 2 ? plotWidth / 2 : (at / (times.length - 1)) * plotWidth);
  const notes = absenceNotes(props);
  return (
    <ChartFrame {...props} swatches={series.length > 1 ? series.map(swatchOf) : []}>
      <ChartImage
        frame={props}
        kind="lines"
        height={bottom + 30 + notes.length * lineHeight}
        domain={domain}
        plot={[bottom, top]}
      >
        {roundTicks(domain, 4).map((tick) => (
          <Tick key={tick} y={rounded(height(tick))} text={format(tick)} isZero={tick === 0} />
        ))}
        <TimeLabels times={times} x={x} />
        {series.map((one, place) => (
          <SeriesMarks key={one.key} one={one} place={place} x={x} y={(value) => rounded(height(value))} />
        ))}
        <EndValues series={series} format={format} y={(value) => height(value)} x={x} />
        {notes.map((note, at) => (
          <text class="chart-text chart-text--muted" key={at} x="0" y={bottom + 46 + at * lineHeight}>
            {note}
          </text>
        ))}
      </ChartImage>
    </ChartFrame>
  );
};

function requireDrawable({ id, times, series }: LineChartProps): void {
  if (series.length > dashes.length) throw new RangeError(`Chart "${id}": four lines can be told apart`);
  const wrong = series.find((one) => one.values.length !== times.length);
  if (wrong)
    throw new RangeError(`Chart "${id}": "${wrong.key}" has ${wrong.values.length} values for ${times.length} times`);
}

const Tick = ({ y, text, isZero }: { y: number; text: string; isZero: boolean }) => (
  <>
    <line
      class={isZero ? 'chart-axis' : 'chart-grid'}
      x1={percent(plotLeft)}
      x2={percent(plotLeft + plotWidth)}
      y1={y}
      y2={y}
    />
    <text class="chart-text chart-text--muted" x="0" y={rounded(y + 5)}>
      {text}
    </text>
  </>
);

const TimeLabels = ({ times, x }: { times: readonly string[]; x: (at: number) => number }) => {
  const longest = Math.max(1, ...times.map((time) => time.length));
  const room = Math.max(2, Math.floor((lineLength * plotWidth) / 100 / (longest + 2)));
  const step = Math.max(1, Math.ceil((times.length - 1) / Math.max(1, room - 1)));
  const last = times.length - 1;
  return (
    <>
      {times.map((time, at) => {
        const isShown = at === last || (at % step === 0 && last - at >= step * 0.75);
        if (!isShown) return null;
        const anchor = times.length > 1 && at === 0 ? 'start' : times.length > 1 && at === last ? 'end' : 'middle';
        return (
          <text class="chart-text chart-text--muted" key={time} x={percent(x(at))} y={bottom + 22} text-anchor={anchor}>
            {time}
          </text>
        );
      })}
    </>
  );
};

type MarksProps = { one: Series; place: number; x: (at: number) => number; y: (value: number) => number };

const SeriesMarks = ({ one, place, x, y }: MarksProps) => (
  <g>
    {one.values.map((value, at) => {
      const before = one.values[at - 1];
      if (typeof value !== 'number' || typeof before !== 'number') return null;
      return (
        <line
          class={place === 0 ? 'chart-line' : 'chart-line chart-line--quiet'}
          stroke-dasharray={dashes[place]}
          key={at}
          x1={percent(x(at - 1))}
          y1={y(before)}
          x2={percent(x(at))}
          y2={y(value)}
        />
      );
    })}
    {one.values.map((value, at) =>
      typeof value === 'number' ? (
        <circle
          class={place === 0 ? 'chart-dot' : 'chart-dot chart-dot--quiet'}
          key={at}
          cx={percent(x(at))}
          cy={y(value)}
          r={one.values.length > 24 ? 2 : 4}
          data-key={at}
          data-series={one.key}
          data-value={value}
        />
      ) : (
        <line
          class="chart-gap"
          key={at}
          x1={percent(x(at))}
          x2={percent(x(at))}
          y1={top}
          y2={bottom}
          data-key={at}
          data-series={one.key}
          data-value={value}
        />
      ),
    )}
  </g>
);

type EndProps = { series: readonly Series[]; format: Format; x: (at: number) => number; y: (value: number) => number };

/** The last value of each line beside its end, moved apart where they would meet. */
const EndValues = ({ series, format, x, y }: EndProps) => {
  const ends = series.flatMap((one, place) => {
    const at = one.values.findLastIndex((value) => typeof value === 'number');
    const value = one.values[at];
    return typeof value === 'number' ? [{ key: one.key, place, at, text: format(value), y: y(value) + 5 }] : [];
  });
  ends.sort((a, b) => a.y - b.y);
  let free = -Infinity;
  return (
    <>
      {ends.map((end) => {
        const place = Math.max(end.y, free);
        free = place + lineHeight - 2;
        return (
          <text
            class={end.place === 0 ? 'chart-text chart-text--strong' : 'chart-text chart-text--muted'}
            key={end.key}
            x={percent(x(end.at))}
            dx="12"
            y={rounded(place)}
          >
            {end.text}
          </text>
        );
      })}
    </>
  );
};

const absenceNotes = ({ series, times, language }: LineChartProps): string[] =>
  series.flatMap((one) =>
    one.values.flatMap((value, at) =>
      typeof value === 'number'
        ? []
        : wrapText(`${one.label}, ${times[at]}: ${absence(value, language)}`, lineLength + 4),
    ),
  );

const swatchOf = (one: Series, place: number) => ({
  key: one.key,
  label: one.label,
  sign: (
    <>
      <line
        class={place === 0 ? 'chart-line' : 'chart-line chart-line--quiet'}
        stroke-dasharray={dashes[place]}
        x1="0"
        x2="20"
        y1="7"
        y2="7"
      />
      <circle class={place === 0 ? 'chart-dot' : 'chart-dot chart-dot--quiet'} cx="10" cy="7" r="4" />
    </>
  ),
});
