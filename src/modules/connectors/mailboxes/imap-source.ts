import { ImapFlow } from 'imapflow';
import { type LetterSource, MailboxAway, type WaitingLetter } from './letter-source.ts';
import { type Mailbox, mostLetterBytes } from './mailbox.ts';

export interface ImapOptions {
  readonly password: string;
  /** The server may be spoken to without encryption: for the machine's own tests. */
  readonly allowsPlain: boolean;
  /** How far the folder has been read, as it goes on. */
  readonly moveCursor: (at: { readonly uidValidity: string; readonly uid: number }) => Promise<void>;
}

/**
 * The letters of a folder of a mail server from where it has been read to. Port 993 is encrypted from the start, on any
 * other the connection becomes so before the password is said (RFC 8314, 3.2). When the server numbers its letters anew
 * all are read again, and those that were dealt with are known by their Message-ID.
 */
export async function imapSource(mailbox: Mailbox, options: ImapOptions): Promise<LetterSource> {
  const secure = mailbox.port === 993;
  const client = new ImapFlow({
    host: mailbox.host ?? '',
    port: mailbox.port ?? 993,
    secure,
    ...(secure || options.allowsPlain ? {} : { doSTARTTLS: true }),
    auth: { user: mailbox.userName ?? '', pass: options.password },
    logger: false,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 120_000,
  });
  // A connection that breaks later is told by the command that waits for it.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    client.close();
    throw new MailboxAway(isRefusal(cause) ? 'not-let-in' : 'no-server', { cause });
  }
  try {
    return await openFolder(client, mailbox, options);
  } catch (cause) {
    client.close();
    throw new MailboxAway('no-folder', { cause });
  }
}

const isRefusal = (cause: unknown): boolean =>
  cause instanceof Error && 'authenticationFailed' in cause && cause.authenticationFailed === true;

async function openFolder(client: ImapFlow, mailbox: Mailbox, options: ImapOptions): Promise<LetterSource> {
  const opened = await client.mailboxOpen(mailbox.folder);
  const uidValidity = String(opened.uidValidity);
  const isNew = mailbox.uidValidity === null;
  const from =
    mailbox.uidValidity === uidValidity ? mailbox.lastUid : isNew && !mailbox.readsOld ? opened.uidNext - 1 : 0;
  if (isNew) await options.moveCursor({ uidValidity, uid: from });
  const finish = async (uid: number): Promise<void> => {
    if (mailbox.afterReading === 'mark') await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
    if (mailbox.afterReading === 'move' && mailbox.moveTo !== null) {
      await client.messageMove(String(uid), mailbox.moveTo, { uid: true });
    }
    await options.moveCursor({ uidValidity, uid });
  };
  return {
    async *letters(): AsyncIterable<WaitingLetter> {
      const found = await client.search({ uid: `${from + 1}:*` }, { uid: true });
      // `n:*` gives the last letter also when it is before n (RFC 9051, 9).
      const uids = (found || []).filter((uid) => uid > from).sort((one, other) => one - other);
      for (const uid of uids) {
        const leave = (): Promise<void> => options.moveCursor({ uidValidity, uid });
        yield { read: () => readOne(client, uid), finish: () => finish(uid), leave };
      }
    },
    close: async () => {
      await client.logout().catch(() => client.close());
    },
  };
}

/** The bytes of a letter, which are not marked as read by that; undefined when it is too large. */
async function readOne(client: ImapFlow, uid: number): Promise<Buffer | undefined> {
  const facts = await client.fetchOne(String(uid), { size: true }, { uid: true });
  // Somebody has taken it away in the meantime: there is nothing to read.
  if (facts === false) return Buffer.alloc(0);
  if ((facts.size ?? 0) > mostLetterBytes) return undefined;
  const letter = await client.fetchOne(String(uid), { source: true }, { uid: true });
  return letter === false ? Buffer.alloc(0) : (letter.source ?? Buffer.alloc(0));
}
