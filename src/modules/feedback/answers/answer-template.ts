import { z } from 'zod';
import { isLanguage, type Language, type Trilingual } from '../../../kernel/language.ts';
import { feedbackKinds, type FeedbackKind } from '../feedback-case.ts';

/** The fields of a template, filled from the case when the template is used: `{{unit}}`. */
export const templateFields = ['name', 'unit', 'received', 'due day', 'handler', 'theme'] as const;
export type TemplateField = (typeof templateFields)[number];
export type FieldValues = Readonly<Record<TemplateField, string>>;

const field = /\{\{\s*([^{}]{0,60}?)\s*\}\}/g;
const isField = (name: string): name is TemplateField => templateFields.some((known) => known === name);

/** What an answer begins from, in its newest version. */
export interface AnswerTemplate {
  readonly templateId: string;
  readonly version: number;
  readonly name: string;
  readonly kind: FeedbackKind | null;
  readonly themeId: string | null;
  readonly texts: Trilingual;
  readonly isRetired: boolean;
  readonly savedBy: string | null;
  readonly savedAt: Date;
}

const templateText = z
  .string()
  .trim()
  .min(1)
  .max(10_000)
  .refine((text) => unknownFields(text).length === 0);

/** A template as its form sends it; a text with a field that we do not know is refused. */
export const templateInput = z.object({
  name: z.string().trim().min(1).max(120),
  kind: z.enum(feedbackKinds).nullable(),
  themeId: z.uuid().nullable(),
  text: z.object({ fi: templateText, sv: templateText, en: templateText }),
});
export type TemplateInput = z.output<typeof templateInput>;

/** Names in double braces that are no fields of ours. */
export const unknownFields = (text: string): string[] =>
  [...text.matchAll(field)].flatMap(([, name = '']) => (isField(name) ? [] : [name]));

/** Fields that still stand in a text: nothing was known to put there. */
export const openFields = (text: string): string[] => [...text.matchAll(field)].map(([whole]) => whole);

/** The text with what is known; a field of which nothing is known stays, so that the writer sees it. */
export const fillTemplate = (text: string, values: FieldValues): string =>
  text.replace(field, (whole, name: string) => (isField(name) && values[name] !== '' ? values[name] : whole));

/** The language in which a giver is answered: the one of the feedback, when the service has it. */
export const answerLanguage = (language: string | null): Language => (isLanguage(language) ? language : 'fi');

/**
 * The templates that are offered for a case, those first that fit best: theme and kind, theme, kind, any. What is for
 * another kind or theme comes last.
 */
export function templatesFor(
  templates: readonly AnswerTemplate[],
  { kind, themeIds }: { readonly kind: FeedbackKind | null; readonly themeIds: readonly string[] },
): AnswerTemplate[] {
  const fit = (template: AnswerTemplate): number => {
    const theme = template.themeId === null ? 1 : themeIds.includes(template.themeId) ? 4 : -8;
    const own = template.kind === null ? 1 : template.kind === kind ? 2 : -4;
    return theme + own;
  };
  return templates
    .filter(({ isRetired }) => !isRetired)
    .toSorted((one, other) => fit(other) - fit(one) || one.name.localeCompare(other.name, 'fi'));
}
