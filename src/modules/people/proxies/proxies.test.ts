import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type Person } from '../../../../test/person.ts';
import { testService } from '../../../../test/service.ts';
import { sql } from '../../../platform/db/sql.ts';
import { eraseResident } from '../identify/resident.store.ts';
import { consents, proxyInput, relations } from './proxy.ts';
import { proxiesOf } from './proxy.store.ts';

const service = await testService();
const { database, city } = service;
afterAll(() => service.close());

const wish = { relation: 'child', name: 'Elli', consent: 'guardian', consentedOn: '2015-04-03', confirmed: 'yes' };
const path = '/fi/own-account/proxies/new';

const residentIdOf = async (name: string): Promise<string> => {
  const { resident_id } = await database.transaction((tx) =>
    tx.one(sql<{ resident_id: string }>`select resident_id from people.resident where name = ${name}`),
  );
  return resident_id;
};

const proxiesIn = (residentId: string) =>
  database.transaction((tx) => proxiesOf({ tx, cityId: city.cityId }, residentId));

const endOf = async (person: Person): Promise<string> =>
  /href="([^"]+\/proxies\/[\w-]+\/end)"/.exec((await person.get('/fi/own-account')).text)?.[1] ?? '';

describe('acting for somebody', () => {
  test('begins when it is recorded on which consent, and ends at will', async () => {
    const person = await service.resident('Juho Huoltaja');
    const residentId = await residentIdOf('Juho Huoltaja');
    expect((await person.post(path, wish)).location).toBe('/fi/own-account?done=recorded');
    const own = (await person.get('/fi/own-account')).text;
    expect(own).toContain('Elli');
    expect(own).toContain('Lapseni. Huoltajana alkaen 3.4.2015.');
    const [proxy] = await proxiesIn(residentId);
    expect(proxy).toMatchObject({ relation: 'child', name: 'Elli', consent: 'guardian', consentedOn: '2015-04-03' });
    const end = await endOf(person);
    expect((await person.get(end)).text).toContain('Lopetetaanko asiointi: Elli?');
    expect((await person.post(end)).location).toBe('/fi/own-account?done=stopped');
    expect(await proxiesIn(residentId)).toEqual([]);
    expect((await person.post(end)).status).toBe(404);
    const kept = await database.transaction((tx) =>
      tx.rows(sql<{ ended: boolean }>`
        select ended_at is not null as ended from people.proxy where resident_id = ${residentId}
      `),
    );
    expect(kept).toEqual([{ ended: true }]);
  });
  test('is nobody else’s to see or to end', async () => {
    const person = await service.resident('Sanna Omainen');
    await person.post(path, { ...wish, relation: 'relative', consent: 'spoken' });
    const end = await endOf(person);
    const other = await service.resident();
    expect((await other.get(end)).status).toBe(404);
    expect((await other.post(end)).status).toBe(404);
    expect((await other.get('/fi/own-account')).text).not.toContain('Elli');
    expect((await service.visitor().get(end)).location).toContain('/fi/identify?next=');
    expect((await service.as('administrator').get(end)).location).toContain('/fi/identify?next=');
    expect(await proxiesIn(await residentIdOf('Sanna Omainen'))).toHaveLength(1);
  });
  test('goes with the person when she is erased', async () => {
    const person = await service.resident('Pois Pyyhitty');
    await person.post(path, wish);
    const residentId = await residentIdOf('Pois Pyyhitty');
    await database.transaction((tx) => eraseResident(tx, city.cityId, residentId));
    expect(await proxiesIn(residentId)).toEqual([]);
    expect((await person.get('/fi/own-account')).location).toContain('/fi/identify?next=');
  });
});

describe('the form', () => {
  test.each([
    ['relation', { relation: 'neighbour' }],
    ['name', { name: ' ' }],
    ['name', { name: 'Elli 131052-308T' }],
    ['consent', { consent: '' }],
    ['consent', { relation: 'relative', consent: 'guardian' }],
    ['consentedOn', { consentedOn: '2999-01-01' }],
    ['consentedOn', { consentedOn: '31.2.2020' }],
    ['confirmed', { confirmed: '' }],
  ])('says at %s what is wrong and keeps the rest', async (field, change) => {
    const person = await service.resident();
    const answer = await person.post(path, { ...wish, name: 'Elli-Maria', ...change });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`id="${field}-error"`);
    expect(answer.text).toContain(`href="#${field}"`);
    if (field !== 'name') expect(answer.text).toContain('value="Elli-Maria"');
  });
  test('keeps what was typed when the session is over, and is taken when she is back', async () => {
    const person = await service.resident('Myöhä Palaaja');
    const gone = await service.visitor().post(path, { ...wish, name: 'Elli-Maria' });
    expect(gone.status).toBe(401);
    expect(gone.text).toContain('value="Elli-Maria"');
    expect(gone.text).toContain('Tunnistaudu uudessa välilehdessä');
    const stale = await person.post(path, { ...wish, name: 'Elli-Maria', csrfToken: 'old' });
    expect(stale.status).toBe(403);
    expect(stale.text).toContain('value="Elli-Maria"');
    expect((await person.post(path, { ...wish, name: 'Elli-Maria' })).status).toBe(303);
  });
  test('takes custody for a child alone, and no consent of tomorrow, whatever is sent', () => {
    const today = '2026-11-25';
    const day = fc.date({ min: new Date('1890-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...relations), fc.constantFrom(...consents), day, (relation, consent, date) => {
        const consentedOn = date.toISOString().slice(0, 10);
        const parsed = proxyInput(today).safeParse({ ...wish, relation, consent, consentedOn });
        const isRight =
          (consent !== 'guardian' || relation === 'child') && consentedOn <= today && consentedOn >= '1900-01-01';
        expect(parsed.success).toBe(isRight);
      }),
    );
  });
});
