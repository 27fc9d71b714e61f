import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The texts that a review has on paper alone. */
export const reviewPdfTexts = { fi, sv, en } as const;
