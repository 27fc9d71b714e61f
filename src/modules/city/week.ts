import { z } from 'zod';
import { type Opening, type Week } from './working-hours.ts';

const minutesOfDay = 24 * 60;

const openings = z
  .array(z.object({ opens: z.int().min(0).max(minutesOfDay), closes: z.int().min(0).max(minutesOfDay) }))
  .max(6)
  .refine((day) => day.every(({ opens, closes }, at) => opens < closes && (day[at - 1]?.closes ?? 0) <= opens));

/** A week that can be kept: seven days, openings in order and apart, and at least one of them. */
export const weekInput = z
  .array(openings)
  .length(7)
  .refine((week) => week.some((day) => day.length > 0));

const clockTime = /^(\d{1,2})(?:[.:](\d{2}))?$/;

/** `8`, `8.30` and `16:00` in minutes after midnight; undefined for anything else. */
function minutesOf(text: string): number | undefined {
  const found = clockTime.exec(text);
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  if (!found || minutes > 59 || hours * 60 + minutes > minutesOfDay) return undefined;
  return hours * 60 + minutes;
}

/**
 * Reads the openings of a day as people write them, `8–16` or `8.30-11, 12-15.30`; nothing is a closed day. Undefined
 * when it cannot be read, or when an opening ends before it begins or lies over another.
 */
export function parseOpenings(text: string): readonly Opening[] | undefined {
  const parts = text
    .split(/[,;]|\bja\b|\boch\b|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map((part) => {
    const [from, to, ...more] = part.split(/[-–—]/).map((time) => minutesOf(time.trim()));
    return from === undefined || to === undefined || more.length > 0 ? undefined : { opens: from, closes: to };
  });
  if (read.some((opening) => opening === undefined)) return undefined;
  const checked = openings.safeParse(read);
  return checked.success ? checked.data : undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** A time of the clock as it is written on a door: `8`, `8.30`; in English `8:30`. */
const timeText = (minutes: number, separator: '.' | ':'): string =>
  minutes % 60 === 0 ? String(minutes / 60) : `${Math.floor(minutes / 60)}${separator}${two(minutes % 60)}`;

/** The openings of a day as people write them: `8–16`; empty for a closed day. `parseOpenings` reads it again. */
export const openingsText = (day: readonly Opening[], separator: '.' | ':' = '.'): string =>
  day.map(({ opens, closes }) => `${timeText(opens, separator)}–${timeText(closes, separator)}`).join(', ');

/** A week as it is stored. */
export const weekToJson = (week: Week): number[][][] =>
  week.map((day) => day.map(({ opens, closes }) => [opens, closes]));

const storedWeek = z
  .array(z.array(z.tuple([z.number(), z.number()]).transform(([opens, closes]) => ({ opens, closes }))))
  .length(7);

/** A stored week; null says: as the part above it. */
export const weekFromJson = (stored: unknown): Week | null => (stored === null ? null : storedWeek.parse(stored));
