import { cityOf } from '../../city/index.ts';
import { isId } from '../../../kernel/id.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../platform/http/route.ts';
import { giveRole, grantInput, takeRole } from '../change-grants.ts';
import { closeAccount } from '../close-account.ts';
import { endSessions } from '../end-sessions.ts';
import { inviteAgain } from '../invite-account.ts';
import { loadAccountToView, type ManagedAccount } from '../manage-account.ts';
import { countSessions } from '../session.store.ts';
import { unlinkAccountIdentity } from '../unlink-account.ts';
import { peopleTexts } from '../texts.ts';
import { AccountPage, CloseAccount } from './account.page.tsx';
import { type Errors, errorsOf, textOf, textsOf } from './form-values.ts';
import { Invited } from './new-account.page.tsx';
import { placeChoices, placeNames } from './places.ts';

/** What is no id cannot be the id of an account. */
function accountIdOf({ params }: Asked): string {
  const id = params.account ?? '';
  if (!isId(id)) throw notFound('people.no-such-account');
  return id;
}

const managing = 'people.manage-accounts';
const path = '/staff/accounts/:account';
const pathOf = (asked: Asked): string => `${asked.base}/staff/accounts/${accountIdOf(asked)}`;

/** @param showsLinks whether whoever invites is shown the link, as no mail leaves this machine */
export const accountRoutes = (showsLinks: boolean): readonly Route[] => [
  {
    method: 'get',
    path,
    action: managing,
    handle: async (ctx, asked) => accountPage(ctx, asked, await loadAccountToView(ctx, accountIdOf(asked))),
  },
  ...roleRoutes,
  {
    method: 'post',
    path: `${path}/invite`,
    action: managing,
    handle: async (ctx, asked) => {
      const { language } = asked;
      const link = await inviteAgain(ctx, accountIdOf(asked), asked.baseUrl);
      const { account } = await loadAccountToView(ctx, accountIdOf(asked));
      return page(
        peopleTexts[language].newAccount.doneTitle,
        <Invited language={language} {...account} link={showsLinks ? link : undefined} />,
      );
    },
  },
  {
    method: 'post',
    path: `${path}/sign-out`,
    action: managing,
    handle: async (ctx, asked) => {
      await endSessions(ctx, accountIdOf(asked));
      return redirect(pathOf(asked));
    },
  },
  {
    method: 'post',
    path: `${path}/unlink`,
    action: managing,
    handle: async (ctx, asked) => {
      await unlinkAccountIdentity(ctx, accountIdOf(asked));
      return redirect(pathOf(asked));
    },
  },
  ...closeRoutes,
];

const roleRoutes: readonly Route[] = [
  {
    method: 'post',
    path: `${path}/roles`,
    action: managing,
    handle: async (ctx, asked) => {
      const id = accountIdOf(asked);
      const parsed = grantInput.safeParse(textsOf(asked.form, ['role', 'place']));
      if (!parsed.success) {
        const errors = errorsOf(parsed.error, peopleTexts[asked.language].errors);
        return accountPage(ctx, asked, await loadAccountToView(ctx, id), errors);
      }
      await giveRole(ctx, id, parsed.data);
      return redirect(pathOf(asked));
    },
  },
  {
    method: 'post',
    path: `${path}/roles/take`,
    action: managing,
    handle: async (ctx, asked) => {
      await takeRole(ctx, accountIdOf(asked), textOf(asked.form, 'grant'));
      return redirect(pathOf(asked));
    },
  },
];

const closeRoutes: readonly Route[] = [
  {
    method: 'get',
    path: `${path}/close`,
    action: managing,
    handle: async (ctx, asked) => {
      const { account } = await loadAccountToView(ctx, accountIdOf(asked));
      const { language, csrfToken } = asked;
      const title = peopleTexts[language].closeAccount.title({ name: account.name });
      return page(title, <CloseAccount language={language} account={account} csrfToken={csrfToken} />);
    },
  },
  {
    method: 'post',
    path: `${path}/close`,
    action: managing,
    handle: async (ctx, asked) => {
      await closeAccount(ctx, accountIdOf(asked));
      return redirect(pathOf(asked));
    },
  },
];

async function accountPage(
  ctx: Context,
  { language, csrfToken, form }: Asked,
  { account, grants }: ManagedAccount,
  errors?: Errors,
): Promise<Reply> {
  const props = {
    language,
    csrfToken,
    account,
    grants,
    timeZone: (await cityOf(ctx.tx, ctx.cityId)).settings.timeZone,
    sessions: await countSessions(ctx.tx, ctx.cityId, account.accountId),
    places: await placeChoices(ctx, language),
    placeName: await placeNames(ctx, language),
    values: textsOf(form, ['role', 'place']),
    errors: errors ?? {},
  };
  // A post that comes back stands at the address of its account.
  const at = `/staff/accounts/${account.accountId}`;
  return page(account.name, <AccountPage {...props} />, errors ? { status: 422, path: at } : {});
}
