import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { searchVector } from '../cases/handled-case.store.ts';
import { type FeedbackStatus } from '../feedback-case.ts';

/** What an import does not tell of a case and another system's open interface does, without personal data. */
export interface HarvestedCase {
  readonly feedbackCaseId: string;
  readonly status: FeedbackStatus;
  readonly title: string | null;
  readonly maskedText: string | null;
  /** Noted with the state that it brought. */
  readonly answer: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Completes cases that were stored by the rules of an import: title, place on the map, words to be found by, answer. */
export async function completeHarvested(tx: Tx, cityId: string, cases: readonly HarvestedCase[]): Promise<void> {
  if (cases.length === 0) return;
  const rows = JSON.stringify(
    cases.map((it) => ({
      c: it.feedbackCaseId,
      s: it.status,
      t: it.title,
      m: it.maskedText,
      a: it.answer,
      lat: it.latitude,
      long: it.longitude,
    })),
  );
  const incoming = sql`json_to_recordset(${rows}::json) as incoming (
    c uuid, s text, t text, m text, a text, lat double precision, long double precision
  )`;
  await tx.run(sql`
    update feedback.feedback_case as stored
    set title = incoming.t, masked_text = incoming.m, latitude = incoming.lat, longitude = incoming.long,
        search = ${searchVector(sql`coalesce(incoming.t, '') || ' ' || coalesce(incoming.m, '')`)}
    from ${incoming}
    where stored.city_id = ${cityId} and stored.feedback_case_id = incoming.c
  `);
  await tx.run(sql`
    update feedback.feedback_case_status as told set note = incoming.a
    from ${incoming}
    where told.city_id = ${cityId} and told.feedback_case_id = incoming.c and told.status = incoming.s
      and incoming.a is not null
  `);
}
