import { inflateSync } from 'node:zlib';
import { type SentFile } from './attachment.ts';
import { fileRefusal } from './attachment-problem.ts';

/** What acts by itself when a PDF is opened, or carries another file (ISO 32000-2, 7.11.4, 12.6.4, 13.6). */
const active = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData|SubmitForm)(?![A-Za-z])|\/XFA\s*[[\d]/;

/** Unpacked bytes of object streams that are looked through: a document of text has far fewer. */
const mostUnpacked = 32 * 1024 * 1024;

/** The end of an archive's contents stands within this many bytes of its end (APPNOTE 6.3, 4.3.16). */
const archiveEnd = 66 * 1024;

/** After the last mark of the end only the end of a line may stand: more is another file behind the first. */
const mostAfterEnd = 64;

/**
 * Checks that a file is a PDF from its first byte to its last and that nothing in it acts by itself. What is encrypted
 * or packed otherwise than in object streams is not seen: such a file is kept for downloading only, and a virus
 * scanner looks deeper. Throws a Problem.
 */
export function checkPdf({ name, bytes }: SentFile): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const end = text.lastIndexOf('%%EOF');
  if (end < 0) throw fileRefusal('pdf-broken', name);
  const isTwoThings =
    text.length - end - 5 > mostAfterEnd ||
    text.slice(-archiveEnd).includes('PK\x05\x06') ||
    /<(?:script\b|html\b|\?php)/i.test(text.slice(0, 1024));
  if (isTwoThings) throw fileRefusal('pdf-two-things', name);
  if (active.test(withPlainNames(text))) throw fileRefusal('pdf-active', name);
  for (const objects of objectStreams(name, bytes, text)) {
    if (active.test(withPlainNames(objects))) throw fileRefusal('pdf-active', name);
  }
}

/** A name may hide letters as `#4a` (ISO 32000-2, 7.3.5). */
const withPlainNames = (text: string): string =>
  text.includes('#')
    ? text.replaceAll(/#([0-9a-fA-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** The contents of packed object streams (ISO 32000-2, 7.5.7). */
function* objectStreams(name: string, bytes: Uint8Array, text: string): Generator<string> {
  let left = mostUnpacked;
  for (const match of text.matchAll(/\/ObjStm\b/g)) {
    const begin = text.indexOf('stream', match.index);
    const end = begin < 0 ? -1 : text.indexOf('endstream', begin);
    if (end < 0) throw fileRefusal('pdf-broken', name);
    const start = begin + 'stream'.length + (text.startsWith('\r\n', begin + 6) ? 2 : 1);
    const unpacked = unpack(name, bytes.subarray(start, end), left);
    left -= unpacked.length;
    yield unpacked;
  }
}

function unpack(name: string, packed: Uint8Array, most: number): string {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).toString('latin1');
  } catch (cause) {
    const isBomb = cause instanceof RangeError;
    // An encrypted stream cannot be unpacked: see above.
    if (isBomb) throw fileRefusal('pdf-broken', name, {}, cause);
    return '';
  }
}
