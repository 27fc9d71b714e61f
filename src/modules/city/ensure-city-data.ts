import { type Trilingual } from '../../kernel/language.ts';
import { newId } from '../../kernel/id.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Tx } from '../../platform/db/database.ts';
import { lockCity } from './city.store.ts';
import { type Day } from './day.ts';
import { checkDistrictPlace, type DistrictLevel, type DistrictOutline } from './district.ts';
import { districtsOf, saveDistrictRow } from './district.store.ts';
import { checkPlace, type OrganisationLevel } from './organisation.ts';
import { insertOrganisationUnit, loadOrganisationUnit, organisationUnitIdsByCode } from './organisation.store.ts';
import { checkThemePlace } from './theme.ts';
import { insertTheme, loadTheme, themeIdsByCode } from './theme.store.ts';
import { changeFrom, endFrom, type History } from './validity.ts';

/** Ids by code. */
export type IdsByCode = ReadonlyMap<string, string>;

export interface WantedTheme {
  readonly code: string;
  readonly name: Trilingual;
  readonly parentCode?: string;
}

export interface WantedOrganisationUnit {
  readonly code: string;
  readonly level: OrganisationLevel;
  readonly parentCode: string | null;
  readonly name: Trilingual;
  readonly validFrom: Day;
  /** New names, in the order of time. */
  readonly renamed?: readonly { readonly from: Day; readonly name: Trilingual }[];
  /** The first day on which it is no more. */
  readonly closedFrom?: Day;
}

export interface WantedDistrict {
  readonly code: string;
  readonly level: DistrictLevel;
  readonly parentCode: string | null;
  readonly name: Trilingual;
  readonly outline: DistrictOutline | null;
}

function idOf(ids: IdsByCode, code: string | null | undefined): string | null {
  if (code === null || code === undefined) return null;
  const id = ids.get(code);
  if (id === undefined) throw new Problem('invalid', 'city.code-is-unknown', { code });
  return id;
}

/**
 * Sees to it that the city has these themes, from a day on: those whose code it does not know are added, those that it
 * knows stay as they are. Parents stand before what belongs to them. For imports and for a new city; gives all ids.
 */
export async function ensureThemes(
  tx: Tx,
  cityId: string,
  wanted: readonly WantedTheme[],
  validFrom: Day,
): Promise<IdsByCode> {
  await lockCity(tx, cityId);
  const ids = await themeIdsByCode(tx, cityId);
  for (const { code, name, parentCode } of wanted) {
    if (ids.has(code)) continue;
    const themeId = newId();
    const parentId = idOf(ids, parentCode);
    checkThemePlace(themeId, parentId === null ? null : await loadTheme(tx, cityId, parentId), validFrom, []);
    await insertTheme(tx, cityId, { themeId, code, history: [{ validFrom, validTo: null, parentId, name }] });
    ids.set(code, themeId);
  }
  return ids;
}

function historyOf(unit: WantedOrganisationUnit, parentId: string | null): History {
  const first: History = [{ validFrom: unit.validFrom, validTo: null, parentId, name: unit.name }];
  const named = (unit.renamed ?? []).reduce((history, { from, name }) => changeFrom(history, from, { name }), first);
  return unit.closedFrom === undefined ? named : endFrom(named, unit.closedFrom);
}

/** The same for parts of the organisation, with their later names and ends. */
export async function ensureOrganisationUnits(
  tx: Tx,
  cityId: string,
  wanted: readonly WantedOrganisationUnit[],
): Promise<IdsByCode> {
  await lockCity(tx, cityId);
  const ids = await organisationUnitIdsByCode(tx, cityId);
  for (const unit of wanted) {
    const { code, level } = unit;
    if (ids.has(code)) continue;
    const organisationUnitId = newId();
    const parentId = idOf(ids, unit.parentCode);
    checkPlace(level, parentId === null ? null : await loadOrganisationUnit(tx, cityId, parentId), unit.validFrom);
    await insertOrganisationUnit(tx, cityId, { organisationUnitId, code, level, history: historyOf(unit, parentId) });
    ids.set(code, organisationUnitId);
  }
  return ids;
}

/** The same for districts. */
export async function ensureDistricts(tx: Tx, cityId: string, wanted: readonly WantedDistrict[]): Promise<IdsByCode> {
  await lockCity(tx, cityId);
  const known = new Map((await districtsOf(tx, cityId)).map((district) => [district.code, district]));
  for (const { code, level, parentCode, name, outline } of wanted) {
    if (known.has(code)) continue;
    const parent = parentCode === null ? undefined : known.get(parentCode);
    if (parentCode !== null && !parent) throw new Problem('invalid', 'city.code-is-unknown', { code: parentCode });
    checkDistrictPlace(level, parent ?? null);
    const district = { districtId: newId(), code, level, parentId: parent?.districtId ?? null, name, outline };
    await saveDistrictRow(tx, cityId, district);
    known.set(code, district);
  }
  return new Map([...known].map(([code, { districtId }]) => [code, districtId]));
}
