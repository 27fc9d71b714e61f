import { z } from 'zod';
import { type Trilingual } from '../../../kernel/language.ts';

/** Who decides and who presents: what a decision document needs beside the review. */
export interface DecisionDetails {
  /** As the subject of a sentence: `Sosiaali- ja terveyslautakunta`. */
  readonly committee: Trilingual;
  readonly presenterTitle: Trilingual;
  readonly presenterName: string;
  /** Who are heard at the meeting, as the city writes it. */
  readonly experts: string | null;
  /** What the city adds to the grounds: paragraphs, an empty line between them. */
  readonly grounds: Trilingual | null;
}

const trilingual = (longest: number) =>
  z.object({
    fi: z.string().trim().min(1).max(longest),
    sv: z.string().trim().min(1).max(longest),
    en: z.string().trim().min(1).max(longest),
  });

export const decisionDetailsInput = z.object({
  committee: trilingual(200),
  presenterTitle: trilingual(200),
  presenterName: z.string().trim().min(1).max(200),
  experts: z
    .string()
    .trim()
    .max(1000)
    .transform((text) => (text === '' ? null : text)),
  grounds: trilingual(8000).nullable(),
});
