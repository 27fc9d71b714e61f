import { type Language } from '../../../kernel/language.ts';
import { parsePeriod } from '../../../kernel/period.ts';
import { formatPeriod } from '../../../platform/i18n/format.ts';
import { type ReviewHead } from '../review.ts';
import { reportPageTexts } from './texts.ts';

/** `Palautekatsaus, loka–joulukuu 2020` */
export function reviewName({ period }: Pick<ReviewHead, 'period'>, language: Language): string {
  const parsed = parsePeriod(period);
  return `${reportPageTexts[language].reviews.kind}, ${parsed ? formatPeriod(parsed, language) : period}`;
}
