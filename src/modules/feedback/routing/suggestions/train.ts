import { bucketCount, countsOf, featuresOf, rarityOf, type Vector, weighed } from './features.ts';
import { fitProbability } from './fit-probability.ts';
import { type Held, type Measures, measuresOf } from './measures.ts';
import { type LearnedTheme, scoresOf, type ThemeModel } from './theme-model.ts';

/** A text whose themes people have decided. */
export interface ThemedText {
  readonly text: string;
  readonly themeIds: readonly string[];
  readonly language: string | null;
}

/** Fewer texts than this say too little of a theme. */
export const leastTexts = 50;
const folds = 5;
const rounds = 6;
const step = 0.5;
/** Texts between two pauses: some ten milliseconds. */
const breath = 40;

export interface Training {
  readonly model: ThemeModel;
  /** Measured on texts that the measured model had not seen. */
  readonly measures: Measures;
}

/** Lets others work; called every few milliseconds. */
export type Pause = () => Promise<void>;

interface Example {
  readonly counts: Vector;
  /** Positions of its themes. */
  readonly themes: ReadonlySet<number>;
  readonly language: string | null;
}

/**
 * Learns which themes texts have: TF-IDF of words, pairs and runs of letters, and for each theme a logistic regression
 * against the rest, by steps that shrink with use (Adagrad: Duchi, Hazan and Singer 2011). Five times a fifth of the
 * texts is held back: on them the probabilities are fitted (Platt 1999) and the quality is measured. Undefined when no
 * two themes have enough texts. The same texts give the same model.
 */
export async function trainThemes(texts: readonly ThemedText[], pause: Pause): Promise<Training | undefined> {
  const counted = new Map<string, number>();
  for (const { themeIds } of texts) for (const id of themeIds) counted.set(id, (counted.get(id) ?? 0) + 1);
  const themeIds = [...counted.keys()].filter((id) => (counted.get(id) ?? 0) >= leastTexts).sort();
  if (themeIds.length < 2) return undefined;
  const examples = await examplesOf(texts, themeIds, pause);
  const held: Held[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const model = await learn(
      examples.filter((_, at) => at % folds !== fold),
      themeIds,
      pause,
    );
    for (let at = fold; at < examples.length; at += folds) {
      const example = examples[at];
      if (!example) continue;
      const scores = scoresOf(model, weighed(example.counts, model.rarity));
      held.push({ scores, themes: example.themes, language: example.language });
      if (held.length % breath === 0) await pause();
    }
  }
  const whole = await learn(examples, themeIds, pause);
  const themes: LearnedTheme[] = [];
  for (const [at, theme] of whole.themes.entries()) {
    const told = held.map((one) => ({ score: one.scores[at] ?? 0, isTrue: one.themes.has(at) }));
    themes.push({ ...theme, texts: counted.get(theme.themeId) ?? 0, ...fitProbability(told) });
    await pause();
  }
  return { model: { ...whole, themes }, measures: measuresOf(held, themes) };
}

async function examplesOf(texts: readonly ThemedText[], themeIds: readonly string[], pause: Pause): Promise<Example[]> {
  const placeOf = new Map(themeIds.map((id, at) => [id, at]));
  const examples: Example[] = [];
  for (const { text, themeIds: own, language } of texts) {
    const themes = new Set(own.map((id) => placeOf.get(id)).filter((at) => at !== undefined));
    if (themes.size > 0) examples.push({ counts: countsOf(featuresOf(text)), themes, language });
    if (examples.length % breath === 0) await pause();
  }
  return examples;
}

async function learn(examples: readonly Example[], themeIds: readonly string[], pause: Pause): Promise<ThemeModel> {
  const size = themeIds.length;
  const rarity = rarityOf(examples.map(({ counts }) => counts));
  await pause();
  const vectors: Vector[] = [];
  for (const { counts } of examples) {
    vectors.push(weighed(counts, rarity));
    if (vectors.length % breath === 0) await pause();
  }
  // One more row for the bias.
  const weights = new Float32Array((bucketCount + 1) * size);
  const used = new Float32Array(weights.length);
  const faults = new Float64Array(size);
  const random = makeRandom();
  for (let round = 0; round < rounds; round += 1) {
    const order = shuffled(examples.length, random);
    for (let turn = 0; turn < order.length; turn += 1) {
      const [example, vector] = [examples[order[turn] ?? 0], vectors[order[turn] ?? 0]];
      if (example && vector) learnOne(weights, used, faults, vector, example.themes);
      if (turn % breath === 0) await pause();
    }
  }
  return rounded(weights, rarity, themeIds, pause);
}

function learnOne(
  weights: Float32Array,
  used: Float32Array,
  faults: Float64Array,
  { buckets, values }: Vector,
  themes: ReadonlySet<number>,
): void {
  const size = faults.length;
  const bias = bucketCount * size;
  for (let theme = 0; theme < size; theme += 1) faults[theme] = weights[bias + theme] ?? 0;
  for (let at = 0; at < buckets.length; at += 1) {
    const [row, value] = [(buckets[at] ?? 0) * size, values[at] ?? 0];
    for (let theme = 0; theme < size; theme += 1) {
      faults[theme] = (faults[theme] ?? 0) + value * (weights[row + theme] ?? 0);
    }
  }
  for (let theme = 0; theme < size; theme += 1) {
    faults[theme] = 1 / (1 + Math.exp(-(faults[theme] ?? 0))) - (themes.has(theme) ? 1 : 0);
  }
  const move = (place: number, slope: number): void => {
    const all = (used[place] ?? 0) + slope * slope;
    used[place] = all;
    weights[place] = (weights[place] ?? 0) - (step * slope) / Math.sqrt(all + 1e-8);
  };
  for (let theme = 0; theme < size; theme += 1) {
    const fault = faults[theme] ?? 0;
    // What is right already teaches next to nothing; most themes of most texts are.
    if (Math.abs(fault) < 0.01) continue;
    move(bias + theme, fault);
    for (let at = 0; at < buckets.length; at += 1) move((buckets[at] ?? 0) * size + theme, fault * (values[at] ?? 0));
  }
}

/** Weights in 127 steps to each side: a quarter of the room, and no difference that shows. */
async function rounded(
  weights: Float32Array,
  rarity: Float32Array,
  themeIds: readonly string[],
  pause: Pause,
): Promise<ThemeModel> {
  const size = themeIds.length;
  const steps = new Int8Array(bucketCount * size);
  const themes: LearnedTheme[] = [];
  for (const [theme, themeId] of themeIds.entries()) {
    let most = 0;
    for (let at = theme; at < steps.length; at += size) most = Math.max(most, Math.abs(weights[at] ?? 0));
    const scale = most / 127 || 1;
    for (let at = theme; at < steps.length; at += size) steps[at] = Math.round((weights[at] ?? 0) / scale);
    themes.push({ themeId, texts: 0, bias: weights[steps.length + theme] ?? 0, scale, slope: -1, offset: 0 });
    await pause();
  }
  return { themes, rarity, weights: steps };
}

/** A fixed row of numbers from 0 to 1: a linear congruential generator (Numerical Recipes, 1992). */
function makeRandom(): () => number {
  let state = 42;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Fisher and Yates. */
function shuffled(length: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
