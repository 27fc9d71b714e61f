import { inEachLanguage, type Language, type Trilingual } from '../../../kernel/language.ts';
import { en } from './locales/en.ts';
import { fi, type FigureTexts } from './locales/fi.ts';
import { sv } from './locales/sv.ts';

const texts: Readonly<Record<Language, FigureTexts>> = { fi, sv, en };

/** One text of the figures in each language. */
export const told = (pick: (texts: FigureTexts) => string): Trilingual =>
  inEachLanguage((language) => pick(texts[language]));

/** The texts that every figure must have. */
export function figureTexts(name: keyof FigureTexts['figures']) {
  const own = (pick: (texts: FigureTexts['figures'][typeof name]) => string): Trilingual =>
    told((all) => pick(all.figures[name]));
  return {
    title: own(({ title }) => title),
    counts: own(({ counts }) => counts),
    summary: { alone: own(({ alone }) => alone), compared: own(({ compared }) => compared) },
    caption: own(({ caption }) => caption),
  };
}
