import { Problem } from '../../kernel/problem.ts';
import type { Tx, TransactionOptions } from './database.ts';
import { converse, lastResult, type Answer, type Part } from './pglite-wire.ts';
import type { EngineThread } from './pglite-thread.ts';
import { StatementFailed } from './statement-failed.ts';
import { toTx, type Session, type Statement, type StatementResult } from './statement.ts';

export interface Limits {
  /** A statement that runs longer ends the worker. */
  readonly statementMs: number;
  /** A transaction that asks nothing for so long is rolled back: all others wait for it. */
  readonly idleMs: number;
  /** A transaction that is still open after this is rolled back. */
  readonly transactionMs: number;
}

export interface TransactionJob {
  readonly work: (tx: Tx) => Promise<unknown>;
  readonly options: TransactionOptions;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export interface AppendJob {
  readonly statement: Statement;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** What a caller is told once the outer transaction has ended. */
interface Settlement {
  readonly tell: () => void;
  readonly reject: (error: unknown) => void;
}

const plain = (text: string): Statement => ({ text, parameters: [] });
const savepoint = plain('savepoint member');
const release = plain('release savepoint member');
const rollbackMember = plain('rollback to savepoint member');

// What a `set local` sets stays set until the outer transaction ends, so nobody may come after it.
const setsSomething = /^\s*set\s|;\s*set\s|\bset_config\s*\(/i;

const checkEveryMs = 100;
const tooSlow = '57014'; // query_canceled, as PostgreSQL's own statement_timeout says

interface MemberState {
  isOpen: boolean;
  running: number;
  lastUse: number;
  failure: unknown;
}

/** One transaction of the database in which several callers' transactions run one after another as savepoints. */
export class OuterTransaction {
  readonly #thread: EngineThread;
  readonly #limits: Limits;
  readonly #readOnly: boolean;
  readonly #settlements: Settlement[] = [];
  /** Goes in front of the next message, so that savepoints cost no message of their own. */
  #prefix: Statement[] = [];
  #now: Date | undefined;
  #hasWork = false;
  #isClosedToOthers = false;

  constructor(thread: EngineThread, limits: Limits, readOnly: boolean) {
    this.#thread = thread;
    this.#limits = limits;
    this.#readOnly = readOnly;
  }

  /** Whether another member may still come. */
  get isOpenToOthers(): boolean {
    return !this.#isClosedToOthers;
  }

  async #ask(parts: readonly Part[], limitMs = this.#limits.statementMs): Promise<Answer> {
    return converse(this.#thread, parts, limitMs);
  }

  #takePrefix(): Statement[] {
    const prefix = this.#prefix;
    this.#prefix = [];
    return prefix;
  }

  get #beginning(): Statement[] {
    return this.#now === undefined
      ? [
          plain(this.#readOnly ? 'begin isolation level repeatable read read only' : 'begin'),
          plain('select now() as now'),
        ]
      : [];
  }

  async #begin(): Promise<Date> {
    if (this.#now !== undefined) return this.#now;
    const begun = lastResult(await this.#ask(this.#beginning));
    const now = begun.rows[0]?.now;
    if (!(now instanceof Date)) throw new Error('the database has no clock');
    this.#now = now;
    return now;
  }

  /** Runs a caller's transaction as a savepoint; the caller is told after the commit, a reader at once. */
  async run(job: TransactionJob): Promise<void> {
    const member: MemberState = { isOpen: true, running: 0, lastUse: performance.now(), failure: undefined };
    try {
      const now = await this.#begin();
      this.#prefix.push(savepoint);
      const tx = toTx(this.#session(member, job.options), now);
      const result = await this.#withinLimits(member, job.options, async () => job.work(tx));
      await this.#close(member);
      // On PostgreSQL, too, a transaction in which a statement failed cannot be committed.
      if (member.failure !== undefined) throw member.failure;
      this.#keep();
      this.#settle({ tell: () => job.resolve(result), reject: job.reject });
    } catch (error) {
      await this.#close(member);
      this.#undo();
      // Another error may rest on what others of this group wrote and, if the commit fails, never wrote.
      const isOwn = error instanceof StatementFailed && error.sqlState === tooSlow;
      this.#settle({ tell: () => job.reject(error), reject: isOwn ? () => job.reject(error) : job.reject });
    }
  }

  #settle(settlement: Settlement): void {
    if (this.#readOnly) settlement.tell();
    else this.#settlements.push(settlement);
  }

  /** True when the member never sent a statement: its savepoint is still in front of the next message. */
  #forgetUnusedSavepoint(): boolean {
    if (this.#prefix.at(-1) !== savepoint) return false;
    this.#prefix.pop();
    return true;
  }

  #keep(): void {
    if (this.#forgetUnusedSavepoint()) return;
    this.#prefix.push(release);
    this.#hasWork = true;
  }

  #undo(): void {
    if (!this.#forgetUnusedSavepoint() && this.#now !== undefined) this.#prefix.push(rollbackMember, release);
  }

  #session(member: MemberState, options: TransactionOptions): Session {
    const limitMs = options.timeoutMs ?? this.#limits.statementMs;
    const send = async (text: string, part: Part): Promise<StatementResult> => {
      if (!member.isOpen) throw new Error('the transaction is over: nothing can be asked in it any more');
      if (setsSomething.test(text)) this.#isClosedToOthers = true;
      const prefix = this.#takePrefix();
      member.running += 1;
      try {
        const answer = await this.#ask([...prefix, part], limitMs);
        if (answer.status === 'I') throw new Error('a statement ended the transaction: leave begin and commit out');
        return lastResult(answer);
      } catch (error) {
        const told =
          this.#thread.endedBecause() !== undefined && options.timeoutMs !== undefined ? timedOut(error) : error;
        member.failure ??= told;
        throw told;
      } finally {
        member.running -= 1;
        member.lastUse = performance.now();
      }
    };
    return {
      execute: async (statement) => send(statement.text, statement),
      executeAll: async (text) => send(text, { script: text }),
    };
  }

  async #withinLimits<T>(member: MemberState, options: TransactionOptions, work: () => Promise<T>): Promise<T> {
    const { idleMs } = this.#limits;
    const transactionMs = Math.max(this.#limits.transactionMs, options.timeoutMs ?? 0);
    const start = performance.now();
    let watch: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_resolve, reject) => {
      watch = setInterval(() => {
        const isIdle = member.running === 0 && performance.now() - member.lastUse > idleMs;
        if (isIdle || performance.now() - start > transactionMs) {
          reject(new Problem('unavailable', 'platform.transaction-too-slow'));
        }
      }, checkEveryMs);
    });
    try {
      return await Promise.race([work(), limit]);
    } finally {
      clearInterval(watch);
    }
  }

  /** Lets statements that nobody waited for finish, and takes no more. */
  async #close(member: MemberState): Promise<void> {
    member.isOpen = false;
    while (member.running > 0) await new Promise((resolve) => setImmediate(resolve));
  }

  /**
   * Ends the outer transaction, together with single rows to append, and tells
   * every caller. When the commit fails, every caller is refused.
   */
  async commit(appends: readonly AppendJob[]): Promise<void> {
    try {
      if (appends.length > 0) await this.#append(appends);
      else if (this.#now !== undefined) await this.#end();
      for (const it of this.#settlements) it.tell();
    } catch (error) {
      for (const it of this.#settlements) it.reject(error);
      for (const it of appends) it.reject(error);
    }
  }

  async #end(): Promise<void> {
    const word = this.#hasWork ? 'commit' : 'rollback';
    expectEnd(await this.#ask([...this.#takePrefix(), plain(word)]), word);
  }

  /** All rows and the commit go in one message; only when a row is refused are they taken apart. */
  async #append(appends: readonly AppendJob[]): Promise<void> {
    const start = [...this.#beginning, ...this.#takePrefix()];
    const rows = appends.map((it) => it.statement);
    const whole = await this.#ask([...start, savepoint, ...rows, release, plain('commit')]);
    for (const it of appends) this.#settlements.push({ tell: it.resolve, reject: it.reject });
    if (whole.failure === undefined) return expectEnd(whole, 'commit');
    if (whole.status === 'I') throw whole.failure;
    this.#settlements.length -= appends.length;
    this.#prefix.push(rollbackMember, release);
    await this.#appendHalves(appends);
    this.#hasWork = true;
    await this.#end();
  }

  async #appendHalves(appends: readonly AppendJob[]): Promise<void> {
    const middle = Math.ceil(appends.length / 2);
    for (const half of [appends.slice(0, middle), appends.slice(middle)].filter((it) => it.length > 0)) {
      const rows = half.map((it) => it.statement);
      const answer = await this.#ask([...this.#takePrefix(), savepoint, ...rows, release]);
      if (answer.failure === undefined) {
        for (const it of half) this.#settlements.push({ tell: it.resolve, reject: it.reject });
        continue;
      }
      this.#prefix.push(rollbackMember, release);
      if (half.length > 1) await this.#appendHalves(half);
      else for (const it of half) this.#settlements.push({ tell: () => it.reject(answer.failure), reject: it.reject });
    }
  }
}

function expectEnd(answer: Answer, word: string): void {
  if (answer.failure !== undefined) throw answer.failure;
  if (answer.status !== 'I' || answer.results.at(-1)?.tag.toLowerCase() !== word) {
    throw new Problem('unavailable', 'platform.database-restarted', {}, { cause: new Error(`no answer to ${word}`) });
  }
}

const timedOut = (cause: unknown): StatementFailed =>
  new StatementFailed(
    'canceling statement due to statement timeout',
    { sqlState: tooSlow, constraint: undefined, schema: undefined, table: undefined },
    { cause },
  );
