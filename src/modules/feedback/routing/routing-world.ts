import { type Context } from '../../../platform/context.ts';
import { wallTimeOf } from '../../../platform/jobs/cron.ts';
import {
  allOrganisationUnitsAsOf,
  allThemesAsOf,
  cityOf,
  districtsOf,
  localDay,
  organisationUnitsAt,
  weekday,
  workingCalendarOf,
} from '../../city/index.ts';
import { staffWithRoles } from '../../people/index.ts';
import { lineIn } from '../clocks/promise.ts';
import { type RoutingWorld } from './routing-rule.ts';

/** The roles that handle cases. */
export const handlingRoles = ['handler', 'sensitive-handler', 'unit-head', 'registrar'] as const;

/** Reads what of the city rules refer to, as it is today. */
export async function loadRoutingWorld({ tx, cityId, now }: Context): Promise<RoutingWorld> {
  const day = localDay(await workingCalendarOf(tx, cityId), now);
  const { timeZone } = (await cityOf(tx, cityId)).settings;
  const units = await allOrganisationUnitsAsOf(tx, cityId, day);
  const open = new Set((await organisationUnitsAt(tx, cityId, day)).map((unit) => unit.organisationUnitId));
  const themes = await allThemesAsOf(tx, cityId, day);
  const districts = await districtsOf(tx, cityId);
  const accounts = new Set((await staffWithRoles(tx, cityId, handlingRoles)).map(({ accountId }) => accountId));
  const parentOf = new Map<string, string | null>([
    ...units.map((unit) => [unit.organisationUnitId, unit.parentId] as const),
    ...themes.map((theme) => [theme.themeId, theme.parentId] as const),
    ...districts.map((district) => [district.districtId, district.parentId] as const),
  ]);
  return {
    lineOf: lineIn(parentOf),
    isOpenUnit: (id) => open.has(id),
    isOpenAccount: (id) => accounts.has(id),
    localTime: (at) => {
      const wallTime = wallTimeOf(at, timeZone);
      return { weekday: weekday(wallTime.slice(0, 10)), hour: Number(wallTime.slice(11, 13)) };
    },
  };
}
