import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, quarter } from '../../../../test/feedback-fixture.ts';
import { lettersIn } from '../../../../test/outbox.ts';
import { testService, type TestService } from '../../../../test/service.ts';
import { newId } from '../../../kernel/id.ts';
import { sql } from '../../../platform/db/sql.ts';
import { figureSources } from '../../../service-modules.ts';
import { contactIdsByEmail } from '../../people/index.ts';
import { buildReview, reviewCells } from '../index.ts';

let service: TestService;
let code: string;
beforeAll(async () => {
  service = await testService();
  code = await service.database.transaction(async (tx) => {
    const ctx = contextOf(tx, service.city.cityId);
    const built = await buildReview(ctx, { template: 'quarterly-feedback', period: quarter('2020-Q1') }, figureSources);
    if (!built.ok) throw new Error(JSON.stringify(built.faults));
    return (await reviewCells(tx, ctx.cityId, built.review.reviewId))[0]?.code ?? '';
  });
});
afterAll(() => service.close());

async function runJobs(): Promise<void> {
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
}

const ask = (fields: Record<string, string>) => service.visitor().post(`/fi/figures/${code}/question`, fields);
const subjectsTo = async (email: string): Promise<string[]> =>
  (await lettersIn(service.config.mail.outbox)).filter(({ to }) => to.includes(email)).map(({ subject }) => subject);

describe('somebody to whom a number looks wrong', () => {
  test('says so, is promised a day, and gets an answer on her page and by letter', async () => {
    const email = `aino-${newId()}@example.fi`;
    expect((await service.visitor().get(`/fi/figures/${code}`)).text).toContain(`/fi/figures/${code}/question`);
    const form = await service.visitor().get(`/fi/figures/${code}/question`);
    expect(form.text).toMatch(/vastaamme viimeistään \p{L}+na \d+\.\d+\.\d{4}/u);
    const asked = await ask({ text: 'Toisessa lähteessä on <b>toinen</b> luku.', email, name: 'Aino A.' });
    expect(asked.status).toBe(303);
    const own = asked.location ?? '';
    const seen = await service.visitor().get(own);
    expect(seen.text).toContain('&lt;b>toinen&lt;/b>');
    expect(seen.headers.get('cache-control')).toBe('no-store');

    const analyst = service.as('analyst');
    const list = await analyst.get('/fi/staff/number-questions');
    expect(list.text).toContain('Yksi kysymys odottaa vastausta');
    const path = /\/fi\/staff\/number-questions\/[\da-f-]{36}/.exec(list.text)?.[0] ?? '';
    expect((await analyst.get(path)).text).toContain('Haluaa nimensä korjaukseen: Aino A.');
    const missing = await analyst.post(path, { seen: '0', text: '' });
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('Valitse, pitääkö luku paikkansa');
    const answer = { seen: '0', verdict: 'wrong', text: 'Totta. Rivi puuttui.' };
    expect((await analyst.post(path, answer)).status).toBe(303);
    const late = await service.as('editor').post(path, answer);
    expect(late.status).toBe(409);

    expect((await service.visitor().get(own)).text).toContain('Totta. Rivi puuttui.');
    expect((await service.visitor().get(`/fi/figures/${code}`)).text).toContain('Tässä luvussa on virhe');
    await runJobs();
    expect(await subjectsTo(email)).toEqual([
      `Saimme kysymyksesi luvusta ${code}`,
      `Vastaus kysymykseesi luvusta ${code}`,
    ]);
  });

  test('needs words, and no address', async () => {
    const answer = await ask({ text: ' ', email: 'x', name: '' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Kirjoita, mikä luvussa epäilyttää');
    expect((await ask({ text: 'Hm.', email: '', name: '' })).status).toBe(303);
    expect((await ask({ text: 'x'.repeat(4001), email: '', name: '' })).status).toBe(422);
    expect((await service.visitor().get('/fi/figures/F-00000/question')).status).toBe(404);
  });

  test('cannot have letters sent to somebody again and again', async () => {
    const email = `uhri-${newId()}@example.fi`;
    for (const text of ['Yksi.', 'Kaksi.', 'Kolme.', 'Neljä.'])
      expect((await ask({ text, email, name: '' })).status).toBe(303);
    await runJobs();
    // Two at most, when ten minutes end in between.
    expect((await subjectsTo(email)).length).toBeLessThanOrEqual(2);
  });

  test('is forgotten some time after the answer; the question stays', async () => {
    const email = `unohda-${newId()}@example.fi`;
    await ask({ text: 'Outo luku.', email, name: '' });
    const count = (): Promise<number> =>
      service.database.transaction(
        async (tx) =>
          (await contactIdsByEmail({ tx, cityId: service.city.cityId, sealer: service.service.sealer }, email)).length,
      );
    const forget = async (days: number): Promise<void> => {
      await service.database.transaction(async (tx) => {
        await tx.run(sql`
          insert into reports.number_answer (city_id, number_question_id, number, verdict, text, answered_at)
          select city_id, number_question_id, 99, 'right', 'x', ${tx.now}::timestamptz - ${days} * interval '1 day'
          from reports.number_question where text = 'Outo luku.'
          on conflict (city_id, number_question_id, number) do update set answered_at = excluded.answered_at
        `);
        await tx.run(sql`
          insert into platform.job (city_id, job_id, name, data, run_at, created_at)
          values (${service.city.cityId}, ${newId()}, 'reports.forget-askers', '{}', ${tx.now}, ${tx.now})
        `);
      });
      await runJobs();
    };
    await forget(89);
    expect(await count()).toBe(1);
    await forget(91);
    expect(await count()).toBe(0);
  });
});
