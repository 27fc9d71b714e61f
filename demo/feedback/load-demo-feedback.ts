import { join } from 'node:path';
import {
  importFeedback,
  type ImportOutcome,
  type ImportProgress,
  parseProfile,
} from '../../src/modules/feedback/index.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { demoPlaces } from './demo-places.ts';
import { feedbackProfile, writeFeedbackFile } from './feedback-file.ts';
import { generateFeedback } from './generate-feedback.ts';

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
  await writeFeedbackFile(path, generateFeedback(demoPlaces()));
  return importFeedback(database, { cityId, profile: parsed.profile, files: [path], onProgress });
}
