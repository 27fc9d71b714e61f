import { isNotTold } from '../computed-figure.ts';
import { type PlanFacts, type PlannedBlock } from '../review-plan.ts';
import {
  byVerdict,
  changeOf,
  feedbackExtract,
  figure,
  figureOf,
  note,
  together,
  valueAt,
} from '../quarterly-feedback/plan-parts.ts';
import { type Trilingual } from '../../../kernel/language.ts';
import { say } from './texts.ts';

/** What the feedback of the year tells and what it does not. */
export interface FeedbackTold {
  readonly cases: boolean;
  readonly kinds: boolean;
  readonly themes: boolean;
  readonly equality: boolean;
  readonly times: boolean;
  readonly districts: boolean;
}

export function feedbackTold(facts: PlanFacts): FeedbackTold {
  const extract = feedbackExtract(facts);
  const cases = extract.casesOfPeriod > 0;
  const matters = ['equality', 'accessibility'].map((matter) =>
    valueAt(facts, 'feedback.equality-and-accessibility', { matter }),
  );
  return {
    cases,
    kinds: cases && !isNotTold(figureOf(facts, 'feedback.received-by-kind'), 'kind'),
    themes: cases && !isNotTold(figureOf(facts, 'feedback.received-by-theme'), 'theme'),
    equality: cases && matters.some((count) => (count ?? 0) > 0),
    times: cases && valueAt(facts, 'feedback.response-times', { clock: 'calendar', measure: 'mean' }) !== null,
    districts: cases && extract.facts['districtIsGiven'] === true && extract.facts['populationIsKnown'] === true,
  };
}

export const receivedHeading = (facts: PlanFacts): Trilingual =>
  byVerdict(changeOf(facts, 'feedback.received'), {
    more: say(({ received }) => received.headingMore),
    less: say(({ received }) => received.headingLess),
    unclear: say(({ received }) => received.headingUnclear),
    alone: say(({ received }) => received.headingAlone),
  });

export const receivedSentence = (facts: PlanFacts): Trilingual =>
  byVerdict(changeOf(facts, 'feedback.received'), {
    more: say(({ received }) => received.more),
    less: say(({ received }) => received.less),
    unclear: say(({ received }) => received.unclear),
    alone: say(({ received }) => received.alone),
  });

const isUpperBound = (facts: PlanFacts): boolean => feedbackExtract(facts).facts['answeredAtIsUpperBound'] === true;

export const timesSentence = (facts: PlanFacts): Trilingual =>
  say(({ times }) => (isUpperBound(facts) ? times.upperBound : times.text));

/** The feedback of the year, where it belongs in the participation model: in how customers are served. */
export function feedbackBlocks(facts: PlanFacts, told: FeedbackTold): PlannedBlock[] {
  if (!told.cases) return [note(say(({ received }) => received.none))];
  return [
    ...together([receivedSentence(facts), ...(told.kinds ? [say(({ complaints }) => complaints.text)] : [])]),
    figure(told.kinds ? 'feedback.received-by-kind' : 'feedback.received'),
    figure('feedback.year-so-far'),
    ...(told.themes ? [...together([say(({ themes }) => themes.text)]), figure('feedback.received-by-theme')] : []),
    ...(told.times ? [...together([timesSentence(facts)]), ...timesBlocks(facts)] : []),
    figure('feedback.received-by-channel'),
    ...(told.districts ? [figure('feedback.received-by-district')] : []),
  ];
}

const timesBlocks = (facts: PlanFacts): PlannedBlock[] => [
  ...(isUpperBound(facts) ? [note(say(({ times }) => times.upperBoundNote))] : []),
  figure('feedback.response-times'),
];

/** Feedback about equality and accessibility, where it belongs: in equal participation. */
export const equalityBlocks = ({ equality }: FeedbackTold): PlannedBlock[] =>
  equality ? [...together([say((texts) => texts.equality.text)]), figure('feedback.equality-and-accessibility')] : [];
