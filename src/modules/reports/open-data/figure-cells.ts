import { totalCode } from '../../../kernel/figure.ts';
import { inEachLanguage, type Language, type Trilingual } from '../../../kernel/language.ts';
import { type PublishedCell, type ReviewFigure } from '../review.ts';
import { reportTexts } from '../texts.ts';
import { openDataTexts } from './texts.ts';

/** Under this name a cell's key says what is measured; no dimension has it. */
export const measureKey = 'measure';

/**
 * The cells of a figure as every file tells them. A confidential cell keeps its place, code and status and has no
 * value, whatever it came with.
 */
export const figureCells = (figure: ReviewFigure, cells: readonly PublishedCell[]): PublishedCell[] =>
  cells
    .filter(({ figureId }) => figureId === figure.definition.id)
    .map((cell) => (cell.status === 'c' ? { ...cell, value: null } : cell));

/** Whether the figure says how near its numbers are: then its files do too. */
export const isQualified = ({ definition }: ReviewFigure): boolean =>
  definition.measures.some((measure) => measure.isQualified);

/** How a code of a dimension is called; the code itself when nothing names it. */
export function codeName(figure: ReviewFigure, dimension: string, code: string, language: Language): string {
  if (code === totalCode) return reportTexts[language].review.total;
  return figure.codes[dimension]?.find((one) => one.code === code)?.label[language] ?? code;
}

/** A dimension, or what is measured, with its codes in their order. */
export interface Axis {
  readonly code: string;
  readonly label: Trilingual;
  readonly codes: readonly { readonly code: string; readonly label: Trilingual }[];
}

/** The dimensions of a figure with the codes that its cells have, in the order of their lists, totals last; measures after them. */
export function axesOf(figure: ReviewFigure, own: readonly PublishedCell[]): Axis[] {
  const { definition } = figure;
  const dimensions = definition.dimensions.map(({ code, label }): Axis => {
    const used = new Set(own.map(({ key }) => key[code] ?? ''));
    const listed = (figure.codes[code] ?? []).map((shown) => shown.code).filter((one) => used.has(one));
    const codes = [...new Set([...listed, ...used].filter((one) => one !== totalCode))];
    if (used.has(totalCode)) codes.push(totalCode);
    return {
      code,
      label,
      codes: codes.map((one) => ({
        code: one,
        label: inEachLanguage((language) => codeName(figure, code, one, language)),
      })),
    };
  });
  const measures: Axis = {
    code: measureKey,
    label: inEachLanguage((language) => openDataTexts[language].columns.measure),
    codes: definition.measures.map(({ code, label }) => ({ code, label })),
  };
  return [...dimensions, measures];
}
