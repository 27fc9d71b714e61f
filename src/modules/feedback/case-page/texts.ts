import { type Language } from '../../../kernel/language.ts';
import { en } from './locales/en.ts';
import { type CasePageTexts, fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The texts of a case's page and of what is done to a case. */
export const casePageTexts: Readonly<Record<Language, CasePageTexts>> = { fi, sv, en };
