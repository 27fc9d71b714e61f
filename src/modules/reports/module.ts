import { inEachLanguage } from '../../kernel/language.ts';
import { type FigureSource } from '../../platform/figure-source.ts';
import { type Module } from '../../platform/module.ts';
import { reportsPermissions } from './permissions.ts';
import { reportTexts } from './texts.ts';
import { apiRoutes } from './web/api.routes.ts';
import { reportPageTexts } from './web/texts.ts';
import { figureRoutes } from './web/figure.routes.tsx';
import { openDataRoutes } from './web/open-data.routes.tsx';
import { renderedReviews } from './web/rendered-reviews.ts';
import { reviewRoutes } from './web/review.routes.tsx';
import { staffReviewRoutes } from './web/staff-reviews.routes.tsx';

export interface ReportsDependencies {
  readonly version: string;
  /** What the modules offer to reviews. */
  readonly sources: readonly FigureSource[];
}

/** Figures, reviews and open data. */
export const reportsModule = ({ version, sources }: ReportsDependencies): Module => ({
  name: 'reports',
  migrations: new URL('./migrations/', import.meta.url),
  permissions: reportsPermissions,
  routes: [
    ...reviewRoutes(renderedReviews()),
    ...figureRoutes,
    ...openDataRoutes,
    ...staffReviewRoutes(sources),
    ...apiRoutes(version),
  ],
  staffMenu: [
    {
      path: '/staff/reviews',
      label: inEachLanguage((language) => reportPageTexts[language].staff.menu),
      action: 'reports.edit-draft',
    },
  ],
  problems: inEachLanguage((language) => reportTexts[language].problems),
  auditEvents: inEachLanguage((language) => reportTexts[language].auditEvents),
});
