import { type IncomingLetter } from './read-letter.ts';

/** What a letter is: somebody's words, an answer to one of ours, a report that one came back, a machine's, our own. */
export type LetterKind = 'words' | 'bounce' | 'automatic' | 'own';

/**
 * Tells people from machines (RFC 3834, 2 and 5; RFC 3464). Whatever a machine sends becomes no feedback and gets no
 * letter, so that two of them never answer each other.
 * @param ownAddresses of the mailboxes that are read and of the sender of our letters, in small letters
 */
export function judgeLetter(
  { from, headers, report }: Pick<IncomingLetter, 'from' | 'headers' | 'report'>,
  ownAddresses: ReadonlySet<string>,
): LetterKind {
  if (report) return 'bounce';
  if (from && ownAddresses.has(from.email)) return 'own';
  return isAutomatic(from?.email ?? '', headers) ? 'automatic' : 'words';
}

function isAutomatic(email: string, headers: IncomingLetter['headers']): boolean {
  const submitted = headers['auto-submitted'];
  if (submitted !== undefined && !/^no\b/.test(submitted)) return true;
  if (/^(?:bulk|junk|list|auto_reply)\b/.test(headers['precedence'] ?? '')) return true;
  if (/\b(?:all|oof|autoreply)\b/.test(headers['x-auto-response-suppress'] ?? '')) return true;
  if (['x-autoreply', 'x-autorespond', 'list-id'].some((name) => headers[name] !== undefined)) return true;
  if (headers['return-path']?.replaceAll(/\s/g, '') === '<>') return true;
  return /^(?:mailer-daemon|postmaster)@/.test(email);
}
