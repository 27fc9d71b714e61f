import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  changes: {
    subject: (facts) =>
      facts.count === 1
        ? `En respons har ändrats: ${facts.name}`
        : `${facts.count} responser har ändrats: ${facts.name}`,
    text: (facts) =>
      `Hej!\n\nDe här responserna har ändrats:\n${facts.links}\n${facts.more > 0 ? `och ${facts.more} till\n` : ''}\nDu får brevet eftersom din app följer responser. Stadens administratör kan avsluta prenumerationen.`,
  },
  stopped: {
    subject: (facts) => `Meddelanden om ändringar har stoppats: ${facts.name}`,
    text: (facts) =>
      `Hej!\n\nAdressen till appen ${facts.name} har inte tagit emot meddelanden om ändringar, så de skickas inte längre. När adressen fungerar igen kan du be staden starta meddelandena: ${facts.link}`,
  },
};
