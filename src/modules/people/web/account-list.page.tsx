import { type Language } from '../../../kernel/language.ts';
import { roles } from '../../../platform/auth/rights.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  EmptyState,
  FilterForm,
  type Item,
  ItemList,
  PageHeading,
  Pagination,
  Select,
  Stack,
  StatusLabel,
  Tag,
  TextInput,
} from '../../../platform/web/components/index.ts';
import { type AccountState } from '../account.ts';
import { type AccountFilter, type ListedAccount } from '../account.store.ts';
import { identifyTexts } from '../identify/texts.ts';
import { peopleTexts } from '../texts.ts';

export interface AccountListProps {
  readonly language: Language;
  readonly accounts: readonly ListedAccount[];
  readonly count: number;
  readonly filter: AccountFilter;
  readonly page: number;
  readonly pages: number;
  /** Whether the reader may set by which groups people have roles. */
  readonly setsRules: boolean;
}

export const stateTone = { active: 'success', invited: 'info', closed: 'neutral' } as const satisfies Record<
  AccountState,
  string
>;

/** The accounts that the actor manages, by name, with a filter above. */
export const AccountList = ({ language, accounts, count, filter, page, pages, setsRules }: AccountListProps) => {
  const texts = peopleTexts[language].accounts;
  const path = `/${language}/staff/accounts`;
  const href = (to: number): string => `${path}?${new URLSearchParams({ ...definedOf(filter), page: String(to) })}`;
  return (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead({ count: formatNumber(count, language) })}</p>} />
      <Stack>
        <Actions>
          <Button href={`${path}/new`}>{texts.invite}</Button>
          {setsRules && (
            <Button kind="quiet" href={`/${language}/staff/identity-rules`}>
              {identifyTexts[language].rules.menu}
            </Button>
          )}
        </Actions>
        <AccountFilterForm language={language} filter={filter} path={path} />
        {accounts.length === 0 ? (
          <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
        ) : (
          <ItemList label={texts.list} items={accounts.map((account) => itemOf(account, language, path))} />
        )}
        <Pagination language={language} page={page} pages={pages} href={href} />
      </Stack>
    </>
  );
};

const definedOf = (filter: AccountFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])));

function itemOf(account: ListedAccount, language: Language, path: string): Item {
  const texts = peopleTexts[language];
  const state = <StatusLabel tone={stateTone[account.state]}>{texts.states[account.state]}</StatusLabel>;
  const held = account.roles.map((role) => <Tag>{texts.roles[role]}</Tag>);
  return {
    key: account.accountId,
    title: account.name,
    href: `${path}/${account.accountId}`,
    text: account.email,
    meta: [state, ...(held.length > 0 || account.state === 'closed' ? held : [texts.accounts.noRole])],
  };
}

const AccountFilterForm = (props: { language: Language; filter: AccountFilter; path: string }) => {
  const { language, filter, path } = props;
  const texts = peopleTexts[language];
  const states = (['active', 'invited', 'closed'] as const).map((value) => ({ value, label: texts.states[value] }));
  return (
    <FilterForm
      language={language}
      action={path}
      label={texts.accounts.filter}
      submit={texts.accounts.show}
      clearHref={Object.keys(definedOf(filter)).length > 0 ? path : undefined}
    >
      <TextInput language={language} name="words" type="search" label={texts.accounts.words} value={filter.words} />
      <Select
        language={language}
        name="state"
        label={texts.accounts.state}
        choices={states}
        value={filter.state}
        placeholder={texts.accounts.anyState}
      />
      <Select
        language={language}
        name="role"
        label={texts.fields.role}
        choices={roles.map((value) => ({ value, label: texts.roles[value] }))}
        value={filter.role}
        placeholder={texts.accounts.anyRole}
      />
    </FilterForm>
  );
};
