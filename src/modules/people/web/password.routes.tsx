import { z } from 'zod';
import { type Asked, page, redirect, type Reply, type Route } from '../../../platform/http/route.ts';
import { emailInput } from '../account.ts';
import { changeOwnPassword } from '../change-own-password.ts';
import { requestPasswordReset } from '../request-password-reset.ts';
import { type SignInTools } from '../sign-in.ts';
import { peopleTexts } from '../texts.ts';
import { type Errors, errorsOf, textOf, textsOf } from './form-values.ts';
import { newPasswordTexts } from './new-password-fields.tsx';
import { ForgottenPassword, LinkIsSent, OwnPassword } from './password.page.tsx';
import { placeOf } from './next-staff-path.ts';

const forgottenInput = z.object({ email: emailInput });

export const passwordRoutes = (tools: SignInTools): readonly Route[] => [
  ...forgottenRoutes,
  {
    method: 'get',
    path: '/staff/password',
    action: 'people.change-own-password',
    handle: async (_ctx, asked) => ownPasswordPage(asked),
  },
  {
    method: 'post',
    path: '/staff/password',
    action: 'people.change-own-password',
    attemptsPerMinute: 10,
    handleLong: async (transact, asked) => {
      const { form, language, session, base } = asked;
      const wish = {
        current: textOf(form, 'current'),
        password: textOf(form, 'password'),
        repeated: textOf(form, 'repeated'),
      };
      const outcome = await changeOwnPassword(transact, tools, wish, placeOf(asked));
      if (!outcome.ok) {
        const current = outcome.errors.current && peopleTexts[language].errors.current;
        return ownPasswordPage(asked, { current, ...newPasswordTexts(language, outcome.errors) });
      }
      session.set(outcome.token);
      return redirect(`${base}/staff/password?changed=yes`);
    },
  },
];

const forgottenRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/staff/password/forgotten',
    action: 'people.sign-in',
    handle: async (_ctx, asked) => forgottenPage(asked),
  },
  {
    method: 'post',
    path: '/staff/password/forgotten',
    action: 'people.sign-in',
    attemptsPerMinute: 5,
    handle: async (ctx, asked) => {
      const parsed = forgottenInput.safeParse(textsOf(asked.form, ['email']));
      if (!parsed.success) return forgottenPage(asked, errorsOf(parsed.error, peopleTexts[asked.language].errors));
      await requestPasswordReset(ctx, parsed.data.email);
      return redirect(`${asked.base}/staff/password/sent`);
    },
  },
  {
    method: 'get',
    path: '/staff/password/sent',
    action: 'people.sign-in',
    handle: async (_ctx, { language }) =>
      page(peopleTexts[language].forgotten.doneTitle, <LinkIsSent language={language} />),
  },
];

function forgottenPage({ language, csrfToken, form }: Asked, errors?: Errors): Reply {
  return page(
    peopleTexts[language].forgotten.title,
    <ForgottenPassword language={language} csrfToken={csrfToken} email={textOf(form, 'email')} errors={errors} />,
    errors && { status: 422 },
  );
}

function ownPasswordPage({ language, csrfToken, query }: Asked, errors?: Errors): Reply {
  return page(
    peopleTexts[language].ownPassword.title,
    <OwnPassword
      language={language}
      csrfToken={csrfToken}
      errors={errors}
      isChanged={!errors && query.get('changed') === 'yes'}
    />,
    errors && { status: 422 },
  );
}
