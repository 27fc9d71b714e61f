import { mkdir, rename, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { type Logger } from 'pino';
import { isId } from '../../kernel/id.ts';
import { checkAddress, checkMail, type Mail } from './mail.ts';

/** Hands a letter over: to a mail server, or to a folder where one can read it. */
export interface Mailer {
  /** True when letters stay on this machine, so that links in them must be shown to who made them. */
  readonly keepsFiles: boolean;
  /**
   * Sends a letter under an id. The same id gives the same Message-ID, so a
   * letter that is handed over twice is one letter to the reader's mail system.
   */
  send(mail: Mail, id: string): Promise<void>;
}

export interface MailSettings {
  /** The sender: `Kuulolla <palaute@example.fi>` or the bare address. */
  readonly from: string;
  readonly smtpUrl: string | undefined;
  /** Where letters are kept when there is no server. */
  readonly outbox: string;
}

/** SMTP when there is an address of a server, a folder of `.eml` files otherwise. */
export function mailer(settings: MailSettings, log: Logger): Mailer {
  const from = sender(settings.from);
  return settings.smtpUrl === undefined
    ? fileMailer(from, settings.outbox, log)
    : smtpMailer(from, settings.smtpUrl, log);
}

interface Sender {
  readonly name: string;
  readonly address: string;
}

function sender(from: string): Sender {
  const [, name = '', bracketed] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(from) ?? [];
  const address = bracketed ?? from.trim();
  checkAddress({ name, email: address });
  return { name: name.replace(/^"|"$/g, ''), address };
}

const message = (from: Sender, { to, subject, text, replyTo, endAddress }: Mail, id: string) => ({
  from,
  to: { name: to.name ?? '', address: to.email },
  ...(replyTo === undefined ? {} : { replyTo }),
  subject,
  text,
  messageId: `<${id}@${from.address.split('@')[1] ?? hostname()}>`,
  // Answers of absence and the like are of no use to a machine (RFC 3834).
  headers: {
    'Auto-Submitted': 'auto-generated',
    ...(endAddress === undefined
      ? {}
      : { 'List-Unsubscribe': `<${endAddress}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  },
  disableFileAccess: true,
  disableUrlAccess: true,
});

function smtpMailer(from: Sender, url: string, log: Logger): Mailer {
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 });
  return {
    keepsFiles: false,
    send: async (mail, id) => {
      checkMail(mail);
      await transport.sendMail(message(from, mail, id));
      log.info({ mailId: id }, 'mail handed over');
    },
  };
}

function fileMailer(from: Sender, folder: string, log: Logger): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    keepsFiles: true,
    send: async (mail, id) => {
      checkMail(mail);
      if (!isId(id)) throw new Error('a mail is kept under a UUID');
      const { message: bytes } = await transport.sendMail(message(from, mail, id));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${id}.eml`);
      // Whole or not at all, whoever reads the folder at this moment.
      await writeFile(`${path}.part`, bytes, { mode: 0o600 });
      await rename(`${path}.part`, path);
      log.info({ mailId: id }, 'mail written to a file');
    },
  };
}
