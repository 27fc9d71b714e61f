import { organisationUnitIdsByCode } from '../../src/modules/city/index.ts';
import { ensureAccount } from '../../src/modules/people/index.ts';
import { type Context } from '../../src/platform/context.ts';
import { type DemoStaff } from '../cases/demo-staff.ts';
import { demoOrganisation } from '../city/organisation.ts';
import { demoStaff } from './people.ts';

/**
 * Accounts of the demonstration's staff with their roles. Once more changes nothing but the provider that they sign in
 * by: given its issuer, each account is linked with its person there.
 */
export async function ensureDemoStaff(ctx: Context, issuer?: string): Promise<readonly DemoStaff[]> {
  const ids = await organisationUnitIdsByCode(ctx.tx, ctx.cityId);
  const staff: DemoStaff[] = [];
  for (const { subject, name, email, role, placeCode } of demoStaff) {
    const organisationUnitId = placeCode === null ? null : ids.get(placeCode);
    if (organisationUnitId === undefined) throw new Error(`the demonstration has no part "${placeCode}"`);
    const identity = issuer === undefined ? undefined : { issuer, subject };
    const accountId = await ensureAccount(ctx, { name, email, role, organisationUnitId, identity });
    staff.push({ accountId, name, role, organisationUnitId });
  }
  return staff;
}

/** Who handles the cases of which unit: each handler stands once for every part below her own. */
export async function handlersByUnit(ctx: Context, staff: readonly DemoStaff[]): Promise<readonly DemoStaff[]> {
  const ids = await organisationUnitIdsByCode(ctx.tx, ctx.cityId);
  const parents = new Map(demoOrganisation.map(({ code, parentCode }) => [code, parentCode]));
  const isWithin = (code: string | null | undefined, placeId: string | null): boolean =>
    typeof code === 'string' && (ids.get(code) === placeId || isWithin(parents.get(code), placeId));
  const handlers = staff.filter(({ role }) => role === 'handler' || role === 'sensitive-handler');
  return [...parents.keys()].flatMap((code) =>
    handlers
      .filter(({ organisationUnitId }) => isWithin(code, organisationUnitId))
      .map((handler) => ({ ...handler, organisationUnitId: ids.get(code) ?? null })),
  );
}
