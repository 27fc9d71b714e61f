import { inEachLanguage } from '../../kernel/language.ts';
import { type Module } from '../../platform/module.ts';
import { clockJobs, clockMenu, clockRoutes } from './clocks/module-parts.ts';
import { feedbackConstraints } from './constraints.ts';
import { feedbackPermissions } from './permissions.ts';
import { feedbackTexts } from './feedback-texts.ts';
import { forgetSetAsideJob, giveIslands, makeGiveRoutes } from './give/index.ts';
import { forgetDraftsJob } from './jobs/forget-drafts.job.ts';
import { seeCases } from './cases/case-actions.ts';
import { inboxParts } from './inbox/inbox-parts.ts';
import { inboxTexts } from './inbox/texts.ts';
import { inboxPath } from './inbox/web/addresses.ts';
import { runImportJob } from './jobs/run-import.job.ts';
import { checkRoutes } from './web/check.page.tsx';
import { columnsRoutes } from './web/columns.page.tsx';
import { type ImportPagesDependencies, importsPath } from './web/dependencies.ts';
import { importRoutes } from './web/import.page.tsx';
import { importListRoutes } from './web/imports.page.tsx';
import { importPageTexts } from './web/texts.ts';
import { uploadRoutes } from './web/upload.page.tsx';
import { valuesRoutes } from './web/values.page.tsx';

export interface FeedbackDependencies extends ImportPagesDependencies {
  /** The public address of the service, for links in letters. */
  readonly baseUrl: string;
}

/** Feedback cases: how they come in from other systems, and the pages of it. */
export const feedbackModule = (dependencies: FeedbackDependencies): Module => {
  const inbox = inboxParts(dependencies);
  return {
    name: 'feedback',
    migrations: new URL('./migrations/', import.meta.url),
    permissions: feedbackPermissions,
    // `/new` and `/drafts` stand before the path that takes any import.
    routes: [
      ...importListRoutes,
      ...uploadRoutes(dependencies),
      ...columnsRoutes,
      ...valuesRoutes(dependencies),
      ...checkRoutes(dependencies),
      ...importRoutes(dependencies),
      // Before the path that takes any case.
      ...inbox.routes,
      ...makeGiveRoutes(),
      ...clockRoutes,
    ],
    islands: [...inbox.islands, ...giveIslands],
    end: inbox.end,
    jobs: [
      runImportJob(dependencies.database, dependencies.uploads),
      forgetDraftsJob(dependencies.uploads),
      ...inbox.jobs,
      forgetSetAsideJob,
      ...clockJobs(dependencies.baseUrl),
    ],
    staffMenu: [
      {
        path: inboxPath,
        label: inEachLanguage((language) => inboxTexts[language].menu),
        action: seeCases,
      },
      {
        path: importsPath,
        label: inEachLanguage((language) => importPageTexts[language].menu),
        action: 'feedback.see-imports',
      },
      ...clockMenu,
    ],
    constraints: feedbackConstraints,
    problems: inEachLanguage((language) => feedbackTexts[language].problems),
    auditEvents: inEachLanguage((language) => feedbackTexts[language].auditEvents),
  };
};
