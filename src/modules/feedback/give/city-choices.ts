import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { compareText } from '../../../platform/i18n/format.ts';
import {
  districtsOf,
  localDay,
  organisationUnitsAt,
  themesAt,
  workingCalendarOf,
  type Day,
  type District,
  type OrganisationUnitOnDay,
  type ThemeOnDay,
  type WorkingCalendar,
} from '../../city/index.ts';
import { type NamedPlace } from './places.ts';

/** What the city has today that feedback can be about. */
export interface CityChoices {
  readonly calendar: WorkingCalendar;
  readonly today: Day;
  readonly units: readonly OrganisationUnitOnDay[];
  readonly themes: readonly ThemeOnDay[];
  readonly districts: readonly District[];
}

/** Reads what can be chosen, as it is on the city's day. */
export async function cityChoices({ tx, cityId, now }: Context): Promise<CityChoices> {
  const calendar = await workingCalendarOf(tx, cityId);
  const today = localDay(calendar, now);
  return {
    calendar,
    today,
    units: await organisationUnitsAt(tx, cityId, today),
    themes: await themesAt(tx, cityId, today),
    districts: await districtsOf(tx, cityId),
  };
}

/** Services and units by name: what a resident meets. Divisions and service entities are the city's own drawers. */
export const placesToName = ({ units }: CityChoices, language: Language): NamedPlace[] =>
  units
    .filter(({ level }) => level === 'unit' || level === 'service')
    .map(({ organisationUnitId, name }) => ({ id: organisationUnitId, name: name[language] }))
    .sort((one, other) => compareText(language)(one.name, other.name));
