/** One mark as the picture shows it. */
export type ReadMark = {
  readonly series: string;
  readonly key: string;
  /** What the mark says it is; `null` when the picture shows a gap. */
  readonly stated: number | null;
  /** What its length or place says, read with the scale of the picture; `null` for a gap or a map. */
  readonly drawn: number | null;
};

type Attributes = Readonly<Record<string, string>>;

/**
 * The values of a chart, read from its SVG as a person with a ruler would. With
 * it a published picture is checked against its table. Coordinates have two
 * decimals, so `drawn` is true to about 1/5000 of the scale in charts of
 * percentages and to 1/2000 in those of pixels.
 *
 * @param markup HTML or SVG that holds one chart.
 * @throws Error when there is no chart in it.
 */
export function readBack(markup: string): ReadMark[] {
  const chart = tags(markup).find((tag) => tag['data-chart'] !== undefined);
  if (!chart) throw new Error('There is no chart to read in this markup');
  const read = readers[chart['data-chart'] ?? ''];
  if (!read) throw new Error(`No one knows how to read a chart of the kind "${chart['data-chart']}"`);
  const [low = 0, high = 1] = numbers(chart['data-domain']);
  const [bottom = 0, top = 1] = numbers(chart['data-plot']);
  return tags(markup)
    .filter((tag) => tag['data-value'] !== undefined)
    .map((tag) => {
      const stated = Number(tag['data-value']);
      const isGap = Number.isNaN(stated);
      return {
        series: tag['data-series'] ?? 'value',
        key: tag['data-key'] ?? '',
        stated: isGap ? null : stated,
        drawn: isGap ? null : read(tag, { low, range: high - low, bottom, height: bottom - top }),
      };
    });
}

type Scale = { readonly low: number; readonly range: number; readonly bottom: number; readonly height: number };

/** How each kind shows a value: by its length from zero, or by its place. */
const readers: Readonly<Record<string, (tag: Attributes, scale: Scale) => number | null>> = {
  bars: (tag, { low, range }) => {
    const isBelowZero = low + (number(tag['x']) / 100) * range < -range / 1e4;
    return ((number(tag['width']) / 100) * range || 0) * (isBelowZero ? -1 : 1);
  },
  stack: (tag, { range }) => (number(tag['width']) / 100) * range,
  dots: (tag, { low, range }) => low + (number(tag['cx']) / 100) * range,
  lines: (tag, { low, range, bottom, height }) => low + ((bottom - number(tag['cy'])) / height) * range,
  multiples: (tag, { low, range, bottom, height }) => {
    const zero = bottom + (low / range) * height;
    return (number(tag['height']) / height) * range * (number(tag['y']) > zero - 0.01 ? -1 : 1);
  },
  map: () => null,
};

const number = (text: string | undefined): number => Number.parseFloat(text ?? '');

const numbers = (text: string | undefined): number[] => (text ?? '').split(' ').filter(Boolean).map(Number);

/** Tags with their attributes; enough for markup that we made ourselves. */
const tags = (markup: string): Attributes[] =>
  [...markup.matchAll(/<[a-z][a-z0-9]*((?:\s+[a-z0-9-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/([a-z0-9-]+)="([^"]*)"/gi)].map(([, name = '', value = '']) => [name, value]),
    ),
  );
