import { z } from 'zod';
import { newId } from '../../kernel/id.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Context } from '../../platform/context.ts';
import { lockCity } from './city.store.ts';
import { checkDistrictPlace, districtLevels, districtOutline, type District } from './district.ts';
import { loadDistrict, saveDistrictRow } from './district.store.ts';
import { plainCode, trilingualName } from './names.ts';

export const saveDistrictInput = z.object({
  /** Null for a new district. */
  districtId: z.uuid().nullable(),
  code: plainCode,
  level: z.enum(districtLevels),
  parentId: z.uuid().nullable(),
  name: trilingualName,
  outline: districtOutline.nullable(),
});
export type SaveDistrict = z.infer<typeof saveDistrictInput>;

/** Adds a district or changes one. Its level never changes: its population and all that is told of it hang on it. */
export async function saveDistrict(ctx: Context, input: SaveDistrict): Promise<District> {
  await ctx.allow('city.edit-districts', { wholeCity: true });
  await lockCity(ctx.tx, ctx.cityId);
  if (input.districtId) {
    const known = await loadDistrict(ctx.tx, ctx.cityId, input.districtId);
    if (known.level !== input.level) throw new Problem('conflict', 'city.district-level-stays');
  }
  checkDistrictPlace(input.level, input.parentId ? await loadDistrict(ctx.tx, ctx.cityId, input.parentId) : null);
  const district: District = { ...input, districtId: input.districtId ?? newId() };
  await saveDistrictRow(ctx.tx, ctx.cityId, district);
  await ctx.audit('city.district-saved', { districtId: district.districtId, code: district.code });
  return district;
}
