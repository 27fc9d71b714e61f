import { type Asked, redirect, type Reply, type Route, type Transact } from '../../../../platform/http/route.ts';
import { textOf } from '../../web/form-values.ts';
import { nextStaffPath, placeOf } from '../../web/next-staff-path.ts';
import { beginIdentification, endIdentification } from '../identification.ts';
import { askedOfStaff, returnPaths, type StaffProvider } from '../providers.ts';
import { signInByProvider } from '../sign-in-by-provider.ts';
import { goOnTo } from './going-on.page.tsx';
import { backTo } from './refusal.ts';

const action = 'people.sign-in';

/** Staff's way to the city's provider and back. */
export const providerSignInRoutes = (staff: StaffProvider): readonly Route[] => [
  {
    method: 'post',
    path: '/staff/sign-in/provider',
    action,
    attemptsPerMinute: 30,
    handleLong: (transact, asked) => begin(transact, asked, staff),
  },
  {
    method: 'get',
    path: returnPaths.staff,
    bare: true,
    isReturn: true,
    action,
    attemptsPerMinute: 60,
    handleLong: (transact, asked) => comeBack(transact, asked, staff),
  },
];

async function begin(transact: Transact, asked: Asked, staff: StaffProvider): Promise<Reply> {
  const { language, base, baseUrl, errand, form } = asked;
  const nextPath = nextStaffPath(textOf(form, 'next'), base);
  const from = { browserToken: errand.token, nextPath, language };
  const departure = await beginIdentification(transact, askedOfStaff(staff, baseUrl), from);
  if (!departure) return redirect(backTo(`${base}/staff/sign-in`, 'unavailable', nextPath));
  errand.set(departure.browserToken);
  return goOnTo(language, departure.address);
}

async function comeBack(transact: Transact, asked: Asked, staff: StaffProvider): Promise<Reply> {
  const { language, baseUrl, errand, query, session } = asked;
  const came = await endIdentification(transact, askedOfStaff(staff, baseUrl), { browserToken: errand.token, query });
  const signInPage = `/${came.language ?? language}/staff/sign-in`;
  if (!came.ok) return redirect(backTo(signInPage, came.reason, came.nextPath));
  const outcome = await signInByProvider(transact, came.identity, staff, placeOf(asked));
  if (!outcome.ok) return redirect(backTo(signInPage, 'no-entry', came.nextPath));
  session.set(outcome.token);
  return redirect(came.nextPath);
}
