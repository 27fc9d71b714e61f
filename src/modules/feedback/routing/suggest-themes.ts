import { type Language, languages } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { localDay, themesAt, workingCalendarOf, type ThemeOnDay } from '../../city/index.ts';

const most = 3;
const mostWords = 2000;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/\p{L}{4,}/gu) ?? [];

/** Letters by which words of one root begin alike; longer words need more of them. */
const alike = (length: number): number => Math.max(5, Math.ceil(length * 0.6));

function isOfOneRoot(written: string, named: string): boolean {
  const needed = alike(Math.min(written.length, named.length));
  return written.length >= needed && named.length >= needed && written.slice(0, needed) === named.slice(0, needed);
}

/** How much of a theme's name has words of the same root in a text, in the language where it is most: 0 to 1. */
function share(written: readonly string[], { name }: ThemeOnDay): number {
  const shares = languages.map((language: Language) => {
    const named = [...new Set(wordsOf(name[language]))];
    const found = named.filter((word) => written.some((each) => isOfOneRoot(each, word)));
    return named.length === 0 ? 0 : found.length / named.length;
  });
  return Math.max(...shares);
}

/** The themes whose names share roots with words of a text, the likeliest first: at most three. */
export function themesNamedIn(text: string, themes: readonly ThemeOnDay[]): ThemeOnDay[] {
  const written = [...new Set(wordsOf(text).slice(0, mostWords))];
  return themes
    .map((theme) => ({ theme, score: share(written, theme) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ theme }) => theme);
}

/** What a text may be about, the likeliest first: by the names of the city's themes. A suggestion, never a decision. */
export async function suggestThemes(ctx: Context, text: string): Promise<ThemeOnDay[]> {
  const { tx, cityId, now } = ctx;
  return themesNamedIn(text, await themesAt(tx, cityId, localDay(await workingCalendarOf(tx, cityId), now)));
}
