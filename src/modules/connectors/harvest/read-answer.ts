import { Readable } from 'node:stream';
import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { xmlEvents } from '../../../platform/files/tabular/xml-events.ts';

/** A value of an item, as it was sent. */
const scalar = z.union([z.string(), z.number(), z.boolean().transform(String), z.null()]);
/** An item as it was sent: fields may be missing, null or of another kind than they should; those are left out. */
export type SentItem = Readonly<Record<string, unknown>>;

const item = z.record(z.string(), z.unknown());
const itemList = z.array(z.unknown());
const wrapped = z.union([
  z.object({ service_requests: itemList }).transform((it) => it.service_requests),
  z.object({ errors: itemList }).transform((it) => it.errors),
]);

const unreadable = (cause?: unknown): Problem =>
  new Problem('unavailable', 'connectors.harvest-unreadable', {}, { cause });

/**
 * The items of an answer in JSON or XML. Accepts lists that stand in a root, an error as an object or in a list; such is
 * thrown as a Problem, as is what broke off. What is no object in a list stays: it is counted as refused.
 */
export async function readAnswer(body: Buffer, contentType: string): Promise<readonly unknown[]> {
  const isXml = /\bxml\b/.test(contentType) || body.subarray(0, 200).toString('utf8').trimStart().startsWith('<');
  const items = isXml ? await itemsOfXml(body) : itemsOfJson(body);
  for (const each of items) refuseError(each);
  return items;
}

function itemsOfJson(body: Buffer): readonly unknown[] {
  let read: unknown;
  try {
    read = JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw unreadable(cause);
  }
  if (Array.isArray(read)) return read;
  const inRoot = wrapped.safeParse(read);
  if (inRoot.success) return inRoot.data;
  refuseError(read);
  throw unreadable();
}

/** An error instead of an item: it has a code or a description, and no id. */
function refuseError(sent: unknown): void {
  const read = item.safeParse(sent);
  if (!read.success || 'service_request_id' in read.data || 'token' in read.data) return;
  const code = textOf(read.data, 'code');
  if (code === undefined) return;
  throw new Problem('unavailable', 'connectors.harvest-refused', { code: code.slice(0, 20) });
}

/** A field as text; undefined when it is missing, null, empty or no text. */
export function textOf(sent: SentItem, name: string): string | undefined {
  const read = scalar.safeParse(sent[name]);
  if (!read.success || read.data === null) return undefined;
  return String(read.data).replaceAll('\0', '').trim() || undefined;
}

/** What stands in a field by names of its own; nothing when it is none. */
export const partOf = (sent: SentItem, name: string): SentItem => {
  const read = item.safeParse(sent[name]);
  return read.success ? read.data : {};
};

const deepest = 8;

interface OpenElement {
  readonly name: string;
  readonly fields: Record<string, unknown>;
  text: string;
}

/** Every `request` or `error` of a document, each field by its name; of fields that come twice the last one. */
async function itemsOfXml(body: Buffer): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  const open: OpenElement[] = [];
  try {
    for await (const event of xmlEvents(Readable.from([body]), 'open311')) {
      if (event.type === 'open') {
        if (open.length >= deepest) throw unreadable();
        open.push({ name: event.name, fields: {}, text: '' });
      } else if (event.type === 'text') {
        const last = open.at(-1);
        if (last) last.text += event.text;
      } else closeElement(open, items);
    }
  } catch (cause) {
    throw cause instanceof Problem && cause.code === 'connectors.harvest-unreadable' ? cause : unreadable(cause);
  }
  return items;
}

function closeElement(open: OpenElement[], items: unknown[]): void {
  const done = open.pop();
  if (!done) return;
  const hasFields = Object.keys(done.fields).length > 0;
  const parent = open.at(-1);
  const isItem = (done.name === 'request' || done.name === 'error') && open.length === 1;
  if (isItem) items.push(done.fields);
  else if (parent && !['__proto__', 'constructor'].includes(done.name)) {
    parent.fields[done.name] = hasFields ? done.fields : done.text;
  }
}
