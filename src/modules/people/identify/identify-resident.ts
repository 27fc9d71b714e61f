import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { newToken } from '../../../platform/auth/secret.ts';
import { type Transact } from '../../../platform/http/route.ts';
import { type Identity } from '../../../platform/oidc/identity-provider.ts';
import { nameInput } from '../account.ts';
import { endResidentSession, insertResidentSession } from './resident-session.store.ts';
import { keepResident } from './resident.store.ts';

/**
 * What is kept of a provider's subject. A provider may use the personal identity code as the subject, and there are so
 * few codes that a hash without a key could be tried out.
 */
export const subjectHash = (key: string, { issuer, subject }: Pick<Identity, 'issuer' | 'subject'>): string =>
  createHmac('sha256', key).update(`${issuer}\n${subject}`).digest('hex');

const fullName = z.object({ name: nameInput });
const nameInParts = z.object({ given_name: nameInput, family_name: nameInput });

/** How the provider names her; undefined when it does not. */
function nameIn(claims: Identity['claims']): string | undefined {
  const whole = fullName.safeParse(claims);
  if (whole.success) return whole.data.name;
  const parts = nameInParts.safeParse(claims);
  return parts.success ? `${parts.data.given_name} ${parts.data.family_name}`.slice(0, 120) : undefined;
}

export interface ResidentPlace {
  /** The token of a session that is to be replaced. */
  readonly oldToken: string | undefined;
  readonly browser: string;
}

/** Begins a resident's session with a new token, and ends the one that the browser had. */
export const identifyResident = (
  transact: Transact,
  identity: Identity,
  { subjectKey, nameless }: { readonly subjectKey: string; readonly nameless: string },
  { oldToken, browser }: ResidentPlace,
): Promise<string> =>
  transact(async (ctx) => {
    await ctx.allow('people.identify');
    const token = newToken();
    const name = nameIn(identity.claims) ?? nameless;
    const residentId = await keepResident(ctx.tx, ctx.cityId, { subjectHash: subjectHash(subjectKey, identity), name });
    if (oldToken) await endResidentSession(ctx.tx, ctx.cityId, oldToken);
    await insertResidentSession(ctx.tx, ctx.cityId, { token, residentId, browser });
    await ctx.audit('people.resident-identified', { residentId });
    return token;
  });
