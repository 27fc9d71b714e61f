import type { Kind } from '../codes.ts';

/**
 * Texts by what they are about and by kind. Blanks: {unitIn}, {unitFrom}, {unitTo}, {unitOf} (the unit's name as the
 * language bends it), {weekday} (on which day), {days}, {minutes}, {number}, {time}.
 */
export type Bank<About extends string> = Readonly<Record<About, Partial<Readonly<Record<Kind, readonly string[]>>>>>;
