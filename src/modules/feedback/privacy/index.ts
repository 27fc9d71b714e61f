import { inEachLanguage } from '../../../kernel/language.ts';
import { type MenuItem } from '../../../platform/module.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { type Route } from '../../../platform/http/route.ts';
import { noteErasure } from './erasure-list.ts';
import { runRetentionNightly } from './run-retention.ts';
import { reportSensitiveReads } from './sensitive-reads.ts';
import { privacyTexts } from './texts.ts';
import { privacyPath } from './web/addresses.ts';
import { holdRoutes } from './web/holds.routes.tsx';
import { privacyHomeRoutes } from './web/home.routes.tsx';
import { ownDataRoutes } from './web/own-data.routes.tsx';
import { personRoutes } from './web/person.routes.tsx';
import { retentionRoutes } from './web/retention.routes.tsx';
import { sensitiveRoutes } from './web/sensitive.routes.tsx';

export interface PrivacyDependencies {
  /** The public address of the service, for links in letters. */
  readonly baseUrl: string;
  /** The file that lists what was erased, outside of the database. */
  readonly erasureList: string;
}

export const privacyRoutes: readonly Route[] = [
  ...privacyHomeRoutes,
  ...retentionRoutes,
  ...holdRoutes,
  ...personRoutes,
  ...sensitiveRoutes,
  ...ownDataRoutes,
];

export const privacyJobs = ({ baseUrl, erasureList }: PrivacyDependencies): readonly Job[] => [
  runRetentionNightly,
  reportSensitiveReads(baseUrl),
  noteErasure(erasureList),
];

export const privacyMenu: MenuItem = {
  path: privacyPath,
  label: inEachLanguage((language) => privacyTexts[language].menu),
  action: 'feedback.see-privacy',
};
