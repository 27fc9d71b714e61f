import { type Language } from '../../../../kernel/language.ts';
import { type Tx } from '../../../../platform/db/database.ts';
import { sql } from '../../../../platform/db/sql.ts';
import { type StatutoryKind } from '../statutory-matter.ts';

/** Where the form for a kind is, in a language. */
export interface StatutoryForm {
  readonly kind: StatutoryKind;
  readonly language: Language;
  /** A web address; null where there is no form. */
  readonly address: string | null;
  readonly version: number;
}

/** The forms as they stand, each the newest of its kind and language. */
export const statutoryForms = (tx: Tx, cityId: string): Promise<StatutoryForm[]> =>
  tx.rows(sql<StatutoryForm>`
    select distinct on (kind, language) kind, language, address, version
    from feedback.statutory_form where city_id = ${cityId} order by kind, language, version desc
  `);

export async function insertStatutoryForm(
  tx: Tx,
  cityId: string,
  { kind, language, address, version }: StatutoryForm,
  accountId: string | null,
): Promise<void> {
  await tx.run(sql`
    insert into feedback.statutory_form (city_id, kind, language, version, address, saved_by, saved_at)
    values (${cityId}, ${kind}, ${language}, ${version}, ${address}, ${accountId}, ${tx.now})
  `);
}
