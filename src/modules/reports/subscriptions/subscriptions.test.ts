import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SaxesParser } from 'saxes';
import { contextOf, quarter } from '../../../../test/feedback-fixture.ts';
import { type Letter, lettersIn } from '../../../../test/outbox.ts';
import { testService, type TestService } from '../../../../test/service.ts';
import { newId } from '../../../kernel/id.ts';
import { sql } from '../../../platform/db/sql.ts';
import { figureSources } from '../../../service-modules.ts';
import { contactIdsByEmail } from '../../people/index.ts';
import { buildReview } from '../index.ts';
import { feedText } from './feeds.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

async function runJobs(): Promise<void> {
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
}

const lettersTo = async (email: string): Promise<Letter[]> =>
  (await lettersIn(service.config.mail.outbox)).filter(({ to }) => to.includes(email));

const publish = (period: string) =>
  service.database.transaction(async (tx) => {
    const built = await buildReview(
      contextOf(tx, service.city.cityId),
      { template: 'quarterly-feedback', period: quarter(period) },
      figureSources,
    );
    if (!built.ok) throw new Error(JSON.stringify(built.faults));
  });

const linkIn = (letter: Letter | undefined, kind: 'confirm' | 'end'): string =>
  new RegExp(`https://kuulolla\\.example(/\\S+/subscribe/${kind}/[\\w-]+)`).exec(letter?.text ?? '')?.[1] ?? '';

const contacts = (email: string): Promise<number> =>
  service.database.transaction(
    async (tx) =>
      (await contactIdsByEmail({ tx, cityId: service.city.cityId, sealer: service.service.sealer }, email)).length,
  );

async function subscribed(email: string, language = 'fi'): Promise<Letter> {
  const visitor = service.visitor();
  const asked = await visitor.post(`/${language}/subscribe`, { email, topics: ['reviews'] });
  expect(asked).toMatchObject({ status: 303, location: `/${language}/subscribe/sent` });
  await runJobs();
  const letter = (await lettersTo(email)).at(-1);
  if (!letter) throw new Error('no letter came');
  return letter;
}

describe('a subscription', () => {
  test('begins when its letter is confirmed, tells of a new review once, and ends with its address', async () => {
    const email = `lukija-${newId()}@example.fi`;
    const asking = await subscribed(email);
    const link = linkIn(asking, 'confirm');
    await publish('2019-Q1');
    await runJobs();
    expect(await lettersTo(email)).toHaveLength(1);

    const visitor = service.visitor();
    expect((await visitor.get(link)).text).toContain('Uudet katsaukset');
    await publish('2019-Q2');
    await runJobs();
    expect(await lettersTo(email), 'looking at the link confirms nothing').toHaveLength(1);

    expect(await visitor.post(link)).toMatchObject({ status: 303, location: '/fi/subscribe/confirmed' });
    await publish('2019-Q3');
    await publish('2019-Q3');
    await runJobs();
    const letters = await lettersTo(email);
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Vahvista tilaus: uudet katsaukset',
      'Uusi katsaus: Palautekatsaus, heinä–syyskuu 2019',
    ]);
    const news = letters[1];
    expect(news?.text).toContain('https://kuulolla.example/fi/reviews/quarterly-feedback/2019-Q3');
    expect(news?.head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');

    const end = linkIn(news, 'end');
    // As a mail program does it: a bare POST without cookie, token and origin (RFC 8058).
    const ended = await service.visitor().send(end, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(ended.status).toBe(303);
    expect(await contacts(email)).toBe(0);
    expect((await visitor.get(end)).text).toContain('Tilaus on lopetettu');
    await publish('2019-Q4');
    await runJobs();
    expect(await lettersTo(email)).toHaveLength(2);
  });

  test('of the same address again replaces the earlier one', async () => {
    const email = `kahdesti-${newId()}@example.fi`;
    for (const language of ['sv', 'en']) {
      const link = linkIn(await subscribed(email, language), 'confirm');
      expect((await service.visitor().post(link)).status).toBe(303);
      // The next letter to the same address is allowed ten minutes later.
      await service.database.transaction((tx) => tx.run(sql`delete from platform.job where state = 'done'`));
    }
    expect(await contacts(email)).toBe(1);
  });

  test('answers a known and an unknown address alike, and writes no second letter at once', async () => {
    const email = `hiljaa-${newId()}@example.fi`;
    await subscribed(email);
    await service.visitor().post('/fi/subscribe', { email, topics: ['corrections'] });
    await runJobs();
    expect(await lettersTo(email)).toHaveLength(1);
  });

  test('that nobody confirms is forgotten after a week with its address', async () => {
    const email = `unohdus-${newId()}@example.fi`;
    await subscribed(email);
    await service.database.transaction(async (tx) => {
      await tx.run(
        sql`update reports.subscription set asked_at = asked_at - interval '8 days' where confirmed_at is null`,
      );
      await tx.run(sql`
        insert into platform.job (city_id, job_id, name, data, run_at, created_at)
        values (${service.city.cityId}, ${newId()}, 'reports.forget-subscriptions', '{}', ${tx.now}, ${tx.now})
      `);
    });
    await runJobs();
    expect(await contacts(email)).toBe(0);
  });

  test('needs a whole address and a topic, and says so', async () => {
    const answer = await service.visitor().post('/fi/subscribe', { email: 'nimi@' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Osoite ei ole kokonainen');
    expect(answer.text).toContain('Valitse ainakin yksi');
    expect((await service.visitor().get('/fi/subscribe/confirm/vanha')).status).toBe(404);
  });
});

describe('a feed', () => {
  test('tells of every edition as Atom and as JSON Feed', async () => {
    await publish('2018-Q1');
    const atom = await service.visitor().get('/en/feeds/reviews.atom');
    expect(atom.headers.get('content-type')).toContain('application/atom+xml');
    expect(atom.text).toContain('https://kuulolla.example/en/reviews/quarterly-feedback/2018-Q1/1');
    new SaxesParser({ xmlns: true }).write(atom.text).close();
    const json: unknown = JSON.parse((await service.visitor().get('/en/feeds/reviews.json')).text);
    expect(json).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ title: expect.any(String) })]),
    });
    expect((await service.visitor().get('/en/feeds/reviews.rss')).status).toBe(404);
    expect((await service.visitor().get('/fi/feeds/corrections.atom')).status).toBe(200);
  });

  test('holds marks as text, and without entries the same bytes for ever', () => {
    const request = {
      baseUrl: 'https://k.example',
      language: 'fi',
      topic: 'reviews',
      title: 'A',
      city: 'B & Ö',
    } as const;
    const entries = [{ path: '/x', title: '<b>]]>&', summary: '<script>', at: new Date(5000) }];
    const atom = feedText({ ...request, format: 'atom', entries });
    const titles: string[] = [];
    const parser = new SaxesParser({});
    parser.on('cdata', (text) => titles.push(text));
    parser.write(atom).close();
    expect(titles).toContain('&lt;b&gt;]]&gt;&amp;');
    expect(atom).not.toContain('<script>');
    expect(JSON.parse(feedText({ ...request, format: 'json', entries }))).toMatchObject({
      items: [{ title: '<b>]]>&' }],
    });
    const empty = { ...request, format: 'atom', entries: [] } as const;
    expect(feedText(empty)).toBe(feedText(empty));
  });
});
