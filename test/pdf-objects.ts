import { inflateSync } from 'node:zlib';

/** The objects of a PDF (ISO 32000-1, 7.3), as far as Typst writes them: no object streams, no encryption. */
export type PdfValue = string | number | boolean | null | PdfName | PdfRef | PdfValue[] | PdfDict;

export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class PdfRef {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

export class PdfDict {
  readonly entries = new Map<string, PdfValue>();
  /** The inflated bytes, one a character, when it is a stream. */
  stream: string | undefined;
}

/** Reads tokens and values from a text of one byte a character. */
export class PdfScanner {
  at = 0;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  /** The next value; an operator or keyword comes as `{ operator }`; undefined at the end. */
  next(): PdfValue | { operator: string } | undefined {
    const blank = /(?:[\s\0]|%[^\r\n]*)*/y;
    blank.lastIndex = this.at;
    this.at += blank.exec(this.text)?.[0].length ?? 0;
    const rest = this.text;
    const first = rest[this.at];
    if (first === undefined) return undefined;
    if (rest.startsWith('<<', this.at)) return this.#dict();
    if (first === '[') return this.#array();
    if (first === '(') return this.#string();
    if (first === '<') return this.#hex();
    if (first === '/') return new PdfName(this.#match(/\/([^\s()<>[\]{}/%]*)/y));
    const reference = this.#peek(/(\d+) \d+ R(?![A-Za-z])/y);
    if (reference !== undefined) return new PdfRef(Number(reference));
    const number = this.#peek(/([+-]?(?:\d+\.?\d*|\.\d+))/y);
    if (number !== undefined) return Number(number);
    const word = this.#match(/([^\s()<>[\]{}/%]+|.)/y);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : { operator: word };
  }

  #peek(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.at += found[0].length;
    return found[1];
  }

  #match(pattern: RegExp): string {
    const found = this.#peek(pattern);
    if (found === undefined) throw new Error(`cannot read the PDF at ${this.at}`);
    return found;
  }

  #dict(): PdfDict {
    this.at += 2;
    const dict = new PdfDict();
    for (;;) {
      const key = this.next();
      if (!(key instanceof PdfName)) {
        this.at += 1; // the second >
        return dict;
      }
      const value = this.next();
      if (value === undefined || isOperator(value)) throw new Error(`/${key.name} has no value`);
      dict.entries.set(key.name, value);
    }
  }

  #array(): PdfValue[] {
    this.at += 1;
    const values: PdfValue[] = [];
    for (let value = this.next(); value !== undefined && !isOperator(value); value = this.next()) values.push(value);
    return values;
  }

  #string(): string {
    let depth = 0;
    let out = '';
    const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    for (; ; this.at += 1) {
      const each = this.text[this.at] ?? ')';
      if (each === '\\') {
        const octal = /[0-7]{1,3}/y;
        octal.lastIndex = this.at + 1;
        const code = octal.exec(this.text)?.[0];
        const escaped = this.text[this.at + 1] ?? '';
        out += code === undefined ? (escapes[escaped] ?? escaped) : String.fromCharCode(Number.parseInt(code, 8));
        this.at += code?.length ?? 1;
        continue;
      }
      if (each === '(') depth += 1;
      if (each === ')') depth -= 1;
      if (depth === 0) {
        this.at += 1;
        return out;
      }
      if (depth > 1 || each !== '(') out += each;
    }
  }

  #hex(): string {
    const digits = this.#match(/<([^>]*)>/y).replaceAll(/\s/g, '');
    return (digits.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('');
  }
}

export const isOperator = (value: unknown): value is { operator: string } =>
  typeof value === 'object' && value !== null && 'operator' in value;

/** All objects of a file by number, streams inflated. */
export function readObjects(bytes: Uint8Array): Map<number, PdfValue> {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, PdfValue>();
  // Streams may hold anything, so objects are looked for from the end of the one before.
  const head = /\n(\d+) 0 obj\s/g;
  for (let found = head.exec(text); found; found = head.exec(text)) {
    const scanner = new PdfScanner(text);
    scanner.at = head.lastIndex;
    const value = scanner.next();
    if (value === undefined || isOperator(value)) continue;
    if (value instanceof PdfDict) scanner.at = readStream(text, scanner.at, value);
    objects.set(Number(found[1]), value);
    head.lastIndex = scanner.at;
  }
  return objects;
}

function readStream(text: string, at: number, dict: PdfDict): number {
  const start = /\s*stream\r?\n/y;
  start.lastIndex = at;
  const length = dict.entries.get('Length');
  if (!start.test(text) || typeof length !== 'number') return at;
  const raw = text.slice(start.lastIndex, start.lastIndex + length);
  const filter = dict.entries.get('Filter');
  const isPacked = filter instanceof PdfName && filter.name === 'FlateDecode';
  dict.stream = isPacked ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
  return start.lastIndex + length;
}
