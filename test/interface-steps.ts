import { type Person } from './person.ts';

const keys = '/fi/staff/api-keys';
const harvests = '/fi/staff/harvests';

/** A key of the open interface, as an administrator makes it: its id and the key itself. */
export async function aKey(
  administrator: Person,
  fields: { name?: string; perMinute?: string; tells?: string } = {},
): Promise<{ readonly apiKeyId: string; readonly key: string }> {
  const answer = await administrator.post(keys, {
    name: `Sovellus ${Math.random().toString(36).slice(2)}`,
    email: 'tekija@example.fi',
    perMinute: '600',
    ...fields,
  });
  const key = /<textarea[^>]*>([\w-]{43})<\/textarea>/.exec(answer.text)?.[1];
  const apiKeyId = /\/staff\/api-keys\/([\da-f-]{36})/.exec(answer.text)?.[1];
  if (!key || !apiKeyId) throw new Error(`the wish for a key was answered with ${answer.status}`);
  return { apiKeyId, key };
}

/** A key whose makers are told of changes by letter. */
export async function aKeyWithLetters(
  administrator: Person,
): Promise<{ readonly apiKeyId: string; readonly key: string; readonly subscriptionId: string }> {
  const { apiKeyId, key } = await aKey(administrator);
  const added = await administrator.post(`${keys}/${apiKeyId}/subscriptions`, { way: 'letter', reach: 'own', url: '' });
  const subscriptionId = /\/subscriptions\/([\da-f-]{36})/.exec(added.location ?? '')?.[1];
  if (!subscriptionId) throw new Error(`the subscription was answered with ${added.status}`);
  return { apiKeyId, key, subscriptionId };
}

/** A webhook of a key: its id and the secret that signs its calls. */
export async function aWebhook(
  administrator: Person,
  apiKeyId: string,
  url: string,
  reach: 'own' | 'published' = 'own',
): Promise<{ readonly subscriptionId: string; readonly secret: string }> {
  const answer = await administrator.post(`${keys}/${apiKeyId}/subscriptions`, { way: 'webhook', reach, url });
  const secret = /<textarea[^>]*>([\w-]{43})<\/textarea>/.exec(answer.text)?.[1];
  const subscriptionId = /\/subscriptions\/([\da-f-]{36})/.exec(answer.text)?.[1];
  if (!secret || !subscriptionId) throw new Error(`the webhook was answered with ${answer.status}`);
  return { subscriptionId, secret };
}

/** Another system to read, turned off before anything is read. */
export async function aHarvest(administrator: Person): Promise<string> {
  const added = await administrator.post(harvests, {
    name: 'Toinen kaupunki',
    url: 'https://93.184.215.14/open311/v2/',
    dialect: 'standard',
    format: 'json',
    readFrom: '2026-01-01',
  });
  const harvestId = /\/harvests\/([\da-f-]{36})/.exec(added.location ?? '')?.[1];
  if (!harvestId) throw new Error(`the harvest was answered with ${added.status}`);
  await administrator.post(`${harvests}/${harvestId}/off`);
  return harvestId;
}
