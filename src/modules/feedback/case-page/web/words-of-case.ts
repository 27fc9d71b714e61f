import { type Language } from '../../../../kernel/language.ts';
import { type HandledCase } from '../../cases/handled-case.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { casePageTexts } from '../texts.ts';

/** The first words of a text, cut at a word; the whole when it is short. */
export function firstWords(text: string, most = 80): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`;
}

/** How a case is called: its title, or its first words, always masked; what it is when nothing was written. */
export function nameOfCase({ title, maskedText, kind }: HandledCase, language: Language): string {
  const name = firstWords(title ?? maskedText ?? '', 60);
  if (name !== '') return name;
  const kindName = kind === null ? '' : feedbackTexts[language].kinds[kind];
  return [casePageTexts[language].page.title, kindName].filter(Boolean).join(', ');
}
