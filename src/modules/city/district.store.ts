import { type Trilingual } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { districtOutline, type District, type DistrictLevel, type PopulationLanguage } from './district.ts';
import { toName, type NameColumns } from './names.ts';
import { type PopulationCell } from './population.ts';

interface DistrictRow extends NameColumns {
  readonly district_id: string;
  readonly code: string;
  readonly level: DistrictLevel;
  readonly parent_id: string | null;
  readonly outline: unknown;
}

const toDistrict = (row: DistrictRow): District => ({
  districtId: row.district_id,
  code: row.code,
  level: row.level,
  parentId: row.parent_id,
  name: toName(row),
  outline: row.outline === null ? null : districtOutline.parse(row.outline),
});

/** The districts of the city, all or of one level, by code. */
export async function districtsOf(tx: Tx, cityId: string, level?: DistrictLevel): Promise<District[]> {
  const rows = await tx.rows(sql<DistrictRow>`
    select district_id, code, level, parent_id, name_fi, name_sv, name_en, outline
    from city.district
    where city_id = ${cityId} and (${level ?? null}::text is null or level = ${level ?? null}::text)
    order by code
  `);
  return rows.map(toDistrict);
}

/** A district; a `Problem` when the city has none with this id. */
export async function loadDistrict(tx: Tx, cityId: string, districtId: string): Promise<District> {
  const row = await tx.maybe(sql<DistrictRow>`
    select district_id, code, level, parent_id, name_fi, name_sv, name_en, outline
    from city.district where city_id = ${cityId} and district_id = ${districtId}
  `);
  if (!row) throw new Problem('not-found', 'city.district-is-unknown');
  return toDistrict(row);
}

/** Inserts a district, or changes the one with its id. The level stays what it was. */
export async function saveDistrictRow(tx: Tx, cityId: string, district: District): Promise<void> {
  const { districtId, code, level, parentId, name, outline } = district;
  await tx.run(sql`
    insert into city.district (city_id, district_id, code, level, parent_id, name_fi, name_sv, name_en, outline)
    values (${cityId}, ${districtId}, ${code}, ${level}, ${parentId}, ${name.fi}, ${name.sv}, ${name.en},
            ${outline === null ? null : JSON.stringify(outline)}::text::jsonb)
    on conflict (city_id, district_id) do update
      set code = excluded.code, parent_id = excluded.parent_id, name_fi = excluded.name_fi,
          name_sv = excluded.name_sv, name_en = excluded.name_en, outline = excluded.outline
  `);
}

/** The ids of all districts by code. For imports. */
export async function districtIdsByCode(tx: Tx, cityId: string): Promise<Map<string, string>> {
  const rows = await tx.rows(sql<{ code: string; district_id: string }>`
    select code, district_id from city.district where city_id = ${cityId}
  `);
  return new Map(rows.map((row) => [row.code, row.district_id]));
}

/** Puts these cells in the place of all that was known of the same districts and years. */
export async function replacePopulation(tx: Tx, cityId: string, cells: readonly PopulationCell[]): Promise<void> {
  const json = JSON.stringify(cells);
  await tx.run(sql`
    delete from city.district_population as known
    using (
      select distinct "districtId" as district_id, year
      from jsonb_to_recordset(${json}::text::jsonb) as cell ("districtId" uuid, year smallint)
    ) as told
    where known.city_id = ${cityId} and known.district_id = told.district_id and known.year = told.year
  `);
  await tx.run(sql`
    insert into city.district_population (city_id, district_id, year, age_group, language, population)
    select ${cityId}::uuid, "districtId", year, "ageGroup", language, population
    from jsonb_to_recordset(${json}::text::jsonb)
      as cell ("districtId" uuid, year smallint, "ageGroup" text, language text, population integer)
  `);
}

export interface DistrictPopulation {
  readonly districtId: string;
  readonly code: string;
  readonly name: Trilingual;
  readonly population: number;
}

/**
 * Residents of each district of a level in a year, by code; a major district has the sum of its districts. Districts
 * whose population is not known are left out, so that nobody divides by nothing.
 */
export async function populationByDistrict(
  tx: Tx,
  cityId: string,
  year: number,
  level: DistrictLevel,
): Promise<DistrictPopulation[]> {
  const rows = await tx.rows(sql<NameColumns & { district_id: string; code: string; population: number }>`
    select district.district_id, district.code, district.name_fi, district.name_sv, district.name_en,
           sum(people.population)::integer as population
    from city.district
    join city.district as part
      on part.city_id = district.city_id and district.district_id in (part.district_id, part.parent_id)
    join city.district_population as people
      on people.city_id = part.city_id and people.district_id = part.district_id and people.year = ${year}
    where district.city_id = ${cityId} and district.level = ${level}
    group by district.district_id, district.code, district.name_fi, district.name_sv, district.name_en
    order by district.code
  `);
  return rows.map((row) => ({
    districtId: row.district_id,
    code: row.code,
    name: toName(row),
    population: row.population,
  }));
}

export interface PopulationOfGroup {
  readonly ageGroup: string;
  readonly language: PopulationLanguage;
  readonly population: number;
}

/** Residents of the whole city in a year by age group and language, the youngest first. */
export async function populationByGroup(tx: Tx, cityId: string, year: number): Promise<PopulationOfGroup[]> {
  const rows = await tx.rows(sql<{ age_group: string; language: PopulationLanguage; population: number }>`
    select age_group, language, sum(population)::integer as population
    from city.district_population
    where city_id = ${cityId} and year = ${year}
    group by age_group, language
    order by substring(age_group from '^[0-9]+')::integer, language
  `);
  return rows.map((row) => ({ ageGroup: row.age_group, language: row.language, population: row.population }));
}

/** The newest year, this one or earlier, whose population is known; undefined when none is. */
export async function populationYear(tx: Tx, cityId: string, year: number): Promise<number | undefined> {
  const { newest } = await tx.one(sql<{ newest: number | null }>`
    select max(year)::integer as newest from city.district_population where city_id = ${cityId} and year <= ${year}
  `);
  return newest ?? undefined;
}
