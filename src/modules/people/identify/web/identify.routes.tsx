import { ownPath } from '../../../../platform/http/guards.ts';
import { type Asked, page, redirect, type Reply, type Route, type Transact } from '../../../../platform/http/route.ts';
import { textOf } from '../../web/form-values.ts';
import { leave } from '../end-resident-sessions.ts';
import { beginIdentification, endIdentification } from '../identification.ts';
import { identifyResident } from '../identify-resident.ts';
import { askedOfResident, type ResidentProvider, returnPaths } from '../providers.ts';
import { identifyTexts } from '../texts.ts';
import { goOnTo } from './going-on.page.tsx';
import { Identify, Left } from './identify.page.tsx';
import { backTo, type Refusal, refusalIn } from './refusal.ts';

const action = 'people.identify';

/** Where to go afterwards: a page of residents', her own when the wish leads anywhere else. */
function nextPath(wish: string | null, base: string): string {
  const path = ownPath(wish);
  const isOfResidents = /^\/(?:fi|sv|en)(?:\/(?!staff(?:[/?]|$))|\?|$)/.test(path);
  return isOfResidents && !/^\/\w\w\/identify(?:[/?]|$)/.test(path) ? path : `${base}/own-account`;
}

/** The pages where residents identify themselves; without a provider they say that it is not in use. */
export const identifyRoutes = (resident: ResidentProvider | undefined): readonly Route[] => [
  {
    method: 'get',
    path: '/identify',
    action,
    handle: async (ctx, asked) => {
      const { query } = asked;
      const name = ctx.actor.kind === 'resident' ? ctx.actor.name : undefined;
      return identifyPage(asked, resident, { wish: query.get('next'), refused: refusalIn(query), name });
    },
  },
  {
    method: 'post',
    path: '/identify',
    action,
    attemptsPerMinute: 30,
    handleLong: (transact, asked) => begin(transact, asked, resident),
  },
  {
    method: 'get',
    path: returnPaths.resident,
    bare: true,
    isReturn: true,
    action,
    attemptsPerMinute: 60,
    handleLong: (transact, asked) => comeBack(transact, asked, resident),
  },
  {
    method: 'post',
    path: '/identify/end',
    action,
    handle: async (ctx, { base, session }) => {
      await leave(ctx, session.token);
      session.clear();
      return redirect(`${base}/identify/ended`);
    },
  },
  {
    method: 'get',
    path: '/identify/ended',
    action,
    handle: async (_ctx, { language }) =>
      page(identifyTexts[language].identify.leftTitle, <Left language={language} />),
  },
];

function identifyPage(
  { language, base, csrfToken }: Asked,
  resident: ResidentProvider | undefined,
  { wish, refused, name }: { readonly wish: string | null; readonly refused?: Refusal; readonly name?: string },
): Reply {
  const texts = identifyTexts[language].identify;
  return page(
    resident ? texts.title : texts.notInUse,
    <Identify
      language={language}
      csrfToken={csrfToken}
      next={nextPath(wish, base)}
      isInUse={resident !== undefined}
      refused={refused}
      name={name}
    />,
  );
}

async function begin(transact: Transact, asked: Asked, resident: ResidentProvider | undefined): Promise<Reply> {
  const { language, base, errand, form } = asked;
  const wish = textOf(form, 'next');
  if (!resident) return identifyPage(asked, resident, { wish });
  const from = { browserToken: errand.token, nextPath: nextPath(wish, base), language };
  const departure = await beginIdentification(transact, askedOfResident(resident, asked.baseUrl), from);
  if (!departure) return identifyPage(asked, resident, { wish, refused: 'unavailable' });
  errand.set(departure.browserToken);
  return goOnTo(language, departure.address);
}

async function comeBack(transact: Transact, asked: Asked, resident: ResidentProvider | undefined): Promise<Reply> {
  const { language, base, baseUrl, errand, query, session, browser } = asked;
  if (!resident) return redirect(`${base}/identify`);
  const came = await endIdentification(transact, askedOfResident(resident, baseUrl), {
    browserToken: errand.token,
    query,
  });
  if (!came.ok) return redirect(backTo(`/${came.language ?? language}/identify`, came.reason, came.nextPath));
  const nameless = identifyTexts[came.language].identify.nameless;
  const { subjectKey } = resident;
  const place = { oldToken: session.token, browser };
  session.set(await identifyResident(transact, came.identity, { subjectKey, nameless }, place));
  return redirect(came.nextPath);
}
