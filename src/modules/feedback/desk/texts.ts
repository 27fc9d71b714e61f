import { type Language } from '../../../kernel/language.ts';
import { dayInWords } from '../../../platform/i18n/day-in-words.ts';
import { type Entry } from './entry.store.ts';
import { en } from './locales/en.ts';
import { type DeskTexts, fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The texts of the desk. */
export const deskTexts: Readonly<Record<Language, DeskTexts>> = { fi, sv, en };

/** What the customer was promised, as a sentence to say. */
export function promiseInWords({ wantsAnswer, dueDay }: Entry, language: Language): string {
  const texts = deskTexts[language];
  return (wantsAnswer ? texts.promise : texts.promiseNoAnswer)(dayInWords(dueDay ?? '', language));
}
