import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/app.ts';
import { aFile, csv, fieldsOf, imports, mapped, uploaded } from '../../../../test/import-steps.ts';
import { sql } from '../../../platform/db/sql.ts';
import { city } from '../../city/index.ts';
import { newestImports } from '../feedback-import.store.ts';
import { forgetDraftsJob } from '../jobs/forget-drafts.job.ts';
import { feedbackModule } from '../module.ts';

let service: TestApp;
let uploads: string;
beforeAll(async () => {
  uploads = await mkdtemp(join(tmpdir(), 'kuulolla-uploads-'));
  service = await testApp((database) => [
    city,
    feedbackModule({
      database: () => database,
      uploads,
      baseUrl: 'http://localhost',
      mailer: { keepsFiles: true, send: () => Promise.resolve() },
      erasureList: `${uploads}/erasures`,
    }),
  ]);
});
afterAll(async () => {
  await service.close();
  await rm(uploads, { recursive: true, force: true });
});

const newest = () => service.database.transaction((tx) => newestImports(tx, service.cityId));

describe('an import from upload to outcome', () => {
  test('goes through columns, values and a dry run, and stores what the dry run told', async () => {
    const person = service.as('analyst');
    expect((await person.get(imports)).text).toContain('Palautetta ei ole vielä tuotu');
    const path = await mapped(person, aFile(), 'palautejarjestelma');
    const check = await person.get(`${path}/check`);
    expect(check.text).toMatch(/Uusia palautteita<\/dt><dd[^>]*>2</);
    expect(check.text).toMatch(/Hylättyjä rivejä<\/dt><dd[^>]*>1</);
    expect(check.text).toContain('<bdi>31.2.2020 11.30</bdi>');
    expect(check.text).toContain('Kiitos hyvästä palvelusta');
    expect(check.text).toContain('<bdi>&lt;script>alert(1)&lt;/script></bdi>');
    expect(check.text).not.toContain('<script');
    expect(await newest()).toEqual([]);

    const begun = await person.post(`${path}/start`);
    expect((await person.get(begun.location ?? '')).text).toContain('Tuonti on jonossa');
    await service.runJobs();
    const [done] = await newest();
    expect(done?.state).toBe('finished');
    expect(done?.counts).toMatchObject({ read: 3, stored: 2, rejected: 1 });
    const { text } = await person.get(begun.location ?? '');
    expect(text).toContain('Tuonti on valmis.');
    expect((await person.get(imports)).text).toContain('Luettu 3 riviä: uusia 2, muuttuneita 0, hylättyjä 1.');
    expect(existsSync(join(uploads, 'imports', path.split('/').at(-1) ?? ''))).toBe(false);
  });
  test('rejects are downloaded as a file that no spreadsheet runs', async () => {
    const person = service.as('analyst');
    const path = await mapped(
      person,
      csv('kaava.csv', '1;2.1.2020 10.00;uusi;kiitos;verkko;a', '2;=1+1;uusi;moite;verkko;b'),
      'kaavat',
    );
    const begun = await person.post(`${path}/start`);
    await service.runJobs();
    const answer = await person.get(`${begun.location}/rejects.csv`);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="rejects-/);
    expect(answer.text).toContain('kaava.csv');
    expect(answer.text).toContain("'=1+1");
  });
  test('a draft survives: what was chosen is there when one comes back', async () => {
    const person = service.as('administrator');
    const path = `${imports}/drafts/${await uploaded(person, aFile())}`;
    await person.post(path, fieldsOf(await person.get(path), { name: 'Oma nimi', source: 'oma-lahde' }));
    expect((await person.get(path)).text).toContain('value="Oma nimi"');
    expect((await person.get(imports)).text).toContain(`href="${path}"`);
    const download = await person.get(`${path}/profile.json`);
    expect(JSON.parse(download.text)).toMatchObject({
      name: 'Oma nimi',
      source: 'oma-lahde',
      timeZone: 'Europe/Helsinki',
    });
  });
  test('a profile may be pasted, and every fault of it is told', async () => {
    const person = service.as('analyst');
    const path = `${imports}/drafts/${await uploaded(person, aFile())}`;
    const refused = await person.post(`${path}/profile`, { profile: '{"name": "x", "sorce": "y"}' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('sorce');
    const profile = JSON.stringify({
      name: 'Käsin',
      source: 'kasin',
      timeZone: 'Europe/Helsinki',
      sourceId: ['id'],
      received: { column: 'saapunut', formats: ['d.M.yyyy H.mm'] },
      status: { default: 'received' },
    });
    expect((await person.post(`${path}/profile`, { profile })).location).toBe(`${path}/values`);
    expect((await person.post(`${path}/profile`, { profile: ' ' })).text).toContain('Liitä profiili tähän');
  });
  test('an import that waits is cancelled after it has been named; a second time is refused', async () => {
    const person = service.as('analyst');
    const path = await mapped(person, aFile(), 'peruttava');
    const begun = (await person.post(`${path}/start`)).location ?? '';
    expect((await person.get(`${begun}/cancel`)).text).toContain('Lähteen peruttava tuonti pysäytetään');
    expect((await person.post(`${begun}/cancel`)).location).toBe(begun);
    expect((await person.get(begun)).text).toContain('Tuonti peruttiin');
    expect((await person.post(`${begun}/cancel`)).status).toBe(409);
    await service.runJobs();
    expect((await person.get(begun)).text).toContain('Tuonti peruttiin');
  });
  test('an import that has stopped is taken up again; one that has ended is left alone', async () => {
    const person = service.as('analyst');
    const path = await mapped(person, aFile(), 'pysahtynyt');
    const begun = (await person.post(`${path}/start`)).location ?? '';
    const importId = begun.split('/').at(-1) ?? '';
    await service.database.transaction(async (tx) => {
      await tx.run(sql`delete from platform.job where data ->> 'importId' = ${importId}`);
      await tx.run(sql`update feedback.feedback_import set progressed_at = progressed_at - interval '1 hour'
                       where feedback_import_id = ${importId}`);
    });
    expect((await person.get(begun)).text).toContain('Tuonti on pysähtynyt');
    expect((await person.post(`${begun}/resume`)).location).toBe(begun);
    await service.runJobs();
    expect((await person.get(begun)).text).toContain('Tuonti on valmis.');
    await person.post(`${begun}/resume`);
    const waiting = await service.database.transaction((tx) =>
      tx.rows(sql`select job_id from platform.job where data ->> 'importId' = ${importId} and state = 'waiting'`),
    );
    expect(waiting).toEqual([]);
  });
  test('an import whose file has changed meanwhile fails, says which file, and stores nothing', async () => {
    const person = service.as('analyst');
    const path = await mapped(person, aFile('muuttuva.csv'), 'muuttuva');
    const begun = (await person.post(`${path}/start`)).location ?? '';
    const folder = join(uploads, 'imports', path.split('/').at(-1) ?? '');
    await writeFile(join(folder, '1.csv'), 'id;saapunut\n');
    await service.runJobs();
    const { text } = await person.get(begun);
    expect(text).toContain('Tuonti epäonnistui');
    expect(text).toContain('Tiedosto muuttuva.csv on muuttunut');
    expect(existsSync(folder)).toBe(false);
  });
  test('an import whose file is away for a moment waits and is not given up', async () => {
    const person = service.as('analyst');
    const path = await mapped(person, aFile(), 'poissa');
    const begun = (await person.post(`${path}/start`)).location ?? '';
    const folder = join(uploads, 'imports', path.split('/').at(-1) ?? '');
    await rename(folder, `${folder}-away`);
    await service.runJobs();
    expect((await newest())[0]?.state).toBe('running');
    await rename(`${folder}-away`, folder);
    await service.database.transaction((tx) => tx.run(sql`update platform.job set run_at = ${tx.now}`));
    await service.runJobs();
    expect((await person.get(begun)).text).toContain('Tuonti on valmis.');
  });
  test('two imports of one source do not run at a time', async () => {
    const person = service.as('analyst');
    const [one, other] = [
      await mapped(person, aFile(), 'sama'),
      await mapped(person, csv('b.csv', '9;2.1.2020 10.00;uusi;kiitos;verkko;x'), 'sama'),
    ];
    const begun = await person.post(`${one}/start`);
    expect(begun.status).toBe(303);
    const refused = await person.post(`${other}/start`);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Saman lähteen tuonti on kesken');
    await service.runJobs();
    expect((await person.post(`${other}/start`)).status).toBe(303);
    await service.runJobs();
  });
  test('a draft is thrown away with its files after a question', async () => {
    const person = service.as('analyst');
    const draft = await uploaded(person, aFile());
    expect(await readdir(join(uploads, 'imports', draft))).toEqual(['1.csv']);
    expect((await person.get(`${imports}/drafts/${draft}/discard`)).text).toContain('palaute.csv');
    expect((await person.post(`${imports}/drafts/${draft}/discard`)).location).toBe(imports);
    expect(existsSync(join(uploads, 'imports', draft))).toBe(false);
    expect((await person.get(`${imports}/drafts/${draft}`)).status).toBe(404);
  });
});

test('uploaded files that nobody imports are removed after thirty days, and no earlier', async () => {
  const person = service.as('analyst');
  const [old, recent] = [await uploaded(person, aFile()), await uploaded(person, aFile())];
  await service.database.transaction((tx) =>
    tx.run(sql`update feedback.import_draft
               set made_at = made_at - (case when import_draft_id = ${old} then 31 else 29 end) * interval '1 day'
               where import_draft_id in (${old}, ${recent})`),
  );
  const data = {};
  const { signal } = new AbortController();
  await forgetDraftsJob(uploads).run({ data, signal, transact: service.asSystem });
  expect((await person.get(`${imports}/drafts/${old}`)).status).toBe(404);
  expect((await person.get(`${imports}/drafts/${recent}`)).status).toBe(200);
  expect(existsSync(join(uploads, 'imports', old))).toBe(false);
  expect(existsSync(join(uploads, 'imports', recent))).toBe(true);
});
