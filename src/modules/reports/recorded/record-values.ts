import { z } from 'zod';
import { qualifiers } from '../../../kernel/figure.ts';
import { newId } from '../../../kernel/id.ts';
import { Problem } from '../../../kernel/problem.ts';
import { nameOfActor } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { isDay } from '../../city/index.ts';
import {
  type RecordedFigure,
  type RecordedValue,
  type ValueFault,
  valueFault,
  valuesThatHold,
  wholePart,
} from './recorded-figure.ts';
import {
  insertRecordedValues,
  loadRecordedFigure,
  lockRecordedFigure,
  recordedValues,
} from './recorded-figure.store.ts';
import { parseTime } from './recorded-time.ts';

const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((text) => (text === '' ? null : text));

const isLink = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

export const recordValuesInput = z.object({
  period: z.string().transform((text, check) => {
    const time = parseTime(text);
    if (time) return time;
    check.addIssue({ code: 'custom', message: 'a year, a quarter or several years' });
    return z.NEVER;
  }),
  /** By part; a figure without parts has one value under the empty code. */
  values: z.record(z.string(), z.number()).refine((values) => Object.keys(values).length > 0),
  qualifier: z.enum(['exact', ...qualifiers]),
  document: z.string().trim().min(1).max(300),
  dated: optionalText(10).refine((day) => day === null || isDay(day)),
  page: optionalText(100),
  link: optionalText(500).refine((link) => link === null || isLink(link)),
  method: optionalText(500),
  note: optionalText(1000),
  reason: optionalText(500),
});
export type RecordValues = z.infer<typeof recordValuesInput>;

export type RecordedOutcome =
  | { readonly ok: true; readonly recorded: number }
  /** By part, or `reason` when a value that holds would change without one. */
  | { readonly ok: false; readonly faults: Readonly<Record<string, ValueFault>>; readonly needsReason: boolean };

/**
 * Records the values of one period with where they stand. A value that changes
 * an earlier one needs a reason; the earlier one stays in the register.
 */
export async function recordValues(ctx: Context, slug: string, input: RecordValues): Promise<RecordedOutcome> {
  await ctx.allow('reports.record-figures', { wholeCity: true });
  const { tx, cityId } = ctx;
  await lockRecordedFigure(tx, cityId, slug);
  const figure = await loadRecordedFigure(tx, cityId, slug);
  const { period, values, qualifier, ...source } = input;
  const given = Object.entries(values);
  const faults = faultsOf(figure, given);
  const holding = valuesThatHold(await recordedValues(tx, cityId, slug));
  const changed = given.filter(([part]) => holding.some((one) => one.period === period.code && one.part === part));
  const needsReason = changed.length > 0 && source.reason === null;
  if (needsReason || Object.keys(faults).length > 0) return { ok: false, faults, needsReason };
  const rows = given.map(([part, value]): RecordedValue => ({
    ...source,
    recordedValueId: newId(ctx.now.getTime()),
    slug,
    period: period.code,
    part,
    value,
    qualifier: qualifier === 'exact' ? null : qualifier,
    reason: changed.some(([other]) => other === part) ? source.reason : null,
    recordedAt: ctx.now,
    recordedBy: nameOfActor(ctx.actor),
  }));
  await insertRecordedValues(tx, cityId, rows);
  await ctx.audit('reports.recorded-value-added', { slug, period: period.code, values: rows.length });
  return { ok: true, recorded: rows.length };
}

function faultsOf(figure: RecordedFigure, given: readonly (readonly [string, number])[]): Record<string, ValueFault> {
  const parts = figure.parts.length === 0 ? [wholePart] : figure.parts.map(({ code }) => code);
  const unknown = given.find(([part]) => !parts.includes(part));
  if (unknown) throw new Problem('invalid', 'reports.recorded-part-is-unknown', { part: unknown[0] });
  return Object.fromEntries(
    given.flatMap(([part, value]) => {
      const fault = valueFault(figure, value);
      return fault ? [[part, fault] as const] : [];
    }),
  );
}

export const takeBackInput = z.object({
  period: z.string().min(1).max(20),
  part: z.string().max(80),
  reason: z.string().trim().min(1).max(500),
});
export type TakeBack = z.infer<typeof takeBackInput>;

/** Takes back a value that should not have been recorded: it stays in the register, and reviews tell it no more. */
export async function takeBackValue(ctx: Context, slug: string, { period, part, reason }: TakeBack): Promise<void> {
  await ctx.allow('reports.record-figures', { wholeCity: true });
  const { tx, cityId } = ctx;
  await lockRecordedFigure(tx, cityId, slug);
  await loadRecordedFigure(tx, cityId, slug);
  const held = valuesThatHold(await recordedValues(tx, cityId, slug));
  const found = held.find((value) => value.period === period && value.part === part);
  if (!found) throw new Problem('conflict', 'reports.recorded-value-is-not-there', { period });
  await insertRecordedValues(tx, cityId, [
    {
      ...found,
      recordedValueId: newId(ctx.now.getTime()),
      value: null,
      qualifier: null,
      reason,
      recordedAt: ctx.now,
      recordedBy: nameOfActor(ctx.actor),
    },
  ]);
  await ctx.audit('reports.recorded-value-taken-back', { slug, period });
}
