import { inEachLanguage } from '../../../kernel/language.ts';
import { type Route } from '../../../platform/http/route.ts';
import { type MenuItem } from '../../../platform/module.ts';
import { type Island } from '../../../platform/web/islands/islands.ts';
import { handleCases } from '../cases/case-actions.ts';
import { manageAnswers } from './save-answer-template.ts';
import { answerTexts } from './texts.ts';
import { answerRoutes } from './web/answer.routes.tsx';
import { approvalRoutes, waitingPath } from './web/approval.routes.tsx';
import { similarRoutes } from './web/similar.routes.tsx';
import { templateRoutes, templatesPath } from './web/template.routes.tsx';

/** The pages of answering. */
export const answeringRoutes: readonly Route[] = [
  ...answerRoutes,
  ...similarRoutes,
  ...approvalRoutes,
  ...templateRoutes,
];

/** Where they stand in the staff menu. */
export const answeringMenu: readonly MenuItem[] = [
  {
    path: waitingPath,
    label: inEachLanguage((language) => answerTexts[language].approve.listTitle),
    action: handleCases,
  },
  {
    path: templatesPath,
    label: inEachLanguage((language) => answerTexts[language].templates.menu),
    action: manageAnswers,
  },
];

/** Keeps an answer while it is being written. */
export const keepAnswerDraft: Island = {
  name: 'keep-answer-draft',
  source: new URL('./web/keep-answer-draft.island.ts', import.meta.url),
};
