import { PostgresQueryCompiler } from 'kysely';
import type { RawBuilder } from './sql.ts';
import { toParameter } from './values.ts';
import type { Tx } from './database.ts';

/** A statement as it goes to the database. */
export interface Statement {
  readonly text: string;
  readonly parameters: readonly (string | null)[];
}

export interface StatementResult {
  readonly rows: Record<string, unknown>[];
  readonly touched: number;
}

/** What an engine must be able to do inside one open transaction. */
export interface Session {
  execute(statement: Statement): Promise<StatementResult>;
  /** Several statements without parameters; the rows of the last one. */
  executeAll(text: string): Promise<StatementResult>;
}

const compiler = new PostgresQueryCompiler();

export function toStatement(query: RawBuilder<unknown>): Statement {
  const compiled = compiler.compileQuery(query.toOperationNode(), { queryId: 'kuulolla' });
  return { text: compiled.sql, parameters: compiled.parameters.map(toParameter) };
}

/** A script that ends its own transaction would end that of everybody who shares the commit. */
function refuseOwnTransaction(text: string): string {
  if (/^[ \t]*(?:begin|commit|rollback)[ \t]*;/im.test(text)) {
    throw new Error('a script runs inside a transaction: leave begin, commit and rollback out of it');
  }
  return text;
}

/** The transaction that callers see, on top of an engine's session. */
export function toTx(session: Session, now: Date): Tx {
  // The caller's type is the contract of the caller's SQL: nothing can check it here.
  const rows = async <Row>(query: RawBuilder<Row>) => (await session.execute(toStatement(query))).rows as Row[];
  return {
    now,
    rows,
    async one(query) {
      const found = await rows(query);
      const [row] = found;
      if (row === undefined || found.length > 1) throw new Error(`expected one row and got ${found.length}`);
      return row;
    },
    async maybe(query) {
      const found = await rows(query);
      if (found.length > 1) throw new Error(`expected one row or none and got ${found.length}`);
      return found[0];
    },
    run: async (query) => (await session.execute(toStatement(query))).touched,
    async raw(text, parameters = []) {
      const result =
        parameters.length === 0
          ? await session.executeAll(refuseOwnTransaction(text))
          : await session.execute({ text, parameters: parameters.map(toParameter) });
      return result.rows;
    },
  };
}
