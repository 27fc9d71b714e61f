import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { aCityWithParts, auditEventsOf, baseUrl, staff, transactAs } from '../../../test/people-service.ts';
import { newId } from '../../kernel/id.ts';
import { type Actor, type Role } from '../../platform/auth/rights.ts';
import { findAccount, insertAccount, listAccounts } from './account.store.ts';
import { giveRole, takeRole } from './change-grants.ts';
import { closeAccount } from './close-account.ts';
import { endSessions } from './end-sessions.ts';
import { inviteAccount, inviteAgain } from './invite-account.ts';
import { loadAccountToView } from './manage-account.ts';
import { currentGrants, insertGrant } from './role-grant.store.ts';

let testing: TestDatabase;
let city: Awaited<ReturnType<typeof aCityWithParts>>;
beforeAll(async () => {
  testing = await testDatabase();
});
afterAll(() => testing.close());
beforeEach(async () => {
  city = await aCityWithParts(testing.database);
});

const as = (actor?: Actor) => transactAs(testing.database, city.cityId, actor);
const chief = () => staff(newId(), ['administrator', null]);
const healthChief = () => staff(newId(), ['administrator', city.health]);

/** An account that can sign in, with roles. */
async function anAccount(...grants: readonly (readonly [Role, string | null])[]): Promise<string> {
  const accountId = newId();
  await testing.database.transaction(async (tx) => {
    const email = `${accountId}@example.fi`;
    await insertAccount(tx, city.cityId, { accountId, email, name: 'Aino', passwordHash: 'set' });
    for (const [role, organisationUnitId] of grants) {
      await insertGrant(tx, city.cityId, { roleGrantId: newId(), accountId, role, organisationUnitId });
    }
  });
  return accountId;
}

const grantsOf = (accountId: string) => testing.database.transaction((tx) => currentGrants(tx, city.cityId, accountId));

const rolesOf = async (accountId: string) =>
  (await grantsOf(accountId)).map(({ role, organisationUnitId }) => [role, organisationUnitId]);

const firstGrantOf = async (accountId: string): Promise<string> => (await grantsOf(accountId))[0]?.roleGrantId ?? '';

const anInvitation = (place: string | null = null) => ({
  name: 'Maija Meikäläinen',
  email: 'maija@example.fi',
  role: 'analyst' as const,
  place,
});

describe('roles', () => {
  test('are given and taken, and the log tells which by id', async () => {
    const accountId = await anAccount();
    await as(chief())((ctx) => giveRole(ctx, accountId, { role: 'editor', place: city.schools }));
    const roleGrantId = await firstGrantOf(accountId);
    await as(chief())((ctx) => takeRole(ctx, accountId, roleGrantId));
    expect(await rolesOf(accountId)).toEqual([]);
    const facts = { accountId, roleGrantId, role: 'editor', organisationUnitId: city.schools };
    expect((await auditEventsOf(testing.database, city.cityId)).map((entry) => [entry.event, entry.facts])).toEqual([
      ['people.role-given', facts],
      ['people.role-taken', facts],
    ]);
  });
  test('that are held already are not given twice', async () => {
    const accountId = await anAccount(['editor', null]);
    const twice = as(chief())((ctx) => giveRole(ctx, accountId, { role: 'editor', place: null }));
    await expect(twice).rejects.toMatchObject({ code: 'people.grant-exists' });
  });
  test('that were taken can be given again', async () => {
    const accountId = await anAccount(['editor', null]);
    const roleGrantId = await firstGrantOf(accountId);
    await as(chief())((ctx) => takeRole(ctx, accountId, roleGrantId));
    await as(chief())((ctx) => giveRole(ctx, accountId, { role: 'editor', place: null }));
    expect(await rolesOf(accountId)).toEqual([['editor', null]]);
  });
  test('of an unknown account or an unknown id are not found', async () => {
    const unknown = as(chief())((ctx) => giveRole(ctx, newId(), { role: 'editor', place: null }));
    await expect(unknown).rejects.toMatchObject({ code: 'people.no-such-account' });
    const accountId = await anAccount();
    await expect(as(chief())((ctx) => takeRole(ctx, accountId, newId()))).rejects.toMatchObject({
      code: 'people.no-such-grant',
    });
  });
  test('the only administrator keeps the role; with a second one it can be taken', async () => {
    const only = await anAccount(['administrator', null]);
    await anAccount(['administrator', city.health]);
    const grant = await firstGrantOf(only);
    const take = () => as(staff(only, ['administrator', null]))((ctx) => takeRole(ctx, only, grant));
    await expect(take()).rejects.toMatchObject({ code: 'people.last-administrator' });
    await anAccount(['administrator', null]);
    await take();
    expect(await rolesOf(only)).toEqual([]);
  });
  test('an administrator who has not accepted the invitation does not count as one', async () => {
    const only = await anAccount(['administrator', null]);
    await as(chief())((ctx) => inviteAccount(ctx, { ...anInvitation(), role: 'administrator' }, baseUrl));
    await expect(as(chief())((ctx) => closeAccount(ctx, only))).rejects.toMatchObject({
      code: 'people.last-administrator',
    });
  });
  test('two administrators who dismiss each other at the same moment do not both succeed', async () => {
    const [one, other] = [await anAccount(['administrator', null]), await anAccount(['administrator', null])];
    const outcomes = await Promise.allSettled([
      as(staff(one, ['administrator', null]))((ctx) => closeAccount(ctx, other)),
      as(staff(other, ['administrator', null]))((ctx) => closeAccount(ctx, one)),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('closing an account', () => {
  test('ends its roles and sessions and cannot be done twice', async () => {
    const accountId = await anAccount(['handler', city.kallio]);
    await as(chief())((ctx) => closeAccount(ctx, accountId));
    expect(await rolesOf(accountId)).toEqual([]);
    const account = await testing.database.transaction((tx) => findAccount(tx, city.cityId, accountId));
    expect(account).toMatchObject({ passwordHash: null, closedAt: expect.any(Date) });
    await expect(as(chief())((ctx) => closeAccount(ctx, accountId))).rejects.toMatchObject({
      code: 'people.already-closed',
    });
  });
  test('is refused to all but administrators', async () => {
    const accountId = await anAccount();
    const analyst = staff(newId(), ['analyst', null]);
    await expect(as(analyst)((ctx) => closeAccount(ctx, accountId))).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('an administrator of a part of the organisation', () => {
  test('gives roles within the part and below it, not above, beside or for the whole city', async () => {
    const accountId = await anAccount(['handler', city.kallio]);
    const give = (where: string | null) =>
      as(healthChief())((ctx) => giveRole(ctx, accountId, { role: 'planner', place: where }));
    await give(city.health);
    await give(city.clinics);
    await give(city.kallio);
    await expect(give(city.schools)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(give(null)).rejects.toMatchObject({ kind: 'forbidden' });
  });
  test('cannot raise herself beyond the part', async () => {
    const self = await anAccount(['administrator', city.health]);
    const me = staff(self, ['administrator', city.health]);
    const raise = as(me)((ctx) => giveRole(ctx, self, { role: 'administrator', place: null }));
    await expect(raise).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await rolesOf(self)).toEqual([['administrator', city.health]]);
  });
  test('cannot raise herself by an administrator’s place lower than her other role', async () => {
    const me = staff(newId(), ['administrator', city.kallio], ['analyst', null]);
    const invite = as(me)((ctx) => inviteAccount(ctx, anInvitation(city.health), baseUrl));
    await expect(invite).rejects.toMatchObject({ kind: 'forbidden' });
  });
  test.each([
    ['of the whole city', () => [['administrator', null]] as const],
    ['beside hers', () => [['handler', city.schools]] as const],
    [
      'with one role within and one outside',
      () =>
        [
          ['handler', city.kallio],
          ['handler', city.schools],
        ] as const,
    ],
    ['without any role', () => [] as const],
  ])('does not find an account %s', async (_name, grants) => {
    const accountId = await anAccount(...grants());
    const attempts = [
      as(healthChief())((ctx) => loadAccountToView(ctx, accountId)),
      as(healthChief())((ctx) => giveRole(ctx, accountId, { role: 'editor', place: city.kallio })),
      as(healthChief())((ctx) => closeAccount(ctx, accountId)),
      as(healthChief())((ctx) => endSessions(ctx, accountId)),
      as(healthChief())((ctx) => inviteAgain(ctx, accountId, baseUrl)),
    ];
    for (const outcome of await Promise.allSettled(attempts)) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { kind: 'not-found', code: 'people.no-such-account' },
      });
    }
  });
  test('sees in the list exactly the accounts that she can open', async () => {
    const accounts = [
      await anAccount(['handler', city.kallio]),
      await anAccount(['handler', city.health], ['editor', city.clinics]),
      await anAccount(['handler', city.schools]),
      await anAccount(['administrator', null]),
      await anAccount(['handler', city.kallio], ['handler', null]),
      await anAccount(),
    ];
    const [listed, opened] = await as(healthChief())(async (ctx) => {
      const scope = ctx.scope('people.manage-accounts');
      const rows = await listAccounts(ctx.tx, ctx.cityId, {
        scope,
        day: '2026-11-23',
        filter: {},
        limit: 100,
        offset: 0,
      });
      const open: string[] = [];
      for (const accountId of accounts) {
        await loadAccountToView(ctx, accountId).then(
          () => open.push(accountId),
          () => undefined,
        );
      }
      return [rows.map(({ accountId }) => accountId), open];
    });
    expect(opened).toEqual(accounts.slice(0, 2));
    expect([...listed].sort()).toEqual([...opened].sort());
  });
});

describe('the list of accounts', () => {
  const list = (filter: object) =>
    as(chief())(async (ctx) => {
      const scope = ctx.scope('people.manage-accounts');
      return (await listAccounts(ctx.tx, ctx.cityId, { scope, day: '2026-11-23', filter, limit: 100, offset: 0 })).map(
        ({ accountId }) => accountId,
      );
    });

  test('is filtered by words, state and role', async () => {
    const handler = await anAccount(['handler', null]);
    const closed = await anAccount();
    await as(chief())((ctx) => closeAccount(ctx, closed));
    expect(await list({ role: 'handler' })).toEqual([handler]);
    expect(await list({ state: 'closed' })).toEqual([closed]);
    expect(await list({ words: handler.slice(0, 20).toUpperCase() })).toEqual([handler]);
    expect(await list({ words: '%' })).toEqual([]);
    expect(await list({ words: "' or 1=1 --" })).toEqual([]);
  });
});
