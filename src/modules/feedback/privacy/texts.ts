import { type Language } from '../../../kernel/language.ts';
import { en } from './locales/en.ts';
import { type PrivacyTexts, fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The texts of retention, requests of persons, and reads of sensitive cases. */
export const privacyTexts: Readonly<Record<Language, PrivacyTexts>> = { fi, sv, en };
