import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { aCityWithParts, baseUrl, quickCost, staff, transactAs } from '../../../test/people-service.ts';
import { newId } from '../../kernel/id.ts';
import { type Actor, type Role } from '../../platform/auth/rights.ts';
import { sql } from '../../platform/db/sql.ts';
import { insertAccount } from './account.store.ts';
import { closeAccount } from './close-account.ts';
import { createFirstAdministrator, ensureFirstAdministratorLink } from './create-first-administrator.ts';
import { inviteAccount, inviteAgain } from './invite-account.ts';
import { type LinkPurpose } from './one-time-link.ts';
import { issueLink, useLink } from './one-time-link.store.ts';
import { makePasswords } from './password.ts';
import { currentGrants, insertGrant } from './role-grant.store.ts';
import { findStaffSession } from './session.store.ts';
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
    const session = await testing.database.transaction((tx) => findStaffSession(tx, city.cityId, outcome.token));
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
    expect(await testing.database.transaction((tx) => findStaffSession(tx, city.cityId, first.token))).toBeUndefined();
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
