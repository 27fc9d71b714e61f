import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import {
  allOrganisationUnitsAsOf,
  allThemesAsOf,
  cityOf,
  type District,
  districtsOf,
  localDay,
  type ThemeOnDay,
  workingCalendarOf,
} from '../../../city/index.ts';

/** The city's names of what a case belongs to, in a language. */
export interface Names {
  readonly themes: readonly ThemeOnDay[];
  readonly districts: readonly District[];
  readonly timeZone: string;
  readonly city: string;
  readonly themeName: (themeId: string) => string | undefined;
  readonly districtName: (districtId: string | null) => string | undefined;
  readonly unitName: (organisationUnitId: string | null) => string | undefined;
}

/** Reads the names once for a page. */
export async function namesOf({ tx, cityId, now }: Context, language: Language): Promise<Names> {
  const day = localDay(await workingCalendarOf(tx, cityId), now);
  const themes = await allThemesAsOf(tx, cityId, day);
  const districts = await districtsOf(tx, cityId);
  const units = await allOrganisationUnitsAsOf(tx, cityId, day);
  const city = await cityOf(tx, cityId);
  const names = new Map<string, string>([
    ...themes.map(({ themeId, name }): [string, string] => [themeId, name[language]]),
    ...districts.map(({ districtId, name }): [string, string] => [districtId, name[language]]),
    ...units.map(({ organisationUnitId, name }): [string, string] => [organisationUnitId, name[language]]),
  ]);
  const nameOf = (id: string | null): string | undefined => (id === null ? undefined : names.get(id));
  return {
    themes,
    districts,
    timeZone: city.settings.timeZone,
    city: city.name[language],
    themeName: nameOf,
    districtName: nameOf,
    unitName: nameOf,
  };
}
