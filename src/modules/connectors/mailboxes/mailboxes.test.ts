import hoodiecrow, { type ImapServer } from 'hoodiecrow-imap';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseOffice, staff, theSystem } from '../../../../test/case-office.ts';
import { testService } from '../../../../test/service.ts';
import { sql } from '../../../platform/db/sql.ts';
import { contactIdsByEmail, contactsOf } from '../../people/index.ts';
import { attachmentsOf, eventsOf, findCase } from '../../feedback/index.ts';
import { type Mailbox } from './mailbox.ts';
import { listMailboxes, newestLetters } from './mailbox.store.ts';
import { replyAddress } from './manage-mailboxes.ts';
import { readMailbox } from './read-mailbox.ts';

const folder = await mkdtemp(join(tmpdir(), 'kuulolla-mailboxes-'));
const [secrets, dropFolders] = [join(folder, 'secrets'), join(folder, 'drop')];
const service = await testService({
  environment: {
    KUULOLLA_MAILBOX_SECRETS: secrets,
    KUULOLLA_MAIL_DROP: dropFolders,
    KUULOLLA_CALL_OWN_MACHINE: 'yes',
    KUULOLLA_MAIL_FROM: 'Kuulolla <kirjeet@example.fi>',
  },
});
const { city } = service;
const office = caseOffice(service);
const administrator = service.as('administrator');
const handler = staff('handler', city.kallio);
const pages = '/fi/staff/mailboxes';
const dependencies = { secrets, dropFolders, sender: 'Kuulolla <kirjeet@example.fi>', callsOwnMachine: true };

let imap: ImapServer;
beforeAll(async () => {
  await mkdir(secrets, { recursive: true });
  await mkdir(join(dropFolders, 'paperit'), { recursive: true });
  await writeFile(join(secrets, 'palaute'), 'testpass\n');
  imap = hoodiecrow({
    plugins: ['ID', 'UIDPLUS', 'LITERALPLUS'],
    storage: { INBOX: { messages: [] }, '': { folders: { Luettu: {} } } },
  });
  await new Promise<void>((resolve) => imap.listen(0, resolve));
});
afterAll(async () => {
  await new Promise<void>((resolve) => imap.close(resolve));
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

let letters = 0;
interface Letter {
  readonly from?: string;
  readonly head?: readonly string[];
  readonly body?: string;
}
const aLetter = ({ from = 'Aino Antaja <aino@example.fi>', head = [], body = '' }: Letter): string =>
  [
    `Message-ID: <kirje${(letters += 1)}@example.fi>`,
    `From: ${from}`,
    'To: palaute@example.fi',
    ...head,
    ...(head.some((line) => /^content-type:/i.test(line)) ? [] : ['Content-Type: text/plain; charset=utf-8']),
    '',
    body,
  ].join('\r\n');

/** A letter comes to the mail server, which keeps bytes. */
const arrive = (letter: string): void => imap.appendMessage('INBOX', [], null, Buffer.from(letter).toString('latin1'));

const mailboxes = () => office.as(theSystem, ({ tx, cityId }) => listMailboxes(tx, cityId));
async function mailboxOf(address: string): Promise<Mailbox> {
  const found = (await mailboxes()).find((each) => each.address === address);
  if (!found) throw new Error(`there is no mailbox ${address}`);
  return found;
}
const read = async (address: string): Promise<void> =>
  readMailbox((await mailboxOf(address)).mailboxId, dependencies, {
    signal: new AbortController().signal,
    transact: (work) => office.as(theSystem, work),
  });
const outcomesOf = async (address: string) => {
  const { mailboxId } = await mailboxOf(address);
  const found = await office.as(theSystem, ({ tx, cityId }) => newestLetters(tx, cityId, mailboxId, 100));
  return found.map(({ outcome }) => outcome);
};
const casesOf = async (email: string): Promise<string[]> => {
  const rows = await office.as(theSystem, async (ctx) =>
    ctx.tx.rows(sql<{ id: string }>`
      select feedback_case_id as id from feedback.feedback_case
      where giver_contact_id = any(${await contactIdsByEmail(ctx, email)}::uuid[]) order by received_at, feedback_case_id
    `),
  );
  return rows.map(({ id }) => id);
};
const caseOf = (id: string) => office.as(theSystem, ({ tx, cityId }) => findCase(tx, cityId, id));
const historyOf = (id: string) => office.as(theSystem, ({ tx, cityId }) => eventsOf(tx, cityId, id));
async function onlyCaseOf(email: string) {
  const [id = '', ...others] = await casesOf(email);
  expect(others).toEqual([]);
  const found = await caseOf(id);
  if (!found) throw new Error(`no case of ${email}`);
  return found;
}

const drop = { name: 'Paperit', address: 'paperit@example.fi', way: 'folder', dropFolder: 'paperit' };
const server = () => ({
  name: 'Palaute',
  address: 'palaute@example.fi',
  way: 'imap',
  organisationUnitId: city.kallio,
  host: '127.0.0.1',
  port: String(imap.server.address().port),
  userName: 'testuser',
  secretName: 'palaute',
  folder: 'INBOX',
  afterReading: 'move',
  moveTo: 'Luettu',
});
let files = 0;
/** Puts a letter into the drop folder and has it read. */
async function sent(letter: string | Buffer): Promise<void> {
  await writeFile(join(dropFolders, 'paperit', `${String((files += 1)).padStart(4, '0')}.eml`), letter);
  await read(drop.address);
}

describe('an administrator', () => {
  test('says which mailboxes are read, and is told what is wrong with what she typed', async () => {
    const wrong = await administrator.post(pages, { ...server(), host: 'ei kone', secretName: '../../etc/passwd' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Kirjoita palvelimen nimi');
    expect(wrong.text).toContain('Kirjoita tiedoston nimi');
    expect((await administrator.post(pages, { ...server(), moveTo: '' })).status).toBe(422);
    expect((await administrator.post(pages, { ...drop, dropFolder: '..' })).status).toBe(422);
    expect((await administrator.post(pages, drop)).status).toBe(303);
    expect((await administrator.post(pages, drop)).status).toBe(409);
    expect((await administrator.post(pages, server())).status).toBe(303);
    expect((await administrator.get(pages)).text).toContain('palaute@example.fi');
    const audited = await administrator.get('/fi/staff/audit-log?event=connectors.mailbox-made');
    expect(audited.text).toContain((await mailboxOf(drop.address)).mailboxId);
  });
  test('has answers to our letters led to the mailbox of the part, or to that of the whole city', async () => {
    const to = (unit: string | null) => office.as(theSystem, (ctx) => replyAddress(ctx, unit));
    expect(await to(city.kallio)).toBe('palaute@example.fi');
    expect(await to(city.schools)).toBe('paperit@example.fi');
  });
});

describe('a mail server', () => {
  test('is read from where it was read to, each letter once, and letters that were read are moved', async () => {
    await read('palaute@example.fi');
    const first = aLetter({ head: ['Subject: Luukku'], body: 'Luukku oli tänään kiinni, vaikka ovessa luki muuta.' });
    arrive(first);
    await read('palaute@example.fi');
    await read('palaute@example.fi');
    const it = await onlyCaseOf('aino@example.fi');
    expect(it).toMatchObject({ channel: 'email', language: 'fi', wantsAnswer: true, organisationUnitId: city.kallio });
    expect(it.text).toBe('Luukku\n\nLuukku oli tänään kiinni, vaikka ovessa luki muuta.');
    expect(imap.getMailbox('INBOX').messages).toHaveLength(0);
    expect(imap.getMailbox('Luettu').messages).toHaveLength(1);
    // Somebody puts it back: it is known by its Message-ID.
    arrive(first);
    await read('palaute@example.fi');
    expect(await casesOf('aino@example.fi')).toHaveLength(1);
  });
  test('that numbers its letters anew is read anew, and nothing becomes feedback twice', async () => {
    const { mailboxId } = await mailboxOf('palaute@example.fi');
    await office.as(theSystem, ({ tx }) =>
      tx.run(sql`update connectors.mailbox set uid_validity = '999', last_uid = 500 where mailbox_id = ${mailboxId}`),
    );
    arrive(aLetter({ from: 'uusi@example.fi', body: 'Kiitos hyvästä hoidosta.' }));
    await read('palaute@example.fi');
    expect(await casesOf('uusi@example.fi')).toHaveLength(1);
    expect((await mailboxOf('palaute@example.fi')).uidValidity).not.toBe('999');
  });
  test('leaves one case when a run dies after storing and before moving', async () => {
    arrive(aLetter({ from: 'kesken@example.fi', body: 'Hissi on rikki.' }));
    let stored = false;
    const dying = readMailbox((await mailboxOf('palaute@example.fi')).mailboxId, dependencies, {
      signal: new AbortController().signal,
      transact: async (work) => {
        if (stored) throw new Error('killed');
        const done = await office.as(theSystem, work);
        stored = (await casesOf('kesken@example.fi')).length > 0;
        return done;
      },
    });
    await expect(dying).rejects.toThrow('killed');
    await read('palaute@example.fi');
    expect(await casesOf('kesken@example.fi')).toHaveLength(1);
  });
  test('that does not let us in, or is not there, is told on the page', async () => {
    await writeFile(join(secrets, 'palaute'), 'wrong');
    await read('palaute@example.fi');
    expect(await mailboxOf('palaute@example.fi')).toMatchObject({ failure: 'not-let-in', failuresInARow: 1 });
    expect((await administrator.get(pages)).text).toContain('käyttäjätunnus tai salasana ei kelpaa');
    await writeFile(join(secrets, 'palaute'), 'testpass\n');
    await read('palaute@example.fi');
    expect(await mailboxOf('palaute@example.fi')).toMatchObject({ failure: null, failuresInARow: 0 });
  });
});

describe('a letter', () => {
  test('in HTML and another charset is read as a person would, with true addresses beside links', async () => {
    const body = Buffer.from(
      '<p>Hyvää päivää, väärä linkki: <a href="http://paha.example/">oma pankki</a></p>',
      'latin1',
    );
    const head = aLetter({ from: 'html@example.fi', head: ['Content-Type: text/html; charset=iso-8859-1'] });
    await sent(Buffer.concat([Buffer.from(head), body]));
    const { text } = await onlyCaseOf('html@example.fi');
    expect(text).toContain('Hyvää päivää, väärä linkki');
    expect(text).toContain('http://paha.example/');
  });
  test('keeps what its program added for staff alone', async () => {
    await sent(
      aLetter({ from: 'allekirjoittaja@example.fi', body: 'Odotin kauan.\n\n-- \nAlli Kirjoittaja, 040 123 4567' }),
    );
    const it = await onlyCaseOf('allekirjoittaja@example.fi');
    expect(it.text).toBe('Odotin kauan.');
    const [, note] = await historyOf(it.feedbackCaseId);
    expect(note).toMatchObject({ act: 'note', byKind: 'system', isForGiver: false });
    expect(note?.text).toContain('Alli Kirjoittaja');
  });
  test('of a machine, a list or ourselves becomes no feedback and gets no letter', async () => {
    const before = (await outcomesOf(drop.address)).length;
    await sent(aLetter({ from: 'poissa@example.fi', head: ['Auto-Submitted: auto-replied'], body: 'Olen lomalla.' }));
    await sent(aLetter({ from: 'kirjeet@example.fi', body: 'Oma kirjeemme.' }));
    await sent(aLetter({ from: 'lista@example.fi', head: ['List-Id: <l.example.fi>'], body: 'Uutisia' }));
    expect(await casesOf('poissa@example.fi')).toEqual([]);
    const outcomes = (await outcomesOf(drop.address)).slice(0, -before);
    expect(outcomes.toSorted()).toEqual(['automatic', 'automatic', 'own']);
  });
  test('that wants to write headers of its own is words and nothing else', async () => {
    const subject = `Subject: =?utf-8?B?${Buffer.from('Hei\r\nBcc: kaikki@example.fi').toString('base64')}?=`;
    const from = `=?utf-8?B?${Buffer.from('Aino\r\nBcc: b@example.fi').toString('base64')}?= <otsikko@example.fi>`;
    await sent(aLetter({ from, head: [subject], body: 'Teksti.' }));
    const it = await onlyCaseOf('otsikko@example.fi');
    expect(it.text).toBe('Hei Bcc: kaikki@example.fi\n\nTeksti.');
    const contact = await office.as(theSystem, async (ctx) => contactsOf(ctx, [it.giverContactId ?? '']));
    expect(JSON.stringify([...contact.values()])).not.toMatch(/\\[rn]/);
  });
  test('of ten megabytes is a case with its beginning as the words and the whole as a file', async () => {
    await sent(aLetter({ from: 'pitka@example.fi', body: 'Jono on pitkä. '.repeat(600_000) }));
    const it = await onlyCaseOf('pitka@example.fi');
    expect(Buffer.byteLength(it.text ?? '')).toBeLessThan(64 * 1024);
    const kept = await office.as(theSystem, ({ tx, cityId }) => attachmentsOf(tx, cityId, it.feedbackCaseId));
    expect(kept.map(({ name }) => name)).toEqual(['viesti.txt']);
  });
  test('with fifty files keeps as many as a message may bring, and tells staff of the rest', async () => {
    const part = (at: number) =>
      `--raja\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="l${at}.txt"\r\n\r\nliite ${at}\r\n`;
    const parts = Array.from({ length: 50 }, (_each, at) => part(at)).join('');
    const body = `--raja\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nKuvia.\r\n${parts}--raja--\r\n`;
    await sent(aLetter({ from: 'liitteet@example.fi', head: ['Content-Type: multipart/mixed; boundary=raja'], body }));
    const it = await onlyCaseOf('liitteet@example.fi');
    const kept = await office.as(theSystem, ({ tx, cityId }) => attachmentsOf(tx, cityId, it.feedbackCaseId));
    expect(kept).toHaveLength(5);
    expect((await historyOf(it.feedbackCaseId)).at(-1)?.text).toContain('45');
  });
  test.each([
    [
      'a part that never ends',
      'Content-Type: multipart/mixed; boundary=x',
      '--x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n\r\nhei',
    ],
    ['broken base64', 'Content-Transfer-Encoding: base64', '@@@@=== ei tämä ole'],
    ['an unknown charset', 'Content-Type: text/plain; charset=olematon', 'hei vain'],
    ['no words', 'Subject: ', ''],
  ])('with %s stops nobody and is not lost', async (name, head, body) => {
    const from = `${name.replaceAll(' ', '-')}@example.fi`;
    await sent(aLetter({ from, head: [head], body }));
    expect(await casesOf(from)).toHaveLength(1);
  });
  test('that is too large is left to people, and so is a link to elsewhere', async () => {
    const path = join(dropFolders, 'paperit');
    await symlink('/etc/hostname', join(path, 'linkki.eml'));
    await sent(Buffer.alloc(25 * 1024 * 1024 + 1, 'a'));
    expect((await outcomesOf(drop.address))[0]).toBe('too-large');
    expect(await readdir(join(path, 'left'))).toHaveLength(1);
    expect(await readdir(path)).toContain('linkki.eml');
  });
});

describe('an answer to a letter of ours', () => {
  const [email, text] = ['vastaaja@example.fi', 'Tiistai sopii minulle.'];
  /** A case whose giver has had a letter; the Message-ID of the newest. */
  async function written(act?: 'ask-giver' | 'answer') {
    const { feedbackCaseId } = await office.give({ contact: { email } });
    if (act) await office.act(handler, feedbackCaseId, { act, text: 'Sopiiko tiistai?' });
    const jobs = await service.startJobs();
    await jobs.runDue();
    await jobs.stop();
    const [row] = await office.as(theSystem, ({ tx }) =>
      tx.rows(sql<{ mail_id: string }>`
        select mail_id from feedback.delivery where feedback_case_id = ${feedbackCaseId} order by event_number desc
      `),
    );
    return { feedbackCaseId, messageId: `<${row?.mail_id}@example.fi>` };
  }

  test('from her address is her reply, once, without what was quoted', async () => {
    const { feedbackCaseId, messageId } = await written('ask-giver');
    const quoted = `${text}\n\nKaupunki kirjoitti:\n> Sopiiko tiistai?`;
    const answer = aLetter({
      from: `Vastaaja <${email.toUpperCase()}>`,
      head: [`In-Reply-To: ${messageId}`],
      body: quoted,
    });
    await sent(answer);
    await sent(answer);
    const events = await historyOf(feedbackCaseId);
    expect(events.filter(({ act }) => act === 'giver-replied').map((event) => event.text)).toEqual([text]);
    expect((await caseOf(feedbackCaseId))?.status).toBe('open');
  });
  test('to an answer opens the case again', async () => {
    const { feedbackCaseId, messageId } = await written('answer');
    await sent(aLetter({ from: email, head: [`References: <muu@example.fi> ${messageId}`], body: 'Ei auttanut.' }));
    expect(await caseOf(feedbackCaseId)).toMatchObject({ status: 'reopened' });
  });
  test('from elsewhere touches nothing and is feedback of its own', async () => {
    const { feedbackCaseId, messageId } = await written('ask-giver');
    await sent(aLetter({ from: 'joku.muu@example.fi', head: [`In-Reply-To: ${messageId}`], body: text }));
    expect((await historyOf(feedbackCaseId)).map(({ act }) => act)).not.toContain('giver-replied');
    expect(await casesOf('joku.muu@example.fi')).toHaveLength(1);
  });
  test('that says it came back marks the letter, and who handles the case is told', async () => {
    const { feedbackCaseId, messageId } = await written();
    const report = [
      '--r',
      'Content-Type: text/plain',
      '',
      'Your message could not be delivered.',
      '--r',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.example.fi',
      '',
      `Final-Recipient: rfc822; ${email}`,
      'Action: failed',
      'Status: 5.1.1',
      '',
      '--r',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${messageId}`,
      'Subject: Palautteesi on tullut perille',
      '',
      '--r--',
    ].join('\r\n');
    const head = [
      'Content-Type: multipart/report; report-type=delivery-status; boundary=r',
      'Auto-Submitted: auto-replied',
    ];
    await sent(aLetter({ from: 'MAILER-DAEMON@example.fi', head, body: report }));
    const acts = (await historyOf(feedbackCaseId)).map(({ act }) => act);
    expect(acts.at(-1)).toBe('letter-failed');
    const html = (await service.as('handler', city.kallio).get(`/fi/staff/feedback/${feedbackCaseId}`)).text;
    expect(html).toContain('Kirje palautui');
    expect((await outcomesOf(drop.address)).includes('bounce')).toBe(true);
  });
});
