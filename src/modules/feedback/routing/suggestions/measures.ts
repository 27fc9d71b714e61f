import { z } from 'zod';
import { type LearnedTheme, probabilityOf } from './theme-model.ts';

/** A text that was held back: its scores, the positions of its themes, its language. */
export interface Held {
  readonly scores: readonly number[];
  readonly themes: ReadonlySet<number>;
  readonly language: string | null;
}

const quality = z.object({
  texts: z.int().min(0),
  /** How often the likeliest theme was one of the text's. */
  first: z.number().min(0).max(1),
  /** How often one of the three likeliest was. */
  firstThree: z.number().min(0).max(1),
});
export type Quality = Readonly<z.infer<typeof quality>>;

export const measures = z.object({
  ...quality.shape,
  /** The mean over themes of the harmonic mean of precision and recall of the likeliest theme. */
  macroF1: z.number().min(0).max(1),
  /** How often the most frequent theme, suggested to everyone, would have been right. */
  majority: z.number().min(0).max(1),
  /** The mean distance of probabilities from what was true, in ten bands (expected calibration error, Naeini 2015). */
  calibrationError: z.number().min(0).max(1),
  byLanguage: z.record(z.string(), quality),
});
export type Measures = Readonly<z.infer<typeof measures>>;

interface Ranked {
  readonly held: Held;
  readonly order: readonly number[];
  readonly probabilities: readonly number[];
}

/** The quality of a model on texts that it had not seen. */
export function measuresOf(held: readonly Held[], themes: readonly Pick<LearnedTheme, 'slope' | 'offset'>[]): Measures {
  const ranked = held.map((one): Ranked => {
    const probabilities = themes.map((theme, at) => probabilityOf(one.scores[at] ?? 0, theme));
    const order = [...themes.keys()].sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
    return { held: one, order, probabilities };
  });
  const frequencies = themes.map((_, theme) => held.filter((one) => one.themes.has(theme)).length);
  const languages = Map.groupBy(ranked, (one) => one.held.language ?? '');
  return {
    ...qualityOf(ranked),
    macroF1: macroF1(
      ranked.map((one) => ({ guess: one.order[0] ?? -1, themes: one.held.themes })),
      themes.length,
    ),
    majority: Math.max(0, ...frequencies) / Math.max(1, held.length),
    calibrationError: calibrationError(ranked),
    byLanguage: Object.fromEntries([...languages].map(([language, ones]) => [language, qualityOf(ones)])),
  };
}

function qualityOf(ranked: readonly Ranked[]): Quality {
  const share = (isRight: (one: Ranked) => boolean): number =>
    ranked.filter(isRight).length / Math.max(1, ranked.length);
  return {
    texts: ranked.length,
    first: share(({ held, order }) => held.themes.has(order[0] ?? -1)),
    firstThree: share(({ held, order }) => order.slice(0, 3).some((theme) => held.themes.has(theme))),
  };
}

/** Macro-averaged F1 of one guess a text; a theme that nobody guessed and nobody has counts as 0. */
export function macroF1(
  guessed: readonly { readonly guess: number; readonly themes: ReadonlySet<number> }[],
  themeCount: number,
): number {
  let sum = 0;
  for (let theme = 0; theme < themeCount; theme += 1) {
    const hits = guessed.filter(({ guess, themes }) => guess === theme && themes.has(theme)).length;
    const told = guessed.filter(({ guess }) => guess === theme).length;
    const own = guessed.filter(({ themes }) => themes.has(theme)).length;
    if (told + own > 0) sum += (2 * hits) / (told + own);
  }
  return sum / Math.max(1, themeCount);
}

const bands = 10;

function calibrationError(ranked: readonly Ranked[]): number {
  const sums = Array.from({ length: bands }, () => ({ texts: 0, told: 0, right: 0 }));
  for (const { held, order, probabilities } of ranked) {
    const probability = probabilities[order[0] ?? 0] ?? 0;
    const band = sums[Math.min(bands - 1, Math.floor(probability * bands))];
    if (!band) continue;
    band.texts += 1;
    band.told += probability;
    band.right += held.themes.has(order[0] ?? -1) ? 1 : 0;
  }
  return sums.reduce((sum, { told, right }) => sum + Math.abs(told - right), 0) / Math.max(1, ranked.length);
}
