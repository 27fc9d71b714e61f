import { protocol, type messages } from '@electric-sql/pglite';
import { StatementFailed } from './statement-failed.ts';
import type { Statement, StatementResult } from './statement.ts';
import { readValue } from './values.ts';

const { serialize, Parser } = protocol;

/** The answer to all statements that went in one message. */
export interface Answer {
  readonly results: readonly (StatementResult & { readonly tag: string })[];
  readonly failure: StatementFailed | undefined;
  /** idle, in a transaction, or in one that failed. */
  readonly status: 'I' | 'T' | 'E';
}

/** One array of its own memory, so that it can be handed to another thread without a copy. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length;
  }
  return whole;
}

/** Frontend messages of statements that run one after another and stop at the first failure. */
export function statementMessages(statements: readonly Statement[]): Uint8Array<ArrayBuffer> {
  const parts = statements.flatMap(({ text, parameters }, position) => [
    // The same text again uses what is already parsed.
    ...(statements[position - 1]?.text === text ? [] : [serialize.parse({ text })]),
    serialize.bind({ values: [...parameters] }),
    serialize.describe({ type: 'P' }),
    serialize.execute({}),
  ]);
  return joined([...parts, serialize.sync()]);
}

/** One simple-protocol message: several statements in one text, no parameters. */
export const textMessage = (text: string): Uint8Array<ArrayBuffer> => joined([serialize.query(text)]);

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
  new Parser().parse(Buffer.from(bytes), (message) => {
    // PGlite types all messages as their common part; the name says which one it is.
    const backend = message as unknown;
    if (message.name === 'rowDescription') fields = (backend as messages.RowDescriptionMessage).fields;
    else if (message.name === 'dataRow') rows.push(toRow(fields, (backend as messages.DataRowMessage).fields));
    else if (message.name === 'commandComplete') {
      const tag = (backend as messages.CommandCompleteMessage).text;
      results.push({ rows, touched: touchedBy(tag), tag });
      rows = [];
    } else if (message.name === 'error') failure ??= toFailure(backend as messages.DatabaseError);
    else if (message.name === 'readyForQuery')
      status = (backend as messages.ReadyForQueryMessage).status as Answer['status'];
  });
  return { results, failure, status };
}

/** What the last statement gave; throws what made a statement fail. */
export function lastResult(answer: Answer): StatementResult {
  if (answer.failure !== undefined) throw answer.failure;
  return answer.results.at(-1) ?? { rows: [], touched: 0 };
}
