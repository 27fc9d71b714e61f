import { z } from 'zod';
import { firstYear, isDay, lastYear } from './day.ts';

const longestName = 200;

/** A name in each language, none of them empty. */
export const trilingualName = z.object({
  fi: z.string().trim().min(1).max(longestName),
  sv: z.string().trim().min(1).max(longestName),
  en: z.string().trim().min(1).max(longestName),
});

/** A code that people and files can type: `sote`, `kallio-family-centre`. */
export const plainCode = z
  .string()
  .trim()
  .max(100)
  .regex(/^[a-z0-9][a-z0-9-]*$/);

export const dayInput = z
  .string()
  .trim()
  .refine(isDay, { error: `a day from ${firstYear} to ${lastYear}` });

/** The columns of names as they lie in the tables. */
export interface NameColumns {
  readonly name_fi: string;
  readonly name_sv: string;
  readonly name_en: string;
}

export const toName = (row: NameColumns) => ({ fi: row.name_fi, sv: row.name_sv, en: row.name_en });
