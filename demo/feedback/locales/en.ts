import type { LocaleOf } from '../../../src/platform/i18n/locale.ts';
import type { fi } from './fi.ts';

export const en: LocaleOf<typeof fi> = {
  printedReview: {
    heading: 'The printed review and its own rows',
    introduction:
      'The feedback of the demonstration is generated to match the review of Helsinki’s Social Services and Health Care Division for 1 October to 31 December 2020. Where the numbers of the review contradict each other, the demonstration follows the rows of its table.',
    note: (what, printed, fromRows, reckoning) =>
      `${what}: ${printed} in the printed review, ${fromRows} by its own rows (${reckoning}).`,
    what: {
      'influenza-complaints': 'Complaints about influenza vaccinations',
      'influenza-questions': 'Questions about influenza vaccinations',
      'influenza-2020': 'Feedback about influenza vaccinations in October to December 2020',
      'influenza-2019': 'Feedback about influenza vaccinations in October to December 2019',
      'influenza-share': 'Influenza vaccinations as a share of all feedback',
      'influenza-growth': 'Amount of feedback about influenza vaccinations compared with the year before',
    },
    times: (number) => `${number} times`,
    nearlyTimes: (number) => `nearly ${number} times`,
  },
};
