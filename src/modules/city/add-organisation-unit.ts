import { z } from 'zod';
import { newId } from '../../kernel/id.ts';
import { type Context } from '../../platform/context.ts';
import { lockCity } from './city.store.ts';
import { dayInput, plainCode, trilingualName } from './names.ts';
import { checkPlace, organisationLevels, type OrganisationUnit } from './organisation.ts';
import { insertOrganisationUnit, loadOrganisationUnit } from './organisation.store.ts';

export const addOrganisationUnitInput = z.object({
  code: plainCode,
  level: z.enum(organisationLevels),
  parentId: z.uuid().nullable(),
  name: trilingualName,
  validFrom: dayInput,
});
export type AddOrganisationUnit = z.infer<typeof addOrganisationUnitInput>;

/** Adds a part to the organisation from a day on. A new division needs the right to the whole city. */
export async function addOrganisationUnit(ctx: Context, input: AddOrganisationUnit): Promise<OrganisationUnit> {
  const { code, level, parentId, name, validFrom } = input;
  await ctx.allow('city.edit-organisation', parentId ? { organisationUnitId: parentId } : { wholeCity: true });
  await lockCity(ctx.tx, ctx.cityId);
  const parent = parentId ? await loadOrganisationUnit(ctx.tx, ctx.cityId, parentId) : null;
  checkPlace(level, parent, validFrom);
  const unit: OrganisationUnit = {
    organisationUnitId: newId(),
    code,
    level,
    history: [{ validFrom, validTo: null, parentId, name }],
  };
  await insertOrganisationUnit(ctx.tx, ctx.cityId, unit);
  await ctx.audit('city.organisation-unit-added', { organisationUnitId: unit.organisationUnitId, code, validFrom });
  return unit;
}
