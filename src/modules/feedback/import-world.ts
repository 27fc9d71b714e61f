import { Problem } from '../../kernel/problem.ts';
import { type Tx } from '../../platform/db/database.ts';
import {
  districtIdsByCode,
  ensureThemes,
  organisationUnitIdsByCode,
  themeIdsByCode,
  workingCalendarOf,
  workingDaysBetween,
} from '../city/index.ts';
import { type RowLookups } from './feedback-row.ts';
import { type FeedbackRecord } from './feedback-case.ts';
import { type ImportProfile } from './import-profile.ts';

/** What of the city an import needs. */
export interface ImportWorld extends RowLookups {
  readonly themeIds: ReadonlyMap<string, string>;
  readonly workingDaysBetween: (from: Date, to: Date) => number;
}

/**
 * Reads what an import needs of the city. Themes that the profile brings count as there. A Problem names the codes of
 * units, districts and themes that the profile uses and the city does not have.
 */
export async function loadWorld(tx: Tx, cityId: string, profile: ImportProfile): Promise<ImportWorld> {
  const [organisationUnitIds, districtIds, themeIds] = [
    await organisationUnitIdsByCode(tx, cityId),
    await districtIdsByCode(tx, cityId),
    await themeIdsByCode(tx, cityId),
  ];
  const calendar = await workingCalendarOf(tx, cityId);
  const themeCodes = new Set([...themeIds.keys(), ...profile.themes.map(({ code }) => code)]);
  const world = {
    organisationUnitIds,
    districtIds,
    themeIds,
    themeCodes,
    workingDaysBetween: (from: Date, to: Date) => workingDaysBetween(calendar, from, to),
  };
  checkCodes(profile, world);
  return world;
}

function checkCodes(profile: ImportProfile, world: RowLookups): void {
  const { unit, district, theme, themes } = profile;
  const used = (
    rule: { values: Record<string, string | string[] | null>; default?: string | string[] | null } | undefined,
  ) => (rule ? [...Object.values(rule.values), rule.default ?? null].flat().filter((code) => code !== null) : []);
  const parents = themes.flatMap(({ parentCode }) => (parentCode === undefined ? [] : [parentCode]));
  const unknown = [
    ...used(unit).filter((code) => !world.organisationUnitIds.has(code)),
    ...used(district).filter((code) => !world.districtIds.has(code)),
    ...[...used(theme), ...parents].filter((code) => !world.themeCodes.has(code)),
  ];
  if (unknown.length === 0) return;
  throw new Problem('invalid', 'feedback.codes-unknown', { codes: [...new Set(unknown)].join(', ') });
}

/** Sees to it that the city has the themes of the profile. Gives the ids of all themes. */
export const ensureProfileThemes = (
  tx: Tx,
  cityId: string,
  profile: ImportProfile,
): Promise<ReadonlyMap<string, string>> => ensureThemes(tx, cityId, profile.themes, profile.themesValidFrom);

/** Makes the themes that records name for the first time. Gives the ids of all themes that are needed. */
export async function ensureMentionedThemes(
  tx: Tx,
  cityId: string,
  records: readonly FeedbackRecord[],
  known: ReadonlyMap<string, string>,
  validFrom: string,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, string>();
  for (const { themes } of records) {
    for (const { code, name } of themes) if (name !== undefined && !known.has(code)) wanted.set(code, name);
  }
  if (wanted.size === 0) return known;
  // The source has one name; the city translates it when it is to be published.
  const themes = [...wanted].map(([code, name]) => ({ code, name: { fi: name, sv: name, en: name } }));
  return ensureThemes(tx, cityId, themes, validFrom);
}
