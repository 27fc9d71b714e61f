import { franc } from 'franc';
import { Problem } from '../../../kernel/problem.ts';
import {
  attachmentLimits,
  examineFile,
  type ExaminedFile,
  type SentFile,
} from '../../../platform/attachments/index.ts';
import { type Context } from '../../../platform/context.ts';
import { checkAddress } from '../../../platform/mail/mail.ts';
import {
  actOnCase,
  cleanText,
  keepAttachments,
  noteBounced,
  receiveFeedback,
  takeReply,
} from '../../feedback/index.ts';
import { judgeLetter, type LetterKind } from './judge-letter.ts';
import { type Mailbox } from './mailbox.ts';
import { claimLetter, type LetterDone, noteLetter } from './mailbox.store.ts';
import { type IncomingLetter } from './read-letter.ts';
import { mailboxTexts } from './texts.ts';
import { writtenPart } from './written-part.ts';

/** A letter with its files examined: what the transaction stores. */
export interface PreparedLetter {
  readonly letter: IncomingLetter;
  readonly kind: LetterKind;
  /** What its writer says, short enough to be kept. */
  readonly written: string;
  /** For staff alone: what her program added, and what could not be kept. */
  readonly beside: string;
  readonly files: readonly ExaminedFile[];
}

/** Of a text so much is kept as the words of a case, in characters; the whole of a longer one becomes a file. */
const mostWritten = 16_000;
const mostBeside = 16_000;

/** Cuts and examines a letter, outside of a transaction as pictures take time. */
export async function prepareLetter(
  letter: IncomingLetter,
  ownAddresses: ReadonlySet<string>,
): Promise<PreparedLetter> {
  const kind = judgeLetter(letter, ownAddresses);
  if (kind !== 'words') return { letter, kind, written: '', beside: '', files: [] };
  const whole = cleanText(letter.text);
  const isLong = whole.length > mostWritten * 2;
  const parts = isLong ? { written: whole.slice(0, mostWritten), rest: '' } : writtenPart(whole);
  const written = parts.written.slice(0, mostWritten);
  const wholeText: SentFile[] =
    parts.written.length > written.length || isLong
      ? [{ name: 'viesti.txt', bytes: new TextEncoder().encode(whole).slice(0, attachmentLimits.fileBytes) }]
      : [];
  const { accepted, refused } = await examineSome([...wholeText, ...letter.files]);
  const texts = mailboxTexts.fi.beside;
  const beside = [
    parts.rest === '' ? undefined : `${texts.rest}\n${parts.rest.slice(0, mostBeside)}`,
    refused === 0 ? undefined : texts.files(refused),
  ].filter((part) => part !== undefined);
  return { letter, kind, written, beside: beside.join('\n\n'), files: accepted };
}

/** The files that may be kept, as many as one message may bring; how many were not. */
async function examineSome(files: readonly SentFile[]): Promise<{ accepted: ExaminedFile[]; refused: number }> {
  const accepted: ExaminedFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (accepted.length >= attachmentLimits.files || bytes + file.bytes.length > attachmentLimits.totalBytes) break;
    try {
      accepted.push(await examineFile(file));
      bytes += file.bytes.length;
    } catch (fault) {
      // What is no file that we keep is told to staff; a fault of ours is none of the sender's.
      if (!(fault instanceof Problem)) throw fault;
    }
  }
  return { accepted, refused: files.length - accepted.length };
}

/**
 * Deals with a letter once, in one transaction: a report marks the letter that came back, an answer goes to its case,
 * anything else that a person wrote becomes a case. Undefined when it has been dealt with before.
 */
export async function takeLetter(
  ctx: Context,
  mailbox: Pick<Mailbox, 'mailboxId' | 'organisationUnitId'>,
  prepared: PreparedLetter,
): Promise<LetterDone | undefined> {
  const { tx, cityId } = ctx;
  const { letterHash } = prepared.letter;
  if (!(await claimLetter(tx, cityId, { letterHash, mailboxId: mailbox.mailboxId }))) return undefined;
  const done = await dealWith(ctx, mailbox, prepared);
  await noteLetter(tx, cityId, letterHash, done);
  return done;
}

async function dealWith(
  ctx: Context,
  mailbox: Pick<Mailbox, 'organisationUnitId'>,
  prepared: PreparedLetter,
): Promise<LetterDone> {
  const { letter, kind } = prepared;
  if (kind === 'bounce') {
    await noteBounced(ctx, letter.report?.failed ?? []);
    return { outcome: 'bounce', feedbackCaseId: null };
  }
  if (kind !== 'words') return { outcome: kind, feedbackCaseId: null };
  const reply = await takeAnswer(ctx, prepared);
  if (reply) return { outcome: 'reply', feedbackCaseId: reply };
  return { outcome: 'case', feedbackCaseId: await takeNew(ctx, mailbox, prepared) };
}

async function takeAnswer(ctx: Context, prepared: PreparedLetter): Promise<string | undefined> {
  const { letter, written } = prepared;
  if (!letter.from || letter.answersTo.length === 0) return undefined;
  const text = written === '' ? mailboxTexts.fi.beside.noText : written;
  const reply = await takeReply(ctx, { mailIds: letter.answersTo, email: letter.from.email, text });
  if (!reply) return undefined;
  await keepBeside(ctx, reply.feedbackCaseId, reply.number, prepared);
  return reply.feedbackCaseId;
}

async function takeNew(
  ctx: Context,
  mailbox: Pick<Mailbox, 'organisationUnitId'>,
  prepared: PreparedLetter,
): Promise<string> {
  const { letter, written } = prepared;
  const body = [letter.subject, written].filter((part) => part !== '').join('\n\n');
  const received = await receiveFeedback(ctx, {
    text: body === '' ? mailboxTexts.fi.beside.noText : body,
    channel: 'email',
    language: languageOf(written === '' ? letter.subject : written),
    organisationUnitId: mailbox.organisationUnitId,
    contact: contactOf(letter),
    wantsAnswer: true,
    source: 'email',
    sourceId: letter.letterHash,
  });
  await keepBeside(ctx, received.feedbackCaseId, 1, prepared);
  return received.feedbackCaseId;
}

async function keepBeside(
  ctx: Context,
  feedbackCaseId: string,
  number: number,
  prepared: PreparedLetter,
): Promise<void> {
  await keepAttachments(ctx, feedbackCaseId, number, prepared.files);
  if (prepared.beside === '') return;
  await actOnCase(ctx, feedbackCaseId, 'system', { act: 'note', text: prepared.beside });
}

/** How the sender is reached: only by an address that a letter can be sent to. */
function contactOf({ from }: IncomingLetter): { email: string; name?: string } | null {
  if (!from) return null;
  try {
    checkAddress({ email: from.email });
  } catch {
    return null;
  }
  const name = from.name
    ?.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 120);
  return name === undefined || name === '' ? { email: from.email } : { email: from.email, name };
}

const codes: Readonly<Record<string, string>> = { fin: 'fi', swe: 'sv', eng: 'en' };
/** Shorter texts tell too little of their language. */
const leastForLanguage = 25;

/** The language that somebody writes in, of those that the city answers in; null when the text does not tell. */
export const languageOf = (text: string): string | null =>
  codes[franc(text.slice(0, 2000), { only: ['fin', 'swe', 'eng'], minLength: leastForLanguage })] ?? null;
