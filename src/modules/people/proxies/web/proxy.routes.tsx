import { isId } from '../../../../kernel/id.ts';
import { notFound, type Problem } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { Notice } from '../../../../platform/web/components/index.ts';
import { cityDay } from '../../city-day.ts';
import { identifyTexts } from '../../identify/texts.ts';
import { errorsOf, textsOf } from '../../web/form-values.ts';
import { endProxy, loadProxy, recordProxy } from '../change-proxies.ts';
import { proxyInput } from '../proxy.ts';
import { proxyTexts } from '../texts.ts';
import { EndProxy, NewProxy, type NewProxyProps } from './proxy.page.tsx';

const action = 'people.act-for-others';
const fields = ['relation', 'name', 'consent', 'consentedOn', 'confirmed'] as const;

/** Recording and ending for whom a resident acts. */
export const proxyRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/own-account/proxies/new',
    action,
    handle: async (ctx, asked) => newProxyPage(asked, { today: await cityDay(ctx.tx, ctx.cityId) }),
  },
  {
    method: 'post',
    path: '/own-account/proxies/new',
    action,
    handle: record,
    typedAgain: (asked, refused) => typedAgain(asked, refused),
  },
  {
    method: 'get',
    path: '/own-account/proxies/:proxy/end',
    action,
    handle: async (ctx, asked) => {
      const { language, csrfToken } = asked;
      const proxy = await loadProxy(ctx, proxyIdOf(asked));
      const title = proxyTexts[language].ending.title(proxy);
      return page(title, <EndProxy language={language} csrfToken={csrfToken} proxy={proxy} />);
    },
  },
  {
    method: 'post',
    path: '/own-account/proxies/:proxy/end',
    action,
    handle: async (ctx, asked) => {
      await endProxy(ctx, proxyIdOf(asked));
      return redirect(`${asked.base}/own-account?done=stopped`);
    },
  },
];

/** What is no id cannot be the id of anything. */
function proxyIdOf({ params }: Asked): string {
  const id = params.proxy ?? '';
  if (!isId(id)) throw notFound('people.no-such-proxy');
  return id;
}

async function record(ctx: Context, asked: Asked): Promise<Reply> {
  const today = await cityDay(ctx.tx, ctx.cityId);
  const parsed = proxyInput(today).safeParse(textsOf(asked.form, fields));
  if (!parsed.success) {
    const errors = errorsOf(parsed.error, proxyTexts[asked.language].errors);
    return newProxyPage(asked, { today, errors });
  }
  await recordProxy(ctx, parsed.data);
  return redirect(`${asked.base}/own-account?done=recorded`);
}

/** What was typed, for who sent it when the session was over: nothing is typed twice. */
function typedAgain(asked: Asked, { kind }: Problem): Reply {
  const { language, base } = asked;
  const texts = identifyTexts[language].again;
  const notice = (
    <Notice language={language} tone="warning">
      <p>{kind === 'signed-out' ? texts.left : texts.stale}</p>
      {kind === 'signed-out' && (
        <p>
          <a href={`${base}/identify`} target="_blank" rel="noopener">
            {texts.identify}
          </a>
        </p>
      )}
    </Notice>
  );
  return newProxyPage(asked, { today: undefined, notice }, kind === 'signed-out' ? 401 : 403);
}

function newProxyPage(
  { language, csrfToken, form }: Asked,
  more: Pick<NewProxyProps, 'today' | 'errors' | 'notice'>,
  status: 401 | 403 | 422 | undefined = more.errors && 422,
): Reply {
  const values = textsOf(form, fields);
  return page(
    proxyTexts[language].form.title,
    <NewProxy language={language} csrfToken={csrfToken} values={values} {...more} />,
    { status },
  );
}
