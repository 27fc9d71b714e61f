import { type Language } from '../../../kernel/language.ts';

/** Language and country as office programs name them: Finland-Swedish and British English. */
export const localeTag: Readonly<Record<Language, readonly [string, string]>> = {
  fi: ['fi', 'FI'],
  sv: ['sv', 'FI'],
  en: ['en', 'GB'],
};
