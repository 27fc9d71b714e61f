import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type PopulationLanguage } from '../district.ts';

/** How much is known of the population of a year. */
export interface PopulationCoverage {
  readonly year: number;
  readonly districts: number;
  readonly cells: number;
  readonly residents: number;
}

/** Of which years the population is known, and of how many districts; the newest first. */
export async function populationCoverage(tx: Tx, cityId: string): Promise<PopulationCoverage[]> {
  return tx.rows(sql<PopulationCoverage>`
    select year::integer as year, count(distinct district_id)::integer as districts, count(*)::integer as cells,
           sum(population)::integer as residents
    from city.district_population where city_id = ${cityId}
    group by year order by year desc
  `);
}

export interface DistrictYearCell {
  readonly year: number;
  readonly ageGroup: string;
  readonly language: PopulationLanguage;
  readonly population: number;
}

/** The population of a district with its parts, of every year that is known; the newest year and the youngest first. */
export async function populationOfDistrict(tx: Tx, cityId: string, districtId: string): Promise<DistrictYearCell[]> {
  const rows = await tx.rows(sql<{
    year: number;
    age_group: string;
    language: PopulationLanguage;
    population: number;
  }>`
    select people.year::integer as year, people.age_group, people.language,
           sum(people.population)::integer as population
    from city.district_population as people
    join city.district as part on part.city_id = people.city_id and part.district_id = people.district_id
    where people.city_id = ${cityId} and ${districtId}::uuid in (part.district_id, part.parent_id)
    group by people.year, people.age_group, people.language
    order by people.year desc, substring(people.age_group from '^[0-9]+')::integer, people.language
  `);
  return rows.map((row) => ({
    year: row.year,
    ageGroup: row.age_group,
    language: row.language,
    population: row.population,
  }));
}
