import { type Tx } from '../../../../platform/db/database.ts';
import { sql } from '../../../../platform/db/sql.ts';
import { searchVector } from '../../cases/handled-case.store.ts';

/** A text that has not been looked through. */
export interface TextToIndex {
  readonly feedbackCaseId: string;
  readonly text: string;
  readonly language: string | null;
}

/** The next texts without a masked one, held until the transaction ends: an import may be changing them. */
export async function textsToIndex(tx: Tx, cityId: string, limit: number): Promise<TextToIndex[]> {
  const rows = await tx.rows(sql<{ feedback_case_id: string; text: string; language: string | null }>`
    select feedback_case_id, text, language from feedback.feedback_case
    where city_id = ${cityId} and masked_text is null and text is not null
    order by feedback_case_id limit ${limit} for update
  `);
  return rows.map(({ feedback_case_id, text, language }) => ({ feedbackCaseId: feedback_case_id, text, language }));
}

export interface IndexedText {
  readonly feedbackCaseId: string;
  readonly maskedText: string;
  /** It names somebody by identity code. A case that was kept for few eyes stays so. */
  readonly isSensitive: boolean;
}

/** A text vector has an end (1 MB): what a longer text says behind it is not found, but the text is looked through. */
const mostSearched = 100_000;

/** Writes down what was found in texts; all rows travel as one JSON text. */
export async function saveIndexed(tx: Tx, cityId: string, texts: readonly IndexedText[]): Promise<void> {
  if (texts.length === 0) return;
  const rows = texts.map(({ feedbackCaseId, maskedText, isSensitive }) => ({
    c: feedbackCaseId,
    m: maskedText,
    s: isSensitive,
  }));
  await tx.run(sql`
    update feedback.feedback_case as stored
    set masked_text = incoming.m, is_sensitive = stored.is_sensitive or incoming.s,
        search = ${searchVector(sql`left(coalesce(stored.title, '') || ' ' || incoming.m, ${mostSearched}::integer)`)}
    from json_to_recordset(${JSON.stringify(rows)}::json) as incoming (c uuid, m text, s boolean)
    where stored.city_id = ${cityId} and stored.feedback_case_id = incoming.c
  `);
}
