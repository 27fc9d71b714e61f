import { type Tx } from '../../../platform/db/database.ts';
import { type RawBuilder, sql } from '../../../platform/db/sql.ts';
import { type Day } from '../../city/index.ts';
import {
  type StatutoryCount,
  type StatutoryEvent,
  type StatutoryMatter,
  type StatutoryState,
  statutoryStates,
  isUnfinished,
} from './statutory-matter.ts';

/** Which of the matters in a scope: a condition on rows called `matter`. */
export type MatterScope = RawBuilder<boolean>;

const columns = sql`
  matter.statutory_matter_id as "statutoryMatterId", matter.kind, matter.register_number as "registerNumber",
  matter.received_day::text as "receivedDay", matter.due_day::text as "dueDay",
  matter.organisation_unit_id as "organisationUnitId", matter.feedback_case_id as "feedbackCaseId", matter.state,
  matter.version
`;
const unfinished = statutoryStates.filter(isUnfinished);

export const mostMatters = 200;

/** The matters of a scope, those due first in front: with a part of the register number, or those that are not finished. */
export function mattersOf(
  tx: Tx,
  cityId: string,
  scope: MatterScope,
  { number, withFinished }: { readonly number: string; readonly withFinished: boolean },
): Promise<StatutoryMatter[]> {
  return tx.rows(sql<StatutoryMatter>`
    select ${columns} from feedback.statutory_matter as matter
    where matter.city_id = ${cityId} and ${scope}
      and (${number} = '' or strpos(lower(matter.register_number), lower(${number})) > 0)
      and (${withFinished || number !== ''} or matter.state = any(${unfinished}::text[]))
    order by matter.state = any(${unfinished}::text[]) desc, matter.due_day nulls last, matter.registered_at desc,
      matter.statutory_matter_id
    limit ${mostMatters}
  `);
}

/** The matter, when it lies in the scope. */
export const findMatter = (
  tx: Tx,
  cityId: string,
  statutoryMatterId: string,
  scope: MatterScope,
): Promise<StatutoryMatter | undefined> =>
  tx.maybe(sql<StatutoryMatter>`
    select ${columns} from feedback.statutory_matter as matter
    where matter.city_id = ${cityId} and matter.statutory_matter_id = ${statutoryMatterId} and ${scope}
  `);

/** Whether the city has a matter with the register number. */
export async function isNumberTaken(tx: Tx, cityId: string, registerNumber: string): Promise<boolean> {
  const row = await tx.maybe(sql<{ taken: boolean }>`
    select true as taken from feedback.statutory_matter
    where city_id = ${cityId} and register_number = ${registerNumber}
  `);
  return row !== undefined;
}

/** What happened to a matter, oldest first. */
export const eventsOfMatter = (tx: Tx, cityId: string, statutoryMatterId: string): Promise<StatutoryEvent[]> =>
  tx.rows(sql<StatutoryEvent>`
    select number, at, state, by_account as "byAccount" from feedback.statutory_event
    where city_id = ${cityId} and statutory_matter_id = ${statutoryMatterId} order by number
  `);

export async function insertMatter(
  tx: Tx,
  cityId: string,
  matter: StatutoryMatter,
  byAccount: string | null,
): Promise<void> {
  await tx.run(sql`
    insert into feedback.statutory_matter (
      city_id, statutory_matter_id, kind, register_number, received_day, due_day, organisation_unit_id,
      feedback_case_id, state, version, registered_at
    ) values (
      ${cityId}, ${matter.statutoryMatterId}, ${matter.kind}, ${matter.registerNumber}, ${matter.receivedDay},
      ${matter.dueDay}, ${matter.organisationUnitId}, ${matter.feedbackCaseId}, ${matter.state}, ${matter.version},
      ${tx.now}
    )
  `);
  await insertEvent(tx, cityId, matter.statutoryMatterId, matter, byAccount);
}

/** Moves a matter on from a version; false when it has gone on since. */
export async function moveMatter(
  tx: Tx,
  cityId: string,
  { statutoryMatterId, version }: StatutoryMatter,
  state: StatutoryState,
  byAccount: string | null,
): Promise<boolean> {
  const moved = await tx.run(sql`
    update feedback.statutory_matter set state = ${state}, version = version + 1
    where city_id = ${cityId} and statutory_matter_id = ${statutoryMatterId} and version = ${version}
  `);
  if (moved === 0) return false;
  await insertEvent(tx, cityId, statutoryMatterId, { version: version + 1, state }, byAccount);
  return true;
}

async function insertEvent(
  tx: Tx,
  cityId: string,
  statutoryMatterId: string,
  { version, state }: Pick<StatutoryMatter, 'version' | 'state'>,
  byAccount: string | null,
): Promise<void> {
  await tx.run(sql`
    insert into feedback.statutory_event (city_id, statutory_matter_id, number, at, state, by_account)
    values (${cityId}, ${statutoryMatterId}, ${version}, ${tx.now}, ${state}, ${byAccount})
  `);
}

/** How many came, by quarter of the day on which they came and by kind; the newest quarter first. */
export const countsByQuarter = (tx: Tx, cityId: string, scope: MatterScope): Promise<StatutoryCount[]> =>
  tx.rows(sql<StatutoryCount>`
    select to_char(matter.received_day, 'YYYY"-Q"Q') as quarter, matter.kind, count(*)::int as received
    from feedback.statutory_matter as matter
    where matter.city_id = ${cityId} and ${scope}
    group by 1, 2 order by 1 desc, 2
  `);

/** One cell of a month's table of an ombudsman. */
export interface OmbudsmanCount {
  readonly ombudsman: string;
  readonly subject: string;
  readonly contacts: number;
  readonly version: number;
}

/** The counts of a month as they stand, each the newest of its cell. */
export const ombudsmanCounts = (tx: Tx, cityId: string, month: Day): Promise<OmbudsmanCount[]> =>
  tx.rows(sql<OmbudsmanCount>`
    select distinct on (ombudsman, subject) ombudsman, subject, contacts, version
    from feedback.ombudsman_count where city_id = ${cityId} and month = ${month}
    order by ombudsman, subject, version desc
  `);

export async function insertOmbudsmanCount(
  tx: Tx,
  cityId: string,
  month: Day,
  count: OmbudsmanCount,
  accountId: string | null,
): Promise<void> {
  await tx.run(sql`
    insert into feedback.ombudsman_count (city_id, month, ombudsman, subject, version, contacts, saved_by, saved_at)
    values (${cityId}, ${month}, ${count.ombudsman}, ${count.subject}, ${count.version}, ${count.contacts},
      ${accountId}, ${tx.now})
  `);
}
