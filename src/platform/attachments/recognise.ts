import { fileTypeFromBuffer } from 'file-type';
import { type SentFile } from './attachment.ts';
import { type AttachmentFault, fileRefusal } from './attachment-problem.ts';

/** What a file can be taken as. */
export type Recognised = 'picture' | 'pdf' | 'office' | 'text';

const startsWith = (bytes: Uint8Array, sign: string, at = 0): boolean =>
  Buffer.from(bytes.subarray(at, at + sign.length)).toString('latin1') === sign;

/** The types that we take stand at the first byte; a file that begins with something else is something else. */
function knownSign(bytes: Uint8Array): Recognised | undefined {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'picture';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'picture';
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'picture';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'picture';
  if (startsWith(bytes, '%PDF-')) return 'pdf';
  if (startsWith(bytes, 'PK\x03\x04')) return 'office';
  return undefined;
}

const programs = new Set(['exe', 'elf', 'macho', 'dex', 'class', 'wasm', 'jar', 'apk', 'msi', 'deb', 'rpm', 'lnk']);
const archives = new Set([
  'zip',
  'rar',
  '7z',
  'gz',
  'bz2',
  'xz',
  'tar',
  'zst',
  'lz',
  'lz4',
  'cab',
  'iso',
  'dmg',
  'arj',
]);

/** Tells what a file is by its content; its name is asked for nothing here. Throws the refusal of what is not taken. */
export async function recognise({ name, bytes }: SentFile): Promise<Recognised> {
  const known = knownSign(bytes);
  if (known) return known;
  const marked = markupOf(bytes);
  if (marked) throw fileRefusal(marked, name);
  const other = await fileTypeFromBuffer(bytes.subarray(0, 64 * 1024)).catch(() => undefined);
  if (other) throw fileRefusal(faultOf(other.ext, other.mime), name);
  return 'text';
}

function faultOf(ending: string, mediaType: string): AttachmentFault {
  if (mediaType === 'image/heic' || mediaType === 'image/heif' || ending === 'heic') return 'heic';
  if (programs.has(ending)) return 'program';
  if (archives.has(ending)) return 'archive';
  if (ending === 'cfb') return 'old-office';
  return 'other-type';
}

/** Text that a browser or a system would run: the first mark that is not white space says so. */
function markupOf(bytes: Uint8Array): AttachmentFault | undefined {
  const start = beginning(bytes)
    .replace(/^\ufeff/, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('#!') || start.startsWith('<?php')) return 'program';
  if (/^<(?:\?xml|!--|!doctype)?[^]*<svg[\s>]/.test(start) || start.startsWith('<svg')) return 'svg';
  if (/^<(?:!doctype|!--|\?xml|html|head|body|script|iframe|img|a|table|div|meta|style)\b/.test(start))
    return 'web-page';
  return start.startsWith('<!--') || start.startsWith('<!doctype') || start.startsWith('<?') ? 'web-page' : undefined;
}

/** The first kilobytes as text, whichever of the two Unicode encodings they are in. */
function beginning(bytes: Uint8Array): string {
  const first = Buffer.from(bytes.subarray(0, 4096));
  if (startsWith(bytes, '\xff\xfe')) return first.toString('utf16le');
  if (startsWith(bytes, '\xfe\xff'))
    return Buffer.from(first.subarray(0, first.length & ~1))
      .swap16()
      .toString('utf16le');
  return first.toString('utf8');
}
