import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { aCityWithParts, auditEventsOf, baseUrl, quickCost, staff, transactAs } from '../../../test/people-service.ts';
import { newId } from '../../kernel/id.ts';
import { type Actor, type Role } from '../../platform/auth/rights.ts';
import { sql } from '../../platform/db/sql.ts';
import { findAccount, insertAccount, listAccounts } from './account.store.ts';
import { giveRole, takeRole } from './change-grants.ts';
import { closeAccount } from './close-account.ts';
import { createFirstAdministrator, ensureFirstAdministratorLink } from './create-first-administrator.ts';
import { endSessions } from './end-sessions.ts';
import { inviteAccount, inviteAgain } from './invite-account.ts';
import { loadAccountToView } from './manage-account.ts';
import { type LinkPurpose } from './one-time-link.ts';
import { issueLink, useLink } from './one-time-link.store.ts';
import { makePasswords } from './password.ts';
import { currentGrants, insertGrant } from './role-grant.store.ts';
import { findSession } from './session.store.ts';
import { openPasswordLink, setPasswordByLink } from './set-password-by-link.ts';

let testing: TestDatabase;
let city: Awaited<ReturnType<typeof aCityWithParts>>;
const passwords = makePasswords(quickCost);
beforeAll(async () => {
  testing = await testDatabase();
});
afterAll(() => testing.close());
beforeEach(async () => {
  city = await aCityWithParts(testing.database);
});

const place = { clientAddress: '192.0.2.7', oldToken: undefined };
const wish = { password: 'neljä tavallista sanaa peräkkäin', repeated: 'neljä tavallista sanaa peräkkäin' };
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

describe('the first administrator', () => {
  const aWish = { name: 'Eka', email: 'eka@example.fi', ...wish };
  const tokenIn = (link: string | undefined): string => link?.split('/').at(-1) ?? '';
  const link = () => ensureFirstAdministratorLink(testing.database, city.cityId, baseUrl);

  test('is made with a link from the configured address, and is signed in with the role for the whole city', async () => {
    const address = await link();
    expect(address).toMatch(/^https:\/\/kuulolla\.example\/fi\/staff\/first-administrator\/[\w-]{43}$/);
    const outcome = await createFirstAdministrator(as(), passwords, tokenIn(address), aWish, place);
    if (!outcome.ok) throw new Error('refused');
    const session = await testing.database.transaction((tx) => findSession(tx, city.cityId, outcome.token));
    expect(session?.actor).toMatchObject({ grants: [{ role: 'administrator', organisationUnitId: null }] });
  });
  test('is made once: the link is used up, and there is no other', async () => {
    const token = tokenIn(await link());
    await createFirstAdministrator(as(), passwords, token, aWish, place);
    await expect(createFirstAdministrator(as(), passwords, token, aWish, place)).rejects.toMatchObject({
      code: 'people.link-is-not-valid',
    });
    expect(await link()).toBeUndefined();
  });
  test('of two who open the link at the same moment only one becomes it', async () => {
    const token = tokenIn(await link());
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c'].map((name) =>
        createFirstAdministrator(as(), passwords, token, { ...aWish, email: `${name}@example.fi` }, place),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
  test('cannot use the link of an earlier start', async () => {
    const earlier = tokenIn(await link());
    await link();
    await expect(createFirstAdministrator(as(), passwords, earlier, aWish, place)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
  test('keeps the link when the password is refused', async () => {
    const token = tokenIn(await link());
    const poor = { ...aWish, password: 'short', repeated: 'short' };
    expect(await createFirstAdministrator(as(), passwords, token, poor, place)).toMatchObject({ ok: false });
    expect(await createFirstAdministrator(as(), passwords, token, aWish, place)).toMatchObject({ ok: true });
  });
});

describe('inviting', () => {
  test('makes an account with its role and puts the letter into the queue of the same transaction', async () => {
    const outcome = await as(chief())((ctx) => inviteAccount(ctx, anInvitation(city.kallio), baseUrl));
    if (!outcome.ok) throw new Error('refused');
    expect(await rolesOf(outcome.accountId)).toEqual([['analyst', city.kallio]]);
    const jobs = await testing.database.transaction((tx) =>
      tx.rows(
        sql<{ name: string; data: { text: string } }>`
          select name, data from platform.job where city_id = ${city.cityId}
        `,
      ),
    );
    expect(jobs.map(({ name }) => name)).toEqual(['platform.send-mail']);
    expect(jobs[0]?.data.text).toContain(outcome.link);
  });
  test('is refused with a word when the address has an account', async () => {
    await as(chief())((ctx) => inviteAccount(ctx, anInvitation(), baseUrl));
    const again = await as(chief())((ctx) => inviteAccount(ctx, anInvitation(), baseUrl));
    expect(again).toEqual({ ok: false, errors: { email: 'taken' } });
  });
  test('the address of a closed account can be invited again', async () => {
    const first = await as(chief())((ctx) => inviteAccount(ctx, anInvitation(), baseUrl));
    if (!first.ok) throw new Error('refused');
    await as(chief())((ctx) => closeAccount(ctx, first.accountId));
    expect(await as(chief())((ctx) => inviteAccount(ctx, anInvitation(), baseUrl))).toMatchObject({ ok: true });
  });
  test.each(['analyst', 'handler', 'planner', 'editor'] as const)('is not for a %s', async (role) => {
    const actor = staff(newId(), [role, null]);
    await expect(as(actor)((ctx) => inviteAccount(ctx, anInvitation(), baseUrl))).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
  test('is not for those who have not signed in', async () => {
    await expect(as()((ctx) => inviteAccount(ctx, anInvitation(), baseUrl))).rejects.toMatchObject({
      kind: 'signed-out',
    });
  });
  test('again makes the earlier link void', async () => {
    const outcome = await as(chief())((ctx) => inviteAccount(ctx, anInvitation(), baseUrl));
    if (!outcome.ok) throw new Error('refused');
    const link = await as(chief())((ctx) => inviteAgain(ctx, outcome.accountId, baseUrl));
    const open = (address: string) =>
      as()((ctx) => openPasswordLink(ctx, 'invitation', address.split('/').at(-1) ?? ''));
    await expect(open(outcome.link)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await open(link)).toMatchObject({ accountId: outcome.accountId });
  });
  test('again is refused when the invitation has been accepted', async () => {
    const accountId = await anAccount();
    await expect(as(chief())((ctx) => inviteAgain(ctx, accountId, baseUrl))).rejects.toMatchObject({
      code: 'people.invitation-is-accepted',
    });
  });
});

describe('a one-time link', () => {
  const issue = (purpose: LinkPurpose, accountId: string | null) =>
    testing.database.transaction((tx) => issueLink(tx, city.cityId, purpose, accountId));
  const accept = (purpose: 'invitation' | 'password-reset', link: string) =>
    setPasswordByLink(as(), passwords, { purpose, link, wish }, place);

  test('sets the password, signs in, and ends the sessions of before', async () => {
    const accountId = await anAccount();
    const first = await accept('password-reset', await issue('password-reset', accountId));
    if (!first.ok) throw new Error('refused');
    await accept('password-reset', await issue('password-reset', accountId));
    expect(await testing.database.transaction((tx) => findSession(tx, city.cityId, first.token))).toBeUndefined();
  });
  test('works once', async () => {
    const link = await issue('invitation', await anAccount());
    await accept('invitation', link);
    await expect(accept('invitation', link)).rejects.toMatchObject({ code: 'people.link-is-not-valid' });
  });
  test.each([
    ['invitation', 'password-reset'],
    ['password-reset', 'invitation'],
    ['invitation', 'first-administrator'],
    ['password-reset', 'first-administrator'],
    ['first-administrator', 'invitation'],
    ['first-administrator', 'password-reset'],
  ] as const)('for %s opens nothing as %s', async (purpose, other) => {
    const link = await issue(purpose, purpose === 'first-administrator' ? null : await anAccount());
    const used = await testing.database.transaction((tx) => useLink(tx, city.cityId, other, link));
    expect(used).toBeUndefined();
  });
  test('of one city opens nothing in another', async () => {
    const link = await issue('invitation', await anAccount());
    const other = await aCityWithParts(testing.database);
    expect(await testing.database.transaction((tx) => useLink(tx, other.cityId, 'invitation', link))).toBeUndefined();
  });
  test('has its time', async () => {
    const link = await issue('password-reset', await anAccount());
    const shift = (interval: string) =>
      testing.database.transaction((tx) =>
        tx.run(sql`
          update people.one_time_link set expires_at = expires_at - ${interval}::interval where city_id = ${city.cityId}
        `),
      );
    await shift('29 minutes');
    expect(await as()((ctx) => openPasswordLink(ctx, 'password-reset', link))).toBeDefined();
    await shift('2 minutes');
    await expect(accept('password-reset', link)).rejects.toMatchObject({ kind: 'not-found' });
  });
  test('is void when the account is closed', async () => {
    const accountId = await anAccount();
    const link = await issue('password-reset', accountId);
    await as(chief())((ctx) => closeAccount(ctx, accountId));
    await expect(accept('password-reset', link)).rejects.toMatchObject({ kind: 'not-found' });
  });
  test('that somebody else asks for does not make the person’s own void', async () => {
    const accountId = await anAccount();
    const own = await issue('password-reset', accountId);
    await issue('password-reset', accountId);
    expect(await accept('password-reset', own)).toMatchObject({ ok: true });
  });
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
