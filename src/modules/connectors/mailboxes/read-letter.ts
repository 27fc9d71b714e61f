import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import { sha256 } from '../../../kernel/hash.ts';
import { type SentFile } from '../../../platform/attachments/index.ts';

/** A letter that came in, as far as it is of interest; nothing about it is believed yet. */
export interface IncomingLetter {
  /** The same for the same letter however often it is read. */
  readonly letterHash: string;
  readonly from: { readonly email: string; readonly name: string | undefined } | undefined;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: Date | undefined;
  /** Header fields that tell who sent it, in small letters, each by its first value. */
  readonly headers: Readonly<Record<string, string>>;
  /** UUIDs in In-Reply-To and References, the newest first: letters of ours have such ids. */
  readonly answersTo: readonly string[];
  readonly files: readonly SentFile[];
  /** A report on a letter's way (RFC 3464): which letters of ours it says have failed for good. */
  readonly report: { readonly failed: readonly string[] } | undefined;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const uuidsIn = (text: string): string[] => [...new Set((text.match(uuid) ?? []).map((id) => id.toLowerCase()))];

/** Of a text in HTML so much is made text; the rest of a larger one is in no letter that a person writes. */
const mostHtml = 1024 * 1024;
/** So many parts of a letter are looked at as files. */
const mostFiles = 100;

const judging = [
  'auto-submitted',
  'precedence',
  'x-auto-response-suppress',
  'x-autoreply',
  'x-autorespond',
  'list-id',
  'return-path',
  'content-type',
] as const;

/**
 * Reads a letter: charsets, encodings and parts by `mailparser`, the plain text where there is one, else the HTML as
 * text with the true address beside each link. Throws for bytes that are no letter.
 */
export async function readLetter(raw: Buffer): Promise<IncomingLetter> {
  const mail = await simpleParser(raw, {
    skipImageLinks: true,
    skipTextToHtml: true,
    maxHtmlLengthToParse: mostHtml,
    keepDeliveryStatus: true,
  });
  const [sender] = mail.from?.value ?? [];
  const email = sender?.address?.trim().toLowerCase();
  const references = [
    mail.inReplyTo ?? '',
    ...(Array.isArray(mail.references) ? mail.references.toReversed() : [mail.references ?? '']),
  ];
  return {
    letterHash: sha256(mail.messageId ? `${mail.messageId}\n${email ?? ''}` : raw.toString('latin1')),
    from: email ? { email, name: sender?.name?.trim() || undefined } : undefined,
    subject: oneLine(mail.subject ?? ''),
    text: mail.text ?? '',
    sentAt: mail.date,
    headers: Object.fromEntries(judging.flatMap((name) => headerOf(mail, name))),
    answersTo: uuidsIn(references.join(' ')),
    files: mail.attachments.slice(0, mostFiles).filter(isFile).map(fileOf),
    report: reportOf(mail),
  };
}

const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);

function headerOf(mail: ParsedMail, name: string): [string, string][] {
  const line = mail.headerLines.find(({ key }) => key === name)?.line;
  return line === undefined ? [] : [[name, oneLine(line.slice(line.indexOf(':') + 1)).toLowerCase()]];
}

const isReportPart = ({ contentType }: Attachment): boolean =>
  contentType === 'message/delivery-status' ||
  contentType === 'text/rfc822-headers' ||
  contentType === 'message/rfc822';

/** A picture that only decorates the text is no file of the writer's, nor is a part of a report. */
const isFile = (part: Attachment): boolean =>
  contentOf(part).length > 0 &&
  part.contentType !== 'message/delivery-status' &&
  !(part.related && part.cid !== undefined);

const fileOf = (part: Attachment): SentFile => ({ name: part.filename ?? 'liite', bytes: contentOf(part) });

const contentOf = ({ content }: Attachment): Uint8Array =>
  Buffer.isBuffer(content) ? new Uint8Array(content) : new Uint8Array();

function reportOf(mail: ParsedMail): IncomingLetter['report'] {
  const [, type = ''] = headerOf(mail, 'content-type')[0] ?? [];
  if (!/^multipart\/report\b/.test(type) || !type.includes('delivery-status')) return undefined;
  const parts = mail.attachments.filter(isReportPart);
  const text = (part: Attachment): string => Buffer.from(contentOf(part).slice(0, 256 * 1024)).toString('latin1');
  const status = parts
    .filter(({ contentType }) => contentType === 'message/delivery-status')
    .map(text)
    .join('\n');
  if (!/^action:\s*failed\b/im.test(status)) return { failed: [] };
  const returned = parts
    .filter(({ contentType }) => contentType !== 'message/delivery-status')
    .map(text)
    .join('\n');
  return { failed: uuidsIn(/^message-id:\s*(\S.*)$/im.exec(returned)?.[1] ?? '') };
}
