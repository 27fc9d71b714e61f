import type { Language } from '../../../kernel/language.ts';
import { en } from './locales/en.ts';
import { fi, type ComponentTexts } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The few words that components say by themselves, in each language. */
export const componentTexts: Readonly<Record<Language, ComponentTexts>> = { fi, sv, en };
