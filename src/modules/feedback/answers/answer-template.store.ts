import { z } from 'zod';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type FeedbackKind } from '../feedback-case.ts';
import { type AnswerTemplate } from './answer-template.ts';

interface TemplateRow {
  readonly answer_template_id: string;
  readonly version: number;
  readonly name: string;
  readonly kind: FeedbackKind | null;
  readonly theme_id: string | null;
  readonly texts: unknown;
  readonly is_retired: boolean;
  readonly saved_by: string | null;
  readonly saved_at: Date;
}

const texts = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

const toTemplate = (row: TemplateRow): AnswerTemplate => ({
  templateId: row.answer_template_id,
  version: row.version,
  name: row.name,
  kind: row.kind,
  themeId: row.theme_id,
  texts: texts.parse(row.texts),
  isRetired: row.is_retired,
  savedBy: row.saved_by,
  savedAt: row.saved_at,
});

const columns = sql`answer_template_id, version, name, kind, theme_id, texts, is_retired, saved_by, saved_at`;

/** The newest version of each template, retired ones too, by name. */
export async function answerTemplates(tx: Tx, cityId: string): Promise<AnswerTemplate[]> {
  const rows = await tx.rows(sql<TemplateRow>`
    select * from (
      select distinct on (answer_template_id) ${columns} from feedback.answer_template
      where city_id = ${cityId} order by answer_template_id, version desc
    ) as newest order by is_retired, name, answer_template_id
  `);
  return rows.map(toTemplate);
}

/** The versions of a template, the newest first; empty when there is none. */
export async function versionsOfTemplate(tx: Tx, cityId: string, templateId: string): Promise<AnswerTemplate[]> {
  const rows = await tx.rows(sql<TemplateRow>`
    select ${columns} from feedback.answer_template
    where city_id = ${cityId} and answer_template_id = ${templateId} order by version desc
  `);
  return rows.map(toTemplate);
}

/** Appends a version of a template. */
export async function insertTemplate(tx: Tx, cityId: string, it: AnswerTemplate): Promise<void> {
  await tx.run(sql`
    insert into feedback.answer_template (city_id, ${columns})
    values (
      ${cityId}, ${it.templateId}, ${it.version}, ${it.name}, ${it.kind}, ${it.themeId},
      ${JSON.stringify(it.texts)}::text::jsonb, ${it.isRetired}, ${it.savedBy}, ${it.savedAt}
    )
  `);
}
