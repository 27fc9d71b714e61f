import { languages } from '../../../kernel/language.ts';
import { type CsvValue, toCsv } from '../../../platform/files/write-csv.ts';
import { type PublishedCell, type ReviewFigure } from '../review.ts';
import { codeName, figureCells, isQualified, measureKey } from './figure-cells.ts';

/** The headings of a figure's table for machines, in order. */
const csvHeader = (figure: ReviewFigure): string[] => [
  ...figure.definition.dimensions.flatMap(({ code }) => [code, ...languages.map((language) => `${code}_${language}`)]),
  measureKey,
  'value',
  'unit',
  'status',
  ...(isQualified(figure) ? ['qualifier'] : []),
  'code',
];

/** A table of a figure for machines: one number a row, with the codes and names of its dimensions. */
export function figureCsv(figure: ReviewFigure, cells: readonly PublishedCell[]): string {
  const dimensions = figure.definition.dimensions.map(({ code }) => code);
  const rows = figureCells(figure, cells).map((cell): CsvValue[] => [
    ...dimensions.flatMap((dimension) => {
      const code = cell.key[dimension] ?? '';
      return [code, ...languages.map((language) => codeName(figure, dimension, code, language))];
    }),
    cell.key[measureKey] ?? '',
    cell.value,
    cell.unit,
    cell.status ?? null,
    ...(isQualified(figure) ? [cell.qualifier ?? null] : []),
    cell.code,
  ]);
  return toCsv(csvHeader(figure), rows);
}
