import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type Context } from '../../../platform/context.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { eraseContacts } from '../../people/index.ts';
import { emptyCases } from './case-content.store.ts';
import { findErasure, insertErasure } from './erasure.store.ts';

/*
 * What was erased is also listed outside of the database, by ids that tell of nobody: a backup that is older than the
 * erasure brings the person back, and the list takes her out again.
 */

const listedErasure = z.object({
  cityId: z.uuid(),
  erasureId: z.uuid(),
  feedbackCaseIds: z.array(z.uuid()),
  contactIds: z.array(z.uuid()),
});
export type ListedErasure = z.output<typeof listedErasure>;

const jobData = z.object({ erasureId: z.uuid() });

/** The job that adds an erasure to the list. Begun again it lists it twice, which is harmless. */
export const noteErasure = (list: string): Job => ({
  name: 'feedback.note-erasure',
  run: async ({ data, transact }) => {
    const { erasureId } = jobData.parse(data);
    const found = await transact(async ({ tx, cityId }) => {
      const erasure = await findErasure(tx, cityId, erasureId);
      return erasure && { cityId, ...erasure };
    });
    if (!found) return;
    await mkdir(dirname(list), { recursive: true, mode: 0o700 });
    await appendFile(list, `${JSON.stringify(found)}\n`, { mode: 0o600, flush: true });
  },
});

/** The erasures of a list; none when there is no list. A line that was cut off is left out. */
export async function readErasures(list: string): Promise<ListedErasure[]> {
  const text = await readFile(list, 'utf8').catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return '';
    throw fault;
  });
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [listedErasure.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}

/** Erases once more, in a database that was restored, what its city had erased; how many erasures were made up for. */
export async function repeatErasures(ctx: Context, listed: readonly ListedErasure[]): Promise<number> {
  const { tx, cityId } = ctx;
  let repeated = 0;
  for (const erasure of listed.filter((each) => each.cityId === cityId)) {
    if (await findErasure(tx, cityId, erasure.erasureId)) continue;
    await emptyCases(tx, cityId, erasure.feedbackCaseIds);
    await eraseContacts(ctx, erasure.contactIds);
    await insertErasure(tx, cityId, { ...erasure, byKind: 'system', byAccount: null, heldCases: 0 });
    await ctx.audit('feedback.erasure-repeated', { erasureId: erasure.erasureId });
    repeated += 1;
  }
  return repeated;
}
