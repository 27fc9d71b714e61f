import { z } from 'zod';
import { type Context } from '../../platform/context.ts';
import { lockCity } from './city.store.ts';
import { dayInput } from './names.ts';
import { loadOrganisationUnit } from './organisation.store.ts';
import { weekInput } from './week.ts';
import { saveHours, type SetHours } from './working-hours.store.ts';

export const setHoursInput = z.object({
  organisationUnitId: z.uuid().nullable(),
  validFrom: dayInput,
  week: weekInput.nullable(),
});

/**
 * Sets the opening hours of the city or of a part of it from a day on; a part without a week of its own follows what is
 * above it. Who is administrator of a part sets the hours there. Time that has been counted with earlier hours is
 * counted anew only where the day lies in the past.
 */
export async function setWorkingHours(ctx: Context, hours: SetHours): Promise<void> {
  const { organisationUnitId, validFrom, week } = hours;
  if (organisationUnitId === null) await ctx.allow('city.edit-working-hours', { wholeCity: true });
  else {
    await loadOrganisationUnit(ctx.tx, ctx.cityId, organisationUnitId); // refuses one that the city does not have
    await ctx.allow('city.edit-working-hours', { organisationUnitId });
  }
  await lockCity(ctx.tx, ctx.cityId);
  await saveHours(ctx.tx, ctx.cityId, hours);
  const facts = { validFrom, isOwn: week !== null };
  await ctx.audit('city.working-hours-set', organisationUnitId === null ? facts : { ...facts, organisationUnitId });
}
