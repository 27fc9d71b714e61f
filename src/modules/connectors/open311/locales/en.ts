import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const en: LocaleOf<typeof fi> = {
  about: (facts) => `Feedback about ${facts.service}`,
  promise: (facts) => `You get an answer by ${facts.day}.`,
  kind: { description: 'What would you like to give?', code: 'Choose one' },
  kinds: { praise: 'Thanks', complaint: 'Complaint', idea: 'Idea', question: 'Question', other: 'Other' },
  picture: (facts) => `Picture: ${facts.url}`,
  contact: (facts) => `${facts.city}, ${facts.url}`,
  keyService: (facts) => `The key is given by ${facts.city}. Ask for it by feedback: ${facts.url}`,
};
