import { type Language } from '../../../kernel/language.ts';
import { en } from './locales/en.ts';
import { fi, type StatutoryTexts } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The texts of the registrar's pages. */
export const statutoryTexts: Readonly<Record<Language, StatutoryTexts>> = { fi, sv, en };
