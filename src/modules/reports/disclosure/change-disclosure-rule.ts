import { z } from 'zod';
import { newId } from '../../../kernel/id.ts';
import { nameOfActor } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { isDay } from '../../city/index.ts';
import { type DisclosureRule, leastThreshold, mostThreshold } from './disclosure-rule.ts';
import { insertRule } from './disclosure.store.ts';

const threshold = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.int().min(leastThreshold).max(mostThreshold));

const longestSource = 300;
const source = z.string().trim().min(1).max(longestSource);

/** A rule as a form gives it, that holds from a day which is not over yet. */
export const disclosureRuleInput = (today: string) =>
  z
    .object({
      validFrom: z
        .string()
        .trim()
        .refine((day) => isDay(day) && day >= today),
      thresholdInside: threshold,
      thresholdPublic: threshold,
      legalSource: z.object({ fi: source, sv: source, en: source }),
    })
    .refine((rule) => rule.thresholdPublic >= rule.thresholdInside, { path: ['thresholdPublic'] });

/** Writes down a new rule of disclosure with its legal source. Earlier rules stay in the history. */
export async function changeDisclosureRule(ctx: Context, rule: DisclosureRule): Promise<void> {
  await ctx.allow('reports.set-disclosure', { wholeCity: true });
  const recordedBy = nameOfActor(ctx.actor);
  await insertRule(ctx.tx, ctx.cityId, newId(ctx.now.getTime()), { ...rule, recordedAt: ctx.now, recordedBy });
  const { validFrom, thresholdInside, thresholdPublic } = rule;
  await ctx.audit('reports.disclosure-rule-changed', { validFrom, thresholdInside, thresholdPublic });
}
