import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type RoutingRule, routingRules } from './routing-rule.ts';

/** All rules of a city at one time. */
export interface RoutingRuleSet {
  readonly version: number;
  readonly rules: readonly RoutingRule[];
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly inForceAt: Date | null;
}

interface SetRow {
  readonly version: number;
  readonly rules: unknown;
  readonly made_by: string | null;
  readonly made_at: Date;
  readonly in_force_at: Date | null;
}

const toSet = (row: SetRow): RoutingRuleSet => ({
  version: row.version,
  rules: routingRules.parse(row.rules),
  madeBy: row.made_by,
  madeAt: row.made_at,
  inForceAt: row.in_force_at,
});

const columns = sql`version, rules, made_by, made_at, in_force_at`;

/** The version of the set that is in force; asked at each message, so it reads one row of an index. */
export async function versionInForce(tx: Tx, cityId: string): Promise<number | undefined> {
  const row = await tx.maybe(sql<{ version: number }>`
    select version from feedback.routing_rule_set
    where city_id = ${cityId} and in_force_at is not null order by in_force_at desc, version desc limit 1
  `);
  return row?.version;
}

export async function findRuleSet(tx: Tx, cityId: string, version: number): Promise<RoutingRuleSet | undefined> {
  const row = await tx.maybe(sql<SetRow>`
    select ${columns} from feedback.routing_rule_set where city_id = ${cityId} and version = ${version}
  `);
  return row && toSet(row);
}

/** The newest set, draft or not. */
export async function newestRuleSet(tx: Tx, cityId: string): Promise<RoutingRuleSet | undefined> {
  const row = await tx.maybe(sql<SetRow>`
    select ${columns} from feedback.routing_rule_set where city_id = ${cityId} order by version desc limit 1
  `);
  return row && toSet(row);
}

export async function insertRuleSet(
  tx: Tx,
  cityId: string,
  version: number,
  rules: readonly RoutingRule[],
  madeBy: string | null,
): Promise<void> {
  await tx.run(sql`
    insert into feedback.routing_rule_set (city_id, version, rules, made_by, made_at)
    values (${cityId}, ${version}, ${JSON.stringify(rules)}::text::jsonb, ${madeBy}, ${tx.now})
  `);
}

export async function putInForce(tx: Tx, cityId: string, version: number, by: string | null): Promise<void> {
  await tx.run(sql`
    update feedback.routing_rule_set set in_force_at = ${tx.now}, in_force_by = ${by}
    where city_id = ${cityId} and version = ${version} and in_force_at is null
  `);
}

/** Forgets drafts that were made after a version and never came into force; their trials go with them. */
export async function deleteDrafts(tx: Tx, cityId: string, afterVersion: number): Promise<void> {
  await tx.run(sql`
    delete from feedback.routing_trial as trial using feedback.routing_rule_set as draft
    where trial.city_id = ${cityId} and draft.city_id = trial.city_id and draft.version = trial.version
      and draft.version > ${afterVersion} and draft.in_force_at is null
  `);
  await tx.run(sql`
    delete from feedback.routing_rule_set
    where city_id = ${cityId} and version > ${afterVersion} and in_force_at is null
  `);
}
