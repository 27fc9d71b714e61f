import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The texts of files of a case in each language. */
export const attachmentTexts = { fi, sv, en } as const;
