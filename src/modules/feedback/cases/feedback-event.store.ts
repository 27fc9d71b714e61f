import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type FeedbackStatus } from '../feedback-case.ts';
import { type Act, type ActBy } from './acts.ts';
import { eventFacts, type FeedbackEvent } from './feedback-event.ts';

interface EventRow {
  readonly feedback_case_id: string;
  readonly number: number;
  readonly at: Date;
  readonly act: Act;
  readonly status: FeedbackStatus;
  readonly organisation_unit_id: string | null;
  readonly assigned_to: string | null;
  readonly by_kind: ActBy;
  readonly by_account: string | null;
  readonly is_for_giver: boolean;
  readonly text: string | null;
  readonly masked_text: string | null;
  readonly reason: string | null;
  readonly facts: unknown;
}

const toEvent = (row: EventRow): FeedbackEvent => ({
  number: row.number,
  at: row.at,
  act: row.act,
  status: row.status,
  organisationUnitId: row.organisation_unit_id,
  assignedTo: row.assigned_to,
  byKind: row.by_kind,
  byAccount: row.by_account,
  isForGiver: row.is_for_giver,
  text: row.text,
  maskedText: row.masked_text,
  reason: row.reason,
  facts: eventFacts.parse(row.facts),
});

const columns = sql`
  feedback_case_id, number, at, act, status, organisation_unit_id, assigned_to, by_kind, by_account, is_for_giver,
  text, masked_text, reason, facts
`;

/** The history of a case, oldest first. */
export async function eventsOf(tx: Tx, cityId: string, feedbackCaseId: string): Promise<FeedbackEvent[]> {
  const rows = await tx.rows(sql<EventRow>`
    select ${columns} from feedback.feedback_event
    where city_id = ${cityId} and feedback_case_id = ${feedbackCaseId} order by number
  `);
  return rows.map(toEvent);
}

/** The histories of several cases, each oldest first, by the id of the case. */
export async function eventsOfCases(
  tx: Tx,
  cityId: string,
  feedbackCaseIds: readonly string[],
): Promise<ReadonlyMap<string, FeedbackEvent[]>> {
  const rows = await tx.rows(sql<EventRow>`
    select ${columns} from feedback.feedback_event
    where city_id = ${cityId} and feedback_case_id = any(${[...feedbackCaseIds]}::uuid[])
    order by feedback_case_id, number
  `);
  const found = Map.groupBy(rows, (row) => row.feedback_case_id);
  return new Map([...found].map(([id, events]) => [id, events.map(toEvent)]));
}

/** Appends to the history of a case. The state is also noted where imports note theirs. */
export async function insertEvent(
  tx: Tx,
  cityId: string,
  feedbackCaseId: string,
  event: FeedbackEvent,
  before: FeedbackStatus,
): Promise<void> {
  await tx.run(sql`
    insert into feedback.feedback_event (city_id, ${columns})
    values (
      ${cityId}, ${feedbackCaseId}, ${event.number}, ${event.at}, ${event.act}, ${event.status},
      ${event.organisationUnitId}, ${event.assignedTo}, ${event.byKind}, ${event.byAccount}, ${event.isForGiver},
      ${event.text}, ${event.maskedText}, ${event.reason}, ${JSON.stringify(event.facts)}::text::jsonb
    )
  `);
  if (event.status === before) return;
  await tx.run(sql`
    insert into feedback.feedback_case_status (city_id, feedback_case_id, at, status, note)
    values (${cityId}, ${feedbackCaseId}, ${event.at}, ${event.status}, ${event.reason})
    on conflict do nothing
  `);
}

/** A change of a case, for those who are told of changes. */
export interface CaseChangeSeen {
  readonly feedbackCaseId: string;
  readonly number: number;
  readonly at: Date;
  readonly act: Act;
  readonly status: FeedbackStatus;
  readonly isForGiver: boolean;
}

/**
 * Events that were written down since a moment, oldest first. What is committed late may come in behind a later one:
 * ask again from a little earlier, and tell each (case, number) once.
 */
export async function eventsSince(tx: Tx, cityId: string, since: Date, limit: number): Promise<CaseChangeSeen[]> {
  const rows = await tx.rows(sql<EventRow>`
    select ${columns} from feedback.feedback_event
    where city_id = ${cityId} and at >= ${since}::timestamptz
    order by at, feedback_case_id, number limit ${limit}
  `);
  return rows.map((row) => ({ ...toEvent(row), feedbackCaseId: row.feedback_case_id }));
}
