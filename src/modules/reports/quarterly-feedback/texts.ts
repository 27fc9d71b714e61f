import { inEachLanguage, type Language, type Trilingual } from '../../../kernel/language.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

type Texts = LocaleOf<typeof fi>;
const texts: Readonly<Record<Language, Texts>> = { fi, sv, en };

/** One sentence of the review in each language. */
export const say = (pick: (texts: Texts) => string): Trilingual => inEachLanguage((language) => pick(texts[language]));
