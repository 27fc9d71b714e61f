import { ChartFrame, ChartImage, type ChartFrameProps, type ChartValue, type Format, absence } from './chart.tsx';
import { rounded } from './measure.ts';

export type Point = readonly [number, number];

export type District = {
  readonly key: string;
  readonly label: string;
  readonly value: ChartValue;
  /** Rings in any coordinates, x to the right and y down; the first is where the value is written. */
  readonly rings: readonly (readonly Point[])[];
  /** Where the value is written, when the middle of the first ring is a bad place. */
  readonly labelAt?: Point;
};

export type DistrictMapProps = ChartFrameProps & {
  readonly districts: readonly District[];
  readonly format: Format;
  /** Values at which the next class begins, rising, four at most. */
  readonly steps: readonly number[];
  /** Places to mark, in the coordinates of the rings; what they are is said in the summary and the table. */
  readonly points?: readonly Point[];
};

const mapWidth = 360;
const stepClass = [
  'chart-step-0',
  'chart-step-1',
  'chart-step-2',
  'chart-step-3',
  'chart-step-4',
  'chart-step-5',
] as const;
const onStepClass = [
  'chart-on-step-0',
  'chart-on-step-1',
  'chart-on-step-2',
  'chart-on-step-3',
  'chart-on-step-4',
  'chart-on-step-5',
] as const;

/** Districts in five classes, each with its value and the beginning of its name; whole names are in the table. Throws on steps that do not rise. */
export const DistrictMap = (props: DistrictMapProps) => {
  const { districts, steps, format } = props;
  if (steps.length > 4 || steps.some((step, at) => at > 0 && step <= (steps[at - 1] ?? -Infinity))) {
    throw new RangeError(`Chart "${props.id}": give at most four rising steps`);
  }
  const fit = fitting(districts);
  const numbers = districts.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  return (
    <ChartFrame {...props} swatches={swatches(props)}>
      <ChartImage
        frame={props}
        kind="map"
        height={fit.height}
        domain={[Math.min(0, ...numbers), Math.max(0, ...numbers)]}
        viewBox={`0 0 ${mapWidth} ${fit.height}`}
      >
        {districts.map((district) => {
          const step = stepOf(district.value, steps);
          return (
            <path
              key={district.key}
              class={`chart-outline ${stepClass[step]}`}
              stroke-dasharray={step === 0 ? '3 3' : undefined}
              d={district.rings
                .map((ring) => `M${ring.map((point) => fit.place(point).join(' ')).join('L')}Z`)
                .join('')}
              data-key={district.key}
              data-step={step}
              data-value={district.value}
            />
          );
        })}
        {props.points?.map((point, at) => {
          const [x, y] = fit.place(point);
          return <circle key={at} class="chart-place" cx={x} cy={y} r="4" />;
        })}
        {districts.map((district) => (
          <MapText
            key={district.key}
            district={district}
            at={fit.place(district.labelAt ?? middle(district.rings[0] ?? []))}
            step={stepOf(district.value, steps)}
            format={format}
          />
        ))}
      </ChartImage>
    </ChartFrame>
  );
};

/** Class of a value: 1-5, and 0 when it is not shown. */
export const stepOf = (value: ChartValue, steps: readonly number[]): 0 | 1 | 2 | 3 | 4 | 5 => {
  if (typeof value !== 'number') return 0;
  const passed = steps.filter((step) => value >= step).length;
  return ([1, 2, 3, 4, 5] as const)[passed] ?? 5;
};

const MapText = (props: { district: District; at: Point; step: 0 | 1 | 2 | 3 | 4 | 5; format: Format }) => (
  <text class={`chart-text ${onStepClass[props.step]}`} text-anchor="middle">
    <tspan class="chart-map-name" x={props.at[0]} y={rounded(props.at[1] - 4)}>
      {shortName(props.district.label)}
    </tspan>
    <tspan x={props.at[0]} y={rounded(props.at[1] + 13)}>
      {typeof props.district.value === 'number' ? props.format(props.district.value) : '–'}
    </tspan>
  </text>
);

/** The beginning of a name, enough to find one's own district; the whole name is in the table. */
const shortName = (label: string): string => [...label].slice(0, 4).join('');

/** Any coordinates into those of the picture, with a margin for the outlines. */
function fitting(districts: readonly District[]): { height: number; place: (point: Point) => Point } {
  const points = districts.flatMap((district) => district.rings.flat());
  if (points.length === 0) return { height: 24, place: () => [0, 0] };
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [least(xs), least(ys)];
  const scale = (mapWidth - 4) / (-least(xs.map((x) => -x)) - left || 1);
  return {
    height: Math.ceil((-least(ys.map((y) => -y)) - top) * scale + 4),
    place: ([x, y]) => [rounded((x - left) * scale + 2), rounded((y - top) * scale + 2)],
  };
}

const least = (values: readonly number[]): number => values.reduce((low, value) => Math.min(low, value), Infinity);

/** Centre of gravity of a ring; of its points when it has no area. */
function middle(ring: readonly Point[]): Point {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    area += cross / 2;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  if (area !== 0) return [x / (6 * area), y / (6 * area)];
  const count = ring.length || 1;
  return [
    ring.reduce((sum, point) => sum + point[0], 0) / count,
    ring.reduce((sum, point) => sum + point[1], 0) / count,
  ];
}

function swatches({ steps, format, language, districts }: DistrictMapProps) {
  const bounds = [undefined, ...steps];
  const classes = bounds.map((from, at) => {
    const to = steps[at];
    return {
      key: String(at),
      label:
        from === undefined
          ? `< ${format(to ?? 0)}`
          : to === undefined
            ? `≥ ${format(from)}`
            : `${format(from)} – < ${format(to)}`,
      sign: <rect class={`chart-outline ${stepClass[at + 1]}`} x="0.5" y="0.5" width="19" height="13" />,
    };
  });
  const absent = districts.map(({ value }) => value).find((value) => typeof value !== 'number');
  if (steps.length === 0 || typeof absent !== 'string') return steps.length === 0 ? [] : classes;
  const sign = (
    <rect class="chart-outline chart-step-0" stroke-dasharray="3 3" x="0.5" y="0.5" width="19" height="13" />
  );
  return [...classes, { key: 'absent', label: `– ${absence(absent, language)}`, sign }];
}
