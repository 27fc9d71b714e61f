import { type PublishedCell, type Review, type ReviewFigure } from '../review.ts';
import { figureCells } from './figure-cells.ts';

/** A figure's table with all that describes it: definition, population, extract. */
export const figureJson = (review: Review, figure: ReviewFigure, cells: readonly PublishedCell[]) => ({
  review: { id: review.reviewId, template: review.template, period: review.period, edition: review.edition },
  figure: figure.definition,
  definitionSha256: figure.sha256,
  extract: { ...figure.extract, takenAt: figure.extract.takenAt.toISOString() },
  codes: figure.codes,
  cells: figureCells(figure, cells).map(({ code, key, value, status, qualifier, decimals, unit }) => ({
    code,
    key,
    value,
    status,
    qualifier,
    decimals,
    unit,
  })),
});
