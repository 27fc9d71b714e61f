import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A letter as its reader sees it. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly head: string;
  readonly text: string;
}

/** The letters of an outbox folder, oldest first. */
export async function lettersIn(folder: string): Promise<Letter[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).toSorted();
  return Promise.all(names.map(async (name) => readLetter(await readFile(join(folder, name), 'utf8'))));
}

function readLetter(eml: string): Letter {
  const [folded = '', ...parts] = eml.split('\r\n\r\n');
  const head = folded.replaceAll(/\r\n[ \t]+/g, ' ');
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  const body = parts.join('\r\n\r\n');
  return {
    to: field('To'),
    subject: decodeWords(field('Subject')),
    head,
    text: decodeBody(body, field('Content-Transfer-Encoding')),
  };
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? quotedPrintable(body.replaceAll(/=\r?\n/g, '')) : body;
}

const quotedPrintable = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** Encoded words of a header (RFC 2047). */
const decodeWords = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, how: string, word: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quotedPrintable(word.replaceAll('_', ' ')),
    );
