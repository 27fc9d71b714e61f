import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { staff, theSystem } from '../../../../test/case-office.ts';
import { aKey, aWebhook } from '../../../../test/interface-steps.ts';
import { open311Program } from '../../../../test/open311-program.ts';
import { lettersIn } from '../../../../test/outbox.ts';
import { type Receiver, receiver } from '../../../../test/receiver.ts';
import { testService } from '../../../../test/service.ts';
import { enqueueJob } from '../../../platform/jobs/job-queue.store.ts';
import { type Jobs } from '../../../platform/jobs/jobs.ts';
import { actOnCase } from '../../feedback/index.ts';
import { requestSchema } from '../open311/open311-schemas.ts';
import { mostAttempts, mostFailuresInARow } from './subscription.ts';

const service = await testService({ environment: { KUULOLLA_CALL_OWN_MACHINE: 'yes' } });
const { city, database } = service;
const administrator = service.as('administrator');
let key = '';
let apiKeyId = '';
const { office, handler, giveOne, publish, caseOf } = open311Program(service, () => key);
let app: Receiver;
let jobs: Jobs;

beforeAll(async () => {
  app = await receiver();
  jobs = await service.startJobs();
});
afterAll(async () => {
  await app.close();
  await service.close();
});
afterEach(() => {
  app.heard.length = 0;
  app.answer((_heard, answer) => void answer.end());
});

/** What the clock does every minute. */
const lookForChanges = async (): Promise<void> => {
  await office.as(theSystem, (ctx) => enqueueJob(ctx, 'connectors.find-changes'));
  await jobs.runDue();
};
/** Lets what waits for another try be tried now. */
const tryAgainNow = async (): Promise<void> => {
  await database.transaction((tx) =>
    tx.raw("update platform.job set run_at = now() where state = 'waiting' and name = 'connectors.deliver-change'"),
  );
  await jobs.runDue();
};
const aProgram = async (url: string, reach: 'own' | 'published' = 'own') => {
  const made = await aKey(administrator);
  ({ key, apiKeyId } = made);
  return aWebhook(administrator, apiKeyId, url, reach);
};
const payload = z.strictObject({ change: z.string(), service_request: requestSchema });
const told = () => app.heard.map(({ body }) => payload.parse(JSON.parse(body)));
const answerCase = (id: string) =>
  office.as(handler, (ctx) => actOnCase(ctx, id, 'staff', { act: 'answer', text: 'Kiitos, korjaamme.' }));
const logOf = async (subscriptionId: string): Promise<string> =>
  (await administrator.get(`/fi/staff/api-keys/${apiKeyId}/subscriptions/${subscriptionId}`)).text;

describe('a program that follows its requests', () => {
  test('is told of each change once, signed, as the interface tells it and without personal data', async () => {
    const { subscriptionId, secret } = await aProgram(`${app.origin}/hook`);
    const id = await giveOne({ email: 'aino.giver@example.fi', description: 'Salainen sana, soita 040 123 4567.' });
    await lookForChanges();
    await answerCase(id);
    await lookForChanges();
    await lookForChanges();
    expect(told().map(({ change }) => change)).toEqual([`${id}-1`, `${id}-2`]);
    expect(told().map(({ service_request: it }) => [it.service_request_id, it.status])).toEqual([
      [id, 'open'],
      [id, 'closed'],
    ]);
    for (const { body, headers, method, url } of app.heard) {
      expect([method, url]).toEqual(['POST', '/hook']);
      expect(body).not.toMatch(/aino|Salainen|040 123|korjaamme/);
      const [, seconds, hash] = /^t=(\d+),v1=([\da-f]{64})$/.exec(String(headers['kuulolla-signature'])) ?? [];
      expect(hash).toBe(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'));
      expect(Math.abs(Number(seconds) - Date.now() / 1000)).toBeLessThan(600);
    }
    expect(await logOf(subscriptionId)).toContain('vastaus 200');
  });
  test('is not told of what staff do among themselves, of sensitive cases, nor of the cases of others', async () => {
    await aProgram(`${app.origin}/hook`);
    const id = await giveOne({ service_object_id: 'kallio', service_object_type: 'unit' });
    const sensitive = await giveOne({ description: 'Tunnukseni on 131052-308T, soittakaa.' });
    await office.give();
    await office.act(staff('handler', city.kallio), id, { act: 'note', text: 'Muistiinpano.' });
    await lookForChanges();
    expect(told().map(({ change }) => change)).toEqual([`${id}-1`]);
    expect(await caseOf(sensitive)).toMatchObject({ isSensitive: true });
  });
  test('of published ones is told of those of others too', async () => {
    await aProgram(`${app.origin}/hook`, 'published');
    const { feedbackCaseId } = await office.give();
    await lookForChanges();
    expect(told()).toEqual([]);
    await publish(feedbackCaseId);
    await lookForChanges();
    expect(told().map(({ service_request: it }) => it.description)).toContain('Odotin vastaanotolla kaksi tuntia.');
  });
  test('by letter is told which requests have changed, and no word of them', async () => {
    const made = await aKey(administrator);
    ({ key, apiKeyId } = made);
    await administrator.post(`/fi/staff/api-keys/${apiKeyId}/subscriptions`, { way: 'letter', reach: 'own', url: '' });
    const id = await giveOne({ description: 'Salainen sana on tässä.' });
    await lookForChanges();
    await lookForChanges();
    const letters = (await lettersIn(service.config.mail.outbox)).filter(({ text }) => text.includes(id));
    expect(letters).toHaveLength(1);
    expect(JSON.stringify(letters)).not.toContain('Salainen');
  });
});

describe('a program that cannot be reached', () => {
  test('is tried again, and told once it can', async () => {
    const { subscriptionId } = await aProgram(`${app.origin}/hook`);
    app.answer((_heard, answer) => void answer.writeHead(500).end('<b>secret of the receiver</b>'));
    const id = await giveOne();
    await lookForChanges();
    expect(app.heard).toHaveLength(1);
    await jobs.runDue();
    expect(app.heard).toHaveLength(1);
    app.answer((_heard, answer) => void answer.end());
    await tryAgainNow();
    expect(told().map(({ change }) => change)).toEqual([`${id}-1`, `${id}-1`]);
    const log = await logOf(subscriptionId);
    expect(log).toContain('vastaus 200');
    expect(log).not.toContain('secret of the receiver');
  });
  test('is given up for one change after so many tries, and the change can be sent again', async () => {
    const { subscriptionId } = await aProgram(`${app.origin}/hook`);
    app.answer((_heard, answer) => void answer.writeHead(302, { location: 'http://127.0.0.1:1/' }).end());
    const id = await giveOne();
    await lookForChanges();
    for (let tries = 0; tries < mostAttempts + 2; tries += 1) await tryAgainNow();
    expect(app.heard).toHaveLength(mostAttempts);
    expect(await logOf(subscriptionId)).toContain('ei onnistunut');
    app.answer((_heard, answer) => void answer.end());
    const path = `/fi/staff/api-keys/${apiKeyId}/subscriptions/${subscriptionId}/again`;
    expect((await administrator.post(path, { case: id, number: '1' })).status).toBe(303);
    await jobs.runDue();
    expect(app.heard).toHaveLength(mostAttempts + 1);
    expect(await logOf(subscriptionId)).toContain('lähetetty');
    expect((await administrator.post(path, { case: id, number: '7' })).status).toBe(404);
  });
  test('is called no more after too many failures in a row; its makers get a letter, and it can be started again', async () => {
    const { subscriptionId } = await aProgram(`${app.origin}/hook`);
    app.answer((_heard, answer) => void answer.writeHead(503).end());
    for (let count = 0; count < 4; count += 1) await giveOne();
    await lookForChanges();
    for (let tries = 0; tries < mostAttempts; tries += 1) await tryAgainNow();
    // Calls that are under way when it stops still arrive.
    const heard = app.heard.length;
    expect(heard).toBeGreaterThanOrEqual(mostFailuresInARow);
    expect(heard).toBeLessThanOrEqual(mostFailuresInARow + 2);
    const page = await logOf(subscriptionId);
    expect(page).toContain('pysäytetty vikojen takia');
    expect((await lettersIn(service.config.mail.outbox)).some(({ subject }) => subject.includes('Ilmoitukset'))).toBe(
      true,
    );
    await giveOne();
    await lookForChanges();
    expect(app.heard).toHaveLength(heard);
    app.answer((_heard, answer) => void answer.end());
    const path = `/fi/staff/api-keys/${apiKeyId}/subscriptions/${subscriptionId}/start`;
    expect((await administrator.post(path)).status).toBe(303);
    const later = await giveOne();
    await lookForChanges();
    expect(told().at(-1)?.change).toBe(`${later}-1`);
  });
});

describe('a webhook', () => {
  const add = async (url: string, environment = service) => {
    const chief = environment.as('administrator');
    const { apiKeyId: id } = await aKey(chief);
    return chief.post(`/fi/staff/api-keys/${id}/subscriptions`, { way: 'webhook', reach: 'own', url });
  };
  test.each([
    'http://169.254.169.254/latest',
    'https://10.0.0.1/hook',
    'http://93.184.215.14/hook',
    'https://user:secret@93.184.215.14/',
    'unix:/var/run/docker.sock',
    'gopher://93.184.215.14/',
    'https://[fd00::1]/',
    '',
  ])('to %s is refused at the field', async (url) => {
    const answer = await add(url);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('href="#url"');
  });
  test('to this machine is refused where it is not allowed', async () => {
    const closed = await testService();
    expect((await add(`${app.origin}/hook`, closed)).status).toBe(422);
    expect((await add('https://[::1]/', closed)).status).toBe(422);
    await closed.close();
  });
  test('that was taken once is held against the rules again when it is called', async () => {
    const { subscriptionId } = await aProgram(`${app.origin}/hook`);
    await database.transaction((tx) =>
      tx.raw("update connectors.change_subscription set url = 'http://10.0.0.1/' where change_subscription_id = $1", [
        subscriptionId,
      ]),
    );
    await giveOne();
    await lookForChanges();
    expect(app.heard).toEqual([]);
    expect(await logOf(subscriptionId)).toContain('sisäverkkoon');
  });
  test('of a key that has ended is called no more', async () => {
    const { subscriptionId } = await aProgram(`${app.origin}/hook`);
    const id = await giveOne();
    await administrator.post(`/fi/staff/api-keys/${apiKeyId}/end`);
    await answerCase(id);
    await lookForChanges();
    expect(app.heard).toEqual([]);
    expect(await logOf(subscriptionId)).toContain('päätetty');
  });
});
