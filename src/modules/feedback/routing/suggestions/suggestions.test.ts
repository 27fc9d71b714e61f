import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketCount, countsOf, featuresOf, rarityOf, weighed } from './features.ts';
import { fitProbability } from './fit-probability.ts';
import { macroF1 } from './measures.ts';
import { bytesOf, guessThemes, modelOf, probabilityOf } from './theme-model.ts';
import { type ThemedText, trainThemes } from './train.ts';

const pause = () => Promise.resolve();
const fillers = ['eilen', 'taas', 'aamulla', 'tänään', 'minusta', 'usein', 'kaupungissa', 'viikolla'];
const about = {
  queues: ['jono', 'jonossa', 'odotin', 'odotusaika', 'jonotin'],
  phone: ['puhelin', 'puhelimessa', 'soitin', 'takaisinsoitto', 'linja'],
  staff: ['hoitaja', 'lääkäri', 'ystävällinen', 'henkilökunta', 'palvelu'],
};

/** Short texts on three themes, each with words of its own, the same each time. */
function texts(count: number, themes: readonly (keyof typeof about)[] = ['queues', 'phone', 'staff']): ThemedText[] {
  return Array.from({ length: count }, (_, at) => {
    const theme = themes[at % themes.length] ?? 'queues';
    const own = about[theme];
    const words = [
      fillers[at % 8],
      own[(at + Math.floor(at / 15)) % 5],
      fillers[(at * 3 + 1) % 8],
      own[(at * 2 + 1) % 5],
    ];
    return { text: words.join(' '), themeIds: [theme], language: at % 9 === 0 ? 'sv' : 'fi' };
  });
}

describe('the features of a text', () => {
  test('make its numbers of length one, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const counts = countsOf(featuresOf(text));
        const vector = weighed(counts, rarityOf([counts]));
        const length = Math.hypot(...vector.values);
        expect(vector.values.length === 0 ? 1 : length).toBeCloseTo(1, 5);
        for (const bucket of vector.buckets) expect(bucket).toBeLessThan(bucketCount);
      }),
    );
  });

  test('are alike for forms of one word and not for others', () => {
    const shared = (one: string, other: string): number => {
      const [a, b] = [one, other].map((word) => new Set(featuresOf(word)[0]?.buckets));
      return a && b ? [...a].filter((bucket) => b.has(bucket)).length / Math.min(a.size, b.size) : 0;
    };
    expect(shared('takaisinsoittoa', 'takaisinsoitto')).toBeGreaterThan(0.7);
    expect(shared('takaisinsoittoa', 'hammaslääkäri')).toBeLessThan(0.1);
  });
});

describe('a model', () => {
  test('learns themes from texts and tells which words led to its guess', async () => {
    const trained = await trainThemes(texts(300), pause);
    expect(trained?.measures.first).toBeGreaterThan(0.95);
    expect(trained?.measures.majority).toBeCloseTo(1 / 3, 2);
    expect(Object.keys(trained?.measures.byLanguage ?? {}).sort()).toEqual(['fi', 'sv']);
    if (!trained) return;
    const [guess] = guessThemes(trained.model, 'Takaisinsoittoa ei tullut vaikka odotus kesti.', 3);
    expect(guess?.themeId).toBe('phone');
    expect(guess?.words[0]).toBe('takaisinsoittoa');
    expect(guessThemes(trained.model, '—', 3)).toEqual([]);
  });

  test('is the same for the same texts, and after it was stored', async () => {
    const [one, other] = [await trainThemes(texts(150), pause), await trainThemes(texts(150), pause)];
    expect(one).toEqual(other);
    if (!one) return;
    const stored = modelOf(one.model.themes, bytesOf(one.model));
    expect(guessThemes(stored, 'Puhelin oli varattu.', 3)).toEqual(guessThemes(one.model, 'Puhelin oli varattu.', 3));
    expect(() => modelOf(one.model.themes.slice(1), bytesOf(one.model))).toThrow(RangeError);
  });

  test('needs fifty texts of each of two themes', async () => {
    expect(await trainThemes(texts(147), pause)).toBeUndefined();
    expect(await trainThemes(texts(500, ['queues']), pause)).toBeUndefined();
    expect((await trainThemes([...texts(150), ...texts(40, ['staff'])], pause))?.model.themes).toHaveLength(3);
  });

  test('lets others work while it learns', async () => {
    let pauses = 0;
    await trainThemes(texts(150), () => {
      pauses += 1;
      return Promise.resolve();
    });
    expect(pauses).toBeGreaterThan(50);
  });
});

describe('a probability', () => {
  test('that is fitted rises with the score and comes true on average', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 4 }), (seed, steep) => {
        const told = Array.from({ length: 400 }, (_, at) => {
          const score = ((at * 37 + seed) % 400) / 50 - 4;
          const isTrue = ((at * 7919 + seed * 31) % 1000) / 1000 < 1 / (1 + Math.exp(-steep * score));
          return { score, isTrue };
        });
        const fit = fitProbability(told);
        expect(fit.slope).toBeLessThan(0);
        const mean = told.reduce((sum, { score }) => sum + probabilityOf(score, fit), 0) / told.length;
        expect(mean).toBeCloseTo(told.filter(({ isTrue }) => isTrue).length / told.length, 2);
      }),
    );
  });
});

test('macro-F1 is the mean over themes of precision and recall together', () => {
  const guessed = [
    { guess: 0, themes: new Set([0]) },
    { guess: 0, themes: new Set([1]) },
    { guess: 1, themes: new Set([1]) },
    { guess: 1, themes: new Set([1]) },
  ];
  // Theme 0: 2 * 1 / (2 + 1); theme 1: 2 * 2 / (2 + 3).
  expect(macroF1(guessed, 2)).toBeCloseTo((2 / 3 + 4 / 5) / 2, 10);
});
