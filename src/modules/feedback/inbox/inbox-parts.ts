import { type Database } from '../../../platform/db/database.ts';
import { type Module } from '../../../platform/module.ts';
import { exportRoutes } from './export/exports.page.tsx';
import { forgetExportsJob, writeExportJob } from './export/write-export.job.ts';
import { makeChangeFeed } from './live/change-feed.ts';
import { changesRoutes } from './live/changes.routes.ts';
import { indexTextsJob } from './search/index-texts.ts';
import { viewRoutes } from './views/views.page.tsx';
import { bulkRoutes } from './web/bulk.page.tsx';
import { inboxListRoutes } from './web/inbox.routes.ts';

export interface InboxDependencies {
  readonly database: () => Database;
  /** The folder in which ordered files are kept. */
  readonly uploads: string;
}

/** What the inbox is to its module. */
export function inboxParts({
  database,
  uploads,
}: InboxDependencies): Required<Pick<Module, 'routes' | 'jobs' | 'islands' | 'end'>> {
  const feed = makeChangeFeed({ database });
  return {
    routes: [...inboxListRoutes, ...bulkRoutes, ...viewRoutes, ...exportRoutes(uploads), ...changesRoutes(feed)],
    jobs: [indexTextsJob, writeExportJob(uploads), forgetExportsJob(uploads)],
    islands: [
      { name: 'inbox-live', source: new URL('./live/inbox-live.island.ts', import.meta.url) },
      { name: 'inbox-keys', source: new URL('./live/inbox-keys.island.ts', import.meta.url) },
    ],
    end: feed.end,
  };
}
