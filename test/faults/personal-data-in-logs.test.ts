import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sql } from '../../src/platform/db/sql.ts';
import { formsIn, type PageForm } from '../forms.ts';
import { type Fields } from '../person.ts';
import { addressOf, makeTargets } from '../route-addresses.ts';
import { password, testService } from '../service.ts';

const folder = await mkdtemp(join(tmpdir(), 'kuulolla-canary-'));
const outbox = join(folder, 'outbox');
const service = await testService({ environment: { KUULOLLA_MAIL_OUTBOX: outbox } });
const { city, database } = service;
const person = service.as('administrator');
const targets = await makeTargets(service);
const { email } = await service.invite('Kalle Kohde', 'handler', city.kallio);
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

interface Canary {
  readonly name: string;
  readonly email: string;
  readonly identityCode: string;
  readonly phone: string;
}

/** Personal data of people who do not exist, each found again by a part that nothing else has. */
const canaries = Array.from({ length: 50 }, (_, at): Canary => {
  const number = String(at).padStart(3, '0');
  return {
    name: `Kanerva Linnunen${number}q`,
    email: `lintu${number}q@example.fi`,
    identityCode: identityCode(`010190`, 900 + (at % 100)),
    phone: `+358 40 7${number}8${number}`,
  };
});

/** An identity code with its right check mark; numbers from 900 on are never given to anybody (DVV). */
function identityCode(day: string, number: number): string {
  return `${day}-${number}${'0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(`${day}${number}`) % 31]}`;
}

const partsOf = ({ name, email, identityCode, phone }: Canary): string[] => [
  name.split(' ')[1] ?? '',
  email.split('@')[0] ?? '',
  identityCode,
  phone.replaceAll(' ', '').slice(4),
  phone,
];

/** Every way in which a canary could have been written down. */
const traces = canaries
  .flatMap(partsOf)
  .flatMap((part) => [part, encodeURIComponent(part), btoa(part).replace(/=+$/, '')]);

const foundIn = (text: string): string[] => {
  const lower = text.toLowerCase();
  return traces.filter((trace) => lower.includes(trace.toLowerCase()));
};

let turn = 0;
const next = (): Canary => {
  turn += 1;
  return canaries[turn % canaries.length] ?? { name: '', email: '', identityCode: '', phone: '' };
};
const anyText = ({ name, email, identityCode, phone }: Canary): string => `${name} ${identityCode} ${phone} ${email}`;

/** What stands in a field: mostly what belongs there, sometimes what does not. */
function fill({ fields }: PageForm, isFitting: boolean): Fields {
  const canary = next();
  const valueOf = (field: string, type: string, value: string): string => {
    if (type === 'hidden' || type === 'radio' || type === 'select' || type === 'checkbox')
      return isFitting ? value : anyText(canary);
    if (!isFitting) return anyText(canary);
    if (field === 'email') return canary.email;
    if (field === 'name') return canary.name;
    return type === 'date' ? '2027-01-04' : anyText(canary);
  };
  return Object.fromEntries(
    fields
      .filter(({ name }) => name !== 'csrfToken')
      .map(({ name, type, value }) => [
        name,
        type === 'file' ? new File([`a;b\n${anyText(canary)};1\n`], `${canary.name}.csv`) : valueOf(name, type, value),
      ]),
  );
}

async function allForms(): Promise<PageForm[]> {
  const forms = new Map<string, PageForm>();
  for (const route of service.app.routes.filter(({ method }) => method === 'get')) {
    const path = addressOf(route, targets);
    for (const who of [person, service.visitor()]) {
      for (const form of formsIn((await who.get(path)).text, path)) forms.set(`${form.method} ${form.action}`, form);
    }
  }
  return [...forms.values()].filter(({ action }) => !action.endsWith('/sign-out'));
}

/** Both what fits and what does not, by who may and who may not, with and without the token. */
async function sendEverywhere(form: PageForm): Promise<void> {
  for (const isFitting of [true, false]) {
    for (const who of [person, service.visitor(), service.as('editor')]) {
      const fields = fill(form, isFitting);
      if (form.method === 'get') {
        const query = Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
        await who.get(`${form.action}?${query.join('&')}`);
      } else {
        await who.post(form.action, fields);
        await who.postWithoutToken(form.action, fields);
      }
    }
  }
}

async function askEverywhere(): Promise<void> {
  for (const route of service.app.routes) {
    const text = encodeURIComponent(anyText(next()));
    const path = addressOf(route, targets, { change: () => text });
    for (const address of [`${path}?${text}=${text}`, `${path}/${text}`, `/${text}`]) {
      const headers = { 'user-agent': anyText(next()).replace('ö', 'o'), referer: `https://kuulolla.example/${text}` };
      await person.get(address, headers);
      await service.visitor().send(address, { method: 'POST', headers, body: anyText(next()) });
    }
  }
}

test('neither log nor metrics nor audit log hold what people write about themselves and others', async () => {
  for (const form of await allForms()) await sendEverywhere(form);
  await askEverywhere();
  const jobs = await service.startJobs();
  await jobs.runDue();
  for (const canary of canaries) {
    await service.visitor().post('/fi/staff/sign-in', { email: canary.email, password: anyText(canary) });
    await service.visitor().post('/fi/staff/sign-in', { email, password: anyText(canary) });
  }
  expect(service.logged().split('\n').length).toBeGreaterThan(500);
  expect(foundIn(service.logged())).toEqual([]);

  const metrics = await service.visitor().get('/metrics', { authorization: 'Bearer metrics-of-the-test' });
  expect(metrics.status).toBe(200);
  expect(metrics.text).toContain('kuulolla_http_requests_total');
  expect(foundIn(metrics.text)).toEqual([]);

  const entries = await database.transaction((tx) =>
    tx.rows(sql<{ entry: string }>`select audit_entry::text as entry from platform.audit_entry`),
  );
  expect(entries.length).toBeGreaterThan(50);
  expect(foundIn(entries.map(({ entry }) => entry).join('\n'))).toEqual([]);
});

test('nor does a fault whose cause quotes them', async () => {
  const before = service.logged().length;
  const invite = (canary: Canary) =>
    person.post('/fi/staff/accounts/new', {
      name: canary.name,
      email: `2${canary.email}`,
      role: 'editor',
      place: 'city',
    });
  // The database says what it refuses.
  await database.transaction((tx) =>
    tx.raw(`
      create function people.quote() returns trigger language plpgsql as
        $$ begin raise exception 'no place for % of %', new.name, new.email; end $$;
      create trigger quote before insert on people.account for each row execute function people.quote()
    `),
  );
  const broken = await invite(next());
  expect(broken.status).toBe(500);
  expect(foundIn(broken.text)).toEqual([]);
  await database.transaction((tx) => tx.raw('drop trigger quote on people.account'));
  // Letters cannot be put where a file lies.
  await rm(outbox, { recursive: true, force: true });
  await writeFile(outbox, '');
  expect((await invite(next())).status).toBe(200);
  const jobs = await service.startJobs();
  await jobs.runDue();
  const lines = service.logged().slice(before);
  expect(lines).toContain('"msg":"fault"');
  expect(lines).toContain('job failed');
  expect(foundIn(lines)).toEqual([]);
});

test('nor a password, a token of a session or a link', async () => {
  const [, token = ''] = (await person.cookie()).split('=');
  const invited = await person.post('/fi/staff/accounts/new', {
    name: 'Uusi',
    email: 'uusi@example.fi',
    role: 'editor',
    place: 'city',
  });
  const link = /staff\/invitation\/([\w-]+)/.exec(invited.text)?.[1] ?? '';
  await service.visitor().get(`/fi/staff/invitation/${link}`);
  for (const secret of [password, encodeURIComponent(password), token, await person.csrfToken(), link]) {
    expect(secret.length).toBeGreaterThan(20);
    expect(service.logged()).not.toContain(secret);
  }
});
