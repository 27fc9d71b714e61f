import { Pool, type PoolClient } from 'pg';
import { Problem } from '../../kernel/problem.ts';
import type { Database, Health, Tx, TransactionOptions } from './database.ts';
import { newAppender } from './postgres-append.ts';
import { ask, sessionOf } from './postgres-session.ts';
import { toStatement, toTx } from './statement.ts';
import { newTransactionGuard } from './transaction-guard.ts';

const connections = 20;
const connectMs = 10_000;
const healthMs = 5_000;
const sessionSettings = {
  TimeZone: 'UTC',
  DateStyle: 'ISO',
  statement_timeout: String(10 * 60_000),
  idle_in_transaction_session_timeout: '30000',
  // Our statements are short: compiling one takes longer than running it (measured: 1.5 s for a count of 0.1 s).
  jit: 'off',
} as const;

const beginText = ({ readOnly, timeoutMs }: TransactionOptions): string =>
  [
    readOnly === true ? 'begin isolation level repeatable read read only' : 'begin',
    ...(timeoutMs === undefined ? [] : [`set local statement_timeout = ${Math.ceil(timeoutMs)}`]),
    'select now() as now',
  ].join('; ');

async function runTransaction<T>(
  client: PoolClient,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const now = (await ask(client, beginText(options))).rows[0]?.now;
  if (!(now instanceof Date)) throw new Error('the database has no clock');
  const session = sessionOf(client);
  try {
    const result = await work(toTx(session, now));
    session.end();
    // PostgreSQL turns the commit of a failed transaction into a rollback without an error.
    if ((await ask(client, 'commit')).command !== 'COMMIT')
      throw session.failure() ?? new Error('nothing was committed');
    return result;
  } catch (error) {
    session.end();
    await ask(client, 'rollback');
    throw error;
  }
}

/** Uses a connection and gives it back; one on which the end of a transaction failed is closed. */
async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw new Problem('unavailable', 'platform.database-down', {}, { cause: error });
  });
  const state = { isLost: false };
  const whenLost = (): void => {
    state.isLost = true;
  };
  client.on('error', whenLost);
  try {
    return await work(client);
  } catch (error) {
    if (error instanceof Problem && error.code === 'platform.database-restarted') whenLost();
    throw error;
  } finally {
    client.off('error', whenLost);
    client.release(state.isLost);
  }
}

async function healthOf(pool: Pool): Promise<Health> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Health>((resolve) => {
    const down = { state: 'down', reason: `PostgreSQL did not answer in ${healthMs} ms` } as const;
    timer = setTimeout(() => resolve(down), healthMs);
  });
  const asked = pool.query('select 1').then(
    (): Health => ({ state: 'ok' }),
    (error: unknown): Health => ({ state: 'down', reason: `PostgreSQL does not answer: ${String(error)}` }),
  );
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Opens PostgreSQL 15 or newer through a pool of connections; connects at the first use. */
export async function openPostgres(url: string, options: { log: (message: string) => void }): Promise<Database> {
  const settings = Object.entries(sessionSettings).map(([name, value]) => `-c ${name}=${value}`);
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectMs,
    options: settings.join(' '),
  });
  pool.on('error', (error) => options.log(`a connection to PostgreSQL was lost: ${error.message}`));
  const guard = newTransactionGuard();
  const append = newAppender(async ({ text, parameters }) =>
    withClient(pool, async (client) => ask(client, text, parameters)),
  );
  let isClosed = false;
  const refuse = (): void => {
    if (isClosed) throw new Problem('unavailable', 'platform.database-closed');
    guard.refuseInside();
  };
  return {
    engine: 'postgres',
    async transaction(work, transactionOptions = {}) {
      refuse();
      const inside = async (tx: Tx) => guard.inside(async () => work(tx));
      return withClient(pool, async (client) => runTransaction(client, inside, transactionOptions));
    },
    async append(query) {
      refuse();
      return append(toStatement(query));
    },
    health: async () => healthOf(pool),
    async close() {
      if (isClosed) return;
      isClosed = true;
      await pool.end();
    },
  };
}
