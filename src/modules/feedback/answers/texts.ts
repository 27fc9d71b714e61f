import { type Language } from '../../../kernel/language.ts';
import { en } from './locales/en.ts';
import { type AnswerTexts, fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The texts of answering: drafts, looks at an answer, approval, templates. */
export const answerTexts: Readonly<Record<Language, AnswerTexts>> = { fi, sv, en };
