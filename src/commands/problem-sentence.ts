import { type Problem } from '../kernel/problem.ts';
import { readConfig } from '../config.ts';
import { collectProblemTexts, problemText } from '../platform/http/problem-texts.ts';
import { modulesOfCommand } from './open-for-command.ts';

/** A refusal as an English sentence for the terminal. */
export const problemSentence = (problem: Problem): string =>
  problemText(collectProblemTexts(modulesOfCommand(readConfig({}))), problem, 'en');
