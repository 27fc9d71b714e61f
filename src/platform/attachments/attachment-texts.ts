import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** How the refusals `attachments.*` read in each language. */
export const attachmentProblemTexts = { fi: fi.problems, sv: sv.problems, en: en.problems } as const;

/** What may be attached, for the hint of a file field. */
export const attachmentHint = { fi: fi.hint, sv: sv.hint, en: en.hint } as const;
