import { afterAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/id.ts';
import { checkCharacterOf } from '../../src/kernel/personal-data/identity-code.ts';
import { visitor } from '../../src/platform/auth/rights.ts';
import { sql } from '../../src/platform/db/sql.ts';
import { actOnCase } from '../../src/modules/feedback/index.ts';
import { caseOffice, staff } from '../case-office.ts';
import { testService } from '../service.ts';

const service = await testService();
const { city, database } = service;
const office = caseOffice(service);
const registrar = service.as('registrar');
const handler = staff('handler', city.kallio);
afterAll(() => service.close());

/** People who do not exist, each found again by parts that nothing else has. */
const canaries = Array.from({ length: 200 }, (_, at) => {
  const number = String(at).padStart(3, '0');
  const nine = `010190${900 + (at % 100)}`;
  return {
    name: `Kanerva Linnunen${number}q`,
    email: `lintu${number}q@example.fi`,
    phone: `+358 40 7${number}8${number}`,
    address: `Kanarialinnunkatu ${number}`,
    identityCode: `010190-${nine.slice(6)}${checkCharacterOf(nine)}`,
  };
});

const traces = canaries.flatMap(({ name, email, phone, identityCode }) => [
  name.split(' ')[1] ?? '',
  email.split('@')[0] ?? '',
  phone,
  phone.replaceAll(' ', '').slice(4),
  identityCode,
  'kanarialinnunkatu',
]);

const foundIn = (text: string): string[] => {
  const lower = text.toLowerCase();
  return [...new Set(traces)].filter((trace) =>
    [trace, encodeURIComponent(trace)].some((it) => lower.includes(it.toLowerCase())),
  );
};

const entries = async (): Promise<string> => {
  const rows = await database.transaction((tx) =>
    tx.rows(sql<{ entry: string }>`select audit_entry::text as entry from platform.audit_entry`),
  );
  return rows.map(({ entry }) => entry).join('\n');
};

async function runJobs(): Promise<void> {
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
}

test('what two hundred people write, are answered, ask for and have erased stands in no log, metric or audit entry', async () => {
  const codes: string[] = [];
  for (const [at, person] of canaries.entries()) {
    const text = `Olen ${person.name}, ${person.identityCode}, ${person.phone}, ${person.email}, ${person.address}.`;
    const { feedbackCaseId, code } = await office.give({
      text,
      title: person.name,
      place: person.address,
      contact: { email: person.email, phone: person.phone, name: person.name, address: person.address },
      onBehalfOf: { relation: 'relative', name: person.name, consent: 'told-by-giver' },
    });
    codes.push(code);
    // Acts that are done, refused and impossible alike.
    const actor = at % 2 === 0 ? handler : staff('sensitive-handler', city.kallio);
    await office.act(actor, feedbackCaseId, { act: 'ask-giver', text }).catch(() => undefined);
    await office
      .as(visitor, (ctx) => actOnCase(ctx, feedbackCaseId, 'giver', { act: 'reopen', text }))
      .catch(() => undefined);
  }
  for (const [at, { email, phone }] of canaries.slice(0, 30).entries()) {
    const by = (['email', 'phone', 'code'] as const)[at % 3] ?? 'email';
    const key = { by, value: { email, phone, code: codes[at] ?? '' }[by] };
    expect((await registrar.post('/fi/staff/privacy/person', key)).text).toContain('Palautteita: 1');
    expect((await registrar.post('/fi/staff/privacy/person/export', { ...key, form: 'json' })).text).toContain(email);
    await registrar.post('/fi/staff/privacy/person/erase', at % 2 === 0 ? { ...key, confirm: 'yes' } : key);
  }
  await runJobs();
  expect(foundIn(service.logged())).toEqual([]);
  const metrics = await service.visitor().get('/metrics', { authorization: 'Bearer metrics-of-the-test' });
  expect(metrics.text).toContain('/staff/privacy/person');
  expect(foundIn(metrics.text)).toEqual([]);
  const audit = await entries();
  expect(audit).toContain('feedback.person-exported');
  expect(foundIn(audit)).toEqual([]);
  for (const code of codes) expect(service.logged() + audit).not.toContain(code);
});

test.each([
  ['their key is away', sql`key_id = gen_random_uuid()`, 'koska niiden avain puuttuu'],
  ['they are damaged', sql`content = wrapped_key`, 'Yhteystiedot ovat vioittuneet'],
])('nor when contact details cannot be opened, as %s: the page says so in words', async (_why, change, words) => {
  const email = `lintu-${newId()}@example.fi`;
  const { feedbackCaseId } = await office.give({
    text: 'Tavoittamaton.',
    contact: { email, name: canaries[0]?.name ?? '' },
  });
  await database.transaction((tx) =>
    tx.run(sql`
      update people.contact set ${change} where contact_id = (
        select giver_contact_id from feedback.feedback_case where feedback_case_id = ${feedbackCaseId})
    `),
  );
  const before = service.logged().length;
  const answer = await registrar.post('/fi/staff/privacy/person/export', { by: 'email', value: email, form: 'json' });
  expect(answer.status).toBe(503);
  expect(answer.text).toContain(words);
  expect(foundIn(answer.text + service.logged().slice(before))).toEqual([]);
  expect(service.logged().slice(before)).not.toContain(email);
});
