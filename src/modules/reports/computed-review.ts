import { type Period, periodCode } from '../../kernel/period.ts';
import { type FrozenExtract, type Topic } from '../../platform/figure-source.ts';
import { type ComposeScope } from './compose-review.ts';
import { type Figures } from './prose/find-cell.ts';

/** Frozen data by the name of its source. */
export type Extracts = ReadonlyMap<string, FrozenExtract>;

/** All numbers that a review may print, as they were at one moment, and what it is about. */
export interface ComputedReview {
  readonly template: string;
  readonly period: Period;
  readonly comparison?: Period;
  readonly topic?: Topic;
  readonly figures: Figures;
  readonly extracts: Extracts;
  /** True when the period of comparison has data. */
  readonly isCompared: boolean;
}

/** The data of a source; a fault of the program when the template did not ask for it. */
export function extractOf(extracts: Extracts, source: string): FrozenExtract {
  const found = extracts.get(source);
  if (!found) throw new Error(`the review needs the data of ${source}, which it did not ask for`);
  return found;
}

/** The source of a figure: a figure's id begins with the module that offers it. */
export const sourceOfFigure = (figureId: string): string => figureId.slice(0, figureId.indexOf('.'));

/** What narratives are read against. */
export function scopeOf({ figures, extracts, period, comparison, topic, isCompared }: ComputedReview): ComposeScope {
  return {
    figures,
    period: periodCode(period),
    ...(isCompared && comparison ? { comparison: periodCode(comparison) } : {}),
    ...(topic ? { topic: topicName(extracts) } : {}),
  };
}

/** The topic as the source that knows it calls it. */
function topicName(extracts: Extracts) {
  const facts = [...extracts.values()].map((extract) => extract.facts).find(({ hasTopic }) => hasTopic === true) ?? {};
  const named = (key: string): string => String(facts['topicWords'] ?? facts[key] ?? '');
  return { fi: named('topicFi'), sv: named('topicSv'), en: named('topicEn') };
}
