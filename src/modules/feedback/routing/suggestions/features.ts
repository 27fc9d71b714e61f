/** Features fall into so many buckets by their hash; a model then holds no word that anybody wrote. */
export const bucketCount = 1 << 15;

/** Enough of a text to know what it is about. */
const mostWords = 400;

/** A word as it stands in a text, with the buckets of its features. */
export interface WordFeatures {
  readonly word: string;
  readonly buckets: readonly number[];
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo 1991), over UTF-16 code units, folded into the buckets. */
function bucketOf(feature: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < feature.length; at += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01_00_01_93);
  }
  return ((hash >>> 15) ^ hash) & (bucketCount - 1);
}

/**
 * The words of a text with their features: the word, the pair that it ends, and its runs of 3 to 5 letters with its
 * edges, by which inflected forms of a word are alike (hashing: Weinberger and others 2009).
 */
export function featuresOf(text: string): WordFeatures[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,40}/gu) ?? [];
  return words.slice(0, mostWords).map((word, at) => {
    const before = words[at - 1];
    const buckets = [bucketOf(`w ${word}`), ...(before === undefined ? [] : [bucketOf(`b ${before} ${word}`)])];
    const edged = ` ${word} `;
    for (let length = 3; length <= 5; length += 1) {
      for (let from = 0; from + length <= edged.length; from += 1) {
        buckets.push(bucketOf(`c ${edged.slice(from, from + length)}`));
      }
    }
    return { word, buckets };
  });
}

/** A text as numbers: buckets in ascending order, and what each weighs. */
export interface Vector {
  readonly buckets: Uint16Array;
  readonly values: Float32Array;
}

/** How often each bucket comes in a text, damped: 1 + ln(count). */
export function countsOf(words: readonly WordFeatures[]): Vector {
  const counts = new Map<number, number>();
  for (const { buckets } of words) for (const bucket of buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  const buckets = Uint16Array.from(counts.keys()).sort();
  return { buckets, values: Float32Array.from(buckets, (bucket) => 1 + Math.log(counts.get(bucket) ?? 1)) };
}

/** Inverse document frequency, smoothed: ln((1 + texts) / (1 + texts with it)) + 1 (Salton and Buckley 1988). */
export function rarityOf(texts: readonly Vector[]): Float32Array {
  const within = new Float32Array(bucketCount);
  for (const { buckets } of texts) for (const bucket of buckets) within[bucket] = (within[bucket] ?? 0) + 1;
  return within.map((count) => Math.log((1 + texts.length) / (1 + count)) + 1);
}

/** Counts weighed by rarity, of length 1. */
export function weighed({ buckets, values }: Vector, rarity: Float32Array): Vector {
  const products = values.map((value, at) => value * (rarity[buckets[at] ?? 0] ?? 0));
  const length = Math.sqrt(products.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { buckets, values: products.map((value) => value / length) };
}
