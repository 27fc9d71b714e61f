import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { newToken, tokenHash } from '../../../platform/auth/secret.ts';
import { type Context } from '../../../platform/context.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { carriedFields, type Draft, readDraft } from './draft.ts';
import { deleteSetAside, deleteSetAsideBefore, findSetAside, insertSetAside } from './set-aside.store.ts';

/** The page promises this. */
export const setAsideMinutes = 30;

const fieldPairs = z.array(z.tuple([z.string(), z.string()]));

const since = ({ now }: Context): Date => new Date(now.getTime() - setAsideMinutes * 60_000);

/** The key is the giver's alone: what is kept of the token does not give it. */
const keyOf = (token: string): Buffer => createHash('sha256').update(`draft set aside\n${token}`).digest();

function seal(text: string, token: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(token), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function unseal(content: Uint8Array, token: string): string {
  const bytes = Buffer.from(content);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** Keeps feedback for half an hour while its giver identifies herself on another site; the token that opens it. */
export async function setDraftAside(ctx: Context, draft: Draft): Promise<string> {
  await ctx.allow('feedback.give');
  const token = newToken();
  await insertSetAside(ctx.tx, ctx.cityId, tokenHash(token), seal(JSON.stringify(carriedFields(draft, [])), token));
  return token;
}

/** What was set aside under a token, for a resident who has identified herself; undefined after half an hour. */
export async function draftSetAside(ctx: Context, token: string): Promise<Draft | undefined> {
  if (ctx.actor.kind !== 'resident') return undefined;
  const content = await findSetAside(ctx.tx, ctx.cityId, tokenHash(token), since(ctx));
  if (!content) return undefined;
  const form = new FormData();
  for (const [name, value] of fieldPairs.parse(JSON.parse(unseal(content, token)))) form.append(name, value);
  return readDraft(form);
}

/** Forgets what was set aside, as it has been sent. */
export const forgetSetAside = (ctx: Context, token: string): Promise<void> =>
  deleteSetAside(ctx.tx, ctx.cityId, tokenHash(token));

/** Forgets what nobody came back for. Harmless to repeat. */
export const forgetSetAsideJob: Job = {
  name: 'feedback.forget-drafts-set-aside',
  schedule: '*/15 * * * *',
  run: ({ transact }) => transact((ctx) => deleteSetAsideBefore(ctx.tx, ctx.cityId, since(ctx))),
};
