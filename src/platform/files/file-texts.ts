import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** How the refusals `files.*` read in each language. */
export const fileProblemTexts = { fi: fi.problems, sv: sv.problems, en: en.problems } as const;
