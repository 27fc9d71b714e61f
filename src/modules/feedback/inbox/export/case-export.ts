import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { seeCases, seeSensitiveCases } from '../../cases/case-actions.ts';
import { mostCounted } from '../inbox.store.ts';

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type ExportState = 'waiting' | 'running' | 'finished' | 'failed' | 'forgotten';

/** Why no file came of an order. */
export type ExportFailure = 'rights-changed' | 'too-many-for-xlsx';

/** A file of cases that somebody ordered. */
export interface CaseExport {
  readonly caseExportId: string;
  readonly accountId: string;
  readonly format: ExportFormat;
  readonly language: Language;
  readonly query: string;
  readonly reach: string;
  readonly state: ExportState;
  readonly rowsWritten: number;
  readonly orderedAt: Date;
  readonly failure: ExportFailure | null;
}

/** So many rows come at once; more are written by a job. */
export const mostRowsAtOnce = mostCounted;

/** A workbook is made in memory, and programs take long to open larger ones. */
export const mostRowsOfWorkbook = 10_000;

/** Files of cases are not kept longer than they are needed; the pages promise this. */
export const keptDays = 7;

/** What an actor may read, as a text that changes when it does. */
export const reachOf = (ctx: Context): string =>
  JSON.stringify(
    [seeCases, seeSensitiveCases].map((action) => {
      const reach = ctx.scope(action);
      return reach.kind === 'subtrees' ? [...new Set(reach.roots)].sort() : reach.kind;
    }),
  );
