import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { type Context } from '../../../../platform/context.ts';
import { type Job, type JobRun } from '../../../../platform/jobs/job.ts';
import { cityOf } from '../../../city/index.ts';
import { staffActor } from '../../../people/index.ts';
import { contextOf } from '../act-on-chosen.ts';
import { type Cursor, readFilter } from '../inbox-filter.ts';
import { type CaseExport, keptDays, mostRowsOfWorkbook, reachOf } from './case-export.ts';
import { exportsBefore, findExport, saveExport } from './case-export.store.ts';
import { exportFile, workbookOf, writeExportFile } from './export-file.ts';
import { exportPiece } from './export-rows.ts';

export const writeExportJobName = 'feedback.write-export';

const rowsOfPiece = 1000;
const dataSchema = z.object({ caseExportId: z.uuid() });

class RightsChanged extends Error {}

/**
 * Writes an ordered file with the rights that its maker has while it is written. They are looked at for every piece:
 * when they change, no file comes of it. Run again, it begins anew.
 */
export const writeExportJob = (uploads: string): Job => ({
  name: writeExportJobName,
  run: async ({ data, transact, signal }) => {
    const { caseExportId } = dataSchema.parse(data);
    const order = await transact(({ tx, cityId }) => findExport(tx, cityId, caseExportId));
    if (!order || (order.state !== 'waiting' && order.state !== 'running')) return;
    const asMaker = asMakerOf(order, transact);
    try {
      if (order.format === 'xlsx' && (await isTooLong(order, asMaker))) return;
      const workbook = order.format === 'xlsx' ? await workbookFor(order, asMaker) : undefined;
      await writeExportFile(exportFile(uploads, order), order.language, piecesOf(order, asMaker, signal), workbook);
      await asMaker(async (ctx) => {
        const rows = (await findExport(ctx.tx, ctx.cityId, caseExportId))?.rowsWritten ?? 0;
        await saveExport(ctx.tx, ctx.cityId, caseExportId, { state: 'finished' });
        await ctx.audit('feedback.cases-exported', { caseExportId, format: order.format, rows });
      });
    } catch (fault) {
      if (!(fault instanceof RightsChanged)) throw fault;
      await transact(({ tx, cityId }) =>
        saveExport(tx, cityId, caseExportId, { state: 'failed', failure: 'rights-changed' }),
      );
    }
  },
});

type AsMaker = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;

const asMakerOf =
  (order: CaseExport, transact: JobRun['transact']): AsMaker =>
  (work) =>
    transact(async (system) => {
      const actor = await staffActor(system.tx, system.cityId, order.accountId);
      const ctx = actor && contextOf({ ...system, language: order.language }, actor);
      if (!ctx || reachOf(ctx) !== order.reach)
        throw new RightsChanged('the maker of the file may read other cases now');
      return work(ctx);
    });

async function isTooLong(order: CaseExport, asMaker: AsMaker): Promise<boolean> {
  const page = { limit: mostRowsOfWorkbook + 1 };
  const { rows } = await asMaker((ctx) => exportPiece(ctx, filterOf(order), order.language, page));
  if (rows.length <= mostRowsOfWorkbook) return false;
  await asMaker(({ tx, cityId }) =>
    saveExport(tx, cityId, order.caseExportId, { state: 'failed', failure: 'too-many-for-xlsx' }),
  );
  return true;
}

const filterOf = ({ query }: CaseExport) => readFilter(new URLSearchParams(query));

async function workbookFor(order: CaseExport, asMaker: AsMaker) {
  const author = await asMaker(async ({ tx, cityId }) => (await cityOf(tx, cityId)).name[order.language]);
  return (rows: readonly (readonly string[])[]): Uint8Array =>
    workbookOf(rows, order.language, order.orderedAt, author);
}

async function* piecesOf(order: CaseExport, asMaker: AsMaker, signal: AbortSignal) {
  const { caseExportId, language } = order;
  let after: Cursor | undefined;
  let rowsWritten = 0;
  do {
    signal.throwIfAborted();
    const page = { after, limit: rowsOfPiece };
    const piece = await asMaker(async (ctx) => {
      const next = await exportPiece(ctx, filterOf(order), language, page);
      rowsWritten += next.rows.length;
      await saveExport(ctx.tx, ctx.cityId, caseExportId, { state: 'running', rowsWritten });
      return next;
    });
    yield piece.rows;
    after = piece.next;
  } while (after);
}

/** Removes files whose days are over. Harmless to repeat. */
export const forgetExportsJob = (uploads: string): Job => ({
  name: 'feedback.forget-exports',
  schedule: '50 3 * * *',
  run: async ({ transact }) => {
    const old = await transact(({ tx, cityId, now }) =>
      exportsBefore(tx, cityId, new Date(now.getTime() - keptDays * 86_400_000)),
    );
    for (const order of old) {
      await rm(exportFile(uploads, order), { force: true });
      await transact(({ tx, cityId }) => saveExport(tx, cityId, order.caseExportId, { state: 'forgotten' }));
    }
  },
});
