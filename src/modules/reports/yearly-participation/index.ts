import { participationAreas } from '../../../kernel/figure.ts';
import { inEachLanguage } from '../../../kernel/language.ts';
import { recordedSourceName } from '../recorded/recorded-source.ts';
import { type DecisionTexts, type ReviewTemplate } from '../review-plan.ts';
import { areaName } from './plan-recorded.ts';
import { planYearlyParticipation } from './plan.ts';
import { yearlyTexts } from './texts.ts';

const ofFeedback = [
  'feedback.received',
  'feedback.received-by-kind',
  'feedback.received-by-theme',
  'feedback.response-times',
  'feedback.equality-and-accessibility',
  'feedback.received-by-channel',
  'feedback.received-by-district',
  'feedback.year-so-far',
  'feedback.populations',
];

/** The yearly report on participation by the areas of the participation model, for the committee that answers for it. */
export const yearlyParticipation: ReviewTemplate = {
  name: 'yearly-participation',
  periods: 'year',
  sources: ['feedback', recordedSourceName],
  figures: ({ offered }) => [...ofFeedback, ...offered.filter((id) => id.startsWith(`${recordedSourceName}.`))],
  plan: planYearlyParticipation,
  decision: inEachLanguage((language): DecisionTexts => {
    const { proposal, grounds } = yearlyTexts[language].decision;
    const areas = participationAreas.map((area) => areaName(area)[language].toLowerCase()).join(', ');
    return { proposal, grounds: [grounds.why, grounds.areas(areas), grounds.trace] };
  }),
};
