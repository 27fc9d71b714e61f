import { type Language } from '../../kernel/language.ts';
import { type ReviewHead } from './review.ts';
import { templates } from './templates.ts';
import { reportTexts } from './texts.ts';

/** The sources of the review in words; of a kind that is made no more, those that every review has. */
export function sourceNames({ template }: Pick<ReviewHead, 'template'>, language: Language): string {
  const names: Readonly<Record<string, string>> = reportTexts[language].review.sources;
  const used = templates.find(({ name }) => name === template)?.sources ?? ['feedback'];
  return used.flatMap((source) => names[source] ?? []).join('; ');
}
