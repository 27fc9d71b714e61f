import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/app.ts';
import { aFile, fieldsOf, imports, uploaded } from '../../../../test/import-steps.ts';
import { city } from '../../city/index.ts';
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

const missing = '01980000-0000-7000-8000-00000000dead';

describe('files that cannot be imported', () => {
  test.each([
    ['no file', {}, 'Valitse ainakin yksi tiedosto.'],
    ['an empty file', { files: new File([], 'tyhja.csv') }, 'on tyhjä'],
    [
      'a picture',
      { files: new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])], 'kuva.csv') },
      'on kuva',
    ],
    ['a page', { files: new File(['<!doctype html><title>x'], 'sivu.csv') }, 'on verkkosivu'],
  ])('%s is said at the field, and nothing stays on the disk', async (_what, fields, said) => {
    const before = await readdir(join(uploads, 'imports')).catch(() => []);
    const answer = await service.as('analyst').post(`${imports}/new`, fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(said);
    expect(await readdir(join(uploads, 'imports')).catch(() => [])).toEqual(before);
  });
  test('a name of a file names no other place', async () => {
    const draft = await uploaded(service.as('analyst'), aFile('../../evil.csv'));
    expect(await readdir(join(uploads, 'imports', draft))).toEqual(['1.csv']);
  });
  test('columns without an id or a time of arrival are asked for', async () => {
    const person = service.as('analyst');
    const path = `${imports}/drafts/${await uploaded(person, aFile())}`;
    const answer = await person.post(
      path,
      fieldsOf(await person.get(path), { sourceId: '', received: '', source: 'Ei kelpaa' }),
    );
    expect(answer.status).toBe(422);
    for (const field of ['sourceId', 'received', 'source']) expect(answer.text).toContain(`href="#${field}"`);
  });
});

describe('who may import', () => {
  test.each(['handler', 'planner', 'editor'] as const)('a %s neither sees nor makes imports', async (role) => {
    const draft = await uploaded(service.as('analyst'), aFile());
    const person = service.as(role);
    for (const path of ['', '/new', `/drafts/${draft}`, `/drafts/${draft}/check`]) {
      expect((await person.get(`${imports}${path}`)).status).toBe(403);
    }
    const acts = [
      '/new',
      `/drafts/${draft}`,
      `/drafts/${draft}/values`,
      `/drafts/${draft}/start`,
      `/drafts/${draft}/discard`,
    ];
    for (const path of acts) expect((await person.post(`${imports}${path}`, { files: aFile() })).status).toBe(403);
  });
  test('an analyst of one unit may look, not import: files hold the whole city', async () => {
    const person = service.as('analyst', missing);
    expect((await person.get(imports)).status).toBe(200);
    expect((await person.post(`${imports}/new`, { files: aFile() })).status).toBe(403);
  });
  test('a visitor is led to sign in, and a form without its token is refused', async () => {
    expect((await service.as('visitor').get(imports)).status).toBe(303);
    expect((await service.as('analyst').postWithoutToken(`${imports}/new`, { files: aFile() })).status).toBe(403);
  });
  test('what is not there is not found', async () => {
    const person = service.as('administrator');
    for (const path of [missing, 'x', `drafts/${missing}`, `${missing}/rejects.csv`, `${missing}/cancel`]) {
      expect((await person.get(`${imports}/${path}`)).status).toBe(404);
    }
    for (const path of [`${missing}/cancel`, `${missing}/resume`, `drafts/${missing}/start`]) {
      expect((await person.post(`${imports}/${path}`)).status).toBe(404);
    }
  });
});

test('names of files, columns and values that could break a page are shown as text', async () => {
  const person = service.as('analyst');
  const evil = '"><img src=x onerror=alert(1)>';
  const turning = `\u202e${'pitkänimi'.repeat(9)}`;
  const file = new File(
    [
      `id;saapunut;tila;<b>${turning}</b>\n1;2.1.2020 10.00;<script>alert(1)</script>;"${evil.replaceAll('"', '""')}"\n`,
    ],
    `${turning}<script>.csv`,
  );
  const path = `${imports}/drafts/${await uploaded(person, file)}`;
  const columns = await person.get(path);
  await person.post(path, fieldsOf(columns, { kind: `<b>${turning}</b>`, source: 'paha' }));
  for (const at of ['', '/values', '/discard']) {
    const { text } = await person.get(`${path}${at}`);
    expect(text).not.toMatch(/<img|<script|<b>/);
  }
  expect(columns.text).toContain(`<bdi>&lt;b>${turning}&lt;/b></bdi>`);
  expect((await person.get(imports)).text).toContain(`\u2068${turning}&lt;script>.csv\u2069`);
});
