import { type Language } from '../../../../kernel/language.ts';
import { formatValue, withQualifier } from '../../prose/evaluate.ts';
import { type RecordedFigure, type RecordedValue } from '../recorded-figure.ts';
import { recordedTexts } from '../texts.ts';

/** A value as it is read: `noin 700`, or that it was taken back. */
export const valueText = (
  { unit, decimals }: RecordedFigure,
  { value, qualifier }: RecordedValue,
  language: Language,
): string =>
  value === null
    ? recordedTexts[language].page.withdrawn
    : withQualifier(qualifier ?? undefined, formatValue(value, decimals, unit, language), language);

/** `noin 700 kappaletta`; the percent sign is part of the number. */
export const valueWithUnit = (figure: RecordedFigure, value: RecordedValue, language: Language): string =>
  figure.unit === 'percent'
    ? valueText(figure, value, language)
    : `${valueText(figure, value, language)} ${recordedTexts[language].units[figure.unit]}`;

/** What a part is called; empty of a figure that has none. */
export const partName = ({ parts }: RecordedFigure, part: string, language: Language): string =>
  parts.find(({ code }) => code === part)?.label[language] ?? part;
