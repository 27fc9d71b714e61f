import type { PoolClient, QueryResult } from 'pg';
import { Problem } from '../../kernel/problem.ts';
import { StatementFailed } from './statement-failed.ts';
import type { Session, StatementResult } from './statement.ts';
import { readValue } from './values.ts';

const types = { getTypeParser: (type: number) => (text: string) => readValue(type, text) };

const field = (error: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
};

// Classes 08 and 57P: the connection or the server went away, and with it what was not committed.
const isGone = (sqlState: string): boolean => sqlState.startsWith('08') || sqlState.startsWith('57P');

/** What a caller is told about an error of the driver; the driver's own error is kept as its cause. */
export function toFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Problem || error instanceof StatementFailed) return error;
  const sqlState = field(error, 'code') ?? '';
  if (!/^[0-9A-Z]{5}$/.test(sqlState) || field(error, 'severity') === undefined || isGone(sqlState)) {
    return error instanceof RangeError || error instanceof SyntaxError
      ? error
      : new Problem('unavailable', 'platform.database-restarted', {}, { cause: error });
  }
  const refusal = { sqlState, constraint: field(error, 'constraint') };
  return new StatementFailed(
    error.message,
    { ...refusal, schema: field(error, 'schema'), table: field(error, 'table') },
    { cause: error },
  );
}

const lastOf = (answer: QueryResult | QueryResult[]): QueryResult | undefined =>
  Array.isArray(answer) ? answer.at(-1) : answer;

/** Sends one text; the answer's rows, and its command for a commit that became a rollback. */
export async function ask(
  client: PoolClient,
  text: string,
  values: readonly (string | null)[] = [],
): Promise<StatementResult & { readonly command: string }> {
  try {
    const last = lastOf(await client.query({ text, values: [...values], types }));
    return { rows: last?.rows ?? [], touched: last?.rowCount ?? 0, command: last?.command ?? '' };
  } catch (error) {
    throw toFailure(error);
  }
}

/** A session that remembers the first failure and takes nothing after its end. */
export interface GuardedSession extends Session {
  failure(): unknown;
  end(): void;
}

export function sessionOf(client: PoolClient): GuardedSession {
  let isOpen = true;
  let failure: unknown;
  const send = async (text: string, values: readonly (string | null)[]): Promise<StatementResult> => {
    if (!isOpen) throw new Error('the transaction is over: nothing can be asked in it any more');
    try {
      return await ask(client, text, values);
    } catch (error) {
      failure ??= error;
      throw error;
    }
  };
  return {
    execute: async ({ text, parameters }) => send(text, parameters),
    executeAll: async (text) => send(text, []),
    failure: () => failure,
    end: () => {
      isOpen = false;
    },
  };
}
