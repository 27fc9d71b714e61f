import { type Asked, page, redirect, type Reply, type Route } from '../../../platform/http/route.ts';
import {
  createFirstAdministrator,
  firstAdministratorInput,
  openFirstAdministratorLink,
} from '../create-first-administrator.ts';
import { type NewPassword } from '../new-password.ts';
import { type Passwords } from '../password.ts';
import { openPasswordLink, type PasswordLink, setPasswordByLink } from '../set-password-by-link.ts';
import { peopleTexts } from '../texts.ts';
import { type Errors, errorsOf, textOf, textsOf } from './form-values.ts';
import { ChoosePassword, FirstAdministrator } from './link.page.tsx';
import { newPasswordTexts } from './new-password-fields.tsx';
import { placeOf } from './next-staff-path.ts';

const linkOf = ({ params }: Asked): string => params.link ?? '';

const wishOf = ({ form }: Asked): NewPassword => ({
  password: textOf(form, 'password'),
  repeated: textOf(form, 'repeated'),
});

/** A page that a link leads to looks at the link without using it up; its form uses it. */
export const linkRoutes = (passwords: Passwords): readonly Route[] => [
  ...firstAdministratorRoutes(passwords),
  ...passwordLinkRoutes(passwords, 'invitation', '/staff/invitation/:link'),
  ...passwordLinkRoutes(passwords, 'password-reset', '/staff/password/reset/:link'),
];

const firstAdministratorRoutes = (passwords: Passwords): readonly Route[] => [
  {
    method: 'get',
    path: '/staff/first-administrator/:link',
    action: 'people.use-link',
    handle: async (ctx, asked) => {
      await openFirstAdministratorLink(ctx, linkOf(asked));
      return firstAdministratorPage(asked);
    },
  },
  {
    method: 'post',
    path: '/staff/first-administrator/:link',
    action: 'people.use-link',
    attemptsPerMinute: 10,
    handleLong: async (transact, asked) => {
      const texts = peopleTexts[asked.language].errors;
      const parsed = firstAdministratorInput.safeParse(textsOf(asked.form, ['name', 'email']));
      if (!parsed.success) return firstAdministratorPage(asked, errorsOf(parsed.error, texts));
      const input = { ...parsed.data, ...wishOf(asked) };
      const outcome = await createFirstAdministrator(transact, passwords, linkOf(asked), input, placeOf(asked));
      if (!outcome.ok) return firstAdministratorPage(asked, newPasswordTexts(asked.language, outcome.errors));
      asked.session.set(outcome.token);
      return redirect(`${asked.base}/staff`);
    },
  },
];

function firstAdministratorPage({ language, csrfToken, form }: Asked, errors?: Errors): Reply {
  const values = textsOf(form, ['name', 'email']);
  return page(
    peopleTexts[language].firstAdministrator.title,
    <FirstAdministrator language={language} csrfToken={csrfToken} values={values} errors={errors} />,
    errors && { status: 422 },
  );
}

const passwordLinkRoutes = (passwords: Passwords, purpose: PasswordLink, path: string): readonly Route[] => [
  {
    method: 'get',
    path,
    action: 'people.use-link',
    handle: async (ctx, asked) => passwordLinkPage(purpose, asked, await openPasswordLink(ctx, purpose, linkOf(asked))),
  },
  {
    method: 'post',
    path,
    action: 'people.use-link',
    attemptsPerMinute: 10,
    handleLong: async (transact, asked) => {
      const link = linkOf(asked);
      const use = { purpose, link, wish: wishOf(asked) };
      const outcome = await setPasswordByLink(transact, passwords, use, placeOf(asked));
      if (!outcome.ok) {
        const account = await transact((ctx) => openPasswordLink(ctx, purpose, link));
        return passwordLinkPage(purpose, asked, account, newPasswordTexts(asked.language, outcome.errors));
      }
      asked.session.set(outcome.token);
      return redirect(`${asked.base}/staff`);
    },
  },
];

function passwordLinkPage(
  purpose: PasswordLink,
  { language, csrfToken }: Asked,
  { name, email }: { readonly name: string; readonly email: string },
  errors?: Errors,
): Reply {
  const { invitation, reset } = peopleTexts[language];
  const texts = purpose === 'invitation' ? { ...invitation, lead: invitation.lead({ name }) } : reset;
  return page(
    texts.title,
    <ChoosePassword language={language} csrfToken={csrfToken} email={email} errors={errors} {...texts} />,
    errors && { status: 422 },
  );
}
