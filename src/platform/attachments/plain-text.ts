import { type SentFile } from './attachment.ts';
import { fileRefusal } from './attachment-problem.ts';
import { endingOf } from './file-name.ts';

/** Endings that say no more than "text". */
const textEndings = new Set(['', 'txt', 'text', 'log', 'md', 'csv', 'tsv']);

/** Endings by which a system runs a text. */
const programEndings = new Set(
  'bash bat cmd com exe hta jar js jse mjs msi php pl ps1 psm1 py rb reg scr sh url vbe vbs ws wsf wsh'.split(' '),
);

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/**
 * Plain text as UTF-8. Throws a Problem for what is no text, and for text whose name says that a program is to run it
 * (`.bat`, `.js`): nobody's message needs those.
 */
export function plainTextOf({ name, bytes }: SentFile): Uint8Array {
  const ending = endingOf(name);
  if (!textEndings.has(ending)) throw fileRefusal(programEndings.has(ending) ? 'program' : 'other-type', name);
  const text = decoded(bytes);
  if (control.test(text)) throw fileRefusal('not-text', name);
  return Buffer.from(text, 'utf8');
}

/** UTF-8 and UTF-16 are certain when they fit; what fits neither is from an old Finnish Windows. */
function decoded(bytes: Uint8Array): string {
  for (const encoding of encodingsOf(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  }
  return '\0';
}

function encodingsOf([first, second]: Uint8Array): readonly string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'windows-1252'];
}
