import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import {
  addDays,
  allOrganisationUnitsAsOf,
  allThemesAsOf,
  localDay,
  startOfDay,
  themesAt,
  workingCalendarOf,
  type Day,
  type OrganisationUnitOnDay,
  type ThemeOnDay,
} from '../../city/index.ts';

/** What of the city the answers need: its services are its themes. */
export interface ServiceWorld {
  readonly language: Language;
  /** The themes of today: what may be chosen. */
  readonly services: readonly ThemeOnDay[];
  /** Also those that have ended: old requests keep their name. */
  readonly themes: ReadonlyMap<string, ThemeOnDay>;
  readonly units: ReadonlyMap<string, OrganisationUnitOnDay>;
  /** The last second of a day in the city, as it is written in answers. */
  readonly endOfDay: (day: Day) => string;
}

/** Reads what answers need of the city. */
export async function loadServiceWorld({ tx, cityId, now }: Context, language: Language): Promise<ServiceWorld> {
  const calendar = await workingCalendarOf(tx, cityId);
  const today = localDay(calendar, now);
  const ends = new Map<Day, string>();
  const endOfDay = (day: Day): string => {
    const known = ends.get(day) ?? writtenTime(new Date(startOfDay(calendar, addDays(day, 1)).getTime() - 1000));
    ends.set(day, known);
    return known;
  };
  return {
    language,
    services: await themesAt(tx, cityId, today),
    themes: new Map((await allThemesAsOf(tx, cityId, today)).map((theme) => [theme.themeId, theme])),
    units: new Map((await allOrganisationUnitsAsOf(tx, cityId, today)).map((unit) => [unit.organisationUnitId, unit])),
    endOfDay,
  };
}

/** A time with its offset and without parts of a second (W3C, Date and Time Formats, 1997). */
export const writtenTime = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;
