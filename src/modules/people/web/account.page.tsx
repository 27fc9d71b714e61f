import { type Language } from '../../../kernel/language.ts';
import { formatDate, formatNumber } from '../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  type Choice,
  DataTable,
  DefinitionList,
  ErrorSummary,
  Form,
  HiddenInput,
  Muted,
  PageHeading,
  Section,
  StatusLabel,
  VisuallyHidden,
} from '../../../platform/web/components/index.ts';
import { type Account, accountState, type RoleGrant } from '../account.ts';
import { identifyTexts } from '../identify/texts.ts';
import { peopleTexts } from '../texts.ts';
import { stateTone } from './account-list.page.tsx';
import { type Errors } from './form-values.ts';
import { AccountCrumbs, RoleFields } from './new-account.page.tsx';

export interface AccountProps {
  readonly language: Language;
  readonly timeZone: string;
  readonly account: Account;
  readonly grants: readonly RoleGrant[];
  readonly sessions: number;
  readonly places: readonly Choice[];
  readonly placeName: (place: string | null) => string;
  readonly csrfToken: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Errors;
}

/** One account: what it is, its roles, what can be done with it. */
export const AccountPage = (props: AccountProps) => {
  const { language, account, errors } = props;
  return (
    <>
      <AccountCrumbs language={language} here={account.name} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={account.name} lead={<p>{account.email}</p>} />
      <AccountFacts {...props} />
      {!account.closedAt && <Roles {...props} />}
      {!account.closedAt && <Acts {...props} />}
    </>
  );
};

const AccountFacts = ({ language, timeZone, account, sessions }: AccountProps) => {
  const texts = peopleTexts[language];
  const state = accountState(account);
  const items = [
    {
      term: texts.account.state,
      value: <StatusLabel tone={stateTone[state]}>{texts.states[state]}</StatusLabel>,
    },
    {
      term: identifyTexts[language].account.link,
      value: account.isLinked ? identifyTexts[language].account.linked : identifyTexts[language].account.notLinked,
    },
    { term: texts.account.created, value: formatDate(account.createdAt, language, timeZone) },
    account.closedAt
      ? { term: texts.account.closed, value: formatDate(account.closedAt, language, timeZone) }
      : {
          term: texts.account.sessions,
          value:
            sessions === 0
              ? texts.account.nowhere
              : texts.account.sessionCount({ count: formatNumber(sessions, language) }),
        },
  ];
  return <DefinitionList items={items} />;
};

const Roles = (props: AccountProps) => {
  const { language, account, grants, csrfToken } = props;
  const texts = peopleTexts[language];
  return (
    <Section heading={texts.account.roles}>
      {grants.length === 0 ? <p>{texts.account.noRoles}</p> : <RoleTable {...props} />}
      <Section heading={texts.account.giveRole} level={3}>
        <Form action={`/${language}/staff/accounts/${account.accountId}/roles`} csrfToken={csrfToken}>
          <RoleFields {...props} />
          <Actions>
            <Button kind="secondary">{texts.account.giveRole}</Button>
          </Actions>
        </Form>
      </Section>
    </Section>
  );
};

const RoleTable = (props: AccountProps) => {
  const { language, timeZone, grants, placeName } = props;
  const texts = peopleTexts[language];
  return (
    <DataTable
      caption={texts.account.rolesCaption}
      columns={[
        { key: 'role', label: texts.fields.role },
        { key: 'place', label: texts.fields.place },
        { key: 'since', label: texts.account.since },
        { key: 'act', label: texts.account.act },
      ]}
      rows={grants.map((grant) => ({
        key: grant.roleGrantId,
        header: texts.roles[grant.role],
        cells: [
          <>
            {placeName(grant.organisationUnitId)}
            {grant.identityRuleId && <Muted> ({identifyTexts[language].account.byRule})</Muted>}
          </>,
          formatDate(grant.validFrom, language, timeZone),
          <TakeRole key={grant.roleGrantId} {...props} grant={grant} />,
        ],
      }))}
    />
  );
};

const TakeRole = ({ language, account, csrfToken, placeName, grant }: AccountProps & { grant: RoleGrant }) => {
  const texts = peopleTexts[language];
  const which = { role: texts.roles[grant.role], place: placeName(grant.organisationUnitId) };
  return (
    <Form action={`/${language}/staff/accounts/${account.accountId}/roles/take`} csrfToken={csrfToken}>
      <HiddenInput name="grant" value={grant.roleGrantId} />
      <Button kind="quiet">
        {texts.account.takeRole}
        <VisuallyHidden>: {texts.account.takeRoleOf(which)}</VisuallyHidden>
      </Button>
    </Form>
  );
};

const Acts = ({ language, account, sessions, csrfToken }: AccountProps) => {
  const texts = peopleTexts[language].account;
  const path = `/${language}/staff/accounts/${account.accountId}`;
  return (
    <>
      {accountState(account) === 'invited' && (
        <Section heading={texts.inviteAgain}>
          <p>{texts.inviteAgainText}</p>
          <Form action={`${path}/invite`} csrfToken={csrfToken}>
            <Button kind="secondary">{texts.inviteAgain}</Button>
          </Form>
        </Section>
      )}
      {account.isLinked && (
        <Section heading={identifyTexts[language].account.unlink}>
          <p>{identifyTexts[language].account.unlinkText}</p>
          <Form action={`${path}/unlink`} csrfToken={csrfToken}>
            <Button kind="secondary">{identifyTexts[language].account.unlink}</Button>
          </Form>
        </Section>
      )}
      {sessions > 0 && (
        <Section heading={texts.endSessions}>
          <p>{texts.endSessionsText}</p>
          <Form action={`${path}/sign-out`} csrfToken={csrfToken}>
            <Button kind="secondary">{texts.endSessions}</Button>
          </Form>
        </Section>
      )}
      <Section heading={texts.close}>
        <p>{texts.closeText}</p>
        <Button kind="danger" href={`${path}/close`}>
          {texts.close}
        </Button>
      </Section>
    </>
  );
};

export interface CloseAccountProps {
  readonly language: Language;
  readonly account: Account;
  readonly csrfToken: string;
}

/** Names the account and what closing it means before it is done. */
export const CloseAccount = ({ language, account, csrfToken }: CloseAccountProps) => {
  const texts = peopleTexts[language].closeAccount;
  const path = `/${language}/staff/accounts/${account.accountId}`;
  return (
    <>
      <PageHeading title={texts.title({ name: account.name })} lead={<p>{texts.lead}</p>} />
      <Form action={`${path}/close`} csrfToken={csrfToken}>
        <Actions>
          <Button kind="danger">{texts.submit}</Button>
          <Button kind="secondary" href={path}>
            {texts.cancel}
          </Button>
        </Actions>
      </Form>
    </>
  );
};
