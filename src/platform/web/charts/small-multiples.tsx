import { ChartFrame, ChartImage, type ChartFrameProps, type ChartValue, type Format, valueText } from './chart.tsx';
import { domainWithZero, lineHeight, percent, rounded, upwards, wrapText } from './measure.ts';

export type Panel = {
  readonly key: string;
  readonly label: string;
  /** One for each time. */
  readonly values: readonly ChartValue[];
};

export type SmallMultiplesProps = ChartFrameProps & {
  readonly times: readonly string[];
  readonly panels: readonly Panel[];
  readonly format: Format;
};

/** Two panels a row, in percent of the width. */
const panelWidth = 46;
const panelStep = 54;
const plotHeight = 84;
const titleLength = 19;

/** The same small bars for each category, all on one scale. Throws when a panel has another number of values. */
export const SmallMultiples = (props: SmallMultiplesProps) => {
  const { panels, times, id } = props;
  const wrong = panels.find((panel) => panel.values.length !== times.length);
  if (wrong)
    throw new RangeError(`Chart "${id}": "${wrong.key}" has ${wrong.values.length} values for ${times.length} times`);
  const domain = domainWithZero(panels.flatMap((panel) => panel.values));
  const titleLines = Math.max(1, ...panels.map((panel) => wrapText(panel.label, titleLength).length));
  const rowHeight = titleLines * lineHeight + lineHeight + plotHeight + 44;
  const rows = Math.ceil(panels.length / 2);
  const hasAbsent = panels.some((panel) => panel.values.some((value) => typeof value !== 'number'));
  return (
    <ChartFrame {...props}>
      <ChartImage
        frame={props}
        kind="multiples"
        height={Math.max(2, rows * rowHeight - (hasAbsent ? 0 : 20))}
        domain={domain}
        plot={[plotHeight, 0]}
      >
        {panels.map((panel, at) => (
          <svg
            key={panel.key}
            class="chart__panel"
            x={`${(at % 2) * panelStep}%`}
            y={Math.floor(at / 2) * rowHeight}
            width={`${panelWidth}%`}
            height={rowHeight}
          >
            <PanelMarks {...props} panel={panel} domain={domain} plotTop={titleLines * lineHeight + lineHeight} />
          </svg>
        ))}
      </ChartImage>
    </ChartFrame>
  );
};

type MarksProps = SmallMultiplesProps & {
  readonly panel: Panel;
  readonly domain: readonly [number, number];
  readonly plotTop: number;
};

const PanelMarks = ({ panel, times, format, language, domain, plotTop }: MarksProps) => {
  const y = upwards(domain, plotHeight, 0);
  const step = 100 / Math.max(1, times.length);
  const textOf = (value: ChartValue): string => (typeof value === 'number' ? format(value) : '–');
  const room = Math.floor((step / 100) * titleLength) + 1;
  const everyValue = panel.values.every((value) => textOf(value).length <= room);
  const everyTime = times.every((time) => time.length <= room);
  const isEnd = (at: number): boolean => at === 0 || at === times.length - 1;
  const absent = panel.values.find((value) => typeof value !== 'number');
  return (
    <>
      <text class="chart-text chart-text--strong" x="0" y="15">
        {wrapText(panel.label, titleLength).map((line, at) => (
          <tspan key={at} x="0" y={15 + at * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
      <g transform={`translate(0 ${plotTop})`}>
        {panel.values.map((value, at) => (
          <g key={times[at]}>
            <PanelBar value={value} at={at} step={step} y={y} panel={panel.key} isLast={at === times.length - 1} />
            {(everyValue || isEnd(at)) && (
              <EndText
                at={at}
                count={times.length}
                y={typeof value === 'number' ? y(Math.max(0, value)) - 5 : y(0) - 5}
                text={textOf(value)}
              />
            )}
            {(everyTime || isEnd(at)) && (
              <EndText at={at} count={times.length} y={plotHeight + 18} text={times[at] ?? ''} />
            )}
          </g>
        ))}
        <line class="chart-axis" x1="0" x2="100%" y1={rounded(y(0))} y2={rounded(y(0))} />
        {absent !== undefined && typeof absent !== 'number' && (
          <text class="chart-text chart-text--muted" x="0" y={plotHeight + 36}>
            – {valueText(absent, format, language)}
          </text>
        )}
      </g>
    </>
  );
};

/** Text over or under a bar; the outermost keep inside the panel when bars are narrow. */
const EndText = ({ at, count, y, text }: { at: number; count: number; y: number; text: string }) => {
  const step = 100 / count;
  const isLast = at === count - 1;
  const anchor = count < 3 ? 'middle' : at === 0 ? 'start' : isLast ? 'end' : 'middle';
  const x = anchor === 'start' ? 0 : anchor === 'end' ? 100 : step * (at + 0.5);
  return (
    <text class="chart-text chart-text--muted" x={percent(x)} y={rounded(y)} text-anchor={anchor}>
      {text}
    </text>
  );
};

type PanelBarProps = {
  readonly value: ChartValue;
  readonly at: number;
  readonly step: number;
  readonly y: (value: number) => number;
  readonly panel: string;
  readonly isLast: boolean;
};

const PanelBar = ({ value, at, step, y, panel, isLast }: PanelBarProps) => {
  if (typeof value !== 'number') return <g data-key={at} data-series={panel} data-value={value} />;
  const top = Math.min(y(value), y(0));
  return (
    <rect
      class={isLast ? 'chart-bar' : 'chart-bar chart-bar--quiet'}
      x={percent(step * (at + 0.07))}
      y={rounded(top)}
      width={percent(step * 0.86)}
      height={rounded(Math.abs(y(value) - y(0)))}
      data-key={at}
      data-series={panel}
      data-value={value}
    />
  );
};
