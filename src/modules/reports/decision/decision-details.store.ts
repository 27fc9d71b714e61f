import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type DecisionDetails } from './decision-details.ts';

interface DetailsRow {
  readonly committee: DecisionDetails['committee'];
  readonly presenter_title: DecisionDetails['presenterTitle'];
  readonly presenter_name: string;
  readonly experts: string | null;
  readonly grounds: DecisionDetails['grounds'];
}

/** The details that hold now; undefined when nobody has set them. */
export async function decisionDetails(tx: Tx, cityId: string): Promise<DecisionDetails | undefined> {
  const row = await tx.maybe(sql<DetailsRow>`
    select committee, presenter_title, presenter_name, experts, grounds from reports.decision_setting
    where city_id = ${cityId} order by edition desc limit 1
  `);
  return (
    row && {
      committee: row.committee,
      presenterTitle: row.presenter_title,
      presenterName: row.presenter_name,
      experts: row.experts,
      grounds: row.grounds,
    }
  );
}

/** Adds the next edition of the details. */
export async function insertDecisionDetails(
  tx: Tx,
  cityId: string,
  { committee, presenterTitle, presenterName, experts, grounds }: DecisionDetails,
  by: { readonly at: Date; readonly name: string },
): Promise<void> {
  await tx.run(sql`
    insert into reports.decision_setting
      (city_id, edition, committee, presenter_title, presenter_name, experts, grounds, set_at, set_by)
    select ${cityId}::uuid, coalesce(max(edition), 0) + 1, ${JSON.stringify(committee)}::text::jsonb,
           ${JSON.stringify(presenterTitle)}::text::jsonb, ${presenterName}::text, ${experts}::text,
           ${grounds ? JSON.stringify(grounds) : null}::text::jsonb, ${by.at}::timestamptz, ${by.name}::text
    from reports.decision_setting where city_id = ${cityId}
  `);
}
