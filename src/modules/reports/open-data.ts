import { totalCode } from '../../kernel/figure.ts';
import { type Language, languages } from '../../kernel/language.ts';
import { type CsvValue, toCsv } from '../../platform/files/write-csv.ts';
import { type PublishedCell, type Review, type ReviewFigure } from './review.ts';
import { reportTexts } from './texts.ts';

/** A table of a figure for machines: one number a row, with the codes and names of its dimensions. */
export function figureCsv(figure: ReviewFigure, cells: readonly PublishedCell[]): string {
  const dimensions = figure.definition.dimensions.map(({ code }) => code);
  const header = [
    ...dimensions.flatMap((code) => [code, ...languages.map((language) => `${code}_${language}`)]),
    'measure',
    'value',
    'unit',
    'status',
    'code',
  ];
  const rows = cells
    .filter(({ figureId }) => figureId === figure.definition.id)
    .map((cell): CsvValue[] => [
      ...dimensions.flatMap((dimension) => {
        const code = cell.key[dimension] ?? '';
        return [code, ...languages.map((language) => codeName(figure, dimension, code, language))];
      }),
      cell.key['measure'] ?? '',
      cell.value,
      cell.unit,
      cell.status ?? null,
      cell.code,
    ]);
  return toCsv(header, rows);
}

function codeName(figure: ReviewFigure, dimension: string, code: string, language: Language): string {
  if (code === totalCode) return reportTexts[language].review.total;
  return figure.codes[dimension]?.find((one) => one.code === code)?.label[language] ?? code;
}

/** The same table with all that describes it: definition, population, extract. */
export const figureJson = (review: Review, figure: ReviewFigure, cells: readonly PublishedCell[]) => ({
  review: { id: review.reviewId, template: review.template, period: review.period, edition: review.edition },
  figure: figure.definition,
  definitionSha256: figure.sha256,
  extract: { ...figure.extract, takenAt: figure.extract.takenAt.toISOString() },
  codes: figure.codes,
  cells: cells
    .filter(({ figureId }) => figureId === figure.definition.id)
    .map(({ code, key, value, status, decimals, unit }) => ({ code, key, value, status, decimals, unit })),
});
