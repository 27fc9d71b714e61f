import { inEachLanguage } from '../../../kernel/language.ts';
import { type Route } from '../../../platform/http/route.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { type MenuItem } from '../../../platform/module.ts';
import { sendDigests } from './reminders/send-digests.job.ts';
import { responseTargetRoutes, targetsPath } from './targets/response-targets.page.tsx';
import { targetTexts } from './targets/texts.ts';
import { leadUnit } from './unit-head/look-at-unit.ts';
import { unitHeadTexts } from './unit-head/texts.ts';
import { unitPath, unitSituationRoutes } from './unit-head/unit-situation.page.tsx';
import { whatIfRoutes } from './what-if/what-if.page.tsx';

/** The pages of clocks, targets and of who leads a unit. */
export const clockRoutes: readonly Route[] = [...unitSituationRoutes, ...responseTargetRoutes, ...whatIfRoutes];

export const clockJobs = (baseUrl: string): readonly Job[] => [sendDigests(baseUrl)];

export const clockMenu: readonly MenuItem[] = [
  { path: unitPath, label: inEachLanguage((language) => unitHeadTexts[language].menu), action: leadUnit },
  {
    path: targetsPath,
    label: inEachLanguage((language) => targetTexts[language].menu),
    action: 'feedback.manage-handling',
  },
];
