import { type Context } from '../../platform/context.ts';
import { lockCity } from './city.store.ts';
import { districtsOf, replacePopulation } from './district.store.ts';
import { parsePopulation, type PopulationFault, type PopulationRow } from './population.ts';

export type ImportedPopulation =
  | { readonly ok: true; readonly cells: number; readonly residents: number }
  | { readonly ok: false; readonly faults: readonly PopulationFault[] };

/**
 * Stores the population of districts. What a row's district and year had before is replaced as a whole, so that an
 * older division into age groups never adds to a newer one. With any fault nothing is stored.
 */
export async function importDistrictPopulation(
  ctx: Context,
  rows: readonly PopulationRow[],
): Promise<ImportedPopulation> {
  await ctx.allow('city.edit-districts', { wholeCity: true });
  await lockCity(ctx.tx, ctx.cityId);
  const parsed = parsePopulation(rows, await districtsOf(ctx.tx, ctx.cityId));
  if (!parsed.ok) return parsed;
  await replacePopulation(ctx.tx, ctx.cityId, parsed.cells);
  const cells = parsed.cells.length;
  const residents = parsed.cells.reduce((sum, { population }) => sum + population, 0);
  await ctx.audit('city.population-imported', { cells, residents });
  return { ok: true, cells, residents };
}
