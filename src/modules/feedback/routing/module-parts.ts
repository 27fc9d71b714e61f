import { inEachLanguage } from '../../../kernel/language.ts';
import { type Route } from '../../../platform/http/route.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { type MenuItem } from '../../../platform/module.ts';
import { algorithmRoutes } from './suggestions/algorithms.page.tsx';
import { trainSuggestionsJob } from './suggestions/train-suggestions.job.ts';
import { routingTexts } from './texts.ts';
import { runTrialJob } from './trials/run-trial.ts';
import { routingAction, routingPath } from './web/addresses.ts';
import { ruleRoutes } from './web/rule.page.tsx';
import { rulesRoutes } from './web/rules.page.tsx';
import { trialRoutes } from './web/trial.page.tsx';
import { tryTextRoutes } from './web/try-text.page.tsx';

/** The pages of routing rules and of the register of algorithms; those that take any rule stand last. */
export const routingRoutes: readonly Route[] = [
  ...rulesRoutes,
  ...trialRoutes,
  ...tryTextRoutes,
  ...ruleRoutes,
  ...algorithmRoutes,
];

export const routingJobs: readonly Job[] = [runTrialJob, trainSuggestionsJob];

export const routingMenu: readonly MenuItem[] = [
  { path: routingPath, label: inEachLanguage((language) => routingTexts[language].menu), action: routingAction },
];
