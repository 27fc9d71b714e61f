import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The texts of publication in each language. */
export const publicationTexts = { fi, sv, en } as const;
