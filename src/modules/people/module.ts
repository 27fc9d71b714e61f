import { inEachLanguage } from '../../kernel/language.ts';
import { type Mailer } from '../../platform/mail/mailer.ts';
import { sendMail } from '../../platform/mail/send-mail.ts';
import { type MenuItem, type Module } from '../../platform/module.ts';
import { type ResidentProvider, type StaffProvider } from './identify/providers.ts';
import { identifyRoutes } from './identify/web/identify.routes.tsx';
import { identityRuleRoutes } from './identify/web/identity-rules.routes.tsx';
import { ownMattersRoutes } from './identify/web/own-matters.routes.tsx';
import { providerSignInRoutes } from './identify/web/provider-sign-in.routes.tsx';
import { makePasswords, type PasswordCost } from './password.ts';
import { peoplePermissions } from './permissions.ts';
import { forgetSessions } from './forget-sessions.ts';
import { sendPasswordReset } from './request-password-reset.ts';
import { proxyRoutes } from './proxies/web/proxy.routes.tsx';
import { resealContactsNightly } from './seal-contacts.ts';
import { makeSignInThrottle } from './sign-in-throttle.ts';
import { peopleTexts } from './texts.ts';
import { accountRoutes } from './web/account.routes.tsx';
import { accountListRoutes } from './web/account-list.routes.tsx';
import { auditLogRoutes, type EventNames } from './web/audit-log.routes.tsx';
import { deskRoutes } from './web/desk.routes.tsx';
import { linkRoutes } from './web/link.routes.tsx';
import { ownAccountRoutes } from './web/own-account.routes.tsx';
import { passwordRoutes } from './web/password.routes.tsx';
import { signInRoutes } from './web/sign-in.routes.tsx';

export interface PeopleDependencies {
  readonly mailer: Mailer;
  /** The public address of the service, for links in mail that a job sends. */
  readonly baseUrl: string;
  /** The staff menu of all modules, asked when a desk is shown. */
  readonly staffMenu: () => readonly MenuItem[];
  /** How the audit events of all modules read, asked when the log is shown. */
  readonly eventNames: EventNames;
  /** How dear a guess at a password is; the default unless a test is in a hurry. */
  readonly passwordCost?: PasswordCost;
  /** How staff sign in beside or instead of passwords; by passwords alone when there is none. */
  readonly staffProvider?: StaffProvider | undefined;
  /** How residents identify themselves; not at all when there is none. */
  readonly residentProvider?: ResidentProvider | undefined;
}

/** Staff accounts with their roles and sessions, residents who identify themselves, and the pages of the audit log. */
export function peopleModule(dependencies: PeopleDependencies): Module {
  const { mailer, baseUrl, staffMenu, eventNames, passwordCost, staffProvider, residentProvider } = dependencies;
  const tools = { passwords: makePasswords(passwordCost), throttle: makeSignInThrottle() };
  return {
    name: 'people',
    migrations: new URL('./migrations/', import.meta.url),
    permissions: peoplePermissions,
    routes: [
      ...signInRoutes(tools, staffProvider),
      ...(staffProvider ? providerSignInRoutes(staffProvider) : []),
      ...identifyRoutes(residentProvider),
      ...ownMattersRoutes,
      ...proxyRoutes,
      ...linkRoutes(tools.passwords),
      ...passwordRoutes(tools),
      ...ownAccountRoutes,
      ...deskRoutes(staffMenu),
      ...accountListRoutes(mailer.keepsFiles),
      ...accountRoutes(mailer.keepsFiles),
      ...identityRuleRoutes(staffProvider !== undefined),
      ...auditLogRoutes(eventNames),
    ],
    jobs: [sendMail(mailer), sendPasswordReset(baseUrl), forgetSessions, resealContactsNightly],
    staffMenu: [
      {
        path: '/staff/accounts',
        label: inEachLanguage((language) => peopleTexts[language].accounts.menu),
        action: 'people.manage-accounts',
      },
      {
        path: '/staff/audit-log',
        label: inEachLanguage((language) => peopleTexts[language].auditLog.menu),
        action: 'platform.read-audit-log',
      },
    ],
    constraints: {
      account_email_key: ['conflict', 'people.email-taken'],
      role_grant_place_exists: ['not-found', 'people.no-such-place'],
      role_grant_key: ['conflict', 'people.grant-exists'],
      identity_rule_place_exists: ['not-found', 'people.no-such-place'],
      identity_rule_key: ['conflict', 'people.identity-rule-exists'],
    },
    problems: inEachLanguage((language) => peopleTexts[language].problems),
    auditEvents: inEachLanguage((language) => peopleTexts[language].auditEvents),
  };
}
