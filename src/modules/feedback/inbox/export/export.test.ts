import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseOffice } from '../../../../../test/case-office.ts';
import { type Person } from '../../../../../test/person.ts';
import { testService } from '../../../../../test/service.ts';
import { sql } from '../../../../platform/db/sql.ts';

const service = await testService();
const { city, database } = service;
const office = caseOffice(service);
const path = '/fi/staff/feedback/exports';
afterAll(() => service.close());

/** What jobs there are is done, and no job runs between the steps of a test. */
async function doJobs(): Promise<void> {
  const jobs = await service.startJobs();
  await jobs.runDue();
  await jobs.stop();
}

const kaisa = await service.invite('Kaisa Käsittelijä', 'handler', city.kallio);
const saara = await service.invite('Saara Salainen', 'sensitive-handler', city.kallio);
const order = (person: Person, query: string, format = 'csv') => person.post(path, { query, format });

await office.give({ text: '=HYPERLINK("http://evil";"x") soita 040 123 4567', kind: 'idea', themeIds: [city.theme] });
await office.give({ text: 'Salainen hoitoasia.', isSensitive: true });
await office.give({ text: 'Koulun piha.', organisationUnitId: city.schools });

/** Many cases as an import brings them, already looked through. */
const fill = (count: number): Promise<number> =>
  database.transaction((tx) =>
    tx.run(sql`
      insert into feedback.feedback_case (city_id, feedback_case_id, source, source_id, status, channel,
        organisation_unit_id, text, masked_text, received_at, changed_at, is_handled_here, due_day)
      select ${city.cityId}::uuid, gen_random_uuid(), 'many', at::text, 'received', 'web', ${city.kallio}::uuid,
             'Asia ' || at, 'Asia ' || at, ${tx.now}::timestamptz - at * interval '1 minute', ${tx.now}, true, current_date
      from generate_series(1, ${count}::integer) as at
    `),
  );

describe('a small file', () => {
  test('comes at once: masked, harmless in a spreadsheet, with what the reader may see and no more', async () => {
    const { text, headers } = await order(kaisa.person, 'list=all');
    expect(headers.get('content-disposition')).toMatch(/attachment; filename="palautteet-[\d-]+\.csv"/);
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^Tunnus,Saapunut,Palautetyyppi,/);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil"";""x"") soita [puhelinnumero]"`);
    expect(lines[1]).toContain(',idea,queues,kallio,');
  });
  test('holds sensitive cases for who may see them', async () => {
    expect((await order(saara.person, 'list=all&quick=sensitive')).text).toContain('Salainen hoitoasia.');
    expect((await order(kaisa.person, 'list=all&quick=sensitive')).text).not.toContain('hoitoasia');
    expect((await order(kaisa.person, 'list=all&words=hoitoasia')).text.trimEnd().split('\r\n')).toHaveLength(1);
  });
  test('comes as a workbook too', async () => {
    const form = new URLSearchParams({ query: 'list=all', format: 'xlsx', csrfToken: await kaisa.person.csrfToken() });
    const response = await service.app.web.fetch(
      new Request(new URL(path, service.config.baseUrl), {
        method: 'POST',
        body: form,
        headers: {
          cookie: await kaisa.person.cookie(),
          origin: service.config.baseUrl,
          'sec-fetch-site': 'same-origin',
        },
      }),
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    const texts = strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(texts).toContain('soita [puhelinnumero]');
    expect(texts).not.toContain('040 123');
  });
  test('is written into the audit log with its number of rows', async () => {
    const facts = await database.transaction((tx) =>
      tx.rows(sql<{ facts: unknown }>`select facts from platform.audit_entry where event = 'feedback.cases-exported'`),
    );
    expect(JSON.stringify(facts)).toMatch(/"rows": ?1/);
  });
});

describe('a large file', () => {
  beforeAll(() => fill(2500));
  test('is written by a job, tells how far it is, and is fetched by its maker alone', async () => {
    const { location } = await order(kaisa.person, 'list=all');
    expect(location).toMatch(/\/exports\/[\da-f-]{36}$/);
    const own = location ?? '';
    expect((await kaisa.person.get(own)).text).toContain('Tiedostoa kirjoitetaan');
    expect((await kaisa.person.get(`${own}/file`)).status).toBe(404);
    await doJobs();
    expect((await kaisa.person.get(own)).text).toContain('Palautteita kirjoitettu: 2\u00a0501');
    const fetched = await kaisa.person.get(`${own}/file`);
    const ids = fetched.text
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.slice(0, 36));
    expect(new Set(ids).size).toBe(2501);
    expect(fetched.text).not.toContain('hoitoasia');
    for (const other of [saara.person, service.as('handler')]) {
      expect((await other.get(own)).status).toBe(404);
      expect((await other.get(`${own}/file`)).status).toBe(404);
    }
  });
  test('is not made when its maker has lost the right meanwhile', async () => {
    const leaving = await service.invite('Lasse Lähtijä', 'handler', city.kallio);
    const { location } = await order(leaving.person, 'list=all');
    await service
      .as('administrator')
      .post(`/fi/staff/accounts/${leaving.accountId}/roles`, { role: 'handler', place: city.schools });
    await doJobs();
    expect((await leaving.person.get(location ?? '')).text).toContain('Oikeutesi ovat muuttuneet');
  });
  test('is not handed out when rights have changed since it was made', async () => {
    const moving = await service.invite('Minna Muuttaja', 'handler', city.kallio);
    const { location } = await order(moving.person, 'list=all');
    await doJobs();
    expect((await moving.person.get(`${location}/file`)).status).toBe(200);
    await service
      .as('administrator')
      .post(`/fi/staff/accounts/${moving.accountId}/roles`, { role: 'handler', place: city.schools });
    expect((await moving.person.get(`${location}/file`)).status).toBe(409);
  });
  test('is forgotten after a week', async () => {
    const { location } = await order(kaisa.person, 'list=all');
    await doJobs();
    await database.transaction((tx) =>
      tx.run(sql`update feedback.case_export set ordered_at = ordered_at - interval '8 days'`),
    );
    const forget = service.service.modules
      .flatMap(({ jobs: all }) => all ?? [])
      .find(({ name }) => name === 'feedback.forget-exports');
    await forget?.run({
      data: {},
      signal: new AbortController().signal,
      transact: (work) => office.as({ kind: 'system', name: 'test' }, work),
    });
    expect((await kaisa.person.get(location ?? '')).text).toContain('Tiedosto on poistettu');
    expect((await kaisa.person.get(`${location}/file`)).status).toBe(404);
  });
});
