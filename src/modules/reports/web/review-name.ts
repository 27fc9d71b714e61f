import { type Language } from '../../../kernel/language.ts';
import { parsePeriod } from '../../../kernel/period.ts';
import { formatPeriod } from '../../../platform/i18n/format.ts';
import { type ReviewHead } from '../review.ts';
import { reportPageTexts } from './texts.ts';

/** `Palautekatsaus, loka–joulukuu 2020` */
export function reviewName({ template, period }: Pick<ReviewHead, 'template' | 'period'>, language: Language): string {
  const parsed = parsePeriod(period);
  const kinds: Readonly<Record<string, string>> = reportPageTexts[language].reviews.kinds;
  return `${kinds[template] ?? template}, ${parsed ? formatPeriod(parsed, language) : period}`;
}
