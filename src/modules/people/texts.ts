import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

/** The texts of signing in, accounts and the audit log. */
export const peopleTexts = { fi, sv, en } as const;
