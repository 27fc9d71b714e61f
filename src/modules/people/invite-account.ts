import { z } from 'zod';
import { newId } from '../../kernel/id.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Context } from '../../platform/context.ts';
import { enqueueMail } from '../../platform/mail/send-mail.ts';
import { accountState, emailInput, nameInput, placeInput, roleInput } from './account.ts';
import { findAccountByEmail, insertAccount } from './account.store.ts';
import { invitationMail } from './mails.ts';
import { allowPlace, loadAccountToChange } from './manage-account.ts';
import { linkAddress } from './one-time-link.ts';
import { issueLink } from './one-time-link.store.ts';
import { insertGrant } from './role-grant.store.ts';

export const inviteAccountInput = z.object({
  name: nameInput,
  email: emailInput,
  role: roleInput,
  place: placeInput,
});
export type InviteAccount = z.infer<typeof inviteAccountInput>;

export type InviteOutcome =
  | { readonly ok: true; readonly accountId: string; readonly link: string }
  | { readonly ok: false; readonly errors: { readonly email: 'taken' } };

/** Makes an account with its first role and sends a link with which the person chooses a password. */
export async function inviteAccount(ctx: Context, input: InviteAccount, baseUrl: string): Promise<InviteOutcome> {
  await allowPlace(ctx, input.place);
  if (await findAccountByEmail(ctx.tx, ctx.cityId, input.email)) return { ok: false, errors: { email: 'taken' } };
  const accountId = newId();
  const roleGrantId = newId();
  await insertAccount(ctx.tx, ctx.cityId, { accountId, email: input.email, name: input.name, passwordHash: null });
  await insertGrant(ctx.tx, ctx.cityId, {
    roleGrantId,
    accountId,
    role: input.role,
    organisationUnitId: input.place,
  });
  await ctx.audit('people.account-invited', {
    accountId,
    roleGrantId,
    role: input.role,
    organisationUnitId: input.place,
  });
  return { ok: true, accountId, link: await sendInvitation(ctx, accountId, input, baseUrl) };
}

/** Sends the invitation of an account again; the link that was sent before is void. */
export async function inviteAgain(ctx: Context, accountId: string, baseUrl: string): Promise<string> {
  const { account } = await loadAccountToChange(ctx, accountId);
  if (accountState(account) === 'active') throw new Problem('conflict', 'people.invitation-is-accepted');
  await ctx.audit('people.account-invited-again', { accountId });
  return sendInvitation(ctx, accountId, account, baseUrl);
}

async function sendInvitation(
  ctx: Context,
  accountId: string,
  to: { readonly name: string; readonly email: string },
  baseUrl: string,
): Promise<string> {
  const token = await issueLink(ctx.tx, ctx.cityId, 'invitation', accountId);
  const link = linkAddress(baseUrl, ctx.language, 'invitation', token);
  await enqueueMail(ctx, invitationMail(ctx.language, to, link));
  return link;
}
