import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { aCityWithParts, auditEventsOf, quickCost, staff, transactAs } from '../../../test/people-service.ts';
import { newId } from '../../kernel/id.ts';
import { sql } from '../../platform/db/sql.ts';
import { insertAccount } from './account.store.ts';
import { changeOwnPassword } from './change-own-password.ts';
import { closeAccount } from './close-account.ts';
import { endSessions } from './end-sessions.ts';
import { forgetSessions } from './forget-sessions.ts';
import { makePasswords } from './password.ts';
import { insertGrant } from './role-grant.store.ts';
import { findStaffSession, touchStaffSession } from './session.store.ts';
import { signIn, type SignInPlace } from './sign-in.ts';
import { makeSignInThrottle } from './sign-in-throttle.ts';
import { signOut } from './sign-out.ts';

let testing: TestDatabase;
let city: Awaited<ReturnType<typeof aCityWithParts>>;
let tools: { passwords: ReturnType<typeof makePasswords>; throttle: ReturnType<typeof makeSignInThrottle> };
beforeAll(async () => {
  testing = await testDatabase();
});
afterAll(() => testing.close());
beforeEach(async () => {
  city = await aCityWithParts(testing.database);
  tools = { passwords: makePasswords(quickCost), throttle: makeSignInThrottle() };
});

const right = 'neljä tavallista sanaa peräkkäin';
const place: SignInPlace = { clientAddress: '192.0.2.7', oldToken: undefined };

async function anAccount(email = 'aino@example.fi'): Promise<string> {
  const accountId = newId();
  const passwordHash = await tools.passwords.hash(right);
  await testing.database.transaction((tx) =>
    insertAccount(tx, city.cityId, { accountId, email, name: 'Aino', passwordHash }),
  );
  return accountId;
}

const signInAs = (email: string, password: string, from = place) =>
  signIn(transactAs(testing.database, city.cityId), tools, { email, password }, from);

async function aToken(email = 'aino@example.fi', from = place): Promise<string> {
  const outcome = await signInAs(email, right, from);
  if (!outcome.ok) throw new Error('could not sign in');
  return outcome.token;
}

const sessionOf = (token: string) => testing.database.transaction((tx) => findStaffSession(tx, city.cityId, token));

/** Moves a moment of every session of the city into the past. */
const shiftSessions = (column: 'last_used_at' | 'expires_at', interval: string) =>
  testing.database.transaction((tx) =>
    tx.run(sql`
      update people.session set ${sql.ref(column)} = ${sql.ref(column)} - ${interval}::interval
      where city_id = ${city.cityId}
    `),
  );

describe('signing in', () => {
  test('the right password begins a session that tells who it is', async () => {
    const accountId = await anAccount();
    const session = await sessionOf(await aToken());
    expect(session?.actor).toEqual({ kind: 'staff', accountId, name: 'Aino', grants: [] });
  });
  test('a wrong password, an unknown address, an unaccepted invitation and a closed account get the same answer', async () => {
    const accountId = await anAccount();
    await testing.database.transaction((tx) =>
      insertAccount(tx, city.cityId, { accountId: newId(), email: 'new@example.fi', name: 'Uusi', passwordHash: null }),
    );
    const wrong = await signInAs('aino@example.fi', 'some other long words');
    const unknown = await signInAs('nobody@example.fi', right);
    const invited = await signInAs('new@example.fi', right);
    const chief = staff(newId(), ['administrator', null]);
    await transactAs(testing.database, city.cityId, chief)((ctx) => closeAccount(ctx, accountId));
    const closed = await signInAs('aino@example.fi', right);
    expect([wrong, unknown, invited, closed]).toEqual(Array.from({ length: 4 }, () => ({ ok: false })));
  });
  test('an unknown address costs as many password checks and log entries as a known one', async () => {
    await anAccount();
    let checks = 0;
    const real = tools.passwords;
    tools.passwords = {
      hash: real.hash,
      verify: (password, stored) => {
        checks += 1;
        return real.verify(password, stored);
      },
    };
    await signInAs('aino@example.fi', 'some other long words');
    await signInAs('nobody@example.fi', 'some other long words');
    expect(checks).toBe(2);
    const failures = (await auditEventsOf(testing.database, city.cityId)).map(({ event }) => event);
    expect(failures).toEqual(['people.sign-in-failed', 'people.sign-in-failed']);
  });
  test('the log names accounts by id and never by address', async () => {
    const accountId = await anAccount();
    await aToken();
    await signInAs('secret.person@example.fi', right);
    const log = await auditEventsOf(testing.database, city.cityId);
    expect(log.map(({ facts }) => facts)).toEqual([{ accountId }, { accountId: null }]);
  });
  test('each sign-in has a new token, and the session before it in the same browser ends', async () => {
    await anAccount();
    const first = await aToken();
    const second = await aToken('aino@example.fi', { ...place, oldToken: first });
    expect(second).not.toBe(first);
    expect(await sessionOf(first)).toBeUndefined();
    expect(await sessionOf(second)).toBeDefined();
  });
  test('a token that was planted before signing in is worth nothing after it', async () => {
    await anAccount();
    const planted = 'planted-by-somebody-else';
    await aToken('aino@example.fi', { ...place, oldToken: planted });
    expect(await sessionOf(planted)).toBeUndefined();
  });
  test('the database keeps no token that could be used', async () => {
    await anAccount();
    const token = await aToken();
    const kept = await testing.database.transaction((tx) => tx.rows(sql`select * from people.session`));
    expect(JSON.stringify(kept)).not.toContain(token);
  });
});

describe('a session', () => {
  test('of one city is unknown in another', async () => {
    await anAccount();
    const token = await aToken();
    const other = await aCityWithParts(testing.database);
    expect(await testing.database.transaction((tx) => findStaffSession(tx, other.cityId, token))).toBeUndefined();
  });
  test('ends after half an hour without use', async () => {
    await anAccount();
    const token = await aToken();
    await shiftSessions('last_used_at', '29 minutes');
    expect(await sessionOf(token)).toBeDefined();
    await shiftSessions('last_used_at', '2 minutes');
    expect(await sessionOf(token)).toBeUndefined();
  });
  test('ends after twelve hours however much it is used', async () => {
    await anAccount();
    const token = await aToken();
    await shiftSessions('expires_at', '11 hours 59 minutes');
    expect(await sessionOf(token)).toBeDefined();
    await shiftSessions('expires_at', '2 minutes');
    expect(await sessionOf(token)).toBeUndefined();
  });
  test('asks to be touched when its last use was written down long ago, and then lives on', async () => {
    await anAccount();
    const token = await aToken();
    expect((await sessionOf(token))?.isLongUntouched).toBe(false);
    await shiftSessions('last_used_at', '20 minutes');
    expect((await sessionOf(token))?.isLongUntouched).toBe(true);
    await testing.database.transaction((tx) => touchStaffSession(tx, city.cityId, token));
    await shiftSessions('last_used_at', '20 minutes');
    expect(await sessionOf(token)).toBeDefined();
  });
  test('that has ended is not brought back by touching it', async () => {
    await anAccount();
    const token = await aToken();
    await shiftSessions('last_used_at', '31 minutes');
    await testing.database.transaction((tx) => touchStaffSession(tx, city.cityId, token));
    expect(await sessionOf(token)).toBeUndefined();
  });
  test('ends with signing out, and signing out twice is harmless', async () => {
    const accountId = await anAccount();
    const token = await aToken();
    const transact = transactAs(testing.database, city.cityId, staff(accountId));
    await transact((ctx) => signOut(ctx, token));
    await transact((ctx) => signOut(ctx, token));
    expect(await sessionOf(token)).toBeUndefined();
  });
  test('has the roles of the moment: one given or taken counts at the next request', async () => {
    const accountId = await anAccount();
    const token = await aToken();
    await testing.database.transaction((tx) =>
      insertGrant(tx, city.cityId, {
        roleGrantId: newId(),
        accountId,
        role: 'analyst',
        organisationUnitId: city.health,
      }),
    );
    expect((await sessionOf(token))?.actor).toMatchObject({
      grants: [{ role: 'analyst', organisationUnitId: city.health }],
    });
    await testing.database.transaction((tx) =>
      tx.run(sql`update people.role_grant set valid_to = ${tx.now} where account_id = ${accountId}`),
    );
    expect((await sessionOf(token))?.actor).toMatchObject({ grants: [] });
  });
  test('is forgotten with its place 90 days after its end, and not before', async () => {
    await anAccount();
    await aToken();
    const forget = () =>
      forgetSessions.run({
        data: {},
        signal: new AbortController().signal,
        transact: transactAs(testing.database, city.cityId, { kind: 'system', name: forgetSessions.name }),
      });
    const kept = async () =>
      (
        await testing.database.transaction((tx) =>
          tx.rows(sql`select 1 from people.session where city_id = ${city.cityId}`),
        )
      ).length;
    await shiftSessions('expires_at', '90 days');
    await forget();
    expect(await kept()).toBe(1);
    await shiftSessions('expires_at', '1 day');
    await forget();
    expect(await kept()).toBe(0);
  });
  test('ends everywhere when an administrator says so, and only for that account', async () => {
    const accountId = await anAccount();
    await anAccount('other@example.fi');
    const [here, there, others] = [await aToken(), await aToken(), await aToken('other@example.fi')];
    const chief = transactAs(testing.database, city.cityId, staff(newId(), ['administrator', null]));
    expect(await chief((ctx) => endSessions(ctx, accountId))).toBe(2);
    expect([await sessionOf(here), await sessionOf(there)]).toEqual([undefined, undefined]);
    expect(await sessionOf(others)).toBeDefined();
  });
});

describe('changing one’s own password', () => {
  const wish = { current: right, password: 'aivan toinen pitkä lause', repeated: 'aivan toinen pitkä lause' };
  const change = (accountId: string, input: typeof wish) =>
    changeOwnPassword(transactAs(testing.database, city.cityId, staff(accountId)), tools, input, place);

  test('ends every session of the account and begins one here', async () => {
    const accountId = await anAccount();
    const before = await aToken();
    const outcome = await change(accountId, wish);
    if (!outcome.ok) throw new Error('the password was not changed');
    expect(await sessionOf(before)).toBeUndefined();
    expect(await sessionOf(outcome.token)).toBeDefined();
    expect(await signInAs('aino@example.fi', right)).toEqual({ ok: false });
    expect(await signInAs('aino@example.fi', wish.password)).toMatchObject({ ok: true });
  });
  test('needs the current one', async () => {
    const accountId = await anAccount();
    const outcome = await change(accountId, { ...wish, current: 'not the current one' });
    expect(outcome).toEqual({ ok: false, errors: { current: 'wrong' } });
  });
  test('refuses a new one that is short, common or typed differently', async () => {
    const accountId = await anAccount();
    expect(await change(accountId, { ...wish, password: 'lyhyt' })).toMatchObject({
      errors: { password: 'too-short' },
    });
    expect(await change(accountId, { ...wish, password: 'Salasana1234' })).toMatchObject({
      errors: { password: 'too-common' },
    });
    expect(await change(accountId, { ...wish, repeated: 'something else here' })).toMatchObject({
      errors: { repeated: 'differs' },
    });
  });
  test('is for those who have signed in', async () => {
    const transact = transactAs(testing.database, city.cityId);
    await expect(changeOwnPassword(transact, tools, wish, place)).rejects.toMatchObject({ kind: 'signed-out' });
  });
});
