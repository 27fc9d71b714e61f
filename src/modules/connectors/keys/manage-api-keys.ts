import { codeFromName } from '../../../kernel/code-from-name.ts';
import { newId } from '../../../kernel/id.ts';
import { Problem } from '../../../kernel/problem.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { newToken } from '../../../platform/auth/secret.ts';
import { type Context } from '../../../platform/context.ts';
import { keepContact } from '../../people/index.ts';
import { endSubscriptionsOfKey } from '../subscriptions/subscription.store.ts';
import { type ApiKey, apiKeyHash, type ApiKeyInput } from './api-key.ts';
import { endApiKeyRow, findApiKey, insertApiKey } from './api-key.store.ts';

export const manageKeys = 'connectors.manage-keys';

/** Keys are of the whole city: who may make one for a part may not for all. */
export const allowKeys = (ctx: Context): Promise<void> => ctx.allow(manageKeys, { wholeCity: true });

/** Makes a key for a program. The key is told this once; only its hash is kept. */
export async function makeApiKey(
  ctx: Context,
  { name, email, perMinute, tellsOfPublication }: ApiKeyInput,
): Promise<{ readonly apiKeyId: string; readonly key: string }> {
  await allowKeys(ctx);
  const { tx, cityId } = ctx;
  const apiKeyId = newId(ctx.now.getTime());
  const key = newToken();
  await insertApiKey(tx, cityId, {
    apiKeyId,
    name,
    source: `open311-${codeFromName(name, 60) || apiKeyId}`,
    keyHash: apiKeyHash(key),
    contactId: await keepContact(ctx, { email }),
    language: ctx.language,
    perMinute,
    tellsOfPublication,
    madeBy: accountOf(ctx.actor).accountId ?? null,
  });
  await ctx.audit('connectors.key-made', { apiKeyId });
  return { apiKeyId, key };
}

/** The key, for administrators. */
export async function openApiKey(ctx: Context, apiKeyId: string): Promise<ApiKey> {
  await allowKeys(ctx);
  const found = await findApiKey(ctx.tx, ctx.cityId, apiKeyId);
  if (!found) throw new Problem('not-found', 'connectors.no-such-key');
  return found;
}

/** Ends a key at once, and with it who is told of changes. */
export async function endApiKey(ctx: Context, apiKeyId: string): Promise<void> {
  await openApiKey(ctx, apiKeyId);
  const isEnded = await endApiKeyRow(ctx.tx, ctx.cityId, apiKeyId, accountOf(ctx.actor).accountId ?? null);
  if (!isEnded) throw new Problem('conflict', 'connectors.key-ended');
  await endSubscriptionsOfKey(ctx.tx, ctx.cityId, apiKeyId);
  await ctx.audit('connectors.key-ended', { apiKeyId });
}
