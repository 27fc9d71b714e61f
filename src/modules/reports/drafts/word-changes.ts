/** A stretch of a text that two versions share, or that only one of them has. */
export interface WordChange {
  readonly kind: 'same' | 'theirs' | 'mine';
  readonly text: string;
}

/** Above this many pairs of words the middle is told as changed as a whole: a page must not wait for a table of comparisons. */
const mostPairs = 1_000_000;

/**
 * How two texts differ, word by word, by the longest common subsequence
 * (Wagner and Fischer 1974). `same` and `theirs` together are the one text,
 * `same` and `mine` together the other.
 */
export function wordChanges(theirs: string, mine: string): WordChange[] {
  const [one, other] = [wordsOf(theirs), wordsOf(mine)];
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const changes = middleChanges(one.slice(start, one.length - end), other.slice(start, other.length - end));
  const same = (words: readonly string[]): WordChange => ({ kind: 'same', text: words.join('') });
  return joined([same(one.slice(0, start)), ...changes, same(one.slice(one.length - end))]);
}

/** Words with the blanks after them; a reference in braces is one word. */
const wordsOf = (text: string): string[] => text.match(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}\s*|[^\s{]+\s*|\s+|\{/gu) ?? [];

function middleChanges(one: readonly string[], other: readonly string[]): WordChange[] {
  const change = (kind: WordChange['kind'], words: readonly string[]): WordChange => ({ kind, text: words.join('') });
  if (one.length * other.length > mostPairs) return [change('theirs', one), change('mine', other)];
  const lengths = commonLengths(one, other);
  const width = other.length + 1;
  const changes: WordChange[] = [];
  let [at, to] = [0, 0];
  while (at < one.length || to < other.length) {
    const [word = '', wish = ''] = [one[at], other[to]];
    if (at < one.length && to < other.length && word === wish) {
      changes.push({ kind: 'same', text: word });
      [at, to] = [at + 1, to + 1];
    } else if (
      to >= other.length ||
      (at < one.length && (lengths[(at + 1) * width + to] ?? 0) >= (lengths[at * width + to + 1] ?? 0))
    ) {
      changes.push({ kind: 'theirs', text: word });
      at += 1;
    } else {
      changes.push({ kind: 'mine', text: wish });
      to += 1;
    }
  }
  return changes;
}

/** The length of the longest common subsequence of the ends that begin at each pair of places, row by row. */
function commonLengths(one: readonly string[], other: readonly string[]): Uint16Array {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let at = one.length - 1; at >= 0; at -= 1) {
    for (let to = other.length - 1; to >= 0; to -= 1) {
      const longer = Math.max(lengths[(at + 1) * width + to] ?? 0, lengths[at * width + to + 1] ?? 0);
      lengths[at * width + to] = one[at] === other[to] ? (lengths[(at + 1) * width + to + 1] ?? 0) + 1 : longer;
    }
  }
  return lengths;
}

/** Neighbours of one kind as one; nothing empty. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const all: WordChange[] = [];
  for (const change of changes) {
    const last = all.at(-1);
    if (change.text === '') continue;
    if (last?.kind === change.kind) all[all.length - 1] = { ...last, text: last.text + change.text };
    else all.push(change);
  }
  return all;
}
