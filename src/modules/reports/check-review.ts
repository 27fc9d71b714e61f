import { type ReviewTrees } from './compose-review.ts';
import { type ComputedFigure } from './computed-figure.ts';
import { type Fault } from './fault.ts';
import { checkCharts } from './chart-checks.tsx';
import { checkRanges } from './range-checks.ts';
import { checkFigure } from './table-checks.ts';

/** All checks of numbers and pictures; those of words are made where the text is composed. */
export const checkReview = (figures: Iterable<ComputedFigure>, trees: ReviewTrees): Fault[] => [
  ...[...figures].flatMap((figure) => [...checkFigure(figure), ...checkRanges(figure)]),
  // The languages differ in words alone (C7 sees to the numbers), so one of them stands for the pictures of all.
  ...checkCharts(trees.fi),
];
