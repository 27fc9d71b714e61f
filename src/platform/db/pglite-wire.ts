import { protocol, type messages } from '@electric-sql/pglite';
import { StatementFailed } from './statement-failed.ts';
import type { Parsing, PreparedStatements } from './pglite-prepared.ts';
import type { Statement, StatementResult } from './statement.ts';
import { readValue } from './values.ts';

const { serialize, Parser } = protocol;

/** The answer to all statements that went in one message. */
export interface Answer {
  readonly results: readonly (StatementResult & { readonly tag: string })[];
  readonly failure: StatementFailed | undefined;
  /** idle, in a transaction, or in one that failed. */
  readonly status: 'I' | 'T' | 'E';
  /** How many statements were parsed. */
  readonly parsed: number;
}

/** One array of its own memory, so that it can be handed to another thread without a copy. */
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length;
  }
  return whole;
}

/** A statement, or a script: several statements in one text without parameters. */
export type Part = Statement | { readonly script: string };

export interface Message {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What is parsed in it under a name, in this order. */
  readonly parsings: readonly Parsing[];
}

/** One message of parts that run one after another; statements stop at the first failure. */
export function toMessage(parts: readonly Part[], prepared: PreparedStatements): Message {
  const bytes: Uint8Array[] = prepared.takeClosed().map((name) => serialize.close({ type: 'S', name }));
  const parsings: Parsing[] = [];
  const isNamed = new Map<string, string>();
  const nameIn = (text: string): string => {
    const known = isNamed.get(text) ?? prepared.nameOf(text);
    if (known !== undefined) return known;
    const parsing = prepared.parse(text);
    if (parsing !== undefined) parsings.push(parsing);
    const name = parsing?.name ?? '';
    bytes.push(serialize.parse({ text, name }));
    if (name !== '') isNamed.set(text, name);
    return name;
  };
  for (const part of parts) {
    if ('script' in part) {
      prepared.parse(part.script);
      bytes.push(serialize.sync(), serialize.query(part.script));
    } else {
      const statement = nameIn(part.text);
      bytes.push(
        serialize.bind({ statement, values: [...part.parameters] }),
        serialize.describe({ type: 'P' }),
        serialize.execute({}),
      );
    }
  }
  if (!parts.some((part) => 'script' in part)) bytes.push(serialize.sync());
  return { bytes: joined(bytes), parsings };
}

const toFailure = (error: messages.DatabaseError): StatementFailed =>
  new StatementFailed(error.message, {
    sqlState: error.code ?? 'XX000',
    constraint: error.constraint,
    schema: error.schema,
    table: error.table,
  });

type Field = messages.RowDescriptionMessage['fields'][number];

function toRow(fields: readonly Field[], values: readonly (string | null)[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [position, field] of fields.entries()) {
    const text = values[position] ?? null;
    row[field.name] = text === null ? null : readValue(field.dataTypeID, text);
  }
  return row;
}

const touchedBy = (tag: string): number => Number(/\d+$/.exec(tag)?.[0] ?? 0);

/** Reads what the database answered to the messages above. */
export function readAnswer(bytes: Uint8Array): Answer {
  const results: (StatementResult & { readonly tag: string })[] = [];
  let failure: StatementFailed | undefined;
  let status: Answer['status'] = 'I';
  let fields: readonly Field[] = [];
  let rows: Record<string, unknown>[] = [];
  let parsed = 0;
  new Parser().parse(Buffer.from(bytes), (message) => {
    // PGlite types all messages as their common part; the name says which one it is.
    const backend = message as unknown;
    if (message.name === 'rowDescription') fields = (backend as messages.RowDescriptionMessage).fields;
    else if (message.name === 'parseComplete') parsed += 1;
    else if (message.name === 'dataRow') rows.push(toRow(fields, (backend as messages.DataRowMessage).fields));
    else if (message.name === 'commandComplete') {
      const tag = (backend as messages.CommandCompleteMessage).text;
      results.push({ rows, touched: touchedBy(tag), tag });
      rows = [];
    } else if (message.name === 'error') failure ??= toFailure(backend as messages.DatabaseError);
    else if (message.name === 'readyForQuery')
      status = (backend as messages.ReadyForQueryMessage).status as Answer['status'];
  });
  return { results, failure, status, parsed };
}

/** What the last statement gave; throws what made a statement fail. */
export function lastResult(answer: Answer): StatementResult {
  if (answer.failure !== undefined) throw answer.failure;
  return answer.results.at(-1) ?? { rows: [], touched: 0 };
}

/** Something that takes a message and gives the database's answer to it. */
export interface Ask {
  ask(message: Uint8Array<ArrayBuffer>, limitMs: number): Promise<Uint8Array>;
  readonly prepared: PreparedStatements;
}

/** Asks the database to run parts one after another. */
export async function converse(to: Ask, parts: readonly Part[], limitMs: number): Promise<Answer> {
  const { bytes, parsings } = toMessage(parts, to.prepared);
  const answer = readAnswer(await to.ask(bytes, limitMs));
  // An unnamed statement is parsed only alone or where nothing is named, so the first ones parsed are these.
  for (const parsing of parsings.slice(0, answer.parsed)) to.prepared.keep(parsing);
  return answer;
}
