import { z } from 'zod';
import { type Context } from '../../platform/context.ts';
import { lockCity } from './city.store.ts';
import { dayInput } from './names.ts';
import { checkPlace } from './organisation.ts';
import { loadOrganisationUnit, saveOrganisationHistory } from './organisation.store.ts';
import { changeFrom } from './validity.ts';

export const moveOrganisationUnitInput = z.object({
  organisationUnitId: z.uuid(),
  parentId: z.uuid(),
  from: dayInput,
});
export type MoveOrganisationUnit = z.infer<typeof moveOrganisationUnitInput>;

/** Moves a part of the organisation, with all below it, under another from a day on. Needs the right to both. */
export async function moveOrganisationUnit(ctx: Context, input: MoveOrganisationUnit): Promise<void> {
  const { organisationUnitId, parentId, from } = input;
  await ctx.allow('city.edit-organisation', { organisationUnitId });
  await ctx.allow('city.edit-organisation', { organisationUnitId: parentId });
  await lockCity(ctx.tx, ctx.cityId);
  const unit = await loadOrganisationUnit(ctx.tx, ctx.cityId, organisationUnitId);
  const parent = await loadOrganisationUnit(ctx.tx, ctx.cityId, parentId);
  checkPlace(unit.level, parent, from);
  const history = changeFrom(unit.history, from, { parentId });
  await saveOrganisationHistory(ctx.tx, ctx.cityId, organisationUnitId, history);
  await ctx.audit('city.organisation-unit-moved', { organisationUnitId, parentId, from });
}
