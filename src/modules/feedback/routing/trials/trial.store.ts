import { z } from 'zod';
import { type Tx } from '../../../../platform/db/database.ts';
import { sql } from '../../../../platform/db/sql.ts';
import { type Day } from '../../../city/index.ts';
import { type FeedbackChannel, type FeedbackKind } from '../../feedback-case.ts';
import { type PastCase, type Trial, trialMove, type TrialMove } from './trial.ts';

interface TrialRow {
  readonly routing_trial_id: string;
  readonly version: number;
  readonly against_version: number | null;
  readonly from_day: Day;
  readonly until_day: Day;
  readonly state: Trial['state'];
  readonly after_case: string | null;
  readonly cases: number;
  readonly looked_at: number;
  readonly moves: unknown;
}

const columns = sql`
  routing_trial_id, version, against_version, from_day::text as from_day, until_day::text as until_day, state,
  after_case, cases, looked_at, moves
`;

const toTrial = (row: TrialRow): Trial => ({
  routingTrialId: row.routing_trial_id,
  version: row.version,
  againstVersion: row.against_version,
  fromDay: row.from_day,
  untilDay: row.until_day,
  state: row.state,
  afterCase: row.after_case,
  cases: row.cases,
  lookedAt: row.looked_at,
  moves: z.array(trialMove).parse(row.moves),
});

export async function findTrial(tx: Tx, cityId: string, routingTrialId: string): Promise<Trial | undefined> {
  const row = await tx.maybe(sql<TrialRow>`
    select ${columns} from feedback.routing_trial where city_id = ${cityId} and routing_trial_id = ${routingTrialId}
  `);
  return row && toTrial(row);
}

/** The newest trial of a version. */
export async function newestTrial(tx: Tx, cityId: string, version: number): Promise<Trial | undefined> {
  const row = await tx.maybe(sql<TrialRow>`
    select ${columns} from feedback.routing_trial
    where city_id = ${cityId} and version = ${version} order by asked_at desc, routing_trial_id desc limit 1
  `);
  return row && toTrial(row);
}

export async function insertTrial(
  tx: Tx,
  cityId: string,
  trial: Pick<Trial, 'routingTrialId' | 'version' | 'againstVersion' | 'fromDay' | 'untilDay' | 'cases'>,
  askedBy: string | null,
): Promise<void> {
  await tx.run(sql`
    insert into feedback.routing_trial (
      city_id, routing_trial_id, version, against_version, from_day, until_day, state, cases, asked_by, asked_at
    ) values (
      ${cityId}, ${trial.routingTrialId}, ${trial.version}, ${trial.againstVersion}, ${trial.fromDay},
      ${trial.untilDay}, 'waiting', ${trial.cases}, ${askedBy}, ${tx.now}
    )
  `);
}

/** Writes down how far a trial has come. */
export async function moveTrial(
  tx: Tx,
  cityId: string,
  trial: Pick<Trial, 'routingTrialId' | 'state' | 'afterCase' | 'lookedAt' | 'moves'>,
): Promise<void> {
  const finishedAt = trial.state === 'finished' ? tx.now : null;
  await tx.run(sql`
    update feedback.routing_trial
    set state = ${trial.state}, after_case = ${trial.afterCase}::uuid, looked_at = ${trial.lookedAt},
        moves = ${JSON.stringify(trial.moves satisfies readonly TrialMove[])}::text::jsonb,
        finished_at = ${finishedAt}::timestamptz
    where city_id = ${cityId} and routing_trial_id = ${trial.routingTrialId}
  `);
}

/** From the first moment on, and before the second. */
export interface Between {
  readonly from: Date;
  readonly before: Date;
}

/** Cases with a text that few may see are told to nobody, not even in a count. */
const isTried = ({ from, before }: Between) => sql<boolean>`
  stored.received_at >= ${from} and stored.received_at < ${before} and not stored.is_sensitive
  and stored.text is not null
`;

export async function countPastCases(tx: Tx, cityId: string, between: Between): Promise<number> {
  const { count } = await tx.one(sql<{ count: number }>`
    select count(*)::int as count from feedback.feedback_case as stored
    where stored.city_id = ${cityId} and ${isTried(between)}
  `);
  return count;
}

interface PastRow {
  readonly feedback_case_id: string;
  readonly text: string;
  readonly kind: FeedbackKind | null;
  readonly channel: FeedbackChannel;
  readonly language: string | null;
  readonly district_id: string | null;
  readonly unit_now: string | null;
  readonly named_unit: string | null;
  readonly received_at: Date;
  readonly theme_ids: readonly string[] | null;
}

/**
 * The next cases of a time by their id. The part that the giver named stands in the first event; of an imported case
 * it is not known, so where the case is stands for it. Kind and themes are today's: what they were is not kept.
 */
export async function pastCases(
  tx: Tx,
  cityId: string,
  between: Between,
  after: string | null,
  limit: number,
): Promise<PastCase[]> {
  const rows = await tx.rows(sql<PastRow>`
    select stored.feedback_case_id, stored.text, stored.kind, stored.channel, stored.language, stored.district_id,
           stored.organisation_unit_id as unit_now, stored.received_at,
           case when received.facts ? 'namedUnit' then (received.facts ->> 'namedUnit')::uuid
                else stored.organisation_unit_id end as named_unit,
           array(select theme_id from feedback.feedback_case_theme as theme
                 where theme.city_id = stored.city_id and theme.feedback_case_id = stored.feedback_case_id
                 order by theme_id) as theme_ids
    from feedback.feedback_case as stored
    left join feedback.feedback_event as received
      on received.city_id = stored.city_id and received.feedback_case_id = stored.feedback_case_id
      and received.number = 1
    where stored.city_id = ${cityId} and ${isTried(between)}
      and (${after}::uuid is null or stored.feedback_case_id > ${after}::uuid)
    order by stored.feedback_case_id limit ${limit}
  `);
  return rows.map((row) => ({
    feedbackCaseId: row.feedback_case_id,
    received: {
      text: row.text,
      kind: row.kind,
      channel: row.channel,
      language: row.language,
      districtId: row.district_id,
      organisationUnitId: row.named_unit,
      themeIds: row.theme_ids ?? [],
      receivedAt: row.received_at,
    },
    unitNow: row.unit_now,
  }));
}
