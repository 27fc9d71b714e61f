import { type Language } from '../../kernel/language.ts';
import { en } from './locales/en.ts';
import { type FeedbackTexts, fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

export const feedbackTexts: Readonly<Record<Language, FeedbackTexts>> = { fi, sv, en };
