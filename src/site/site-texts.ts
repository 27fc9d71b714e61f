import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The texts of the pages that belong to no module. */
export const siteTexts = { fi, sv, en } as const;
