import { z } from 'zod';
import { nameInput } from '../keys/api-key.ts';

export const dialects = ['standard', 'helsinki', '6aika'] as const;
export type Dialect = (typeof dialects)[number];
export const formats = ['json', 'xml'] as const;

/** Another system's Open311 endpoint that is read on schedule. */
export interface Harvest {
  readonly harvestId: string;
  readonly name: string;
  /** The source of the cases that it brings. */
  readonly source: string;
  /** Ends with a slash; `requests.json` stands below it. */
  readonly url: string;
  readonly dialect: Dialect;
  readonly format: (typeof formats)[number];
  readonly readFrom: Date;
  readonly cursor: HarvestCursor;
  readonly failuresInARow: number;
  readonly nextAt: Date;
  readonly isOn: boolean;
}

/** How far a harvest has come: everything before `from` is read. */
export interface HarvestCursor {
  readonly from: Date;
  /** The length of the next question. */
  readonly spanDays: number;
  readonly page: number;
}

/** What one run of a harvest did. */
export interface HarvestRun {
  readonly startedAt: Date;
  readonly state: 'running' | 'finished' | 'failed';
  readonly progressedAt: Date;
  readonly counts: HarvestCounts;
  /** How many items were mended or refused, by the reason. */
  readonly notes: Readonly<Record<string, number>>;
  readonly readUntil: Date | null;
  /** The code of what ended it. */
  readonly outcome: string | null;
}

export interface HarvestCounts {
  readonly pages: number;
  /** Answers that said that nothing has changed. */
  readonly unchangedPages: number;
  readonly read: number;
  readonly stored: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export const noHarvestCounts: HarvestCounts = {
  pages: 0,
  unchangedPages: 0,
  read: 0,
  stored: 0,
  changed: 0,
  unchanged: 0,
  rejected: 0,
};

export const harvestInput = z.object({
  name: nameInput,
  url: z
    .string()
    .trim()
    .max(1900)
    .refine((text) => URL.canParse(text) && !/[?#]/.test(text))
    .transform((text) => `${text.replace(/\/+$/, '')}/`),
  dialect: z.enum(dialects),
  format: z.enum(formats),
  readFrom: z.iso.date().refine((day) => day >= '1990-01-02'),
});
export type HarvestInput = z.infer<typeof harvestInput>;
