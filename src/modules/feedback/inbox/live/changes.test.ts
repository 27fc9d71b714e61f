import { afterAll, describe, expect, test } from 'vitest';
import { caseOffice, staff } from '../../../../../test/case-office.ts';
import { type Invited, testService } from '../../../../../test/service.ts';
import { type Database } from '../../../../platform/db/database.ts';
import { makeChangeFeed } from './change-feed.ts';

const service = await testService();
const { city } = service;
const office = caseOffice(service);
afterAll(() => service.close());
const handler = staff('handler', city.kallio);

/** An open stream of somebody, as a browser has it. */
async function listen({ person }: Invited, query = 'list=all') {
  const response = await service.app.web.fetch(
    new Request(new URL(`/fi/staff/feedback/changes?${query}`, service.config.baseUrl), {
      headers: { cookie: await person.cookie() },
    }),
  );
  let text = '';
  let hasEnded = false;
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  const reading = (async () => {
    for (;;) {
      const piece = await reader?.read();
      if (!piece || piece.done) break;
      text += decoder.decode(piece.value, { stream: true });
    }
    hasEnded = true;
  })();
  const until = async (isThere: () => boolean): Promise<void> => {
    for (let at = 0; at < 200 && !isThere(); at += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isThere(), text).toBe(true);
  };
  return {
    response,
    text: () => text,
    hears: (words: string) => until(() => text.includes(words)),
    ends: () => until(() => hasEnded),
    leave: async () => {
      await reader?.cancel();
      await reading;
    },
  };
}

const kaisa = await service.invite('Kaisa Käsittelijä', 'handler', city.kallio);
const kimmo = await service.invite('Kimmo Koulu', 'handler', city.schools);

describe('an open list', () => {
  test('hears of a new case and of each change of it', async () => {
    const stream = await listen(kaisa);
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream');
    await stream.hears('retry:');
    const { feedbackCaseId } = await office.give({ text: 'Uusi asia.' });
    await stream.hears(`{"id":"${feedbackCaseId}","version":1,"fits":true}`);
    await office.act(handler, feedbackCaseId, { act: 'take' });
    await stream.hears(`{"id":"${feedbackCaseId}","version":2,"fits":true}`);
    await stream.leave();
  });
  test('hears what fell between the page and the stream', async () => {
    const since = Date.now() - 1000;
    const { feedbackCaseId } = await office.give({ text: 'Välissä tullut.' });
    const stream = await listen(kaisa, `list=all&since=${since}`);
    await stream.hears(feedbackCaseId);
    await stream.leave();
  });
  test('hears nothing of cases that its reader may not see', async () => {
    const [ours, theirs] = [await listen(kaisa), await listen(kimmo)];
    const hidden = await office.give({ text: 'Salainen.', isSensitive: true });
    const foreign = await office.give({ text: 'Koulusta.', organisationUnitId: city.schools });
    const seen = await office.give({ text: 'Kalliosta.' });
    await ours.hears(seen.feedbackCaseId);
    await theirs.hears(foreign.feedbackCaseId);
    expect(ours.text()).not.toContain(hidden.feedbackCaseId);
    expect(ours.text()).not.toContain(foreign.feedbackCaseId);
    expect(theirs.text()).not.toContain(hidden.feedbackCaseId);
    expect(theirs.text()).not.toContain(seen.feedbackCaseId);
    await ours.leave();
    await theirs.leave();
  });
  test('hears nothing more when its reader has signed out', async () => {
    const leaving = await service.invite('Lasse Lähtijä', 'handler', city.kallio);
    const stream = await listen(leaving);
    await stream.hears('retry:');
    await leaving.person.post('/fi/staff/sign-out');
    const { feedbackCaseId } = await office.give({ text: 'Lähdön jälkeen.' });
    await stream.ends();
    expect(stream.text()).not.toContain(feedbackCaseId);
  });
  test('ends when the service stops', async () => {
    const stream = await listen(kaisa);
    await stream.hears('retry:');
    for (const module of service.service.modules) module.end?.();
    await stream.ends();
  });
  test('is not opened to who has no right to the list', async () => {
    const stream = await listen(await service.invite('Ada Analyytikko', 'analyst'));
    expect(stream.response.status).toBe(403);
  });
});

describe('the feed', () => {
  /** The database, counted. */
  function counted(): { readonly database: () => Database; readonly asked: () => number } {
    let asked = 0;
    const { database } = service;
    const transaction: Database['transaction'] = (work, options) => {
      asked += 1;
      return database.transaction(work, options);
    };
    return {
      database: () => ({
        engine: database.engine,
        transaction,
        append: (query) => database.append(query),
        health: () => database.health(),
        close: () => database.close(),
      }),
      asked: () => asked,
    };
  }
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  test('asks the database once for all listeners, and not at all when nobody listens', async () => {
    const { database, asked } = counted();
    const feed = makeChangeFeed({ database, pollMs: 50, beatMs: 100_000 });
    await wait(200);
    expect(asked()).toBe(0);
    const leave = Array.from({ length: 100 }, () =>
      feed.listen({ cityId: city.cityId, tell: () => Promise.resolve(), end: () => undefined }),
    );
    await wait(500);
    expect(asked()).toBeGreaterThan(0);
    expect(asked()).toBeLessThanOrEqual(11);
    for (const each of leave) each?.();
    await wait(150);
    const before = asked();
    await wait(200);
    expect(asked()).toBe(before);
  });
  test('gives every listener a sign of life, and takes no more than it can serve', async () => {
    const { database } = counted();
    const feed = makeChangeFeed({ database, pollMs: 20, beatMs: 50, mostListeners: 1 });
    let told = 0;
    const leave = feed.listen({
      cityId: city.cityId,
      tell: () => Promise.resolve(void (told += 1)),
      end: () => undefined,
    });
    expect(feed.listen({ cityId: city.cityId, tell: () => Promise.resolve(), end: () => undefined })).toBeUndefined();
    await wait(1000);
    expect(told).toBeGreaterThanOrEqual(2);
    leave?.();
  });
});
