import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { pino } from 'pino';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { newId } from '../../kernel/id.ts';
import { sql } from '../db/sql.ts';
import { checkMail, type Mail } from './mail.ts';
import { mailer } from './mailer.ts';
import { enqueueMail, sendMail } from './send-mail.ts';

const log = pino({ level: 'silent' });

const aMail = (more: Partial<Mail> = {}): Mail => ({
  to: { name: 'Åsa Öhman', email: 'asa@example.fi' },
  subject: 'Hyvää päivää, tervetuloa kuulolle',
  text: 'Välkommen!\n\nPääset sisään tästä.\n',
  ...more,
});

/** A real SMTP server that keeps what it is sent. */
async function aMailServer() {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      const parts: Uint8Array[] = [];
      stream.on('data', (part: Uint8Array) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve(listening.address().port));
  });
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const headersOf = (letter: string): string[] =>
  (letter.split(/\r?\n\r?\n/)[0] ?? '')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.split(':')[0] ?? '');

/** Words of a header that RFC 2047 has encoded. */
const decoded = (letter: string): string =>
  letter
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_all, kind: string, words: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString()
        : decodeURIComponent(words.replaceAll('_', ' ').replaceAll('%', '%25').replaceAll('=', '%')),
    );

describe('a letter', () => {
  test('reaches a mail server with its letters whole and an id that stays the same', async () => {
    const server = await aMailServer();
    const id = newId();
    const { send } = mailer({ from: 'Kuulolla <kuulolla@example.fi>', smtpUrl: server.url, outbox: '' }, log);
    await send(aMail(), id);
    await send(aMail(), id);
    await server.close();
    expect(server.received).toHaveLength(2);
    const letter = decoded(server.received[0] ?? '');
    expect(letter).toContain('Subject: Hyvää päivää, tervetuloa kuulolle');
    expect(letter).toContain('To: Åsa Öhman <asa@example.fi>');
    expect(letter).toContain('From: Kuulolla <kuulolla@example.fi>');
    for (const each of server.received) expect(each).toContain(`Message-ID: <${id}@example.fi>`);
  });
  test('that the server does not take is a fault, so that its job tries again', async () => {
    const server = await aMailServer();
    await server.close();
    const { send } = mailer({ from: 'kuulolla@example.fi', smtpUrl: server.url, outbox: '' }, log);
    await expect(send(aMail(), newId())).rejects.toThrow('ECONNREFUSED');
  });
  test('becomes one file without a server, however often it is sent, that others on the machine cannot read', async () => {
    const outbox = await mkdtemp(join(tmpdir(), 'kuulolla-outbox-'));
    const { send, keepsFiles } = mailer({ from: 'kuulolla@example.fi', smtpUrl: undefined, outbox }, log);
    const id = newId();
    await send(aMail(), id);
    await send(aMail(), id);
    expect(keepsFiles).toBe(true);
    expect(await readdir(outbox)).toEqual([`${id}.eml`]);
    const path = join(outbox, `${id}.eml`);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(decoded(await readFile(path, 'utf8'))).toContain('Subject: Hyvää päivää');
    await rm(outbox, { recursive: true });
  });
});

describe('a header', () => {
  const attack = 'x\r\nBcc: everyone@example.fi';

  test.each([
    ['the subject', aMail({ subject: attack })],
    ['the name', aMail({ to: { name: attack, email: 'a@example.fi' } })],
    ['the address', aMail({ to: { email: `a@example.fi\r\nBcc: b@example.fi` } })],
    ['a lone new line in the subject', aMail({ subject: 'x\nBcc: b@example.fi' })],
    ['a lone return in the name', aMail({ to: { name: 'x\rBcc: b', email: 'a@example.fi' } })],
    ['a line separator of Unicode', aMail({ subject: 'x\u2028Bcc: b@example.fi' })],
    ['NUL', aMail({ subject: 'x\0y' })],
    ['a list of addresses', aMail({ to: { email: 'a@example.fi, b@example.fi' } })],
    ['an address in an address', aMail({ to: { email: 'a@example.fi <b@example.fi>' } })],
    ['an address in quotes', aMail({ to: { email: '"a b"@example.fi' } })],
  ])('with %s is refused', (_name, mail) => {
    expect(() => checkMail(mail)).toThrow('platform.mail-header');
  });
  test('of whatever text is one mail to one person, or is refused', async () => {
    const server = await aMailServer();
    const { send } = mailer({ from: 'kuulolla@example.fi', smtpUrl: server.url, outbox: '' }, log);
    await send(aMail({ to: { email: 'a@example.fi' }, subject: 'plain' }), newId());
    const usual = headersOf(server.received[0] ?? '').sort();
    const nasty = fc.string({
      unit: fc.constantFrom('a', 'ä', '\r', '\n', ':', ',', '<', '>', '"', ' ', '@', '=', '?', '\\'),
    });
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (subject, name) => {
        server.received.length = 0;
        const sent = await send(aMail({ to: { name, email: 'a@example.fi' }, subject: `S${subject}` }), newId()).then(
          () => true,
          (refused: unknown) => {
            expect(refused).toMatchObject({ code: 'platform.mail-header' });
            return false;
          },
        );
        if (sent) {
          expect(/[\r\n]/.test(subject + name)).toBe(false);
          expect(headersOf(server.received[0] ?? '').filter((header) => !usual.includes(header))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
    await server.close();
  });
});

describe('sending in a job', () => {
  let testing: TestDatabase;
  beforeAll(async () => {
    testing = await testDatabase();
  });
  afterAll(() => testing.close());

  test('hands the letter over under the id that it got when it was put into the queue', async () => {
    const cityId = newId();
    await testing.database.transaction((tx) => enqueueMail({ tx, cityId }, aMail()));
    const job = await testing.database.transaction((tx) =>
      tx.one(sql<{ data: { mailId: string } }>`select data from platform.job where city_id = ${cityId}`),
    );
    const sent: [Mail, string][] = [];
    const { run } = sendMail({
      keepsFiles: false,
      send: async (mail, id) => {
        sent.push([mail, id]);
      },
    });
    const signal = new AbortController().signal;
    await run({ data: job.data, signal, transact: () => Promise.reject(new Error('needs no transaction')) });
    expect(sent).toEqual([[aMail(), job.data.mailId]]);
  });
  test('refuses a dangerous letter where it is written, not in the job', async () => {
    const writing = testing.database.transaction((tx) =>
      enqueueMail({ tx, cityId: newId() }, aMail({ subject: 'x\r\nBcc: b@example.fi' })),
    );
    await expect(writing).rejects.toMatchObject({ code: 'platform.mail-header' });
  });
});
