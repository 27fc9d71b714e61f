import { type Language, languages } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { findModel, insertSuggestion, newestModelVersion } from './suggestions/theme-model.store.ts';
import { guessThemes, type ThemeModel } from './suggestions/theme-model.ts';
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

/** A theme that a text may be about. */
export interface ThemeSuggestion {
  readonly theme: ThemeOnDay;
  /** 0 to 1; null when the theme is suggested by its name. */
  readonly probability: number | null;
  /** The words of the text that led to it. */
  readonly words: readonly string[];
}

/** What is less likely than this would disturb more than it helps. */
const leastProbability = 0.1;

/** Models by city: the newest is read once in the life of the process. */
const knownModels = new Map<string, { readonly version: number; readonly model: ThemeModel }>();
const mostKnown = 20;

/** The newest model of a city; undefined until enough of its texts have themes. */
async function newestModel({ tx, cityId }: Context) {
  const version = await newestModelVersion(tx, cityId);
  if (version === undefined) return undefined;
  const known = knownModels.get(cityId);
  if (known?.version === version) return known;
  const model = await findModel(tx, cityId, version);
  if (!model) return undefined;
  knownModels.delete(cityId);
  knownModels.set(cityId, { version, model });
  const [oldest] = knownModels.keys();
  if (knownModels.size > mostKnown && oldest !== undefined) knownModels.delete(oldest);
  return { version, model };
}

/**
 * What a text may be about and why, the likeliest first: by what was learned from the city's own texts, and for themes
 * with too few of them by their names. At most three; a suggestion, never a decision.
 */
export async function explainThemes(ctx: Context, text: string): Promise<ThemeSuggestion[]> {
  const { tx, cityId, now } = ctx;
  const themes = await themesAt(tx, cityId, localDay(await workingCalendarOf(tx, cityId), now));
  const known = await newestModel(ctx);
  const learned = new Set(known?.model.themes.map(({ themeId }) => themeId));
  const guessed = (known ? guessThemes(known.model, text, most) : []).flatMap(({ themeId, probability, words }) => {
    const theme = themes.find((each) => each.themeId === themeId);
    return theme && probability >= leastProbability ? [{ theme, probability, words }] : [];
  });
  const named = themesNamedIn(
    text,
    themes.filter(({ themeId }) => !learned.has(themeId)),
  ).map((theme) => ({ theme, probability: null, words: [] }));
  return [...guessed, ...named].slice(0, most);
}

/** What a text may be about, the likeliest first; see `explainThemes`. */
export const suggestThemes = async (ctx: Context, text: string): Promise<ThemeOnDay[]> =>
  (await explainThemes(ctx, text)).map(({ theme }) => theme);

/** Writes down what was suggested for a case, to be held against what it was found to be about. */
export async function noteSuggestion(ctx: Context, feedbackCaseId: string, text: string): Promise<void> {
  const known = await newestModel(ctx);
  if (!known) return;
  const themes = await suggestThemes(ctx, text);
  if (themes.length === 0) return;
  const { tx, cityId } = ctx;
  await insertSuggestion(
    tx,
    cityId,
    feedbackCaseId,
    known.version,
    themes.map(({ themeId }) => themeId),
  );
}
