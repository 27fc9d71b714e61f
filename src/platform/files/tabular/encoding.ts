import { isUtf8 } from 'node:buffer';
import { Problem } from '../../../kernel/problem.ts';
import { type TableEncoding } from './table.ts';

export interface DetectedEncoding {
  readonly encoding: TableEncoding;
  /** Length of the byte-order mark, which is no part of the text. */
  readonly markBytes: number;
}

/**
 * The encoding of a text by its beginning: by its byte-order mark, else UTF-8 when the bytes are that, else the
 * Windows encoding of western Europe, in which old exports come.
 */
export function detectEncoding(beginning: Uint8Array, isWhole: boolean): DetectedEncoding {
  const [one, two, three] = beginning;
  if (one === 0xef && two === 0xbb && three === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (one === 0xff && two === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (one === 0xfe && two === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  const whole = isWhole ? beginning : beginning.subarray(0, wholeSigns(beginning));
  return { encoding: isUtf8(whole) ? 'utf-8' : 'windows-1252', markBytes: 0 };
}

/** The length without a UTF-8 sign that is cut off at the end. */
export function wholeSigns(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/**
 * The same text as UTF-8 bytes. Text that calls itself UTF-8 is checked to the last byte and passed on as it is.
 * Throws a Problem where it is not what it was taken for.
 */
export function toUtf8(pieces: AsyncIterable<Buffer>, encoding: TableEncoding, name: string): AsyncIterable<Buffer> {
  return encoding === 'utf-8' ? checkedUtf8(pieces, name) : recoded(pieces, encoding);
}

async function* checkedUtf8(pieces: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let position = 0;
  for await (const piece of pieces) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const length = wholeSigns(bytes);
    const whole = bytes.subarray(0, length);
    if (!isUtf8(whole)) throw new Problem('invalid', 'files.not-utf8', { name, position });
    rest = bytes.subarray(length);
    position += length;
    yield whole;
  }
  if (rest.length > 0) throw new Problem('invalid', 'files.not-utf8', { name, position });
}

async function* recoded(pieces: AsyncIterable<Buffer>, encoding: TableEncoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield Buffer.from(decoder.decode(piece, { stream: true }));
  const last = decoder.decode();
  if (last !== '') yield Buffer.from(last);
}
