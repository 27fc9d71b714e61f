import { type Language } from '../../../../kernel/language.ts';
import { type Problem } from '../../../../kernel/problem.ts';
import { reportTexts } from '../../texts.ts';

/** What a refusal of this module says, for a page that is shown again with it; undefined for those of others. */
export function problemSentence({ code, facts }: Problem, language: Language): string | undefined {
  const texts: Readonly<Record<string, (facts: Problem['facts']) => string>> = reportTexts[language].problems;
  return code.startsWith('reports.') ? texts[code.slice('reports.'.length)]?.(facts) : undefined;
}
