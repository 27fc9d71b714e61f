import { inEachLanguage } from '../../kernel/language.ts';
import { type Module } from '../../platform/module.ts';
import { type Scanner } from '../../platform/attachments/index.ts';
import { attachmentRoutes } from './attachments/attachment.routes.ts';
import { scanAttachmentsJob } from './attachments/scan-attachments.job.ts';
import { answeringMenu, answeringRoutes, keepAnswerDraft } from './answers/answering-parts.ts';
import { actRoutes } from './case-page/web/act.routes.tsx';
import { casePageRoutes } from './case-page/web/case.routes.tsx';
import { clockJobs, clockMenu, clockRoutes } from './clocks/module-parts.ts';
import { deskMenu, deskRoutes } from './desk/module-parts.ts';
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
import { type PrivacyDependencies, privacyJobs, privacyMenu, privacyRoutes } from './privacy/index.ts';
import { publicationTexts } from './publication/texts.ts';
import { toPublishPath } from './publication/web/addresses.ts';
import { publicationRoutes } from './publication/web/publication.routes.tsx';
import { publishedRoutes } from './publication/web/published.routes.tsx';
import { toPublishRoutes } from './publication/web/to-publish.page.tsx';
import { publishAction } from './publication/publish-case.ts';
import { type LetterDependencies, letterMenu, mailQueueRoutes, notifyGiver } from './letters/letter-parts.ts';
import { routingJobs, routingMenu, routingRoutes } from './routing/module-parts.ts';
import { statutoryMenu, statutoryRoutes } from './statutory/module-parts.ts';
import { checkRoutes } from './web/check.page.tsx';
import { columnsRoutes } from './web/columns.page.tsx';
import { type ImportPagesDependencies, importsPath } from './web/dependencies.ts';
import { importRoutes } from './web/import.page.tsx';
import { importListRoutes } from './web/imports.page.tsx';
import { importPageTexts } from './web/texts.ts';
import { uploadRoutes } from './web/upload.page.tsx';
import { valuesRoutes } from './web/values.page.tsx';

export type FeedbackDependencies = ImportPagesDependencies &
  PrivacyDependencies &
  LetterDependencies & {
    /** The city has a provider by which residents identify themselves. */
    readonly canResidentsIdentify?: boolean;
    /** Looks through files from outside; they are kept unscanned without one. */
    readonly scanner?: Scanner | undefined;
  };

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
      ...inbox.routes,
      ...makeGiveRoutes({ canIdentify: dependencies.canResidentsIdentify ?? false }),
      ...attachmentRoutes,
      ...publishedRoutes,
      ...publicationRoutes,
      ...toPublishRoutes,
      ...privacyRoutes,
      ...clockRoutes,
      ...mailQueueRoutes,
      ...routingRoutes,
      ...deskRoutes,
      ...statutoryRoutes,
      // These take any case, so they stand last.
      ...casePageRoutes,
      ...actRoutes,
      ...answeringRoutes,
    ],
    islands: [...inbox.islands, ...giveIslands, keepAnswerDraft],
    end: inbox.end,
    jobs: [
      runImportJob(dependencies.database, dependencies.uploads),
      forgetDraftsJob(dependencies.uploads),
      ...inbox.jobs,
      forgetSetAsideJob,
      scanAttachmentsJob(dependencies.scanner),
      ...privacyJobs(dependencies),
      notifyGiver(dependencies),
      ...clockJobs(dependencies.baseUrl),
      ...routingJobs,
    ],
    staffMenu: [
      {
        path: inboxPath,
        label: inEachLanguage((language) => inboxTexts[language].menu),
        action: seeCases,
      },
      {
        path: toPublishPath,
        label: inEachLanguage((language) => publicationTexts[language].menu),
        action: publishAction,
      },
      {
        path: importsPath,
        label: inEachLanguage((language) => importPageTexts[language].menu),
        action: 'feedback.see-imports',
      },
      deskMenu,
      ...statutoryMenu,
      privacyMenu,
      ...answeringMenu,
      ...clockMenu,
      letterMenu,
      ...routingMenu,
    ],
    constraints: feedbackConstraints,
    problems: inEachLanguage((language) => feedbackTexts[language].problems),
    auditEvents: inEachLanguage((language) => feedbackTexts[language].auditEvents),
  };
};
