import { z } from 'zod';
import { participationAreas } from '../../../kernel/figure.ts';
import { languages } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { nameOfActor } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { recordedUnits, sentenceFaults } from './recorded-figure.ts';
import {
  insertRecordedFigure,
  insertRecordedWording,
  isRecordedFigure,
  loadRecordedFigure,
  lockRecordedFigure,
} from './recorded-figure.store.ts';

const longestName = 200;
const longestSentence = 500;
const mostParts = 30;

const trilingual = (longest: number) =>
  z.object({
    fi: z.string().trim().min(1).max(longest),
    sv: z.string().trim().min(1).max(longest),
    en: z.string().trim().min(1).max(longest),
  });

const reportSentence = trilingual(longestSentence).superRefine((it, check) => {
  for (const language of languages) {
    if (sentenceFaults(it[language], language).length === 0) continue;
    const message = 'a sentence with {value} and without typed numbers';
    check.addIssue({ code: 'custom', path: [language], message });
  }
});

export const longestSlug = 80;

const plainSlug = z
  .string()
  .trim()
  .max(longestSlug)
  .regex(/^[a-z0-9][a-z0-9-]*$/);

/** How a figure is called and what it tells. */
export const recordedWordingInput = z.object({
  area: z.union(participationAreas.map((area) => z.literal(area))).nullable(),
  title: trilingual(longestName),
  counts: trilingual(longestSentence),
  population: trilingual(longestSentence),
  sentence: reportSentence.nullable(),
});

export const addRecordedFigureInput = recordedWordingInput.extend({
  slug: plainSlug,
  unit: z.enum(recordedUnits),
  decimals: z.number().int().min(0).max(3),
  disclosure: z.enum(['open', 'protected']),
  parts: z.array(z.object({ code: plainSlug, label: trilingual(longestName) })).max(mostParts),
});
export type AddRecordedFigure = z.infer<typeof addRecordedFigureInput>;
export type WordRecordedFigure = z.infer<typeof recordedWordingInput>;

/** Adds a figure to the register of recorded figures. A `Problem` when its code is taken. */
export async function addRecordedFigure(ctx: Context, input: AddRecordedFigure): Promise<void> {
  await ctx.allow('reports.record-figures', { wholeCity: true });
  const { tx, cityId } = ctx;
  const { slug } = input;
  if (await isRecordedFigure(tx, cityId, slug)) {
    throw new Problem('conflict', 'reports.recorded-figure-is-known', { slug });
  }
  await insertRecordedFigure(tx, cityId, input, ctx.now);
  await insertRecordedWording(tx, cityId, slug, input, { at: ctx.now, name: nameOfActor(ctx.actor) });
  await ctx.audit('reports.recorded-figure-added', { slug });
}

/** Words a figure anew: the unit stays, and what is published keeps the words that it had. */
export async function wordRecordedFigure(ctx: Context, slug: string, input: WordRecordedFigure): Promise<void> {
  await ctx.allow('reports.record-figures', { wholeCity: true });
  await lockRecordedFigure(ctx.tx, ctx.cityId, slug);
  await loadRecordedFigure(ctx.tx, ctx.cityId, slug);
  await insertRecordedWording(ctx.tx, ctx.cityId, slug, input, { at: ctx.now, name: nameOfActor(ctx.actor) });
  await ctx.audit('reports.recorded-figure-worded', { slug });
}
