import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type LetterOutcome, type Mailbox } from './mailbox.ts';

interface MailboxRow {
  readonly mailbox_id: string;
  readonly name: string;
  readonly address: string;
  readonly way: Mailbox['way'];
  readonly host: string | null;
  readonly port: number | null;
  readonly user_name: string | null;
  readonly secret_name: string | null;
  readonly folder: string;
  readonly after_reading: Mailbox['afterReading'];
  readonly move_to: string | null;
  readonly organisation_unit_id: string | null;
  readonly reads_old: boolean;
  readonly is_on: boolean;
  readonly uid_validity: string | null;
  readonly last_uid: number;
  readonly failures_in_a_row: number;
  readonly failure: string | null;
  readonly read_at: Date | null;
}

const columns = sql`
  mailbox_id, name, address, way, host, port, user_name, secret_name, folder, after_reading, move_to,
  organisation_unit_id, reads_old, is_on, uid_validity, last_uid, failures_in_a_row, failure, read_at
`;

const toMailbox = (row: MailboxRow): Mailbox => ({
  mailboxId: row.mailbox_id,
  name: row.name,
  address: row.address,
  way: row.way,
  host: row.host,
  port: row.port,
  userName: row.user_name,
  secretName: row.secret_name,
  folder: row.folder,
  afterReading: row.after_reading,
  moveTo: row.move_to,
  organisationUnitId: row.organisation_unit_id,
  readsOld: row.reads_old,
  isOn: row.is_on,
  uidValidity: row.uid_validity,
  lastUid: row.last_uid,
  failuresInARow: row.failures_in_a_row,
  failure: row.failure,
  readAt: row.read_at,
});

export type NewMailbox = Omit<Mailbox, 'isOn' | 'uidValidity' | 'lastUid' | 'failuresInARow' | 'failure' | 'readAt'> & {
  readonly madeBy: string | null;
};

export async function insertMailbox(tx: Tx, cityId: string, it: NewMailbox): Promise<void> {
  await tx.run(sql`
    insert into connectors.mailbox (
      city_id, mailbox_id, name, address, way, host, port, user_name, secret_name, folder, after_reading, move_to,
      organisation_unit_id, reads_old, made_by, made_at
    ) values (
      ${cityId}, ${it.mailboxId}, ${it.name}, ${it.address}, ${it.way}, ${it.host}, ${it.port}, ${it.userName},
      ${it.secretName}, ${it.folder}, ${it.afterReading}, ${it.moveTo}, ${it.organisationUnitId}, ${it.readsOld},
      ${it.madeBy}, ${tx.now}
    )
  `);
}

export async function findMailbox(tx: Tx, cityId: string, mailboxId: string): Promise<Mailbox | undefined> {
  const row = await tx.maybe(sql<MailboxRow>`
    select ${columns} from connectors.mailbox where city_id = ${cityId} and mailbox_id = ${mailboxId}
  `);
  return row && toMailbox(row);
}

/** All mailboxes by name. */
export async function listMailboxes(tx: Tx, cityId: string): Promise<Mailbox[]> {
  const rows = await tx.rows(sql<MailboxRow>`
    select ${columns} from connectors.mailbox where city_id = ${cityId} order by name, mailbox_id
  `);
  return rows.map(toMailbox);
}

export async function switchMailbox(tx: Tx, cityId: string, mailboxId: string, isOn: boolean): Promise<void> {
  await tx.run(sql`
    update connectors.mailbox set is_on = ${isOn}, failures_in_a_row = 0
    where city_id = ${cityId} and mailbox_id = ${mailboxId}
  `);
}

/** Notes how far a folder of a server has been read; nobody who has come further in the same folder is put back. */
export async function moveCursor(
  tx: Tx,
  cityId: string,
  mailboxId: string,
  { uidValidity, uid }: { readonly uidValidity: string; readonly uid: number },
): Promise<void> {
  await tx.run(sql`
    update connectors.mailbox
    set last_uid = case when uid_validity = ${uidValidity} then greatest(last_uid, ${uid}::bigint) else ${uid}::bigint end,
        uid_validity = ${uidValidity}
    where city_id = ${cityId} and mailbox_id = ${mailboxId}
  `);
}

/** Notes that a mailbox was read, or why it could not be. */
export async function noteReading(tx: Tx, cityId: string, mailboxId: string, failure: string | null): Promise<void> {
  await tx.run(sql`
    update connectors.mailbox
    set failure = ${failure}, read_at = ${tx.now},
        failures_in_a_row = case when ${failure}::text is null then 0 else failures_in_a_row + 1 end
    where city_id = ${cityId} and mailbox_id = ${mailboxId}
  `);
}

/** Takes a letter on; false when it has been dealt with before. Another process that has it at this moment is waited for. */
export async function claimLetter(
  tx: Tx,
  cityId: string,
  { letterHash, mailboxId }: { readonly letterHash: string; readonly mailboxId: string },
): Promise<boolean> {
  const claimed = await tx.run(sql`
    insert into connectors.mailbox_letter (city_id, letter_hash, mailbox_id, at, outcome)
    values (${cityId}, ${letterHash}, ${mailboxId}, ${tx.now}, 'unreadable')
    on conflict (city_id, letter_hash) do nothing
  `);
  return claimed === 1;
}

export interface LetterDone {
  readonly outcome: LetterOutcome;
  readonly feedbackCaseId: string | null;
}

export async function noteLetter(tx: Tx, cityId: string, letterHash: string, done: LetterDone): Promise<void> {
  await tx.run(sql`
    update connectors.mailbox_letter set outcome = ${done.outcome}, feedback_case_id = ${done.feedbackCaseId}
    where city_id = ${cityId} and letter_hash = ${letterHash}
  `);
}

export type ListedLetter = LetterDone & { readonly at: Date };

/** What became of the newest letters of a mailbox. */
export async function newestLetters(tx: Tx, cityId: string, mailboxId: string, most: number): Promise<ListedLetter[]> {
  const rows = await tx.rows(sql<{ at: Date; outcome: LetterOutcome; feedback_case_id: string | null }>`
    select at, outcome, feedback_case_id from connectors.mailbox_letter
    where city_id = ${cityId} and mailbox_id = ${mailboxId} order by at desc, letter_hash limit ${most}
  `);
  return rows.map((row) => ({ at: row.at, outcome: row.outcome, feedbackCaseId: row.feedback_case_id }));
}
