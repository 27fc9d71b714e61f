/**
 * How values travel: every parameter goes to the database as text and every
 * column comes back as text, so that both engines give the same values.
 */

const arrayElement = (value: unknown): string => {
  if (Array.isArray(value)) return arrayText(value);
  const text = toParameter(value);
  return text === null ? 'NULL' : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
};

const arrayText = (values: readonly unknown[]): string => `{${values.map(arrayElement).join(',')}}`;

/**
 * The text of a parameter: an array becomes an array of the database (to store
 * an array as json, give its JSON text), a Date its instant, bytes a bytea, any
 * other object its JSON; undefined is null.
 */
export function toParameter(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  if (Array.isArray(value)) return arrayText(value);
  return JSON.stringify(value);
}

function readInt8(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`${text} is too large for a number: select it as text`);
}

function readInstant(text: string): Date {
  const instant = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  if (!Number.isNaN(instant.getTime())) return instant;
  throw new RangeError(`${text} is no instant that a Date can hold: select it as text`);
}

type Reader = (text: string) => unknown;

const readers = new Map<number, Reader>([
  [16, (text) => text === 't'],
  [17, (text) => new Uint8Array(Buffer.from(text.slice(2), 'hex'))],
  [20, readInt8],
  [21, Number],
  [23, Number],
  [26, Number],
  [114, (text) => JSON.parse(text)],
  [700, Number],
  [701, Number],
  [1184, readInstant],
  [1700, Number],
  [3802, (text) => JSON.parse(text)],
]);

/** The element type of each array type that has a reader or is text. */
const arrays = new Map<number, number>([
  [199, 114],
  [1000, 16],
  [1001, 17],
  [1005, 21],
  [1007, 23],
  [1009, 25],
  [1014, 1042],
  [1015, 1043],
  [1016, 20],
  [1021, 700],
  [1022, 701],
  [1028, 26],
  [1115, 1114],
  [1182, 1082],
  [1185, 1184],
  [1231, 1700],
  [2951, 2950],
  [3807, 3802],
]);

const isArrayType = (type: number): boolean => arrays.has(type);

function readArray(text: string, read: Reader): unknown[] {
  let position = text.indexOf('{');
  const quoted = (): string => {
    let value = '';
    for (position += 1; text[position] !== '"'; position += 1) {
      if (text[position] === '\\') position += 1;
      value += text[position];
    }
    position += 1;
    return value;
  };
  const bare = (): string => {
    const start = position;
    while (text[position] !== ',' && text[position] !== '}') position += 1;
    return text.slice(start, position);
  };
  const element = (): unknown => {
    if (text[position] === '{') return list();
    if (text[position] === '"') return read(quoted());
    const value = bare();
    return value === 'NULL' ? null : read(value);
  };
  const list = (): unknown[] => {
    const values: unknown[] = [];
    position += 1;
    while (text[position] !== '}') {
      values.push(element());
      if (text[position] === ',') position += 1;
    }
    position += 1;
    return values;
  };
  return list();
}

const asText: Reader = (text) => text;

/** The value of a column's text, by the type's object id; what has no rule stays text. Throws RangeError when a number or instant does not fit. */
export function readValue(type: number, text: string): unknown {
  if (!isArrayType(type)) return (readers.get(type) ?? asText)(text);
  return readArray(text, readers.get(arrays.get(type) ?? 0) ?? asText);
}
