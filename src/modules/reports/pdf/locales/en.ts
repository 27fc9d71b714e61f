import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const en: LocaleOf<typeof fi> = {
  page: 'Page',
  codesHeading: 'How to check a number',
  codesText: (address: string): string =>
    `After each number there is a reference to the foot of the page, where its code is. The code leads to a page that tells what was counted and how. From paper: type ${address}F-… and the rest of the code in a browser. A table has one code, and the other numbers of the table are on its page.`,
  footer: (address: string): string => `Where does a number come from? ${address} and its code`,
  computed: 'computed from the numbers of this review',
  headingNumbers: 'The number in the heading:',
  tableOrigin: 'Where do the numbers of the table come from?',
  onWeb: 'The review on the web:',
  keywords: 'feedback, residents, services, review',
  download: 'Download the review as PDF',
  /** The beginning of a file's name: letters that every system takes. */
  fileNames: { 'quarterly-feedback': 'feedback-review', other: 'review' },
};
