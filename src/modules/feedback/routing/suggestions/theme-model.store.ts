import { z } from 'zod';
import { type Tx } from '../../../../platform/db/database.ts';
import { sql } from '../../../../platform/db/sql.ts';
import { type Measures, measures } from './measures.ts';
import { bytesOf, learnedTheme, modelOf, type LearnedTheme, type ThemeModel } from './theme-model.ts';
import { type ThemedText } from './train.ts';

/** Trainings that are kept; the older ones serve nobody. */
const keptModels = 5;

/** A training without its numbers. */
export interface ModelCard {
  readonly version: number;
  readonly trainedAt: Date;
  readonly themes: readonly LearnedTheme[];
  readonly measures: Measures;
}

/** The version of the newest training; asked at each message, so it reads one row of an index. */
export async function newestModelVersion(tx: Tx, cityId: string): Promise<number | undefined> {
  const row = await tx.maybe(sql<{ version: number }>`
    select version from feedback.theme_model where city_id = ${cityId} order by version desc limit 1
  `);
  return row?.version;
}

export async function newestModelCard(tx: Tx, cityId: string): Promise<ModelCard | undefined> {
  const row = await tx.maybe(sql<{ version: number; trained_at: Date; themes: unknown; measures: unknown }>`
    select version, trained_at, themes, measures from feedback.theme_model
    where city_id = ${cityId} order by version desc limit 1
  `);
  return (
    row && {
      version: row.version,
      trainedAt: row.trained_at,
      themes: z.array(learnedTheme).parse(row.themes),
      measures: measures.parse(row.measures),
    }
  );
}

export async function findModel(tx: Tx, cityId: string, version: number): Promise<ThemeModel | undefined> {
  const row = await tx.maybe(sql<{ themes: unknown; numbers: Uint8Array }>`
    select themes, numbers from feedback.theme_model where city_id = ${cityId} and version = ${version}
  `);
  return row && modelOf(z.array(learnedTheme).parse(row.themes), row.numbers);
}

/** Keeps a training as the newest; the oldest go. */
export async function insertModel(tx: Tx, cityId: string, model: ThemeModel, quality: Measures): Promise<void> {
  const version = ((await newestModelVersion(tx, cityId)) ?? 0) + 1;
  await tx.run(sql`
    insert into feedback.theme_model (city_id, version, trained_at, themes, measures, numbers)
    values (${cityId}, ${version}, ${tx.now}, ${JSON.stringify(model.themes)}::text::jsonb,
            ${JSON.stringify(quality)}::text::jsonb, ${bytesOf(model)})
  `);
  await tx.run(sql`
    delete from feedback.theme_model where city_id = ${cityId} and version <= ${version - keptModels}
  `);
}

/** A text to learn from, and where it stands in the order of texts. */
export interface StoredText extends ThemedText {
  readonly feedbackCaseId: string;
  readonly receivedAt: Date;
}

/**
 * Masked texts whose themes somebody has looked at, the newest first, behind one: of other systems, or answered here.
 * What few may see is not learned from.
 */
export async function themedTexts(
  tx: Tx,
  cityId: string,
  after: Pick<StoredText, 'feedbackCaseId' | 'receivedAt'> | undefined,
  limit: number,
): Promise<StoredText[]> {
  const isBehind = after
    ? sql<boolean>`(stored.received_at, stored.feedback_case_id)
                   < (${after.receivedAt}::timestamptz, ${after.feedbackCaseId}::uuid)`
    : sql<boolean>`true`;
  const rows = await tx.rows(sql<{
    feedback_case_id: string;
    received_at: Date;
    text: string;
    language: string | null;
    theme_ids: readonly string[];
  }>`
    select stored.feedback_case_id, stored.received_at, stored.masked_text as text, stored.language,
           array(select theme_id from feedback.feedback_case_theme as theme
                 where theme.city_id = stored.city_id and theme.feedback_case_id = stored.feedback_case_id
                 order by theme_id) as theme_ids
    from feedback.feedback_case as stored
    where stored.city_id = ${cityId} and stored.masked_text is not null and not stored.is_sensitive
      and (not stored.is_handled_here or stored.status in ('answered', 'closed')) and ${isBehind}
      and exists (select 1 from feedback.feedback_case_theme as theme
                  where theme.city_id = stored.city_id and theme.feedback_case_id = stored.feedback_case_id)
    order by stored.received_at desc, stored.feedback_case_id desc limit ${limit}
  `);
  return rows.map((row) => ({
    feedbackCaseId: row.feedback_case_id,
    receivedAt: row.received_at,
    text: row.text,
    language: row.language,
    themeIds: row.theme_ids,
  }));
}

export async function insertSuggestion(
  tx: Tx,
  cityId: string,
  feedbackCaseId: string,
  modelVersion: number,
  themeIds: readonly string[],
): Promise<void> {
  await tx.run(sql`
    insert into feedback.theme_suggestion (city_id, feedback_case_id, model_version, theme_ids, suggested_at)
    values (${cityId}, ${feedbackCaseId}, ${modelVersion}, ${[...themeIds]}::uuid[], ${tx.now})
    on conflict do nothing
  `);
}

/** Suggestions held against the themes that finished cases have now. */
export interface SuggestionsInUse {
  readonly cases: number;
  /** The likeliest theme was one of the case's. */
  readonly first: number;
  /** One of the suggested was. */
  readonly any: number;
}

export async function suggestionsInUse(tx: Tx, cityId: string): Promise<SuggestionsInUse> {
  return tx.one(sql<SuggestionsInUse>`
    select count(*)::int as cases,
           (count(*) filter (where suggestion.theme_ids[1] = any(final.theme_ids)))::int as first,
           (count(*) filter (where suggestion.theme_ids && final.theme_ids))::int as any
    from feedback.theme_suggestion as suggestion
    join feedback.feedback_case as stored using (city_id, feedback_case_id)
    cross join lateral (
      select array(select theme_id from feedback.feedback_case_theme as theme
                   where theme.city_id = stored.city_id and theme.feedback_case_id = stored.feedback_case_id) as theme_ids
    ) as final
    where suggestion.city_id = ${cityId} and stored.status in ('answered', 'closed') and not stored.is_sensitive
      and cardinality(final.theme_ids) > 0
  `);
}
