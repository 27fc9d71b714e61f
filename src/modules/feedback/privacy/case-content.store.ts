import { isLanguage } from '../../../kernel/language.ts';
import { maskPersonalData } from '../../../kernel/personal-data/index.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql, type RawBuilder } from '../../../platform/db/sql.ts';
import { searchVector } from '../cases/handled-case.store.ts';
import { personalTables } from './personal-columns.ts';

const ofCases = (cityId: string, ids: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`city_id = ${cityId} and feedback_case_id = any(${[...ids]}::uuid[])`;

/** Empties what a giver said and how she is known, wherever it stands. Kinds, states and times stay, so no figure changes. */
export async function emptyCases(tx: Tx, cityId: string, ids: readonly string[]): Promise<void> {
  for (const { table, erase, emptiedBy, isDeleted } of personalTables) {
    if (emptiedBy) for (const id of ids) await emptiedBy(tx, cityId, id);
    if (isDeleted) await tx.run(sql`delete from ${sql.table(`feedback.${table}`)} where ${ofCases(cityId, ids)}`);
    if (emptiedBy || isDeleted || erase.length === 0) continue;
    const nothing = erase.map((column) => sql`${sql.ref(column)} = null`);
    await tx.run(sql`update ${sql.table(`feedback.${table}`)} set ${sql.join(nothing)} where ${ofCases(cityId, ids)}`);
  }
  await tx.run(sql`
    update feedback.feedback_case
    set emptied_at = ${tx.now}, is_sensitive = false, wants_answer = false, may_publish = false
    where ${ofCases(cityId, ids)}
  `);
}

interface TextRow {
  readonly feedback_case_id: string;
  readonly language: string | null;
  readonly title: string | null;
  readonly text: string | null;
}

/** Puts the masked text in place of the text, for good, in the cases and in all that was said about them. */
export async function maskCases(tx: Tx, cityId: string, ids: readonly string[]): Promise<void> {
  const rows = await tx.rows(sql<TextRow>`
    select feedback_case_id, language, title, text from feedback.feedback_case where ${ofCases(cityId, ids)}
  `);
  for (const row of rows) {
    const masked = (text: string | null): string | null =>
      text === null ? null : maskPersonalData(text, isLanguage(row.language) ? row.language : 'fi');
    const [title, text] = [masked(row.title), masked(row.text)];
    await tx.run(sql`
      update feedback.feedback_case
      set title = ${title}, text = ${text}, masked_text = ${text}, masked_for_good_at = ${tx.now},
          search = ${searchVector(sql`${`${title ?? ''} ${text ?? ''}`}::text`)}
      where city_id = ${cityId} and feedback_case_id = ${row.feedback_case_id}
    `);
  }
  for (const { table, masked = [] } of personalTables) {
    for (const [text, instead] of masked) {
      await tx.run(sql`
        update ${sql.table(`feedback.${table}`)} set ${sql.ref(text)} = ${sql.ref(instead)} where ${ofCases(cityId, ids)}
      `);
    }
  }
}

/** Lets go of how the givers of these cases are reached; the ids of the contacts, to be erased. */
export async function releaseContacts(tx: Tx, cityId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.rows(sql<{ giver_contact_id: string }>`
    select giver_contact_id from feedback.feedback_case
    where ${ofCases(cityId, ids)} and giver_contact_id is not null
  `);
  await tx.run(sql`
    update feedback.feedback_case set giver_contact_id = null, on_behalf_of = on_behalf_of - 'name'
    where ${ofCases(cityId, ids)}
  `);
  return rows.map((row) => row.giver_contact_id);
}

/** The cases that were given with one of these contacts. */
export async function casesOfContacts(tx: Tx, cityId: string, contactIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows(sql<{ feedback_case_id: string }>`
    select feedback_case_id from feedback.feedback_case
    where city_id = ${cityId} and giver_contact_id = any(${[...contactIds]}::uuid[])
  `);
  return rows.map((row) => row.feedback_case_id);
}
