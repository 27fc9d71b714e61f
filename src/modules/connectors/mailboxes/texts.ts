import { type Language } from '../../../kernel/language.ts';
import { en } from './locales/en.ts';
import { fi, type MailboxTexts } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The words of the pages of mailboxes, and of notes about letters. */
export const mailboxTexts: Readonly<Record<Language, MailboxTexts>> = { fi, sv, en };
