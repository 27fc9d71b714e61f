import { dirname } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { type CsvValue, writeCsvFile } from '../../src/platform/files/write-csv.ts';
import { feedbackStatuses, type ImportProfileFile } from '../../src/modules/feedback/index.ts';
import { kinds } from './codes.ts';
import { channels, type DemoFeedback } from './generate-feedback.ts';
import { textLanguages } from './texts/choose-bank.ts';

const header = [
  'id',
  'received',
  'changed',
  'reacted',
  'answered',
  'status',
  'kind',
  'themes',
  'unit',
  'district',
  'channel',
  'language',
  'text',
  'published',
] as const;

const time = (at: Date | null): CsvValue => at?.toISOString() ?? null;

/**
 * The rows of a case: one for each of its states, as a feedback system would have exported it then. The last is the
 * case as it is; the earlier ones tell its history.
 */
function rowsOf(it: DemoFeedback): CsvValue[][] {
  return it.statusHistory.map(({ at, status }) => {
    // Opened again, it waits for another answer.
    const answer =
      status === 'reopened'
        ? null
        : (it.statusHistory.findLast((step) => step.status === 'answered' && step.at <= at)?.at ?? null);
    const reaction = it.reactedAt !== null && it.reactedAt <= at ? it.reactedAt : null;
    return [
      it.sourceId,
      time(it.receivedAt),
      time(at),
      time(reaction),
      time(answer),
      status,
      it.kind,
      it.themeCodes.join('|'),
      it.unitCode,
      it.districtCode,
      it.channel,
      it.language,
      it.text,
      it.isPublished && answer !== null ? 'yes' : 'no',
    ];
  });
}

/** Writes the feedback as a file that any import of feedback reads; makes the folder when there is none. */
export async function writeFeedbackFile(path: string, cases: readonly DemoFeedback[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeCsvFile(path, header, cases.flatMap(rowsOf));
}

/** Our own words: each value means itself. */
const asTheyAre = <Value extends string>(values: readonly Value[]): Record<string, Value> =>
  Object.fromEntries(values.map((value): [string, Value] => [value, value]));

/** The source of the imported cases. */
export const demoFeedbackSource = 'demonstration';

/** How the file is read. It says that the records are generated, and so will every page. */
export const feedbackProfile: ImportProfileFile = {
  name: 'Generated feedback of the demonstration',
  source: demoFeedbackSource,
  file: { encoding: 'utf-8', delimiter: ',' },
  timeZone: 'Europe/Helsinki',
  sourceId: ['id'],
  received: { column: 'received' },
  changed: { column: 'changed' },
  reacted: { column: 'reacted' },
  answered: { column: 'answered' },
  status: { column: 'status', values: asTheyAre(feedbackStatuses) },
  kind: { column: 'kind', values: asTheyAre(kinds) },
  theme: { column: 'themes', separator: '|' },
  unit: { column: 'unit' },
  district: { column: 'district', default: null },
  channel: { column: 'channel', values: asTheyAre(channels) },
  language: { column: 'language', values: asTheyAre(textLanguages) },
  text: { column: 'text' },
  published: { column: 'published', values: ['yes'] },
  isGenerated: true,
};
