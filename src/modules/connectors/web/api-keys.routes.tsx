import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn } from '../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route, type Transact } from '../../../platform/http/route.ts';
import { type Outbound } from '../../../platform/outbound/outbound.ts';
import { cityOf } from '../../city/index.ts';
import { contactsOf } from '../../people/index.ts';
import { apiKeyInput } from '../keys/api-key.ts';
import { countRequestsByKey, listApiKeys } from '../keys/api-key.store.ts';
import { allowKeys, endApiKey, makeApiKey, manageKeys, openApiKey } from '../keys/manage-api-keys.ts';
import { problemSentence } from '../problem-sentence.ts';
import { newestDeliveries } from '../subscriptions/delivery.store.ts';
import {
  addSubscription,
  endSubscription,
  openSubscription,
  sendAgain,
  startSubscriptionAgain,
} from '../subscriptions/manage-subscriptions.ts';
import { subscriptionInput } from '../subscriptions/subscription.ts';
import { subscriptionsOfKey } from '../subscriptions/subscription.store.ts';
import { keyPath, keysPath, subscriptionPath } from './addresses.ts';
import { ApiKeyPage, type SubscriptionFormValues } from './api-key.page.tsx';
import { ApiKeysPage, type KeyFormValues } from './api-keys.page.tsx';
import { SecretShown } from './secret-shown.tsx';
import { SubscriptionPage } from './subscription.page.tsx';
import { connectorPageTexts } from './texts.ts';

const action = manageKeys;
const oneKey = `${keysPath}/:key`;
const oneSubscription = `${oneKey}/subscriptions/:subscription`;
const logLength = 100;

/** Where administrators make and end keys, and see who is told of changes. */
export const apiKeyRoutes = (outbound: Outbound): readonly Route[] => [
  { method: 'get', path: keysPath, action, handle: (ctx, asked) => listPage(ctx, asked, emptyKey, {}) },
  { method: 'post', path: keysPath, action, handle: makeKey },
  { method: 'get', path: oneKey, action, handle: (ctx, asked) => keyPage(ctx, asked, emptySubscription, {}) },
  {
    method: 'post',
    path: `${oneKey}/end`,
    action,
    handle: async (ctx, asked) => {
      const id = idIn(asked, 'key', 'connectors.no-such-key');
      await endApiKey(ctx, id);
      return redirect(`${asked.base}${keyPath(id)}?done=ended`);
    },
  },
  {
    method: 'post',
    path: `${oneKey}/subscriptions`,
    action,
    handleLong: (transact, asked) => subscribe(transact, asked, outbound),
  },
  { method: 'get', path: oneSubscription, action, handle: showSubscription },
  change('end', 'ended', (ctx, { key, subscription }) => endSubscription(ctx, key, subscription)),
  change('start', 'started', (ctx, { key, subscription }) => startSubscriptionAgain(ctx, key, subscription)),
  change('again', 'again', (ctx, { key, subscription }, asked) =>
    sendAgain(ctx, key, subscription, changeIn(asked.form)),
  ),
];

interface Ids {
  readonly key: string;
  readonly subscription: string;
}

const idsIn = (asked: Asked): Ids => ({
  key: idIn(asked, 'key', 'connectors.no-such-key'),
  subscription: idIn(asked, 'subscription', 'connectors.no-such-subscription'),
});

/** A route that changes a subscription and leads back to its page. */
function change(part: string, done: string, act: (ctx: Context, ids: Ids, asked: Asked) => Promise<void>): Route {
  return {
    method: 'post',
    path: `${oneSubscription}/${part}`,
    action,
    handle: async (ctx, asked) => {
      await allowKeys(ctx);
      const ids = idsIn(asked);
      await act(ctx, ids, asked);
      return redirect(`${asked.base}${subscriptionPath(ids.key, ids.subscription)}?done=${done}`);
    },
  };
}

/** An id of an address; what cannot be one is not there. */
export function idIn({ params }: Asked, name: string, code: string): string {
  const parsed = z.uuid().safeParse(params[name]);
  if (!parsed.success) throw new Problem('not-found', code);
  return parsed.data;
}

const changeInput = z.object({
  feedbackCaseId: z.uuid(),
  eventNumber: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1),
});

function changeIn(form: FormData): z.infer<typeof changeInput> {
  const parsed = changeInput.safeParse({ feedbackCaseId: textIn(form, 'case'), eventNumber: textIn(form, 'number') });
  if (!parsed.success) throw new Problem('not-found', 'connectors.no-such-delivery');
  return parsed.data;
}

const emptyKey: KeyFormValues = { name: '', email: '', perMinute: '60', tells: false };
const emptySubscription: SubscriptionFormValues = { way: '', reach: 'own', url: '' };

async function listPage(ctx: Context, asked: Asked, values: KeyFormValues, errors: FieldErrors): Promise<Reply> {
  await allowKeys(ctx);
  const view = {
    asked,
    keys: await listApiKeys(ctx.tx, ctx.cityId),
    counts: await countRequestsByKey(ctx.tx, ctx.cityId),
    timeZone: (await cityOf(ctx.tx, ctx.cityId)).settings.timeZone,
    values,
    errors,
  };
  return page(connectorPageTexts[asked.language].keys.title, <ApiKeysPage {...view} />, statusFor(errors));
}

const statusFor = (errors: FieldErrors) => (Object.keys(errors).length > 0 ? ({ status: 422 } as const) : {});

async function makeKey(ctx: Context, asked: Asked): Promise<Reply> {
  await allowKeys(ctx);
  const { form, language, base } = asked;
  const texts = connectorPageTexts[language].keys;
  const values: KeyFormValues = {
    name: textIn(form, 'name').slice(0, 200),
    email: textIn(form, 'email').slice(0, 300),
    perMinute: textIn(form, 'perMinute').slice(0, 20),
    tells: textIn(form, 'tells') === 'yes',
  };
  const parsed = parseInput(apiKeyInput, { ...values, tellsOfPublication: values.tells }, (field) =>
    field === 'email' || field === 'perMinute' ? texts.errors[field] : texts.errors.name,
  );
  if (!parsed.ok) return listPage(ctx, asked, values, parsed.errors);
  const { apiKeyId, key } = await makeApiKey(ctx, parsed.value);
  const shown = {
    ...texts.shown,
    label: texts.shown.key,
    lead: texts.shown.lead({ name: parsed.value.name }),
  };
  return page(
    shown.title,
    <SecretShown
      language={language}
      crumb={{ label: texts.title, href: `${base}${keysPath}` }}
      texts={shown}
      secret={key}
      href={`${base}${keyPath(apiKeyId)}`}
    />,
  );
}

async function keyPage(
  ctx: Context,
  asked: Asked,
  values: SubscriptionFormValues,
  errors: FieldErrors,
): Promise<Reply> {
  const { tx, cityId } = ctx;
  const key = await openApiKey(ctx, idIn(asked, 'key', 'connectors.no-such-key'));
  const view = {
    asked,
    key,
    email: (await contactsOf(ctx, [key.contactId])).get(key.contactId)?.email,
    requests: (await countRequestsByKey(tx, cityId)).get(key.apiKeyId) ?? 0,
    subscriptions: await subscriptionsOfKey(tx, cityId, key.apiKeyId),
    timeZone: (await cityOf(tx, cityId)).settings.timeZone,
    values,
    errors,
  };
  return page(key.name, <ApiKeyPage {...view} />, { ...statusFor(errors), path: keyPath(key.apiKeyId) });
}

/** The address is looked up before anything is written, and outside of a transaction, as it takes the network. */
async function subscribe(transact: Transact, asked: Asked, outbound: Outbound): Promise<Reply> {
  const { form, language, base } = asked;
  const id = idIn(asked, 'key', 'connectors.no-such-key');
  await transact((ctx) => openApiKey(ctx, id));
  const texts = connectorPageTexts[language].subscriptions;
  const values: SubscriptionFormValues = {
    way: textIn(form, 'way'),
    reach: textIn(form, 'reach'),
    url: textIn(form, 'url').slice(0, 3000),
  };
  const wrong = (errors: FieldErrors) => transact((ctx) => keyPage(ctx, asked, values, errors));
  const parsed = parseInput(subscriptionInput, values, (field) =>
    field === 'url' || field === 'reach' ? texts.errors[field] : texts.errors.way,
  );
  if (!parsed.ok) return wrong(parsed.errors);
  if (parsed.value.way === 'webhook') {
    const problem = await refusedAddress(outbound, parsed.value.url, true);
    if (problem) return wrong({ url: problemSentence(problem, language) });
  }
  const made = await transact((ctx) => addSubscription(ctx, id, parsed.value));
  const href = `${base}${subscriptionPath(id, made.subscriptionId)}`;
  if (made.secret === null) return redirect(href);
  return page(
    texts.shown.title,
    <SecretShown
      language={language}
      crumb={{ label: connectorPageTexts[language].keys.title, href: `${base}${keysPath}` }}
      texts={{ ...texts.shown, label: texts.shown.secret }}
      secret={made.secret}
      href={href}
    />,
  );
}

/** Why an address may not be called; undefined when it may. */
export async function refusedAddress(
  outbound: Outbound,
  url: string,
  isSecureOnly: boolean,
): Promise<Problem | undefined> {
  try {
    await outbound.check(url, { isSecureOnly });
    return undefined;
  } catch (fault) {
    if (fault instanceof Problem) return fault;
    throw fault;
  }
}

async function showSubscription(ctx: Context, asked: Asked): Promise<Reply> {
  const ids = idsIn(asked);
  const it = await openSubscription(ctx, ids.key, ids.subscription);
  const key = await openApiKey(ctx, ids.key);
  const view = {
    asked,
    key,
    it,
    deliveries: await newestDeliveries(ctx.tx, ctx.cityId, it.subscriptionId, logLength),
    timeZone: (await cityOf(ctx.tx, ctx.cityId)).settings.timeZone,
  };
  return page(
    connectorPageTexts[asked.language].subscriptions.title({ name: key.name }),
    <SubscriptionPage {...view} />,
  );
}
