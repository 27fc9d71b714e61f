import { Pool, type PoolClient, type QueryResult } from 'pg';
import type { Database, Tx, TransactionOptions } from './database.ts';
import { StatementFailed } from './statement-failed.ts';
import { toStatement, toTx, type Session, type StatementResult } from './statement.ts';
import { readValue } from './values.ts';

const types = { getTypeParser: (type: number) => (text: string) => readValue(type, text) };

const field = (error: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
};

function toFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const sqlState = field(error, 'code');
  if (sqlState === undefined || !/^[0-9A-Z]{5}$/.test(sqlState)) return error;
  const refusal = { sqlState, constraint: field(error, 'constraint') };
  return new StatementFailed(
    error.message,
    { ...refusal, schema: field(error, 'schema'), table: field(error, 'table') },
    { cause: error },
  );
}

const toResult = (answer: QueryResult | QueryResult[]): StatementResult => {
  const last = Array.isArray(answer) ? answer.at(-1) : answer;
  return { rows: last?.rows ?? [], touched: last?.rowCount ?? 0 };
};

function sessionOf(client: PoolClient): Session {
  const ask = async (text: string, values: (string | null)[]): Promise<StatementResult> => {
    try {
      return toResult(await client.query({ text, values, types }));
    } catch (error) {
      throw toFailure(error);
    }
  };
  return {
    execute: async ({ text, parameters }) => ask(text, [...parameters]),
    executeAll: async (text) => ask(text, []),
  };
}

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
  const session = sessionOf(client);
  const now = (await session.executeAll(beginText(options))).rows[0]?.now;
  if (!(now instanceof Date)) throw new Error('the database has no clock');
  try {
    const result = await work(toTx(session, now));
    await session.executeAll('commit');
    return result;
  } catch (error) {
    await session.executeAll('rollback');
    throw error;
  }
}

/** Opens PostgreSQL 15 or newer through a pool of connections. */
export async function openPostgres(url: string, options: { log: (message: string) => void }): Promise<Database> {
  const pool = new Pool({ connectionString: url, max: 20, options: '-c TimeZone=UTC -c DateStyle=ISO' });
  pool.on('error', (error) => options.log(`a database connection was lost: ${error.message}`));
  const withClient = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  };
  return {
    engine: 'postgres',
    transaction: async (work, options = {}) => withClient(async (client) => runTransaction(client, work, options)),
    append: async (query) => {
      await withClient(async (client) => sessionOf(client).execute(toStatement(query)));
    },
    health: async () => ({ state: 'ok' }),
    close: async () => pool.end(),
  };
}
