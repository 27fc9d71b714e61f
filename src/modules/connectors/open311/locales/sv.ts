import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  about: (facts) => `Respons om ${facts.service}`,
  promise: (facts) => `Du får svar senast ${facts.day}.`,
  kind: { description: 'Vad vill du ge?', code: 'Välj ett alternativ' },
  kinds: { praise: 'Beröm', complaint: 'Klander', idea: 'Idé', question: 'Fråga', other: 'Annat' },
  picture: (facts) => `Bild: ${facts.url}`,
  contact: (facts) => `${facts.city}, ${facts.url}`,
  keyService: (facts) => `${facts.city} ger nyckeln. Be om den med respons: ${facts.url}`,
};
