import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { transactAs } from '../../test/people-service.ts';
import { organisationUnitIdsByCode } from '../../src/modules/city/index.ts';
import { staffWithRoles } from '../../src/modules/people/index.ts';
import { loadDemoCity } from '../city/load-demo-city.ts';
import { ensureDemoStaff, handlersByUnit } from './ensure-demo-staff.ts';
import { demoStaff } from './people.ts';

const testing = await testDatabase();
afterAll(() => testing.close());
const { cityId } = await testing.database.transaction((tx) => loadDemoCity(tx));
const transact = transactAs(testing.database, cityId, { kind: 'system', name: 'test' });

test('the demonstration’s staff have accounts with their roles, and a second start changes nothing', async () => {
  const staff = await transact((ctx) => ensureDemoStaff(ctx));
  expect(staff.map(({ name, role }) => ({ name, role }))).toEqual(demoStaff.map(({ name, role }) => ({ name, role })));
  expect(await transact((ctx) => ensureDemoStaff(ctx))).toEqual(staff);
});

test('linked with a provider they are at work, whichever port it has this time', async () => {
  const atWork = () => transact((ctx) => staffWithRoles(ctx.tx, cityId, ['desk']));
  expect(await atWork()).toEqual([]);
  for (const issuer of ['http://localhost:8081', 'http://localhost:8081', 'http://localhost:9999']) {
    await transact((ctx) => ensureDemoStaff(ctx, issuer));
    expect((await atWork()).map(({ name }) => name)).toEqual(['Ville Rantanen']);
  }
});

test('every unit of a service entity has handlers who may handle its cases', async () => {
  const handlers = await transact(async (ctx) => handlersByUnit(ctx, await ensureDemoStaff(ctx)));
  const ids = await transact((ctx) => organisationUnitIdsByCode(ctx.tx, cityId));
  const namesAt = (code: string) =>
    handlers.filter(({ organisationUnitId }) => organisationUnitId === ids.get(code)).map(({ name }) => name);
  expect(namesAt('oral-health')).toEqual(['Katri Niemelä', 'Outi Pesonen']);
  expect(namesAt('child-welfare')).toEqual(['Mikko Lahdensuo']);
  expect(namesAt('home-care')).toEqual(['Sari Kuusjärvi']);
  expect(namesAt('libraries')).toEqual([]);
});
