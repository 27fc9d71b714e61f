import { keyText } from '../../../../kernel/figure.ts';
import { type FigureCode } from '../../../../kernel/figure-code.ts';
import { type Language } from '../../../../kernel/language.ts';
import { type ReviewLinks, valueOf } from '../../web/views/index.ts';
import { type RecalledNumber } from '../recall.store.ts';
import { correctionTexts } from '../texts.ts';
import { correctionPath } from './addresses.ts';

/** How the numbers of an edition are marked that were corrected after it. */
export function recallMarks(
  recalled: ReadonlyMap<FigureCode, RecalledNumber>,
  language: Language,
): NonNullable<ReviewLinks['recalled']> {
  const texts = correctionTexts[language].marks;
  const byCell = new Map([...recalled.values()].map((number) => [`${number.figureId} ${keyText(number.key)}`, number]));
  const href = ({ correctionId }: RecalledNumber): string => `/${language}${correctionPath(correctionId)}`;
  return (code, from = []) => {
    const own = recalled.get(code);
    if (own) return { href: href(own), text: newValue(own, language) };
    const [operand] = from.flatMap(({ figure, key }) => byCell.get(`${figure} ${keyText(key)}`) ?? []);
    return operand && { href: href(operand), text: texts.computedFromCorrected };
  };
}

function newValue(number: RecalledNumber, language: Language): string {
  const texts = correctionTexts[language].marks;
  return number.now === null
    ? texts.withdrawn
    : texts.corrected({ value: valueOf({ ...number, value: number.now }, language) });
}
