/** The languages of the service, Finnish first: the first is the fallback. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in each language. */
export type Trilingual = Readonly<Record<Language, string>>;

export const isLanguage = (value: unknown): value is Language => languages.some((known) => known === value);

/** The same value for each language, made by a function of the language. */
export const inEachLanguage = <T>(make: (language: Language) => T): Record<Language, T> => ({
  fi: make('fi'),
  sv: make('sv'),
  en: make('en'),
});
