import { z } from 'zod';
import { bucketCount, countsOf, featuresOf, type Vector, weighed } from './features.ts';

export const learnedTheme = z.object({
  themeId: z.string(),
  /** How many texts it was learned from. */
  texts: z.int().min(0),
  bias: z.number(),
  /** What one step of its weights is worth. */
  scale: z.number(),
  /** The probability of a score is 1 / (1 + exp(slope * score + offset)) (Platt 1999). */
  slope: z.number(),
  offset: z.number(),
});
/** What has been learned of one theme. */
export type LearnedTheme = Readonly<z.infer<typeof learnedTheme>>;

/** A linear model of themes, one against the rest; weights in steps of one byte, bucket by bucket. */
export interface ThemeModel {
  readonly themes: readonly LearnedTheme[];
  readonly rarity: Float32Array;
  readonly weights: Int8Array;
}

/** A theme that a text may be about. */
export interface ThemeGuess {
  readonly themeId: string;
  /** 0 to 1. */
  readonly probability: number;
  /** The words that spoke most for it, at most three. */
  readonly words: readonly string[];
}

/** The score of each theme; 0 is the border. */
export function scoresOf({ themes, weights }: ThemeModel, { buckets, values }: Vector): number[] {
  const sums = new Float64Array(themes.length);
  for (let at = 0; at < buckets.length; at += 1) {
    const [row, value] = [(buckets[at] ?? 0) * themes.length, values[at] ?? 0];
    for (let theme = 0; theme < sums.length; theme += 1) {
      sums[theme] = (sums[theme] ?? 0) + value * (weights[row + theme] ?? 0);
    }
  }
  return themes.map(({ bias, scale }, theme) => bias + scale * (sums[theme] ?? 0));
}

export const probabilityOf = (score: number, { slope, offset }: Pick<LearnedTheme, 'slope' | 'offset'>): number =>
  1 / (1 + Math.exp(slope * score + offset));

/** What a text may be about, the likeliest first, with the words that led to it. */
export function guessThemes(model: ThemeModel, text: string, most: number): ThemeGuess[] {
  const words = featuresOf(text);
  if (words.length === 0) return [];
  const vector = weighed(countsOf(words), model.rarity);
  const scores = scoresOf(model, vector);
  return model.themes
    .map((theme, at) => ({ at, themeId: theme.themeId, probability: probabilityOf(scores[at] ?? 0, theme) }))
    .sort((one, other) => other.probability - one.probability)
    .slice(0, most)
    .map(({ at, themeId, probability }) => ({ themeId, probability, words: wordsFor(model, at, words, vector) }));
}

function wordsFor(model: ThemeModel, theme: number, words: ReturnType<typeof featuresOf>, vector: Vector): string[] {
  const valueOf = new Map(Array.from(vector.buckets, (bucket, at) => [bucket, vector.values[at] ?? 0]));
  const weightOf = (bucket: number): number => model.weights[bucket * model.themes.length + theme] ?? 0;
  const spoken = new Map<string, number>();
  for (const { word, buckets } of words) {
    const said = buckets.reduce((sum, bucket) => sum + (valueOf.get(bucket) ?? 0) * weightOf(bucket), 0);
    spoken.set(word, Math.max(spoken.get(word) ?? 0, said));
  }
  const loudest = [...spoken].filter(([, said]) => said > 0).sort((one, other) => other[1] - one[1]);
  const [first] = loudest;
  // A word that said less than a quarter of the loudest led to nothing.
  return loudest
    .slice(0, 3)
    .filter(([, said]) => first && said >= first[1] / 4)
    .map(([word]) => word);
}

/** The numbers of a model as bytes: rarity, then weights. */
export function bytesOf({ rarity, weights }: ThemeModel): Uint8Array {
  const bytes = new Uint8Array(bucketCount * 4 + weights.length);
  const view = new DataView(bytes.buffer);
  rarity.forEach((value, bucket) => view.setFloat32(bucket * 4, value, true));
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), bucketCount * 4);
  return bytes;
}

/** The model of such bytes; a fault when their number does not fit its themes. */
export function modelOf(themes: readonly LearnedTheme[], bytes: Uint8Array): ThemeModel {
  if (bytes.length !== bucketCount * (4 + themes.length)) throw new RangeError('the bytes are not of this model');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const rarity = Float32Array.from({ length: bucketCount }, (_, bucket) => view.getFloat32(bucket * 4, true));
  return { themes, rarity, weights: Int8Array.from(bytes.subarray(bucketCount * 4), (byte) => (byte << 24) >> 24) };
}
