import { scopeCondition } from '../city/index.ts';
import { type Role, type Scope } from '../../platform/auth/rights.ts';
import { type Tx } from '../../platform/db/database.ts';
import { sql, type RawBuilder } from '../../platform/db/sql.ts';
import { type Account, type AccountState } from './account.ts';

interface AccountRow {
  readonly account_id: string;
  readonly email: string;
  readonly name: string;
  readonly password_hash: string | null;
  readonly is_linked: boolean;
  readonly created_at: Date;
  readonly closed_at: Date | null;
}

/** Somebody signs in to the account by another provider. */
export const isLinked = sql<boolean>`
  exists (select 1 from people.account_identity as identity
          where identity.city_id = account.city_id and identity.account_id = account.account_id)
`;

const columns = sql`
  account.account_id, account.email, account.name, account.password_hash, ${isLinked} as is_linked,
  account.created_at, account.closed_at
`;

const toAccount = (row: AccountRow): Account => ({
  accountId: row.account_id,
  email: row.email,
  name: row.name,
  passwordHash: row.password_hash,
  isLinked: row.is_linked,
  createdAt: row.created_at,
  closedAt: row.closed_at,
});

/** The open account with an address. */
export async function findAccountByEmail(tx: Tx, cityId: string, email: string): Promise<Account | undefined> {
  const row = await tx.maybe(sql<AccountRow>`
    select ${columns} from people.account as account
    where account.city_id = ${cityId} and account.email = ${email} and account.closed_at is null
  `);
  return row && toAccount(row);
}

export async function findAccount(tx: Tx, cityId: string, accountId: string): Promise<Account | undefined> {
  const row = await tx.maybe(sql<AccountRow>`
    select ${columns} from people.account as account
    where account.city_id = ${cityId} and account.account_id = ${accountId}
  `);
  return row && toAccount(row);
}

/** The account, held until the transaction ends, so that two changes of it come one after the other. */
export async function lockAccount(tx: Tx, cityId: string, accountId: string): Promise<Account | undefined> {
  const row = await tx.maybe(sql<AccountRow>`
    select ${columns} from people.account as account
    where account.city_id = ${cityId} and account.account_id = ${accountId} for update
  `);
  return row && toAccount(row);
}

export async function insertAccount(
  tx: Tx,
  cityId: string,
  account: { accountId: string; email: string; name: string; passwordHash: string | null },
): Promise<void> {
  await tx.run(sql`
    insert into people.account (city_id, account_id, email, name, password_hash, created_at)
    values (${cityId}, ${account.accountId}, ${account.email}, ${account.name}, ${account.passwordHash}, ${tx.now})
  `);
}

export async function savePassword(tx: Tx, cityId: string, accountId: string, passwordHash: string): Promise<void> {
  await tx.run(sql`
    update people.account set password_hash = ${passwordHash} where city_id = ${cityId} and account_id = ${accountId}
  `);
}

/** Closes an account for good. Its password goes; its name stays beside what it did. */
export async function saveClosing(tx: Tx, cityId: string, accountId: string): Promise<void> {
  await tx.run(sql`
    update people.account set closed_at = ${tx.now}, password_hash = null
    where city_id = ${cityId} and account_id = ${accountId}
  `);
}

export interface AccountFilter {
  readonly words?: string | undefined;
  readonly state?: AccountState | undefined;
  readonly role?: Role | undefined;
}

/** What a list shows of an account, with the roles that hold now. */
export interface ListedAccount {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly state: AccountState;
  readonly roles: readonly Role[];
}

interface ListedRow {
  readonly account_id: string;
  readonly name: string;
  readonly email: string;
  readonly state: AccountState;
  readonly roles: readonly Role[] | null;
}

/** Which accounts a page of the list shows, and where the one who looks may manage them. */
export interface AccountPage {
  readonly scope: Scope;
  /** Today in the city, by whose organisation the scope is drawn. */
  readonly day: string;
  readonly filter: AccountFilter;
  readonly limit: number;
  readonly offset: number;
}

/** The accounts in the reach of a scope, by name; all roles of such an account lie in the scope. */
export async function listAccounts(tx: Tx, cityId: string, page: AccountPage): Promise<ListedAccount[]> {
  const rows = await tx.rows(sql<ListedRow>`
    select account.account_id, account.name, account.email, ${state} as state,
           (select array_agg(distinct role_grant.role order by role_grant.role)
            from people.role_grant as role_grant where ${holdsNow(tx.now)}) as roles
    from people.account as account
    where ${isListed(tx, cityId, page)}
    order by account.closed_at is not null, account.name, account.account_id
    limit ${page.limit} offset ${page.offset}
  `);
  return rows.map((row) => ({
    accountId: row.account_id,
    name: row.name,
    email: row.email,
    state: row.state,
    roles: row.roles ?? [],
  }));
}

export async function countAccounts(tx: Tx, cityId: string, page: AccountPage): Promise<number> {
  const { accounts } = await tx.one(sql<{ accounts: number }>`
    select count(*)::integer as accounts from people.account as account where ${isListed(tx, cityId, page)}
  `);
  return accounts;
}

const state = sql`
  case when account.closed_at is not null then 'closed'
       when account.password_hash is null and not ${isLinked} then 'invited' else 'active' end
`;

const holdsNow = (now: Date): RawBuilder<boolean> => sql<boolean>`
  role_grant.city_id = account.city_id and role_grant.account_id = account.account_id
  and role_grant.valid_from <= ${now}::timestamptz
  and (role_grant.valid_to is null or role_grant.valid_to > ${now}::timestamptz)
`;

function isListed(tx: Tx, cityId: string, { scope, day, filter }: AccountPage): RawBuilder<boolean> {
  const words = filter.words ? `%${filter.words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` : null;
  return sql<boolean>`
    account.city_id = ${cityId}
    and (${words}::text is null or lower(account.name) like ${words}::text or account.email like ${words}::text)
    and (${filter.state ?? null}::text is null or ${state} = ${filter.state ?? null}::text)
    and (${filter.role ?? null}::text is null or exists (
      select 1 from people.role_grant as role_grant
      where ${holdsNow(tx.now)} and role_grant.role = ${filter.role ?? null}::text))
    and ${isWithin(tx, cityId, scope, day)}
  `;
}

/** An account without a role belongs to no part of the organisation, so only the whole city reaches it. */
function isWithin(tx: Tx, cityId: string, scope: Scope, day: string): RawBuilder<boolean> {
  if (scope.kind === 'all') return sql<boolean>`true`;
  const isInside = scopeCondition(scope, sql`role_grant.organisation_unit_id`, { cityId, day });
  return sql<boolean>`
    exists (select 1 from people.role_grant as role_grant where ${holdsNow(tx.now)})
    and not exists (
      select 1 from people.role_grant as role_grant
      where ${holdsNow(tx.now)} and not coalesce(${isInside}, false))
  `;
}

/** Names by id, for lists that tell who did what. */
export async function accountNames(tx: Tx, cityId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows(sql<{ account_id: string; name: string }>`
    select account_id, name from people.account
    where city_id = ${cityId} and account_id = any(${[...ids]}::uuid[])
  `);
  return new Map(rows.map((row) => [row.account_id, row.name]));
}

/** Staff who hold one of these roles in the whole city and have signed in: whom a letter about the city's work reaches. */
export async function staffOfCity(
  tx: Tx,
  cityId: string,
  roles: readonly Role[],
): Promise<{ readonly accountId: string; readonly name: string; readonly email: string }[]> {
  const rows = await tx.rows(sql<{ account_id: string; name: string; email: string }>`
    select account.account_id, account.name, account.email from people.account as account
    where account.city_id = ${cityId} and account.closed_at is null
      and (account.password_hash is not null or ${isLinked})
      and exists (
        select 1 from people.role_grant as role_grant
        where ${holdsNow(tx.now)} and role_grant.organisation_unit_id is null and role_grant.role = any(${[...roles]}::text[]))
    order by account.email
  `);
  return rows.map(({ account_id, name, email }) => ({ accountId: account_id, name, email }));
}

/** Everybody of the staff who holds one of these roles, be it in a part of the organisation, by name. */
export async function staffWithRoles(
  tx: Tx,
  cityId: string,
  roles: readonly Role[],
): Promise<{ readonly accountId: string; readonly name: string }[]> {
  const rows = await tx.rows(sql<{ account_id: string; name: string }>`
    select account.account_id, account.name from people.account as account
    where account.city_id = ${cityId} and account.closed_at is null
      and (account.password_hash is not null or ${isLinked})
      and exists (select 1 from people.role_grant as role_grant
                  where ${holdsNow(tx.now)} and role_grant.role = any(${[...roles]}::text[]))
    order by account.name, account.account_id
  `);
  return rows.map(({ account_id, name }) => ({ accountId: account_id, name }));
}

/**
 * Staff who hold one of these roles in one of the parts of the organisation or in the whole city, by name. To know who may do something in a part, give it with all parts above it.
 */
export async function staffOfParts(
  tx: Tx,
  cityId: string,
  roles: readonly Role[],
  organisationUnitIds: readonly string[],
): Promise<{ readonly accountId: string; readonly name: string }[]> {
  const rows = await tx.rows(sql<{ account_id: string; name: string }>`
    select account.account_id, account.name from people.account as account
    where account.city_id = ${cityId} and account.closed_at is null
      and (account.password_hash is not null or ${isLinked})
      and exists (
        select 1 from people.role_grant as role_grant
        where ${holdsNow(tx.now)} and role_grant.role = any(${[...roles]}::text[])
          and (role_grant.organisation_unit_id is null
               or role_grant.organisation_unit_id = any(${[...organisationUnitIds]}::uuid[])))
    order by account.name, account.account_id
  `);
  return rows.map(({ account_id, name }) => ({ accountId: account_id, name }));
}
