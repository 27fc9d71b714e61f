import { afterAll, describe, expect, test } from 'vitest';
import { identityService, residents, staffPerson } from '../../../../test/identity-service.ts';
import { password } from '../../../../test/service.ts';
import { sql } from '../../../platform/db/sql.ts';

const tested = await identityService();
const { service, staffPeople, traveller, signIn, identify } = tested;
const { database, city } = service;
afterAll(() => tested.close());

const people = async (table: string, column: string): Promise<string[]> => {
  const rows = await database.transaction((tx) =>
    tx.rows(sql<{ value: string }>`select ${sql.ref(column)}::text as value from people.${sql.ref(table)}`),
  );
  return rows.map(({ value }) => value);
};

/** A new account whose person the city's provider knows by a subject. */
async function colleague(subject: string, more: Parameters<typeof staffPerson>[2] = {}) {
  const invited = await service.invite('Kirsi Kollega', 'handler', city.kallio);
  staffPeople.push(staffPerson(subject, invited.email, more));
  return invited;
}

describe('staff by the city’s provider', () => {
  test('sign in with a verified address, and from then on by the subject though the address changes', async () => {
    const { accountId } = await colleague('kirsi-1');
    const here = await signIn(traveller(), 'kirsi-1', '/fi/staff/accounts');
    expect(here.url.pathname).toBe('/fi/staff/accounts');
    expect((await signIn(traveller(), 'kirsi-1')).text).toContain('Kirsi Kollega');
    const at = staffPeople.findIndex(({ subject }) => subject === 'kirsi-1');
    staffPeople[at] = staffPerson('kirsi-1', 'uusi.nimi@example.fi');
    const again = await signIn(traveller(), 'kirsi-1');
    expect(again.url.pathname).toBe('/fi/staff');
    expect(await people('account_identity', 'account_id')).toContain(accountId);
  });
  test('an invited colleague needs no password', async () => {
    const chief = service.as('administrator');
    const email = 'ilman.salasanaa@example.fi';
    await chief.post('/fi/staff/accounts/new', { name: 'Ilman Salasanaa', email, role: 'analyst', place: 'city' });
    staffPeople.push(staffPerson('ilman', email));
    expect((await signIn(traveller(), 'ilman')).text).toContain('Ilman Salasanaa');
    expect((await chief.get('/fi/staff/accounts?words=ilman.salasanaa')).text).toContain('Käytössä');
  });
  test.each([
    ['nobody has the address', 'unknown', {}],
    ['the address is not verified', 'unverified', { isEmailVerified: false }],
    ['the provider does not say whether it is', 'silent', { isEmailVerified: undefined }],
  ])('are refused in the same words when %s', async (_name, subject, more) => {
    if (subject === 'unknown') staffPeople.push(staffPerson(subject, 'ei-ketaan@example.fi'));
    else await colleague(subject, more);
    const here = await signIn(traveller(), subject);
    const unknown = await signIn(traveller(), 'unknown');
    const plain = (text: string) => text.replaceAll(/value="[\w-]{40,}"/g, '');
    expect(here.url.search).toContain('refused=no-entry');
    expect(plain(here.text)).toBe(plain(unknown.text));
    expect(here.text).toContain('Näillä tiedoilla ei pääse sisään');
  });
  test('a closed account opens to nobody, and who comes back gets her new one', async () => {
    const { accountId, email } = await colleague('lahtija');
    await signIn(traveller(), 'lahtija');
    const chief = service.as('administrator');
    await chief.post(`/fi/staff/accounts/${accountId}/close`);
    expect((await signIn(traveller(), 'lahtija')).url.search).toContain('no-entry');
    await chief.post('/fi/staff/accounts/new', { name: 'Paluu Muuttaja', email, role: 'analyst', place: 'city' });
    expect((await signIn(traveller(), 'lahtija')).text).toContain('Paluu Muuttaja');
  });
  test('an address that has gone over to another person opens nothing, until an administrator cuts the link', async () => {
    const { accountId, email } = await colleague('entinen');
    const former = traveller();
    await signIn(former, 'entinen');
    staffPeople.push(staffPerson('seuraaja', email));
    expect((await signIn(traveller(), 'seuraaja')).url.search).toContain('no-entry');
    const chief = service.as('administrator');
    expect((await chief.post(`/fi/staff/accounts/${accountId}/unlink`)).status).toBe(303);
    expect((await former.open('/fi/staff')).url.pathname).toBe('/fi/staff/sign-in');
    expect((await signIn(traveller(), 'seuraaja')).url.pathname).toBe('/fi/staff');
    expect((await signIn(traveller(), 'entinen')).url.search).toContain('no-entry');
    expect((await chief.post(`/fi/staff/accounts/${accountId}/unlink`)).status).toBe(303);
    expect((await chief.post(`/fi/staff/accounts/${accountId}/unlink`)).status).toBe(409);
  });
  test('who cancels comes back to the page with where she wanted to go', async () => {
    const person = traveller();
    const begun = await person.open('/sv/staff/sign-in?next=/sv/staff/accounts');
    const choosing = await person.press(begun, '/sign-in/provider');
    expect(choosing.text).toContain('Vem fortsätter du som?');
    const back = await person.press(choosing, '/choose/', { act: 'cancel' });
    expect(back.url.pathname).toBe('/sv/staff/sign-in');
    expect(back.text).toContain('Du avbröt');
    expect(back.text).toContain('value="/sv/staff/accounts"');
  });
  test('can still sign in with a password', async () => {
    const { email } = await service.invite('Salla Salasana', 'handler');
    const person = traveller();
    const page = await person.open('/fi/staff/sign-in');
    const again = await person.press(page, '/fi/staff/sign-in', { email, password: 'not this one' });
    expect(again.status).toBe(422);
    const desk = await person.press(again, '/fi/staff/sign-in', { email, password });
    expect(desk.url.pathname).toBe('/fi/staff');
  });
});

describe('roles by what the provider says', () => {
  const rule = { claim: 'groups', value: 'sote-yksikonjohtajat', role: 'unit-head', place: city.clinics };

  test('come with a sign-in, go with one, and leave given roles alone', async () => {
    const chief = service.as('administrator');
    expect((await chief.post('/fi/staff/identity-rules', rule)).status).toBe(303);
    expect((await chief.post('/fi/staff/identity-rules', rule)).status).toBe(409);
    const { accountId } = await colleague('johtaja', { groups: ['muut', 'sote-yksikonjohtajat'] });
    const person = traveller();
    const desk = await signIn(person, 'johtaja');
    expect(desk.text).toContain('Yksikön esihenkilö');
    expect(desk.text).toContain('Käsittelijä');
    expect((await chief.get(`/fi/staff/accounts/${accountId}`)).text).toContain('kaupungin kirjautumisen mukaan');
    const at = staffPeople.findIndex(({ subject }) => subject === 'johtaja');
    staffPeople[at] = staffPerson('johtaja', 'johtaja@example.fi', { groups: ['sote-yksikonjohtajat-2'] });
    const later = await signIn(traveller(), 'johtaja');
    expect(later.text).not.toContain('Yksikön esihenkilö');
    expect(later.text).toContain('Käsittelijä');
    expect((await person.open('/fi/staff')).text).not.toContain('Yksikön esihenkilö');
  });
  test('end at once when the rule is removed', async () => {
    const chief = service.as('administrator');
    await chief.post('/fi/staff/identity-rules', { ...rule, value: 'kirjaamo', role: 'registrar' });
    await colleague('kirjaaja', { groups: ['kirjaamo'] });
    const person = traveller();
    expect((await signIn(person, 'kirjaaja')).text).toContain('Kirjaaja');
    const page = (await chief.get('/fi/staff/identity-rules')).text;
    const row = page.slice(page.indexOf('kirjaamo'));
    const end = /action="(\/fi\/staff\/identity-rules\/[\w-]+\/end)"/.exec(row)?.[1] ?? '';
    expect((await chief.post(end)).status).toBe(303);
    expect((await person.open('/fi/staff')).text).not.toContain('Kirjaaja');
    expect((await chief.post(end)).status).toBe(404);
  });
  test('are set by administrators of the whole city alone', async () => {
    const part = service.as('administrator', city.health);
    expect((await part.get('/fi/staff/identity-rules')).status).toBe(403);
    expect((await part.post('/fi/staff/identity-rules', { ...rule, value: 'minun' })).status).toBe(403);
  });
  test('a wrong rule is shown again with what was typed', async () => {
    const answer = await service
      .as('administrator')
      .post('/fi/staff/identity-rules', { ...rule, role: '', value: 'x' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Valitse rooli.');
    expect(answer.text).toContain('value="x"');
  });
});

describe('a resident', () => {
  test('identifies herself and comes back to where she was; her code is kept nowhere', async () => {
    const person = traveller();
    const asked = await person.open('/fi/own-account?done=ended');
    expect(asked.url.pathname).toBe('/fi/identify');
    const begun = await person.press(asked, '/identify');
    const here = await person.press(begun, '/choose/', { person: '131052-308T' });
    expect(here.url.pathname + here.url.search).toBe('/fi/own-account?done=ended');
    expect(here.text).toContain('Olet tunnistautunut: Tuula Testi.');
    const tables = await database.transaction((tx) =>
      tx.rows(sql<{ text: string }>`
        select row_to_json(resident)::text as text from people.resident
        union all select row_to_json(identification)::text from people.identification
        union all select row_to_json(audit_entry)::text from platform.audit_entry
      `),
    );
    expect(tables.length).toBeGreaterThan(2);
    expect(JSON.stringify(tables)).not.toContain('131052');
    expect(service.logged()).not.toMatch(/131052|Tuula/);
  });
  test('is the same person each time, and another one is another', async () => {
    const before = await people('resident', 'resident_id');
    await identify(traveller(), '131052-308T');
    expect(await people('resident', 'resident_id')).toEqual(before);
    await identify(traveller(), 'juho');
    expect(await people('resident', 'resident_id')).toHaveLength(before.length + 1);
  });
  test('who is not identified strongly is asked for better', async () => {
    const person = traveller();
    const here = await identify(person, 'heikki');
    expect(here.text).toContain('tarvitaan vahva tunnistautuminen');
    expect((await person.open('/fi/own-account')).url.pathname).toBe('/fi/identify');
    expect(residents.some(({ name }) => here.text.includes(name))).toBe(false);
  });
  test('signs out, and the old session is worth nothing', async () => {
    const person = traveller();
    const own = await identify(person, 'juho');
    const cookie = person.cookies('kuulolla.example');
    const left = await person.press(own, '/identify/end');
    expect(left.text).toContain('Olet kirjautunut ulos');
    const thief = traveller();
    for (const pair of cookie.split('; ')) {
      const [name = '', value = ''] = pair.split('=');
      thief.plant('kuulolla.example', name, value);
    }
    expect((await thief.open('/fi/own-account')).url.pathname).toBe('/fi/identify');
  });
  test('gets a new token at each identification, so one that was planted is worth nothing', async () => {
    const person = traveller();
    const cookie = '__Host-kuulolla-resident';
    person.plant('kuulolla.example', cookie, 'A'.repeat(43));
    await identify(person, 'juho');
    const first = person.cookies('kuulolla.example');
    expect(first).not.toContain('AAAA');
    await identify(person, 'juho');
    expect(person.cookies('kuulolla.example')).not.toBe(first);
    expect(await people('resident_session', 'ended_at')).not.toHaveLength(0);
  });
  test('sees where she is signed in by kind of browser, and ends it elsewhere', async () => {
    const phone = traveller('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Mobile/15E148 Safari/604.1');
    await identify(phone, '131052-308T');
    const desk = traveller();
    const own = await identify(desk, '131052-308T');
    expect(own.text).toContain('Safari, iOS');
    expect(own.text).toContain('Firefox, Linux');
    const ended = await desk.press(own, '/sessions/end');
    expect(ended.text).toContain('Olet nyt kirjautuneena vain täällä.');
    expect((await phone.open('/fi/own-account')).url.pathname).toBe('/fi/identify');
    expect((await desk.open('/fi/own-account')).status).toBe(200);
  });
  test('is signed out after half an hour without use and after half a day in any case', async () => {
    const age = (column: string, interval: string) =>
      database.transaction((tx) =>
        tx.run(sql`
          update people.resident_session set ${sql.ref(column)} = ${sql.ref(column)} - ${interval}::interval
        `),
      );
    const person = traveller();
    await identify(person, 'juho');
    await age('last_used_at', '29 minutes');
    expect((await person.open('/fi/own-account')).status).toBe(200);
    await age('last_used_at', '31 minutes');
    expect((await person.open('/fi/own-account')).url.pathname).toBe('/fi/identify');
    await identify(person, 'juho');
    await age('expires_at', '12 hours');
    expect((await person.open('/fi/own-account')).url.pathname).toBe('/fi/identify');
  });
});

describe('one browser with two sessions', () => {
  test('is staff below /staff and a resident elsewhere, and ends each by itself', async () => {
    await colleague('kaksi');
    const person = traveller();
    await signIn(person, 'kaksi');
    await identify(person, 'juho');
    expect((await person.open('/fi/staff')).text).toContain('Kirsi Kollega');
    const own = await person.open('/fi/own-account');
    expect(own.text).toContain('Juho Testi');
    expect(own.text).not.toContain('Kirsi Kollega');
    await person.press(own, '/identify/end');
    expect((await person.open('/fi/own-account')).url.pathname).toBe('/fi/identify');
    const desk = await person.open('/fi/staff');
    expect(desk.text).toContain('Kirsi Kollega');
    await person.press(desk, '/staff/sign-out');
    expect((await person.open('/fi/staff')).url.pathname).toBe('/fi/staff/sign-in');
  });
});

describe('a member of staff’s own account', () => {
  test('shows where she is signed in and ends it everywhere else', async () => {
    await colleague('oma');
    const other = traveller('Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36 Edg/130.0');
    await signIn(other, 'oma');
    const here = traveller();
    await signIn(here, 'oma');
    const own = await here.open('/fi/staff/own-account');
    expect(own.text).toContain('Edge, Windows');
    expect(own.text).toContain('Tämä selain');
    expect((await here.press(own, '/sessions/end')).text).toContain('Olet kirjautuneena vain tässä selaimessa.');
    expect((await other.open('/fi/staff')).url.pathname).toBe('/fi/staff/sign-in');
    expect((await here.open('/fi/staff')).status).toBe(200);
  });
});
