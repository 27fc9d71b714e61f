import { type Trilingual } from '../../kernel/language.ts';
import { makeContext, type Context } from '../../platform/context.ts';
import { type Actor, type Role } from '../../platform/auth/rights.ts';
import { type Tx } from '../../platform/db/database.ts';
import { createCity } from './city.store.ts';
import { type City } from './city.ts';
import { findAncestors } from './find-ancestors.ts';
import { cityPermissions } from './permissions.ts';

/** The same name in each language, for tests that do not look at names. */
export const named = (name: string): Trilingual => ({ fi: name, sv: name, en: name });

/** A city with lawful settings. */
export const aCity = (tx: Tx, slug = 'helsinki'): Promise<City> =>
  createCity(tx, {
    slug,
    name: named(slug),
    settings: {
      timeZone: 'Europe/Helsinki',
      responseTargetDays: 5,
      midsummerEveIsFree: true,
      christmasEveIsFree: true,
    },
    isDemonstration: false,
  });

/** A member of staff with one role, in the whole city or in a part of its organisation. */
export const staffOf = (role: Role, organisationUnitId: string | null = null): Actor => ({
  kind: 'staff',
  accountId: '0198a000-0000-7000-8000-000000000001',
  name: 'Aino',
  grants: [{ role, organisationUnitId }],
});

/** The context of a use case; an administrator of the whole city acts unless another is named. */
export const aContext = (tx: Tx, cityId: string, actor: Actor = staffOf('administrator')): Context =>
  makeContext({ tx, cityId, actor, language: 'fi', permissions: cityPermissions, findAncestors });
