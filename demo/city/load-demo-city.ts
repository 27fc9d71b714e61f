import {
  createCity,
  districtsOf,
  ensureDistricts,
  ensureOrganisationUnits,
  ensureThemes,
  findCity,
  parsePopulation,
  replacePopulation,
} from '../../src/modules/city/index.ts';
import { type Tx } from '../../src/platform/db/database.ts';
import { demoCity, organisationBegins } from './city.ts';
import { demoDistricts } from './districts.ts';
import { demoOrganisation } from './organisation.ts';
import { demoPopulation } from './population.ts';
import { demoThemes } from './themes.ts';

/**
 * Loads the demonstration city: organisation, districts, population and themes. Once more changes nothing that is
 * there: what staff have renamed or moved since stays as they left it; only the population is put back.
 */
export async function loadDemoCity(tx: Tx): Promise<{ readonly cityId: string }> {
  const { cityId } = (await findCity(tx, demoCity.slug)) ?? (await createCity(tx, demoCity));
  await ensureOrganisationUnits(tx, cityId, demoOrganisation);
  await ensureDistricts(tx, cityId, demoDistricts);
  await ensureThemes(tx, cityId, demoThemes, organisationBegins);
  const population = parsePopulation(demoPopulation, await districtsOf(tx, cityId));
  if (!population.ok) throw new Error('the population of the demonstration has faults', { cause: population.faults });
  await replacePopulation(tx, cityId, population.cells);
  return { cityId };
}
