import { PGlite } from '@electric-sql/pglite';
import type { Database, TransactionOptions } from './database.ts';
import { readAnswer, statementMessages, textMessage, type Answer } from './pglite-wire.ts';
import { toStatement, toTx, type Session, type Statement } from './statement.ts';
import type { Tx } from './database.ts';

const lastOf = (answer: Answer) => {
  if (answer.failure !== undefined) throw answer.failure;
  return answer.results.at(-1) ?? { rows: [], touched: 0 };
};

/** Opens the embedded database. */
export async function openPglite(options: { directory?: string; log: (message: string) => void }): Promise<Database> {
  const pglite = await PGlite.create({ dataDir: options.directory });
  let queue: Promise<unknown> = Promise.resolve();
  const ask = async (message: Uint8Array): Promise<Answer> => readAnswer(await pglite.execProtocolRaw(message));
  const session: Session = {
    execute: async (statement: Statement) => lastOf(await ask(statementMessages([statement]))),
    executeAll: async (text: string) => lastOf(await ask(textMessage(text))),
  };
  const transaction = async <T>(work: (tx: Tx) => Promise<T>, options: TransactionOptions): Promise<T> => {
    const begun = await session.executeAll(
      `${options.readOnly === true ? 'begin read only' : 'begin'}; select now() as now`,
    );
    const now = begun.rows[0]?.now;
    if (!(now instanceof Date)) throw new Error('the database has no clock');
    try {
      const result = await work(toTx(session, now));
      await session.executeAll('commit');
      return result;
    } catch (error) {
      await session.executeAll('rollback');
      throw error;
    }
  };
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  await session.executeAll("set time zone 'UTC'");
  return {
    engine: 'pglite',
    transaction: async (work, options = {}) => inTurn(async () => transaction(work, options)),
    append: async (query) => {
      await inTurn(async () => session.execute(toStatement(query)));
    },
    health: async () => ({ state: 'ok' }),
    close: async () => {
      await queue;
      await pglite.close();
    },
  };
}
