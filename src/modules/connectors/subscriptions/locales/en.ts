import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const en: LocaleOf<typeof fi> = {
  changes: {
    subject: (facts) =>
      facts.count === 1
        ? `One request has changed: ${facts.name}`
        : `${facts.count} requests have changed: ${facts.name}`,
    text: (facts) =>
      `Hello,\n\nThese requests have changed:\n${facts.links}\n${facts.more > 0 ? `and ${facts.more} more\n` : ''}\nYou get this letter because your app follows requests. The city's administrator can end it.`,
  },
  stopped: {
    subject: (facts) => `Messages of changes have stopped: ${facts.name}`,
    text: (facts) =>
      `Hello,\n\nThe address of the app ${facts.name} has not taken messages of changes, so they are not sent any more. When the address works again, ask the city to start them: ${facts.link}`,
  },
};
