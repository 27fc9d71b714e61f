import { type CellKey, type Dimension, totalCode } from '../../../../kernel/figure.ts';
import { type Language } from '../../../../kernel/language.ts';
import { type ReviewFigure } from '../../review.ts';
import { reportTexts } from '../../texts.ts';

type Figure = Pick<ReviewFigure, 'definition' | 'codes'>;

/**
 * The figure and the codes of a number in few words: `Palautteet kanavittain:
 * sähköposti, loka–joulukuu 2020, osuus`. The period is left out where the
 * page is about one, the measure where it is the figure's first.
 */
export function numberName(
  { figureId, key }: { readonly figureId: string; readonly key: CellKey },
  figures: readonly Figure[],
  language: Language,
  { withPeriod = true } = {},
): string {
  const figure = figures.find(({ definition }) => definition.id === figureId);
  if (!figure) return figureId;
  const { title, dimensions, measures } = figure.definition;
  const codes = dimensions.flatMap((dimension) => codeName(figure, dimension, key, language, withPeriod));
  const at = measures.findIndex(({ code }) => code === key['measure']);
  const measure = at > 0 ? [measures[at]?.label[language].toLowerCase() ?? ''] : [];
  const parts = [...codes, ...measure];
  return parts.length === 0 ? title[language] : `${title[language]}: ${parts.join(', ')}`;
}

/** Nothing of a parameter, which is the same all over a review. */
function codeName(
  { codes }: Figure,
  { code: dimension, codes: { from } }: Dimension,
  key: CellKey,
  language: Language,
  withPeriod: boolean,
): string[] {
  if (from === 'parameter' || ((from === 'period' || from === 'year') && !withPeriod)) return [];
  const code = key[dimension] ?? '';
  if (code === totalCode) return [reportTexts[language].review.total.toLowerCase()];
  return [codes[dimension]?.find((one) => one.code === code)?.label[language] ?? code];
}
