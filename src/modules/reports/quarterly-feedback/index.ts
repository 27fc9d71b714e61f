import { type ReviewTemplate } from '../review-plan.ts';
import { planQuarterlyFeedback } from './plan.ts';

const always = [
  'feedback.received',
  'feedback.received-by-kind',
  'feedback.received-by-theme',
  'feedback.themes-by-kind',
  'feedback.reaction-times',
  'feedback.response-times',
  'feedback.equality-and-accessibility',
  'feedback.received-by-channel',
  'feedback.received-by-district',
  'feedback.year-so-far',
  'feedback.populations',
];

/** The public review of a quarter's feedback. */
export const quarterlyFeedback: ReviewTemplate = {
  name: 'quarterly-feedback',
  periods: 'quarter',
  sources: ['feedback'],
  figures: ({ hasTopic }) => (hasTopic ? [...always, 'feedback.topic', 'feedback.topic-by-theme'] : always),
  plan: planQuarterlyFeedback,
};
