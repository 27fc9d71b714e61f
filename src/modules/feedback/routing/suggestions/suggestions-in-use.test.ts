import { afterAll, expect, test } from 'vitest';
import { caseOffice, theSystem } from '../../../../../test/case-office.ts';
import { testService } from '../../../../../test/service.ts';
import { sql } from '../../../../platform/db/sql.ts';
import { ensureThemes } from '../../../city/index.ts';
import { explainThemes, suggestThemes } from '../suggest-themes.ts';
import { newestModelCard, suggestionsInUse } from './theme-model.store.ts';
import { trainSuggestionsJob } from './train-suggestions.job.ts';

const service = await testService();
const { city } = service;
const office = caseOffice(service);
afterAll(() => service.close());

const card = async (): Promise<string> =>
  (await service.visitor().get('/fi/about/algorithms')).text
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ');
const train = () =>
  trainSuggestionsJob.run({
    data: {},
    transact: (work) => office.as(theSystem, work),
    signal: new AbortController().signal,
  });
const phoneWords = ['puhelin', 'puhelimessa', 'soitin', 'linja', 'puhelinlinja'];
const queueWords = ['jono', 'jonossa', 'odotin', 'odotus', 'jonotus'];

test('themes are suggested by what the city’s answered feedback taught, and the card tells how well', async () => {
  const phone = await office.as(theSystem, async ({ tx, cityId }) => {
    const name = { fi: 'Yhteydenotto', sv: 'Kontakt', en: 'Contact' };
    const ids = await ensureThemes(tx, cityId, [{ code: 'contact', name }], '2019-01-01');
    return ids.get('contact') ?? '';
  });
  expect(await card()).toContain('Palautteita, joilla on teema, ei ole vielä tarpeeksi.');
  expect(await office.as(theSystem, (ctx) => suggestThemes(ctx, 'Soitin, ja linja katkesi.'))).toEqual([]);

  for (let at = 0; at < 110; at += 1) {
    const words = at % 2 === 0 ? phoneWords : queueWords;
    await office.give({
      text: `Aamulla ${words[at % 5]} ja sitten ${words[(at * 3 + 2) % 5]} taas.`,
      themeIds: [at % 2 === 0 ? phone : city.theme],
      isPast: true,
    });
  }
  await office.give({ text: 'Salaisuus puhelimessa.', themeIds: [phone], isSensitive: true, isPast: true });
  // Nobody has looked at their themes yet.
  await train();
  expect(await office.as(theSystem, ({ tx, cityId }) => newestModelCard(tx, cityId))).toBeUndefined();

  await office.as(theSystem, ({ tx }) => tx.run(sql`update feedback.feedback_case set status = 'answered'`));
  await train();
  const [likeliest] = await office.as(theSystem, (ctx) => explainThemes(ctx, 'Soitin, ja linja katkesi.'));
  expect(likeliest?.theme.themeId).toBe(phone);
  expect(likeliest?.probability).toBeGreaterThan(0.5);
  expect(likeliest?.words).toEqual(expect.arrayContaining(['soitin', 'linja']));
  const trained = await office.as(theSystem, ({ tx, cityId }) => newestModelCard(tx, cityId));
  expect(trained?.measures.texts).toBe(110);

  const given = await office.give({ text: 'Soitin, ja linja katkesi.', themeIds: [phone] });
  await office.give({ text: 'Soitin, ja linja katkesi.', themeIds: [phone], isSensitive: true });
  const inUse = () => office.as(theSystem, ({ tx, cityId }) => suggestionsInUse(tx, cityId));
  expect(await inUse()).toEqual({ cases: 0, first: 0, any: 0 });
  await office.as(theSystem, ({ tx }) =>
    tx.run(sql`update feedback.feedback_case set status = 'closed' where feedback_case_id = ${given.feedbackCaseId}`),
  );
  expect(await inUse()).toEqual({ cases: 1, first: 1, any: 1 });

  const text = await card();
  expect(text).toMatch(/Opetettu viimeksi .*: 110 palautetta, 2 teemaa\./);
  expect(text).toMatch(/suomi 110 \d+ % \d+ % Kaikki kielet 110/);
  expect(text).toContain('on vielä alle 50');
});
