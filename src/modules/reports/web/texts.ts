import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The texts of the pages round reviews and figures. */
export const reportPageTexts = { fi, sv, en } as const;
