import { type Language } from '../../../kernel/language.ts';
import { en } from './locales/en.ts';
import { fi, type LetterTexts } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The words of letters to givers, of what became of them, and of the queue of letters. */
export const letterTexts: Readonly<Record<Language, LetterTexts>> = { fi, sv, en };
