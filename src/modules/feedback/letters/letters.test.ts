import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { caseOffice, staff, theSystem } from '../../../../test/case-office.ts';
import { mailServer, type MailServer } from '../../../../test/mail-server.ts';
import { testService } from '../../../../test/service.ts';
import { type JobData } from '../../../platform/jobs/job-queue.store.ts';
import { sql } from '../../../platform/db/sql.ts';
import { mailer } from '../../../platform/mail/mailer.ts';
import { letterJob } from '../cases/enqueue-letter.ts';
import { eventsOf } from '../cases/feedback-event.store.ts';
import { deliveriesOfCase } from './delivery.store.ts';
import { mostLettersADay } from './delivery.ts';
import { isRefusal, notifyGiver } from './notify-giver.job.ts';

const service = await testService();
const { city } = service;
const office = caseOffice(service);
const handler = staff('handler', city.kallio);
const log = pino({ level: 'silent' });
let server: MailServer;
beforeAll(async () => {
  server = await mailServer();
});
afterAll(async () => {
  await server.close();
  await service.close();
});

const inDatabase = <Row>(query: ReturnType<typeof sql<Row>>) => office.as(theSystem, ({ tx }) => tx.rows(query));

/** Does the jobs of letters that wait, each once; the numbers of those that failed. */
async function writeLetters(url = server.url, replyTo?: string, canResidentsIdentify = true): Promise<number> {
  const job = notifyGiver({
    mailer: mailer({ from: 'palaute@example.fi', smtpUrl: url, outbox: '' }, log),
    baseUrl: 'https://kuulolla.example',
    canResidentsIdentify,
    ...(replyTo === undefined ? {} : { replyAddress: () => Promise.resolve(replyTo) }),
  });
  const waiting = await inDatabase(
    sql<{ job_id: string; data: JobData }>`
      select job_id, data from platform.job where name = ${letterJob} and state = 'waiting' order by created_at, job_id
    `,
  );
  let failed = 0;
  for (const { job_id: jobId, data } of waiting) {
    const isDone = await job
      .run({ data, signal: new AbortController().signal, transact: (work) => office.as(theSystem, work) })
      .then(
        () => true,
        () => false,
      );
    if (isDone) await inDatabase(sql`update platform.job set state = 'done', data = '{}' where job_id = ${jobId}`);
    else failed += 1;
  }
  return failed;
}

let givers = 0;
const anAddress = (): string => `antaja${(givers += 1)}@example.fi`;
const lettersTo = (email: string) => server.taken.filter(({ to }) => to === email);
const deliveries = (id: string) => office.as(theSystem, ({ tx, cityId }) => deliveriesOfCase(tx, cityId, id));
const actsOf = async (id: string) =>
  (await office.as(theSystem, ({ tx, cityId }) => eventsOf(tx, cityId, id))).map(({ act }) => act);

describe('a giver who left her address', () => {
  beforeEach(() => writeLetters());

  test('gets a receipt with the promise and a link that opens her case, and nothing of what she wrote', async () => {
    const email = anAddress();
    const { feedbackCaseId, code } = await office.give({ contact: { email, name: 'Aino' }, wantsAnswer: true });
    await writeLetters();
    const [letter] = lettersTo(email);
    expect(letter?.subject).toBe('Palautteesi on tullut perille');
    expect(letter?.text).toMatch(/Saat vastauksen viimeistään \w+ \d+\.\d+\.20\d\d\./);
    expect(letter?.text).not.toContain('vastaanotolla');
    expect(letter?.raw).toContain('Auto-Submitted: auto-generated');
    const link = `/fi/feedback/mine/${code}`;
    expect(letter?.text).toContain(`https://kuulolla.example${link}`);
    expect((await service.visitor().get(link)).location).toBe('/fi/feedback/mine/case');
    expect(await deliveries(feedbackCaseId)).toMatchObject([{ state: 'handed-over', attempts: 1 }]);
    const html = (await service.as('handler', city.kallio).get(`/fi/staff/feedback/${feedbackCaseId}`)).text;
    expect(html).toMatch(/Kirje lähetetty \d/);
  });
  test('gets the answer in her language, and replies where the city reads', async () => {
    const email = anAddress();
    const { feedbackCaseId } = await office.give({ contact: { email }, language: 'sv', wantsAnswer: true });
    await office.act(handler, feedbackCaseId, { act: 'answer', text: 'Vi öppnar en ny lucka.' });
    await writeLetters(server.url, 'palaute@example.fi');
    const [, letter] = lettersTo(email);
    expect(letter?.subject).toBe('Svar på din respons');
    expect(letter?.text).toContain('Vi öppnar en ny lucka.');
    expect(letter?.text).toContain('svara på det här meddelandet per e-post');
    expect(letter?.raw).toMatch(/^Reply-To: palaute@example.fi\r?$/m);
  });
  test('is not written to about what is nothing to her', async () => {
    const email = anAddress();
    const { feedbackCaseId } = await office.give({ contact: { email } });
    await office.act(handler, feedbackCaseId, { act: 'take' });
    await office.act(handler, feedbackCaseId, { act: 'note', text: 'Soitin perään.' });
    await writeLetters();
    expect(lettersTo(email)).toHaveLength(1);
  });
  test('of a sensitive case is told only that there is something to read', async () => {
    const email = anAddress();
    const { feedbackCaseId } = await office.give({ contact: { email }, isSensitive: true });
    const trusted = staff('sensitive-handler', city.kallio);
    await office.act(trusted, feedbackCaseId, { act: 'answer', text: 'Diagnoosi on oikea.' });
    await writeLetters();
    const letters = lettersTo(email);
    expect(letters.map(({ subject }) => subject)).toEqual(['Sinulle on viesti', 'Sinulle on viesti']);
    expect(letters.map(({ text }) => text).join()).not.toContain('Diagnoosi');
    expect(letters[1]?.text).toContain('Tunnistaudu');
    await office.act(trusted, feedbackCaseId, { act: 'reopen', text: 'Tarkistetaan vielä.' });
    await writeLetters(server.url, undefined, false);
    // Where nobody can identify herself, a letter sends nobody there.
    expect(lettersTo(email).at(-1)?.text).not.toContain('Tunnistaudu');
    expect(lettersTo(email).at(-1)?.text).toContain('ota yhteyttä kaupungin neuvontaan');
  });
  test('gets one letter when the service dies between sending and noting so', async () => {
    const email = anAddress();
    const { feedbackCaseId } = await office.give({ contact: { email } });
    const job = notifyGiver({
      mailer: mailer({ from: 'palaute@example.fi', smtpUrl: server.url, outbox: '' }, log),
      baseUrl: 'https://kuulolla.example',
    });
    let transactions = 0;
    const dying = job.run({
      data: { feedbackCaseId, number: 1 },
      signal: new AbortController().signal,
      transact: (work) => {
        transactions += 1;
        return transactions === 1 ? office.as(theSystem, work) : Promise.reject(new Error('killed'));
      },
    });
    await expect(dying).rejects.toThrow('killed');
    expect(await deliveries(feedbackCaseId)).toMatchObject([{ state: 'queued' }]);
    await writeLetters();
    // Two deliveries with one Message-ID are one letter to every mail system, and after that none goes.
    expect(new Set(lettersTo(email).map(({ messageId }) => messageId)).size).toBe(1);
    await inDatabase(sql`
      update platform.job set state = 'waiting', data = ${JSON.stringify({ feedbackCaseId, number: 1 })}::text::jsonb
      where key = ${`${feedbackCaseId} 1`}
    `);
    const before = lettersTo(email).length;
    await writeLetters();
    expect(lettersTo(email)).toHaveLength(before);
  });
  test(`gets no more than ${mostLettersADay} letters a day, and then somebody is told`, async () => {
    const email = anAddress();
    for (let at = 0; at < mostLettersADay; at += 1) await office.give({ contact: { email } });
    const { feedbackCaseId } = await office.give({ contact: { email } });
    await writeLetters();
    expect(lettersTo(email)).toHaveLength(mostLettersADay);
    expect(await deliveries(feedbackCaseId)).toMatchObject([{ state: 'failed', reason: 'too-many' }]);
    expect(await actsOf(feedbackCaseId)).toEqual(['receive', 'letter-failed']);
  });
});

test('a giver who left a telephone number alone is called', async () => {
  const { feedbackCaseId } = await office.give({ contact: { phone: '040 123 4567' }, wantsAnswer: true });
  await writeLetters();
  expect(await deliveries(feedbackCaseId)).toMatchObject([{ state: 'not-possible', reason: 'call' }]);
  const html = (await service.as('handler', city.kallio).get(`/fi/staff/feedback/${feedbackCaseId}`)).text;
  expect(html).toContain('soita palautteen antajalle');
});

describe('a letter that does not arrive', () => {
  const queue = '/fi/staff/mail-queue';
  const administrator = service.as('administrator');

  test('is told to who handles the case and to administrators, who have it tried again', async () => {
    const email = anAddress();
    server.refused.add(email);
    const { feedbackCaseId } = await office.give({ text: 'Luukku oli kiinni.', contact: { email } });
    await writeLetters();
    expect(await deliveries(feedbackCaseId)).toMatchObject([{ state: 'failed', reason: 'refused', attempts: 1 }]);
    expect(await actsOf(feedbackCaseId)).toEqual(['receive', 'letter-failed']);
    const inbox = await service.as('handler', city.kallio).get('/fi/staff/feedback?list=all&order=receipt');
    expect(inbox.text).toContain('Kirje ei mennyt perille');
    const shown = (await administrator.get(queue)).text;
    expect(shown).toContain(`${feedbackCaseId}.1`);
    for (const secret of [email, 'Luukku']) expect(shown).not.toContain(secret);

    server.refused.delete(email);
    expect((await administrator.post(`${queue}/${feedbackCaseId}.1/again`)).location).toBe(`${queue}?done=again`);
    await writeLetters();
    expect(lettersTo(email)).toHaveLength(1);
    expect(await deliveries(feedbackCaseId)).toMatchObject([{ state: 'handed-over', reason: null }]);
    expect((await administrator.get(queue)).text).not.toContain(`${feedbackCaseId}.1`);
    expect((await administrator.post(`${queue}/${feedbackCaseId}.1/again`)).status).toBe(409);
  });
  test('because our server is away waits and is tried again, and is given up by who says so', async () => {
    const email = anAddress();
    const { feedbackCaseId } = await office.give({ contact: { email } });
    expect(await writeLetters('smtp://127.0.0.1:1')).toBe(1);
    expect(await deliveries(feedbackCaseId)).toMatchObject([{ state: 'queued', reason: 'server-away', attempts: 1 }]);
    expect((await administrator.get(queue)).text).toContain('sähköpostipalvelin ei vastannut');
    expect((await administrator.post(`${queue}/${feedbackCaseId}.1/give-up`)).status).toBe(303);
    await writeLetters();
    expect(lettersTo(email)).toEqual([]);
    const audited = await administrator.get('/fi/staff/audit-log?event=feedback.letter-given-up');
    expect(audited.text).toContain(feedbackCaseId);
  });
  test('and is no letter to a giver can be tried again and given up as well', async () => {
    const data = JSON.stringify({ to: { email: 'salainen@example.fi' }, subject: 'S', text: 'T' });
    const jobId = '01960000-0000-7000-8000-0000000000aa';
    await inDatabase(sql`
      insert into platform.job (city_id, job_id, name, data, state, attempts, run_at, created_at, finished_at)
      values (${city.cityId}, ${jobId}, 'platform.send-mail', ${data}::text::jsonb, 'failed', 19, now(), now(), now())
    `);
    const shown = (await administrator.get(queue)).text;
    expect(shown).toContain('Kirje henkilöstölle tai tilaajalle');
    expect(shown).not.toContain('salainen');
    const stateOf = async () =>
      (await inDatabase(sql`select state, data from platform.job where job_id = ${jobId}`))[0];
    expect((await administrator.post(`${queue}/${jobId}/again`)).status).toBe(303);
    expect(await stateOf()).toMatchObject({ state: 'waiting' });
    expect((await administrator.post(`${queue}/${jobId}/give-up`)).status).toBe(303);
    expect(await stateOf()).toEqual({ state: 'done', data: {} });
    expect((await administrator.post(`${queue}/nothing/again`)).status).toBe(404);
  });
});

test.each([
  ['a refused address', { code: 'EENVELOPE', responseCode: 550 }, true],
  ['a mailbox that is full for now', { code: 'EENVELOPE', responseCode: 452 }, false],
  ['a server that does not let us in', { code: 'EAUTH', responseCode: 535 }, false],
  ['no server', { code: 'ECONNREFUSED' }, false],
])('%s is a refusal for good or is not', (_name, facts, expected) => {
  expect(isRefusal(Object.assign(new Error('x'), facts))).toBe(expected);
});
