import { organisationUnitIdsByCode } from '../../src/modules/city/index.ts';
import { ensureAccount } from '../../src/modules/people/index.ts';
import { type Context } from '../../src/platform/context.ts';
import { demoStaff } from './people.ts';

/** Accounts of the demonstration's staff with their roles. Once more changes nothing. */
export async function ensureDemoStaff(ctx: Context): Promise<void> {
  const ids = await organisationUnitIdsByCode(ctx.tx, ctx.cityId);
  for (const { name, email, role, placeCode } of demoStaff) {
    const organisationUnitId = placeCode === null ? null : ids.get(placeCode);
    if (organisationUnitId === undefined) throw new Error(`the demonstration has no part "${placeCode}"`);
    await ensureAccount(ctx, { name, email, role, organisationUnitId });
  }
}
