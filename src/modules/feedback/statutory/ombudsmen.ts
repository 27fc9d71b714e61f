import { type Context } from '../../../platform/context.ts';
import { type Day } from '../../city/index.ts';
import { statutoryAction } from './matter-scope.store.ts';
import { insertOmbudsmanCount, ombudsmanCounts } from './statutory.store.ts';

/** Sosiaaliasiavastaava and potilasasiavastaava (laki 739/2023). */
export const ombudsmen = ['social', 'patient'] as const;
export type Ombudsman = (typeof ombudsmen)[number];

/** What people contact an ombudsman about. */
export const ombudsmanSubjects = [
  'treatment',
  'care',
  'access',
  'decisions',
  'fees',
  'data',
  'injury',
  'other',
] as const;
export type OmbudsmanSubject = (typeof ombudsmanSubjects)[number];

export interface MonthCell {
  readonly ombudsman: Ombudsman;
  readonly subject: OmbudsmanSubject;
  /** Null when nothing has been recorded. */
  readonly contacts: number | null;
}

/** The table of a month, every cell of it. Numbers of contacts: no persons are recorded. */
export async function monthOfOmbudsmen(ctx: Context, month: Day): Promise<MonthCell[]> {
  await ctx.allow(statutoryAction, { wholeCity: true });
  const counts = await ombudsmanCounts(ctx.tx, ctx.cityId, month);
  return ombudsmen.flatMap((ombudsman) =>
    ombudsmanSubjects.map((subject) => ({
      ombudsman,
      subject,
      contacts: counts.find((count) => count.ombudsman === ombudsman && count.subject === subject)?.contacts ?? null,
    })),
  );
}

/** Records what changed in a month's table; what was there before stays as history. Gives how many cells changed. */
export async function recordMonth(ctx: Context, month: Day, cells: readonly MonthCell[]): Promise<number> {
  await ctx.allow(statutoryAction, { wholeCity: true });
  const { tx, cityId, actor } = ctx;
  const before = await ombudsmanCounts(tx, cityId, month);
  let changed = 0;
  for (const { ombudsman, subject, contacts } of cells) {
    const known = before.find((count) => count.ombudsman === ombudsman && count.subject === subject);
    if (contacts === null || known?.contacts === contacts) continue;
    const count = { ombudsman, subject, contacts, version: (known?.version ?? 0) + 1 };
    await insertOmbudsmanCount(tx, cityId, month, count, actor.kind === 'staff' ? actor.accountId : null);
    changed += 1;
  }
  if (changed > 0) await ctx.audit('feedback.ombudsmen-recorded', { month, changed });
  return changed;
}
