import { type Tx } from '../../../../platform/db/database.ts';
import { sql, type RawBuilder } from '../../../../platform/db/sql.ts';
import { unfinishedStatuses } from '../../cases/acts.ts';
import { type OpenPromise } from './moved-promises.ts';

/** The promises of the cases in a scope (`caseScope`) that are not finished. */
export async function openPromises(tx: Tx, cityId: string, within: RawBuilder<boolean>): Promise<OpenPromise[]> {
  const rows = await tx.rows(sql<{ due_day: string; is_in_all_days: boolean }>`
    select stored.due_day::text as due_day,
           coalesce((
             select event.facts ->> 'countsIn' from feedback.feedback_event as event
             where event.city_id = stored.city_id and event.feedback_case_id = stored.feedback_case_id
               and event.facts ? 'countsIn'
             order by event.number desc limit 1
           ), 'working-days') = 'calendar-days' as is_in_all_days
    from feedback.feedback_case as stored
    where stored.city_id = ${cityId} and stored.is_handled_here and stored.due_day is not null
      and stored.status = any(${[...unfinishedStatuses]}::text[]) and ${within}
  `);
  return rows.map((row) => ({ dueDay: row.due_day, isInAllDays: row.is_in_all_days }));
}
