/** What the first bytes of a file say that it is. */
export type FileContent =
  'text' | 'zip' | 'html' | 'xml' | 'pdf' | 'image' | 'old-excel' | 'packed' | 'binary' | 'empty';

const signatures: readonly (readonly [readonly number[], FileContent])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'], // an archive with nothing in it
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'old-excel'], // OLE2: .xls, .doc
  [[0x1f, 0x8b], 'packed'], // gzip
  [[0x37, 0x7a, 0xbc, 0xaf], 'packed'], // 7z
  [[0x52, 0x61, 0x72, 0x21], 'packed'], // rar
];

/** More NUL bytes than a slip of an export leaves in its text: one in two hundred. */
const binaryShare = 1 / 200;

/** Tells what a file is by its beginning, never by its name. */
export function sniff(beginning: Uint8Array): FileContent {
  if (beginning.length === 0) return 'empty';
  const known = signatures.find(([bytes]) => bytes.every((byte, index) => beginning[index] === byte));
  if (known) return known[1];
  if (hasUtf16Mark(beginning)) return 'text';
  const start = Buffer.from(beginning.subarray(0, 1024))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (/^(<!--|<!doctype html|<html|<head|<body|<script|<table)/.test(start)) return 'html';
  if (start.startsWith('<?xml')) return start.includes('<html') ? 'html' : 'xml';
  const nuls = beginning.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return nuls > beginning.length * binaryShare && nuls > 2 ? 'binary' : 'text';
}

const hasUtf16Mark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
