import { type Language } from '../../kernel/language.ts';
import { type Problem } from '../../kernel/problem.ts';
import { attachmentProblemTexts } from '../attachments/attachment-texts.ts';
import { fileProblemTexts } from '../files/file-texts.ts';
import { platformTexts } from '../i18n/platform-texts.ts';
import { type Module, type ProblemTexts } from '../module.ts';

export type AllProblemTexts = Readonly<Record<string, Readonly<Record<Language, ProblemTexts>>>>;

/** The problem texts of the platform and of every module, by the first part of a code. */
export const collectProblemTexts = (modules: readonly Module[]): AllProblemTexts => ({
  ...Object.fromEntries(modules.flatMap((module) => (module.problems ? [[module.name, module.problems]] : []))),
  attachments: attachmentProblemTexts,
  files: fileProblemTexts,
  platform: { fi: platformTexts.fi.problems, sv: platformTexts.sv.problems, en: platformTexts.en.problems },
});

/** How a refusal reads in a language: what is wrong and what to do. */
export function problemText(texts: AllProblemTexts, problem: Problem, language: Language): string {
  const [moduleName = '', ...rest] = problem.code.split('.');
  const text = texts[moduleName]?.[language][rest.join('.')] ?? platformTexts[language].problems[general(problem)];
  return typeof text === 'function' ? text(problem.facts) : text;
}

const general = (problem: Problem): 'not-found' | 'forbidden' | 'signed-out' | 'unavailable' | 'fault' => {
  switch (problem.kind) {
    case 'not-found':
    case 'forbidden':
    case 'signed-out':
    case 'unavailable':
      return problem.kind;
    default:
      return 'fault';
  }
};
