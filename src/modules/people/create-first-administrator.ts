import { z } from 'zod';
import { newId } from '../../kernel/id.ts';
import { notFound } from '../../kernel/problem.ts';
import { type Context } from '../../platform/context.ts';
import { type Database } from '../../platform/db/database.ts';
import { type Transact } from '../../platform/http/route.ts';
import { emailInput, nameInput } from './account.ts';
import { insertAccount } from './account.store.ts';
import { type NewPassword, type NewPasswordErrors, newPasswordErrors } from './new-password.ts';
import { linkAddress } from './one-time-link.ts';
import { findLink, issueLink, useLink, voidLinks } from './one-time-link.store.ts';
import { type Passwords } from './password.ts';
import { hasAdministrator, insertGrant } from './role-grant.store.ts';
import { beginSession, type SignInPlace } from './sign-in.ts';

/**
 * A link to print at start with which the first administrator makes her
 * account; undefined when the city has an administrator. Each start makes the
 * link of the start before void.
 */
export const ensureFirstAdministratorLink = (
  database: Database,
  cityId: string,
  baseUrl: string,
): Promise<string | undefined> =>
  database.transaction(async (tx) => {
    if (await hasAdministrator(tx, cityId)) return undefined;
    const token = await issueLink(tx, cityId, 'first-administrator', null);
    return linkAddress(baseUrl, 'fi', 'first-administrator', token);
  });

export const firstAdministratorInput = z.object({ name: nameInput, email: emailInput });
export type FirstAdministrator = z.infer<typeof firstAdministratorInput> & NewPassword;

export type Accepted<Errors> =
  { readonly ok: true; readonly token: string } | { readonly ok: false; readonly errors: Errors };

/** Refuses unless the link can be used and the city still has no administrator. */
export async function openFirstAdministratorLink(ctx: Context, link: string): Promise<void> {
  await ctx.allow('people.use-link');
  const found = await findLink(ctx.tx, ctx.cityId, 'first-administrator', link);
  if (!found || (await hasAdministrator(ctx.tx, ctx.cityId))) throw notFound('people.link-is-not-valid');
}

/** Makes the account with the role for the whole city, uses the link up and signs in. */
export async function createFirstAdministrator(
  transact: Transact,
  passwords: Passwords,
  link: string,
  input: FirstAdministrator,
  place: SignInPlace,
): Promise<Accepted<NewPasswordErrors>> {
  await transact((ctx) => openFirstAdministratorLink(ctx, link));
  const errors = newPasswordErrors(input, input.email);
  if (errors) return { ok: false, errors };
  const passwordHash = await passwords.hash(input.password);
  const token = await transact(async (ctx) => {
    await openFirstAdministratorLink(ctx, link);
    if (!(await useLink(ctx.tx, ctx.cityId, 'first-administrator', link))) throw notFound('people.link-is-not-valid');
    await voidLinks(ctx.tx, ctx.cityId, 'first-administrator', null);
    const accountId = newId();
    await insertAccount(ctx.tx, ctx.cityId, { accountId, email: input.email, name: input.name, passwordHash });
    const roleGrantId = newId();
    await insertGrant(ctx.tx, ctx.cityId, {
      roleGrantId,
      accountId,
      role: 'administrator',
      organisationUnitId: null,
    });
    await ctx.audit('people.first-administrator-created', { accountId, roleGrantId });
    return beginSession(ctx, accountId, place);
  });
  return { ok: true, token };
}
