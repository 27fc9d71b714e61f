import { type Context } from '../../../platform/context.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../platform/http/route.ts';
import { type StaffProvider } from '../identify/providers.ts';
import { refusalIn } from '../identify/web/refusal.ts';
import { signIn, signInInput, type SignInTools } from '../sign-in.ts';
import { signOut } from '../sign-out.ts';
import { peopleTexts } from '../texts.ts';
import { type Errors, errorsOf, textOf, textsOf } from './form-values.ts';
import { nextStaffPath, placeOf } from './next-staff-path.ts';
import { SignIn, type SignInWays } from './sign-in.page.tsx';

/** @param staff the city's provider, when staff sign in by one */
export const signInRoutes = (tools: SignInTools, staff: StaffProvider | undefined): readonly Route[] => [
  {
    method: 'get',
    path: '/staff/sign-in',
    action: 'people.sign-in',
    handle: async (ctx, asked) => signInPage(ctx, asked, staff),
  },
  {
    method: 'post',
    path: '/staff/sign-in',
    action: 'people.sign-in',
    attemptsPerMinute: 10,
    handleLong: async (transact, asked) => {
      const texts = peopleTexts[asked.language];
      const parsed = signInInput.safeParse(textsOf(asked.form, ['email', 'password']));
      if (!parsed.success) return again(asked, staff, errorsOf(parsed.error, texts.errors));
      const outcome = await signIn(transact, tools, parsed.data, placeOf(asked));
      if (!outcome.ok) return again(asked, staff, { email: texts.signIn.wrong });
      asked.session.set(outcome.token);
      return redirect(nextStaffPath(textOf(asked.form, 'next'), asked.base));
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

function waysOf(staff: StaffProvider | undefined, isAskedFor: boolean): SignInWays {
  if (!staff) return { hasProvider: false, password: 'open' };
  if (isAskedFor) return { hasProvider: true, password: 'open' };
  return { hasProvider: true, password: staff.hidesPassword ? 'hidden' : 'shown' };
}

function signInPage(
  { actor }: Context,
  { language, base, query, csrfToken }: Asked,
  staff: StaffProvider | undefined,
): Reply {
  const body = (
    <SignIn
      language={language}
      csrfToken={csrfToken}
      next={nextStaffPath(query.get('next'), base)}
      name={actor.kind === 'staff' ? actor.name : undefined}
      refused={refusalIn(query)}
      ways={waysOf(staff, query.get('with') === 'password')}
    />
  );
  return page(peopleTexts[language].signIn.title, body);
}

function again({ language, base, form, csrfToken }: Asked, staff: StaffProvider | undefined, errors: Errors): Reply {
  const body = (
    <SignIn
      language={language}
      csrfToken={csrfToken}
      next={nextStaffPath(textOf(form, 'next'), base)}
      email={textOf(form, 'email')}
      errors={errors}
      ways={waysOf(staff, true)}
    />
  );
  return page(peopleTexts[language].signIn.title, body, { status: 422 });
}
