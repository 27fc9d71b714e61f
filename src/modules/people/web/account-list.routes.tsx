import { z } from 'zod';
import { type Context } from '../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../platform/http/route.ts';
import { roleInput } from '../account.ts';
import { countAccounts, listAccounts } from '../account.store.ts';
import { cityDay } from '../city-day.ts';
import { inviteAccount, inviteAccountInput } from '../invite-account.ts';
import { peopleTexts } from '../texts.ts';
import { AccountList } from './account-list.page.tsx';
import { type Errors, errorsOf, textsOf } from './form-values.ts';
import { Invited, NewAccount } from './new-account.page.tsx';
import { placeChoices } from './places.ts';

const accountsOnPage = 50;

/** What a filter cannot be is left out: an address is easily cut short. */
const filterInput = z.object({
  words: z.string().trim().max(200).optional().catch(undefined),
  state: z.enum(['active', 'invited', 'closed']).optional().catch(undefined),
  role: roleInput.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** @param showsLinks whether whoever invites is shown the link, as no mail leaves this machine */
export const accountListRoutes = (showsLinks: boolean): readonly Route[] => [
  {
    method: 'get',
    path: '/staff/accounts',
    action: 'people.manage-accounts',
    handle: async (ctx, { language, query }) => {
      const { page: wished, ...filter } = filterInput.parse(Object.fromEntries(query));
      const scope = ctx.scope('people.manage-accounts');
      const day = await cityDay(ctx.tx, ctx.cityId);
      const all = { scope, day, filter, limit: accountsOnPage, offset: 0 };
      const count = await countAccounts(ctx.tx, ctx.cityId, all);
      const pages = Math.max(1, Math.ceil(count / accountsOnPage));
      const shown = Math.min(wished, pages);
      const accounts = await listAccounts(ctx.tx, ctx.cityId, { ...all, offset: (shown - 1) * accountsOnPage });
      return page(
        peopleTexts[language].accounts.title,
        <AccountList
          {...{ language, accounts, count, filter, page: shown, pages }}
          setsRules={ctx.scope('people.set-identity-rules').kind === 'all'}
        />,
      );
    },
  },
  {
    method: 'get',
    path: '/staff/accounts/new',
    action: 'people.manage-accounts',
    handle: (ctx, asked) => newAccountPage(ctx, asked),
  },
  {
    method: 'post',
    path: '/staff/accounts/new',
    action: 'people.manage-accounts',
    handle: async (ctx, asked) => {
      const { language, form, baseUrl } = asked;
      const texts = peopleTexts[language];
      const parsed = inviteAccountInput.safeParse(textsOf(form, ['name', 'email', 'role', 'place']));
      if (!parsed.success) return newAccountPage(ctx, asked, errorsOf(parsed.error, texts.errors));
      const outcome = await inviteAccount(ctx, parsed.data, baseUrl);
      if (!outcome.ok) return newAccountPage(ctx, asked, { email: texts.errors.emailTaken });
      const { name, email } = parsed.data;
      const link = showsLinks ? outcome.link : undefined;
      return page(
        texts.newAccount.doneTitle,
        <Invited language={language} accountId={outcome.accountId} name={name} email={email} link={link} />,
      );
    },
  },
];

async function newAccountPage(ctx: Context, { language, form, csrfToken }: Asked, errors?: Errors): Promise<Reply> {
  const values = textsOf(form, ['name', 'email', 'role', 'place']);
  const places = await placeChoices(ctx, language);
  return page(
    peopleTexts[language].newAccount.title,
    <NewAccount {...{ language, places, values, csrfToken }} errors={errors ?? {}} />,
    errors && { status: 422 },
  );
}
