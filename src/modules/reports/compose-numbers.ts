import { inEachLanguage, type Language, type Trilingual } from '../../kernel/language.ts';
import { type ComputedFigure } from './computed-figure.ts';
import { type Segment } from './prose/segment.ts';
import { recordedTexts } from './recorded/texts.ts';
import { type NumbersBlock } from './review-tree.ts';
import { reportTexts } from './texts.ts';

/** Whether a figure is recorded and has one value a time: then a row says all of it. */
export const isSingle = ({ definition }: ComputedFigure): boolean =>
  definition.origins !== undefined && definition.dimensions.length === 1;

/** The values of a single recorded figure, each with its time and where it stands. */
export function numbersOf(
  { definition, codes }: ComputedFigure,
  language: Language,
  write: (value: Trilingual) => readonly Segment[],
): NumbersBlock {
  const texts = recordedTexts[language];
  return {
    kind: 'numbers',
    caption: texts.numbers.caption(definition.area === undefined ? '' : texts.areas[definition.area]),
    rows: (codes['time'] ?? []).map(({ code, label }) => ({
      figure: definition.id,
      label: definition.title[language],
      period: label[language],
      segments: write(valueProse(definition.id, code, definition.measures[0]?.unit)),
      source: definition.origins?.find(({ key }) => key['time'] === code)?.document ?? '',
    })),
  };
}

/** A narrative of one value with its unit; the percent sign is part of the number. */
export const valueProse = (id: string, time: string, unit: string | undefined): Trilingual =>
  inEachLanguage((language) => {
    const names: Readonly<Record<string, string>> = reportTexts[language].units;
    const name = unit === undefined || unit === 'percent' ? undefined : names[unit];
    return `{f ${id} time=${time}}${name === undefined ? '' : ` ${name}`}`;
  });
