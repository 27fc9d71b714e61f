import { inEachLanguage } from '../../kernel/language.ts';
import { type FigureSource } from '../../platform/figure-source.ts';
import { type Module } from '../../platform/module.ts';
import { draftRoutes } from './drafts/web/draft.routes.tsx';
import { draftListRoutes } from './drafts/web/draft-list.routes.tsx';
import { partRoutes } from './drafts/web/part.routes.tsx';
import { changesRoutes } from './corrections/web/changes.routes.tsx';
import { correctionRoutes } from './corrections/web/corrections.routes.tsx';
import { correctionEntries } from './corrections/correction-news.ts';
import { announceRoutes } from './corrections/web/announce.routes.tsx';
import { draftCorrectionRoutes } from './corrections/web/draft-correction.routes.tsx';
import { reportsConstraints } from './constraints.ts';
import { reportsPermissions } from './permissions.ts';
import { disclosureRoutes } from './disclosure/web/disclosure.routes.tsx';
import { writeToApprovers } from './drafts/tell-approvers.ts';
import { startScheduledDrafts } from './drafts/start-scheduled-drafts.ts';
import { forgetAskers } from './number-questions/answer-number-question.ts';
import { numberQuestionTexts } from './number-questions/texts.ts';
import { askRoutes } from './number-questions/web/ask.routes.tsx';
import { staffQuestionRoutes } from './number-questions/web/staff-questions.routes.tsx';
import { sealReleases, type SealTools } from './release/seal-release.ts';
import { releaseRoutes } from './release/web/release.routes.ts';
import { sendSubscriptionLink } from './subscriptions/ask-for-subscription.ts';
import { forgetSubscriptions } from './subscriptions/end-subscription.ts';
import { writeToSubscribers } from './subscriptions/tell-subscribers.ts';
import { feedRoutes, reviewEntries } from './subscriptions/web/feed.routes.ts';
import { subscriptionRoutes } from './subscriptions/web/subscription.routes.tsx';
import { reportTexts } from './texts.ts';
import { auditRoutes } from './web/audit.routes.tsx';
import { decisionRoutes } from './decision/web/decision.routes.tsx';
import { recordedTexts } from './recorded/texts.ts';
import { recordedRoutes } from './recorded/web/routes.ts';
import { apiRoutes } from './web/api.routes.ts';
import { catalogueRoutes } from './web/catalogue.routes.ts';
import { downloadRoutes } from './web/download.routes.ts';
import { keptFiles } from './web/kept-files.ts';
import { reviewPdfRoute } from './web/review-pdf.routes.ts';
import { reportPageTexts } from './web/texts.ts';
import { figureRoutes } from './web/figure.routes.tsx';
import { openDataRoutes } from './web/open-data.routes.tsx';
import { renderedReviews } from './web/rendered-reviews.ts';
import { reviewRoutes } from './web/review.routes.tsx';

export interface ReportsDependencies {
  /** The public address of the service, for links in letters. */
  readonly baseUrl: string;
  readonly version: string;
  /** With what published editions are sealed. */
  readonly sealTools: SealTools;
  /** What the modules offer to reviews. */
  readonly sources: readonly FigureSource[];
}

/** A zip is a megabyte and a PDF half of one. */
const [mostZips, mostPdfs] = [6, 24];

/** Figures, reviews and open data. */
export const reportsModule = ({ version, sources, baseUrl, sealTools }: ReportsDependencies): Module => ({
  name: 'reports',
  migrations: new URL('./migrations/', import.meta.url),
  permissions: reportsPermissions,
  routes: [
    // `latest` before the number of an edition.
    ...releaseRoutes(keptFiles(mostZips)),
    ...reviewRoutes(renderedReviews()),
    ...downloadRoutes,
    reviewPdfRoute(sealTools.pdf, keptFiles(mostPdfs)),
    ...figureRoutes,
    ...correctionRoutes,
    ...changesRoutes,
    ...draftCorrectionRoutes,
    ...announceRoutes,
    ...openDataRoutes,
    ...disclosureRoutes,
    ...auditRoutes,
    ...recordedRoutes,
    ...decisionRoutes,
    ...draftListRoutes(sources),
    ...draftRoutes(sources),
    ...partRoutes,
    ...apiRoutes(version),
    ...catalogueRoutes,
    ...subscriptionRoutes,
    ...askRoutes,
    ...staffQuestionRoutes,
    ...feedRoutes({ reviews: reviewEntries, corrections: correctionEntries }),
  ],
  jobs: [
    sealReleases(sealTools),
    startScheduledDrafts(sources, baseUrl),
    writeToApprovers(baseUrl),
    sendSubscriptionLink(baseUrl),
    writeToSubscribers(baseUrl),
    forgetSubscriptions,
    forgetAskers,
  ],
  staffMenu: [
    {
      path: '/staff/reviews',
      label: inEachLanguage((language) => reportPageTexts[language].staff.menu),
      action: 'reports.edit-draft',
    },
    {
      path: '/staff/number-questions',
      label: inEachLanguage((language) => numberQuestionTexts[language].staff.menu),
      action: 'reports.answer-number-question',
    },
    {
      path: '/staff/figures',
      label: inEachLanguage((language) => recordedTexts[language].list.menu),
      action: 'reports.record-figures',
    },
  ],
  constraints: reportsConstraints,
  problems: inEachLanguage((language) => reportTexts[language].problems),
  auditEvents: inEachLanguage((language) => reportTexts[language].auditEvents),
});
