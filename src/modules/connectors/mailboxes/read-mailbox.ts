import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../../../kernel/hash.ts';
import { type Context } from '../../../platform/context.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { enqueueJob } from '../../../platform/jobs/job-queue.store.ts';
import { folderSource } from './folder-source.ts';
import { imapSource } from './imap-source.ts';
import { type LetterSource, MailboxAway, type WaitingLetter } from './letter-source.ts';
import { type Mailbox } from './mailbox.ts';
import { claimLetter, findMailbox, listMailboxes, moveCursor, noteLetter, noteReading } from './mailbox.store.ts';
import { readLetter } from './read-letter.ts';
import { prepareLetter, takeLetter } from './take-letter.ts';

export interface MailboxDependencies {
  /** The sender of our own letters. */
  readonly sender: string;
  /** Folder of files that each hold the password of a mailbox. */
  readonly secrets: string;
  /** Folder of the folders into which other programs put letters. */
  readonly dropFolders: string;
  /** Servers on any port and without encryption: for demonstrations and tests. */
  readonly callsOwnMachine: boolean;
}

const jobName = 'connectors.read-mailbox';
const jobData = z.object({ mailboxId: z.uuid() });
const everyMs = 5 * 60_000;
/** So many letters a run; the next goes on with the rest. */
const mostLetters = 200;

/** Has a mailbox read; once for some minutes, unless `again` names another time. */
export const enqueueReading = (
  ctx: Pick<Context, 'tx' | 'cityId' | 'now'>,
  mailboxId: string,
  again = '',
): Promise<void> =>
  enqueueJob(ctx, jobName, { mailboxId }, { key: `${mailboxId} ${Math.floor(ctx.now.getTime() / everyMs)} ${again}` });

/** The jobs that read mailboxes: one puts each that is on into the queue every five minutes, one reads one. */
export const readMailboxJobs = (dependencies: MailboxDependencies): readonly Job[] => [
  {
    name: 'connectors.find-mailboxes',
    schedule: '*/5 * * * *',
    run: async ({ transact }) => {
      await transact(async (ctx) => {
        const all = await listMailboxes(ctx.tx, ctx.cityId);
        for (const { mailboxId, isOn } of all) if (isOn) await enqueueReading(ctx, mailboxId);
      });
    },
  },
  {
    name: jobName,
    retries: 2,
    run: async ({ data, transact, signal }) => {
      await readMailbox(jobData.parse(data).mailboxId, dependencies, { transact, signal });
    },
  },
];

interface Run {
  readonly transact: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
  readonly signal: AbortSignal;
}

/**
 * Reads what is new in a mailbox, letter by letter: each is stored before it is marked or moved, and known when it is
 * read again, so that a run may die anywhere.
 */
export async function readMailbox(mailboxId: string, dependencies: MailboxDependencies, run: Run): Promise<void> {
  const { transact } = run;
  const found = await transact(async ({ tx, cityId }) => ({
    mailbox: await findMailbox(tx, cityId, mailboxId),
    all: await listMailboxes(tx, cityId),
  }));
  const { mailbox } = found;
  if (!mailbox?.isOn) return;
  const own = new Set([...found.all.map(({ address }) => address), bareAddress(dependencies.sender)]);
  const note = (failure: string | null) => transact(({ tx, cityId }) => noteReading(tx, cityId, mailboxId, failure));
  let source: LetterSource;
  try {
    source = await openSource(mailbox, dependencies, run);
  } catch (fault) {
    if (!(fault instanceof MailboxAway)) throw fault;
    return note(fault.code);
  }
  try {
    let count = 0;
    for await (const letter of source.letters()) {
      run.signal.throwIfAborted();
      await readOne(mailbox, letter, own, run);
      if ((count += 1) >= mostLetters) break;
    }
    await note(null);
  } finally {
    await source.close();
  }
}

export const bareAddress = (from: string): string => (/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from).trim().toLowerCase();

async function openSource(
  mailbox: Mailbox,
  dependencies: MailboxDependencies,
  { transact }: Run,
): Promise<LetterSource> {
  if (mailbox.way === 'folder') return folderSource(join(dependencies.dropFolders, mailbox.folder));
  const password = await readFile(join(dependencies.secrets, mailbox.secretName ?? ''), 'utf8').catch(
    (cause: unknown) => {
      throw new MailboxAway('no-secret', { cause });
    },
  );
  return imapSource(mailbox, {
    password: password.replace(/\r?\n$/, ''),
    allowsPlain: dependencies.callsOwnMachine,
    moveCursor: (at) => transact(({ tx, cityId }) => moveCursor(tx, cityId, mailbox.mailboxId, at)),
  });
}

async function readOne(mailbox: Mailbox, waiting: WaitingLetter, own: ReadonlySet<string>, run: Run): Promise<void> {
  const raw = await waiting.read();
  // It was taken away in the meantime.
  if (raw?.length === 0) return waiting.leave();
  const prepared = raw && (await preparedOf(raw, own));
  if (prepared) {
    await run.transact((ctx) => takeLetter(ctx, mailbox, prepared));
    return waiting.finish();
  }
  await noteUnread(mailbox, raw, run);
  return waiting.leave();
}

/** A letter that no program of ours can read stays in its mailbox for people; whatever is wrong with it stops no other. */
async function preparedOf(raw: Buffer, own: ReadonlySet<string>) {
  try {
    return await prepareLetter(await readLetter(raw), own);
  } catch {
    return undefined;
  }
}

async function noteUnread({ mailboxId }: Mailbox, raw: Buffer | undefined, { transact }: Run): Promise<void> {
  await transact(async ({ tx, cityId, now }) => {
    const letterHash = sha256(raw?.toString('latin1') ?? `${mailboxId} ${now.toISOString()}`);
    if (!(await claimLetter(tx, cityId, { letterHash, mailboxId }))) return;
    const outcome = raw === undefined ? 'too-large' : 'unreadable';
    await noteLetter(tx, cityId, letterHash, { outcome, feedbackCaseId: null });
  });
}
