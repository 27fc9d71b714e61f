import { Problem } from '../../kernel/problem.ts';
import { type Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { type Day } from './day.ts';
import { toName, type NameColumns } from './names.ts';
import { type Theme, type ThemeLink, type ThemeOnDay } from './theme.ts';
import { type History } from './validity.ts';

interface ThemeRow extends NameColumns {
  readonly theme_id: string;
  readonly code: string;
  readonly parent_id: string | null;
}

interface VersionRow extends ThemeRow {
  readonly valid_from: string;
  readonly valid_to: string | null;
}

const toThemeOnDay = (row: ThemeRow): ThemeOnDay => ({
  themeId: row.theme_id,
  code: row.code,
  parentId: row.parent_id,
  name: toName(row),
});

/** A theme with its history; a `Problem` when the city has none with this id. */
export async function loadTheme(tx: Tx, cityId: string, themeId: string): Promise<Theme> {
  const rows = await tx.rows(sql<VersionRow>`
    select theme.theme_id, theme.code, version.parent_id,
           version.valid_from::text as valid_from, version.valid_to::text as valid_to,
           version.name_fi, version.name_sv, version.name_en
    from city.theme as theme join city.theme_version as version using (city_id, theme_id)
    where city_id = ${cityId} and theme_id = ${themeId}
    order by version.valid_from
  `);
  const first = rows[0];
  if (!first) throw new Problem('not-found', 'city.theme-is-unknown');
  const history = rows.map((row) => ({
    validFrom: row.valid_from,
    validTo: row.valid_to,
    parentId: row.parent_id,
    name: toName(row),
  }));
  return { themeId, code: first.code, history };
}

export async function insertTheme(tx: Tx, cityId: string, theme: Theme): Promise<void> {
  await tx.run(sql`
    insert into city.theme (city_id, theme_id, code) values (${cityId}, ${theme.themeId}, ${theme.code})
  `);
  await saveThemeHistory(tx, cityId, theme.themeId, theme.history);
}

/** Writes a history: new versions are added, those that changed are corrected. */
export async function saveThemeHistory(tx: Tx, cityId: string, themeId: string, history: History): Promise<void> {
  for (const { validFrom, validTo, parentId, name } of history) {
    await tx.run(sql`
      insert into city.theme_version (city_id, theme_id, valid_from, valid_to, parent_id, name_fi, name_sv, name_en)
      values (${cityId}, ${themeId}, ${validFrom}, ${validTo}, ${parentId}, ${name.fi}, ${name.sv}, ${name.en})
      on conflict (city_id, theme_id, valid_from) do update
        set valid_to = excluded.valid_to, parent_id = excluded.parent_id,
            name_fi = excluded.name_fi, name_sv = excluded.name_sv, name_en = excluded.name_en
    `);
  }
}

/** Which theme belongs to which on a day or later. */
export async function themeLinksFrom(tx: Tx, cityId: string, day: Day): Promise<ThemeLink[]> {
  const rows = await tx.rows(sql<{ theme_id: string; parent_id: string }>`
    select distinct theme_id, parent_id from city.theme_version
    where city_id = ${cityId} and parent_id is not null and (valid_to is null or valid_to > ${day}::date)
  `);
  return rows.map((row) => ({ themeId: row.theme_id, parentId: row.parent_id }));
}

/** The themes that exist on a day, by Finnish name. */
export async function themesAt(tx: Tx, cityId: string, day: Day): Promise<ThemeOnDay[]> {
  const rows = await tx.rows(sql<ThemeRow>`
    select theme.theme_id, theme.code, version.parent_id, version.name_fi, version.name_sv, version.name_en
    from city.theme as theme join city.theme_version as version using (city_id, theme_id)
    where city_id = ${cityId}
      and version.valid_from <= ${day}::date and (version.valid_to is null or version.valid_to > ${day}::date)
    order by version.name_fi, theme.code
  `);
  return rows.map(toThemeOnDay);
}

/**
 * Every theme that the city has or has had, as it is on a day; one that has ended as it last was, one that has not begun
 * as it will be first. What was classified long ago keeps a name.
 */
export async function allThemesAsOf(tx: Tx, cityId: string, day: Day): Promise<ThemeOnDay[]> {
  const rows = await tx.rows(sql<ThemeRow>`
    select distinct on (theme_id) theme_id, theme.code, version.parent_id,
           version.name_fi, version.name_sv, version.name_en
    from city.theme as theme join city.theme_version as version using (city_id, theme_id)
    where city_id = ${cityId}
    order by theme_id, version.valid_from > ${day}::date, abs(version.valid_from - ${day}::date)
  `);
  return rows.map(toThemeOnDay);
}

/** The ids of all themes that the city has or has had, by code. For imports. */
export async function themeIdsByCode(tx: Tx, cityId: string): Promise<Map<string, string>> {
  const rows = await tx.rows(sql<{ code: string; theme_id: string }>`
    select code, theme_id from city.theme where city_id = ${cityId}
  `);
  return new Map(rows.map((row) => [row.code, row.theme_id]));
}
