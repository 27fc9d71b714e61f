import { Problem } from '../../kernel/problem.ts';

export interface MailAddress {
  readonly name?: string;
  readonly email: string;
}

/** A letter in plain text to one person. */
export interface Mail {
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
  /** Where an answer goes instead of to the sender. */
  readonly replyTo?: string;
  /** Where the reader ends such letters: an address of our own that takes a bare POST (RFC 8058). */
  readonly endAddress?: string;
}

/** Any control mark, of which CR and LF would begin a header of their own; also the line separators of Unicode. */
const controlMark = /[\p{Cc}\u2028\u2029]/u;

/** One address and nothing else: no list, no comment, no group, no quoted part. */
const plainAddress = /^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\"]+$/u;

/** Refuses a mail whose header could say more than it should (OWASP ASVS 5.0, 1.3.11). */
export function checkMail(mail: Mail): void {
  checkAddress(mail.to);
  if (controlMark.test(mail.subject) || mail.subject.length > 300) throw refusal('subject');
  const { endAddress, replyTo } = mail;
  if (replyTo !== undefined) checkAddress({ email: replyTo });
  if (endAddress !== undefined && !/^https?:\/\/[^\s<>]+$/.test(endAddress)) throw refusal('end-address');
}

export function checkAddress({ name, email }: MailAddress): void {
  if (email.length > 254 || controlMark.test(email) || !plainAddress.test(email)) throw refusal('address');
  if (name !== undefined && (controlMark.test(name) || name.length > 200)) throw refusal('name');
}

const refusal = (part: string): Problem => new Problem('invalid', 'platform.mail-header', { part });
