import { join } from 'node:path';
import {
  importFeedback,
  type ImportOutcome,
  type ImportProgress,
  parseProfile,
  unfinishedStatuses,
} from '../../src/modules/feedback/index.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { demoPlaces } from './demo-places.ts';
import { feedbackProfile, writeFeedbackFile } from './feedback-file.ts';
import { type DemoFeedback, generateFeedback } from './generate-feedback.ts';

/** From this moment on the city of the demonstration handles its feedback here; what came before came from elsewhere. */
const inboxBegins = new Date('2020-12-06T22:00:00Z');

/**
 * What the import brings, and what was given and handled in this service: all that came in from 7 December 2020 on, and
 * whatever older is still open.
 */
export function splitAtInbox(all: readonly DemoFeedback[]): {
  readonly earlier: readonly DemoFeedback[];
  readonly handledHere: readonly DemoFeedback[];
} {
  const isHere = (it: DemoFeedback) => it.receivedAt >= inboxBegins || unfinishedStatuses.includes(it.status);
  return { earlier: all.filter((it) => !isHere(it)), handledHere: all.filter(isHere) };
}

export interface DemoFeedbackOptions {
  /** Where the generated file is written and stays, so that a load that was cut off can go on. */
  readonly folder: string;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Generates the feedback of the demonstration, writes it to a file and imports that as any city's feedback is imported:
 * nothing of the import is passed by, and the log of imports shows it. The city, its units, districts and themes must
 * be there. Once more changes nothing. Gives the outcome of the import.
 */
export async function loadDemoFeedback(
  database: Database,
  cityId: string,
  { folder, onProgress }: DemoFeedbackOptions,
): Promise<ImportOutcome> {
  const parsed = parseProfile(feedbackProfile);
  if (!parsed.ok) throw new RangeError('the profile of the demonstration has faults', { cause: parsed.faults });
  const path = join(folder, 'demo-feedback-2019-2020.csv');
  const { earlier } = splitAtInbox(generateFeedback(demoPlaces()));
  await writeFeedbackFile(path, earlier);
  return importFeedback(database, { cityId, profile: parsed.profile, files: [path], onProgress });
}
