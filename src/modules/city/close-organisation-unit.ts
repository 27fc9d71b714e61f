import { z } from 'zod';
import { Problem } from '../../kernel/problem.ts';
import { type Context } from '../../platform/context.ts';
import { lockCity } from './city.store.ts';
import { dayInput } from './names.ts';
import { countPartsFrom, loadOrganisationUnit, saveOrganisationHistory } from './organisation.store.ts';
import { endFrom } from './validity.ts';

export const closeOrganisationUnitInput = z.object({
  organisationUnitId: z.uuid(),
  /** The first day on which it is no more. */
  from: dayInput,
});
export type CloseOrganisationUnit = z.infer<typeof closeOrganisationUnitInput>;

/** Ends a part of the organisation. Refused while anything below it goes on. */
export async function closeOrganisationUnit(ctx: Context, input: CloseOrganisationUnit): Promise<void> {
  const { organisationUnitId, from } = input;
  await ctx.allow('city.edit-organisation', { organisationUnitId });
  await lockCity(ctx.tx, ctx.cityId);
  const unit = await loadOrganisationUnit(ctx.tx, ctx.cityId, organisationUnitId);
  const parts = await countPartsFrom(ctx.tx, ctx.cityId, organisationUnitId, from);
  if (parts > 0) throw new Problem('conflict', 'city.has-parts', { parts });
  await saveOrganisationHistory(ctx.tx, ctx.cityId, organisationUnitId, endFrom(unit.history, from));
  await ctx.audit('city.organisation-unit-closed', { organisationUnitId, from });
}
