import { type Context } from '../../../../platform/context.ts';
import { type Tx } from '../../../../platform/db/database.ts';
import { sql, type RawBuilder } from '../../../../platform/db/sql.ts';
import { type Day, localDay, scopeCondition, workingCalendarOf } from '../../../city/index.ts';
import { type Act, unfinishedStatuses } from '../../cases/acts.ts';
import { caseScope } from '../../cases/case-scope.store.ts';
import { type FeedbackStatus } from '../../feedback-case.ts';
import { type ClockEvent } from '../clock.ts';
import { targetInFacts } from '../target-facts.ts';
import { type TargetDays } from '../target.ts';

/** The cases that the actor may reach by an action, of one part of the organisation and all below it when one is named. */
export async function casesOfPart(ctx: Context, action: string, part: string | null): Promise<RawBuilder<boolean>> {
  const { tx, cityId, now } = ctx;
  const reach = await caseScope(ctx, action);
  if (part === null) return reach;
  const day = localDay(await workingCalendarOf(tx, cityId), now);
  const within = scopeCondition({ kind: 'subtrees', roots: [part] }, sql`stored.organisation_unit_id`, { cityId, day });
  return sql<boolean>`(${reach} and ${within})`;
}

/** A case that is not finished. */
export interface OpenCase {
  readonly status: FeedbackStatus;
  readonly assignedTo: string | null;
  readonly receivedAt: Date;
  readonly dueDay: Day | null;
  readonly isPaused: boolean;
}

export async function openCases(tx: Tx, cityId: string, within: RawBuilder<boolean>): Promise<OpenCase[]> {
  const rows = await tx.rows(sql<{
    status: FeedbackStatus;
    assigned_to: string | null;
    received_at: Date;
    due_day: string | null;
    is_paused: boolean;
  }>`
    select stored.status, stored.assigned_to, stored.received_at, stored.due_day::text as due_day,
           stored.paused_since is not null as is_paused
    from feedback.feedback_case as stored
    where stored.city_id = ${cityId} and stored.is_handled_here
      and stored.status = any(${[...unfinishedStatuses]}::text[]) and ${within}
  `);
  return rows.map((row) => ({
    status: row.status,
    assignedTo: row.assigned_to,
    receivedAt: row.received_at,
    dueDay: row.due_day,
    isPaused: row.is_paused,
  }));
}

/** A case that was answered, with what its clocks need. */
export interface AnsweredCase {
  readonly receivedAt: Date;
  readonly events: readonly ClockEvent[];
  /** The target that its promise was made by; undefined when another system made it. */
  readonly target: TargetDays | undefined;
}

interface AnsweredRow {
  readonly received_at: Date;
  readonly reacted_at: Date | null;
  /** Of each event: milliseconds since 1970, act, state, part of the organisation, reason, promised day. */
  readonly events: readonly (readonly [number, Act, FeedbackStatus, string | null, string | null, Day | null])[];
  readonly is_taken_over: boolean;
  /** What the event tells that made the promise. */
  readonly promise: unknown;
}

/** The newest answered cases since an instant, at most so many, with their histories. */
export async function answeredCases(
  tx: Tx,
  cityId: string,
  within: RawBuilder<boolean>,
  { since, limit }: { readonly since: Date; readonly limit: number },
): Promise<AnsweredCase[]> {
  const rows = await tx.rows(sql<AnsweredRow>`
    with answered as (
      select stored.city_id, stored.feedback_case_id, stored.received_at, stored.reacted_at
      from feedback.feedback_case as stored
      where stored.city_id = ${cityId} and stored.is_handled_here and stored.answered_at >= ${since}::timestamptz
        and stored.answered_at <= ${tx.now}::timestamptz and ${within}
      order by stored.answered_at desc limit ${limit}
    )
    select answered.received_at, answered.reacted_at, history.events, history.is_taken_over, history.promise
    from answered cross join lateral (
      select json_agg(json_build_array(
               (extract(epoch from event.at) * 1000)::bigint, event.act, event.status, event.organisation_unit_id,
               event.reason, event.facts ->> 'dueDay'
             ) order by event.number) as events,
             bool_or(event.facts ? 'takenOver') as is_taken_over,
             (array_agg(event.facts order by event.number) filter (where event.facts ? 'responseDays'))[1] as promise
      from feedback.feedback_event as event
      where event.city_id = answered.city_id and event.feedback_case_id = answered.feedback_case_id
    ) as history
    where history.events is not null
  `);
  return rows.map((row) => {
    const events = row.events.map(([at, act, status, organisationUnitId, reason, dueDay]): ClockEvent => ({
      at: new Date(at),
      act,
      status,
      organisationUnitId,
      reason,
      dueDay,
    }));
    return {
      receivedAt: row.received_at,
      events: row.is_taken_over ? withReaction(events, row.reacted_at) : events,
      target: targetInFacts(row.promise),
    };
  });
}

/** Another system tells when it reacted, not by which act: a first word to the giver is what our clocks know. */
function withReaction(events: readonly ClockEvent[], reactedAt: Date | null): readonly ClockEvent[] {
  const before = events.findLastIndex(({ at }) => reactedAt !== null && at <= reactedAt);
  const previous = events[before];
  if (reactedAt === null || !previous) return events;
  const told: ClockEvent = { ...previous, at: reactedAt, act: 'interim-answer', reason: null, dueDay: null };
  return [...events.slice(0, before + 1), told, ...events.slice(before + 1)];
}

/** How many givers said whether their answer helped, and how many that it did, since an instant. */
export async function ratingsSince(
  tx: Tx,
  cityId: string,
  within: RawBuilder<boolean>,
  since: Date,
): Promise<{ readonly ratings: number; readonly helped: number }> {
  return tx.one(sql<{ ratings: number; helped: number }>`
    select count(*)::integer as ratings,
           (count(*) filter (where event.facts -> 'helped' = 'true'::jsonb))::integer as helped
    from feedback.feedback_event as event
    join feedback.feedback_case as stored using (city_id, feedback_case_id)
    where event.city_id = ${cityId} and event.act = 'rate' and event.at >= ${since}::timestamptz
      and event.at <= ${tx.now}::timestamptz and event.facts ? 'helped' and ${within}
  `);
}

/** What came in and was answered on each day from a day until another, that day left out; days without are left out. */
export async function flowByDay(
  tx: Tx,
  cityId: string,
  within: RawBuilder<boolean>,
  { from, to, timeZone }: { readonly from: Day; readonly to: Day; readonly timeZone: string },
): Promise<Map<Day, { readonly arrivals: number; readonly answers: number }>> {
  const dayOf = (column: RawBuilder<unknown>): RawBuilder<unknown> => sql`(${column} at time zone ${timeZone})::date`;
  const rows = await tx.rows(sql<{ day: string; arrivals: number; answers: number }>`
    select flow.day::text as day, sum(flow.arrivals)::integer as arrivals, sum(flow.answers)::integer as answers
    from (
      select ${dayOf(sql`stored.received_at`)} as day, 1 as arrivals, 0 as answers
      from feedback.feedback_case as stored where stored.city_id = ${cityId} and ${within}
      union all
      select ${dayOf(sql`stored.answered_at`)} as day, 0 as arrivals, 1 as answers
      from feedback.feedback_case as stored
      where stored.city_id = ${cityId} and stored.answered_at is not null and ${within}
    ) as flow
    where flow.day >= ${from}::date and flow.day < ${to}::date
    group by flow.day order by flow.day
  `);
  return new Map(rows.map(({ day, arrivals, answers }) => [day, { arrivals, answers }]));
}
