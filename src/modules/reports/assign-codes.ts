import { type CellKey, keyText } from '../../kernel/figure.ts';
import { codesOf, type FigureCode } from '../../kernel/figure-code.ts';

/** What a code is made from: nothing of it is secret, and nothing changes. */
export const originOf = (reviewId: string, figureId: string, definition: number, key: CellKey): string =>
  `${figureId} ${definition} ${reviewId} ${keyText(key)}`;

/** Gives each origin the shortest of its codes that no other number of the city has. */
export function assignCodes(origins: readonly string[], taken: ReadonlySet<string>): Map<string, FigureCode> {
  const given = new Map<string, FigureCode>();
  const used = new Set(taken);
  for (const origin of origins) {
    if (given.has(origin)) continue;
    const free = codesOf(origin).find((code) => !used.has(code));
    // Ten characters are 50 bits: this does not happen before the sun goes out, and must not pass unseen.
    if (free === undefined) throw new Error(`all codes of ${origin} are taken`);
    used.add(free);
    given.set(origin, free);
  }
  return given;
}
