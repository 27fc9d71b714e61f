import { z } from 'zod';
import { type Context } from '../../platform/context.ts';
import { lockCity } from './city.store.ts';
import { dayInput, trilingualName } from './names.ts';
import { loadOrganisationUnit, saveOrganisationHistory } from './organisation.store.ts';
import { changeFrom } from './validity.ts';

export const renameOrganisationUnitInput = z.object({
  organisationUnitId: z.uuid(),
  name: trilingualName,
  from: dayInput,
});
export type RenameOrganisationUnit = z.infer<typeof renameOrganisationUnitInput>;

/** Gives a part of the organisation a new name from a day on. What is told of earlier days keeps the earlier name. */
export async function renameOrganisationUnit(ctx: Context, input: RenameOrganisationUnit): Promise<void> {
  const { organisationUnitId, name, from } = input;
  await ctx.allow('city.edit-organisation', { organisationUnitId });
  await lockCity(ctx.tx, ctx.cityId);
  const unit = await loadOrganisationUnit(ctx.tx, ctx.cityId, organisationUnitId);
  const history = changeFrom(unit.history, from, { name });
  await saveOrganisationHistory(ctx.tx, ctx.cityId, organisationUnitId, history);
  await ctx.audit('city.organisation-unit-renamed', { organisationUnitId, from });
}
