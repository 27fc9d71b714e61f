import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { type Choice } from '../../../platform/web/components/index.ts';
import {
  allOrganisationUnitsAsOf,
  allThemesAsOf,
  type Day,
  districtsOf,
  localDay,
  themesAt,
  workingCalendarOf,
} from '../../city/index.ts';

import { inboxNames } from '../inbox/inbox-names.ts';

/** Today in the city. */
export const today = async ({ tx, cityId, now }: Context): Promise<Day> =>
  localDay(await workingCalendarOf(tx, cityId), now);

type Names = ReadonlyMap<string, string>;

/** Names of all parts of the organisation by id; parts that have ended keep theirs. */
export async function organisationNames(ctx: Context, language: Language): Promise<Names> {
  const units = await allOrganisationUnitsAsOf(ctx.tx, ctx.cityId, await today(ctx));
  return new Map(units.map(({ organisationUnitId, name }) => [organisationUnitId, name[language]]));
}

/** Names of all themes by id; retired ones keep theirs. */
export async function themeNames(ctx: Context, language: Language): Promise<Names> {
  const themes = await allThemesAsOf(ctx.tx, ctx.cityId, await today(ctx));
  return new Map(themes.map(({ themeId, name }) => [themeId, name[language]]));
}

/** Names of the districts by id. */
export async function districtNames(ctx: Context, language: Language): Promise<Names> {
  const districts = await districtsOf(ctx.tx, ctx.cityId);
  return new Map(districts.map(({ districtId, name }) => [districtId, name[language]]));
}

/** Every part of the organisation that there is today as a choice, drawn in by level. */
export const unitChoices = async (ctx: Context, language: Language): Promise<readonly Choice[]> =>
  (await inboxNames(ctx, await today(ctx), language)).units;

/** The districts as choices, by name. */
export const districtChoices = async (ctx: Context, language: Language): Promise<readonly Choice[]> =>
  (await inboxNames(ctx, await today(ctx), language)).districts;

/** The themes in use today as choices, by name. */
export async function themeChoices(ctx: Context, language: Language): Promise<Choice[]> {
  const themes = await themesAt(ctx.tx, ctx.cityId, await today(ctx));
  return themes
    .map(({ themeId, name }) => ({ value: themeId, label: name[language] }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
}
