import { inEachLanguage } from '../../kernel/language.ts';
import { attemptsInMemory } from '../../platform/http/attempts.ts';
import { type Module } from '../../platform/module.ts';
import { type Outbound } from '../../platform/outbound/outbound.ts';
import { connectorsConstraints } from './constraints.ts';
import { connectorsTexts } from './connectors-texts.ts';
import { harvestJobs } from './harvest/harvest-jobs.ts';
import { open311Routes } from './open311/open311.routes.ts';
import { mailboxRoutes } from './mailboxes/web/mailboxes.routes.tsx';
import { mailboxesPath } from './mailboxes/web/mailboxes.page.tsx';
import { manageMailboxes } from './mailboxes/manage-mailboxes.ts';
import { type MailboxDependencies, readMailboxJobs } from './mailboxes/read-mailbox.ts';
import { mailboxTexts } from './mailboxes/texts.ts';
import { connectorsPermissions } from './permissions.ts';
import { deliverChange } from './subscriptions/deliver-change.ts';
import { findChanges } from './subscriptions/find-changes.ts';
import { apiKeyRoutes } from './web/api-keys.routes.tsx';
import { harvestRoutes } from './web/harvests.routes.tsx';
import { connectorPageTexts } from './web/texts.ts';
import { harvestsPath, keysPath } from './web/addresses.ts';

export interface ConnectorsDependencies {
  readonly version: string;
  readonly baseUrl: string;
  /** The door to other servers. */
  readonly outbound: Outbound;
  readonly mailboxes: MailboxDependencies;
}

/** Requests a minute by one key are counted by the key's own rate. */
const unusedGeneralRate = 1;

/** How other systems give feedback in, are told of it, and are read. */
export const connectorsModule = ({ version, baseUrl, outbound, mailboxes }: ConnectorsDependencies): Module => ({
  name: 'connectors',
  migrations: new URL('./migrations/', import.meta.url),
  permissions: connectorsPermissions,
  routes: [
    ...open311Routes({ version, attempts: attemptsInMemory(unusedGeneralRate) }),
    ...apiKeyRoutes(outbound),
    ...harvestRoutes(outbound),
    ...mailboxRoutes(mailboxes.callsOwnMachine),
  ],
  jobs: [
    findChanges(baseUrl),
    deliverChange(outbound, baseUrl),
    ...readMailboxJobs(mailboxes),
    ...harvestJobs(outbound, `Kuulolla/${version} (+${baseUrl})`),
  ],
  staffMenu: [
    {
      path: keysPath,
      label: inEachLanguage((language) => connectorPageTexts[language].keys.menu),
      action: 'connectors.manage-keys',
    },
    {
      path: harvestsPath,
      label: inEachLanguage((language) => connectorPageTexts[language].harvests.menu),
      action: 'connectors.manage-harvests',
    },
    {
      path: mailboxesPath,
      label: inEachLanguage((language) => mailboxTexts[language].menu),
      action: manageMailboxes,
    },
  ],
  constraints: connectorsConstraints,
  problems: inEachLanguage((language) => connectorsTexts[language].problems),
  auditEvents: inEachLanguage((language) => connectorsTexts[language].auditEvents),
});
