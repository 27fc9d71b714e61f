import { newId } from '../../../kernel/id.ts';
import { Problem } from '../../../kernel/problem.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { type Mailbox, type MailboxInput } from './mailbox.ts';
import { findMailbox, insertMailbox, listMailboxes, switchMailbox } from './mailbox.store.ts';
import { enqueueReading } from './read-mailbox.ts';

export const manageMailboxes = 'connectors.manage-mailboxes';

export const allowMailboxes = (ctx: Context): Promise<void> => ctx.allow(manageMailboxes, { wholeCity: true });

/** Begins to read a mailbox. */
export async function addMailbox(ctx: Context, input: MailboxInput): Promise<string> {
  await allowMailboxes(ctx);
  const mailboxId = newId(ctx.now.getTime());
  const { name, address, organisationUnitId } = input;
  await insertMailbox(ctx.tx, ctx.cityId, {
    mailboxId,
    name,
    address,
    organisationUnitId,
    madeBy: accountOf(ctx.actor).accountId ?? null,
    ...(input.way === 'imap'
      ? {
          way: 'imap',
          host: input.host,
          port: input.port,
          userName: input.userName,
          secretName: input.secretName,
          folder: input.folder,
          afterReading: input.afterReading,
          moveTo: input.afterReading === 'move' ? input.moveTo : null,
          readsOld: input.readsOld,
        }
      : {
          way: 'folder',
          host: null,
          port: null,
          userName: null,
          secretName: null,
          folder: input.dropFolder,
          afterReading: 'leave',
          moveTo: null,
          readsOld: true,
        }),
  });
  await ctx.audit('connectors.mailbox-made', { mailboxId });
  await enqueueReading(ctx, mailboxId);
  return mailboxId;
}

/** The mailbox, for administrators. */
export async function openMailbox(ctx: Context, mailboxId: string): Promise<Mailbox> {
  await allowMailboxes(ctx);
  const found = await findMailbox(ctx.tx, ctx.cityId, mailboxId);
  if (!found) throw new Problem('not-found', 'connectors.no-such-mailbox');
  return found;
}

/** Stops reading, or goes on with it from where it was. */
export async function turnMailbox(ctx: Context, mailboxId: string, isOn: boolean): Promise<void> {
  await openMailbox(ctx, mailboxId);
  await switchMailbox(ctx.tx, ctx.cityId, mailboxId, isOn);
  await ctx.audit(isOn ? 'connectors.mailbox-turned-on' : 'connectors.mailbox-turned-off', { mailboxId });
  if (isOn) await enqueueReading(ctx, mailboxId, ctx.now.toISOString());
}

/** Reads now, whatever was planned. */
export async function readNow(ctx: Context, mailboxId: string): Promise<void> {
  const { isOn } = await openMailbox(ctx, mailboxId);
  if (!isOn) return turnMailbox(ctx, mailboxId, true);
  await enqueueReading(ctx, mailboxId, ctx.now.toISOString());
  await ctx.audit('connectors.mailbox-asked', { mailboxId });
}

/** Where answers to letters about cases of a part are read: its own mailbox, else one of the whole city; undefined without. */
export async function replyAddress(
  { tx, cityId }: Pick<Context, 'tx' | 'cityId'>,
  organisationUnitId: string | null,
): Promise<string | undefined> {
  const read = (await listMailboxes(tx, cityId)).filter(({ isOn }) => isOn);
  const own = read.find((mailbox) => mailbox.organisationUnitId === organisationUnitId);
  return (own ?? read.find((mailbox) => mailbox.organisationUnitId === null))?.address;
}
