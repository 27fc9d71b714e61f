import { type Language } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import { type AllProblemTexts, collectProblemTexts, problemText } from '../../platform/http/problem-texts.ts';
import { feedbackTexts } from '../feedback/index.ts';
import { connectorsTexts } from './connectors-texts.ts';

const texts: AllProblemTexts = {
  ...collectProblemTexts([]),
  feedback: { fi: feedbackTexts.fi.problems, sv: feedbackTexts.sv.problems, en: feedbackTexts.en.problems },
  connectors: { fi: connectorsTexts.fi.problems, sv: connectorsTexts.sv.problems, en: connectorsTexts.en.problems },
};

/** How a refusal reads to programs and in logs; a fault of ours has no problem. */
export const problemSentence = (problem: Problem | undefined, language: Language): string =>
  problem ? problemText(texts, problem, language) : connectorsTexts[language].problems.fault;

/** How an outcome that was written down as a code, with its fact after a blank, reads. */
export function outcomeSentence(outcome: string, language: Language): string {
  const [code = '', fact = ''] = outcome.split(' ');
  return problemSentence(new Problem('unavailable', code, { status: fact, code: fact }), language);
}
