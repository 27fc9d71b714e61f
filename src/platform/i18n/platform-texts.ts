import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The texts of the frame round every page. */
export const platformTexts = { fi, sv, en } as const;
