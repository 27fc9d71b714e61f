import { ownPath } from '../../../platform/http/guards.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../platform/http/route.ts';
import { signIn, signInInput, type SignInTools } from '../sign-in.ts';
import { signOut } from '../sign-out.ts';
import { peopleTexts } from '../texts.ts';
import { type Errors, errorsOf, textOf, textsOf } from './form-values.ts';
import { SignIn } from './sign-in.page.tsx';

/** Where to go after signing in: a page of the staff's own, the desk when the wish leads anywhere else. */
function nextPath(wish: string | null, base: string): string {
  const path = ownPath(wish);
  return /^\/(?:fi|sv|en)\/staff(?:\/|$)/.test(path) && !path.endsWith('/sign-in') ? path : `${base}/staff`;
}

/** From where a person signs in. */
export const placeOf = ({ clientAddress, session }: Asked) => ({ clientAddress, oldToken: session.token });

export const signInRoutes = (tools: SignInTools): readonly Route[] => [
  {
    method: 'get',
    path: '/staff/sign-in',
    action: 'people.sign-in',
    handle: async (ctx, { language, base, query, csrfToken }) =>
      page(
        peopleTexts[language].signIn.title,
        <SignIn
          language={language}
          csrfToken={csrfToken}
          next={nextPath(query.get('next'), base)}
          name={ctx.actor.kind === 'staff' ? ctx.actor.name : undefined}
        />,
      ),
  },
  {
    method: 'post',
    path: '/staff/sign-in',
    action: 'people.sign-in',
    attemptsPerMinute: 10,
    handleLong: async (transact, asked) => {
      const texts = peopleTexts[asked.language];
      const parsed = signInInput.safeParse(textsOf(asked.form, ['email', 'password']));
      if (!parsed.success) return again(asked, errorsOf(parsed.error, texts.errors));
      const outcome = await signIn(transact, tools, parsed.data, placeOf(asked));
      if (!outcome.ok) return again(asked, { email: texts.signIn.wrong });
      asked.session.set(outcome.token);
      return redirect(nextPath(textOf(asked.form, 'next'), asked.base));
    },
  },
  {
    method: 'post',
    path: '/staff/sign-out',
    action: 'people.sign-in',
    handle: async (ctx, { base, session }) => {
      await signOut(ctx, session.token);
      session.clear();
      return redirect(`${base}/staff/sign-in`);
    },
  },
];

function again({ language, base, form, csrfToken }: Asked, errors: Errors): Reply {
  const next = nextPath(textOf(form, 'next'), base);
  const body = (
    <SignIn language={language} csrfToken={csrfToken} next={next} email={textOf(form, 'email')} errors={errors} />
  );
  return page(peopleTexts[language].signIn.title, body, { status: 422 });
}
