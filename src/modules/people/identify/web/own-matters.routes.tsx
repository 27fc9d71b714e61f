import { cityOf } from '../../../city/index.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { Button, Form, PageHeading } from '../../../../platform/web/components/index.ts';
import { proxiesOf } from '../../proxies/proxy.store.ts';
import { ProxyList } from '../../proxies/web/proxy-list.tsx';
import { leaveElsewhere } from '../end-resident-sessions.ts';
import { residentOf } from '../resident-of.ts';
import { sessionsOfResident } from '../resident-session.store.ts';
import { identifyTexts } from '../texts.ts';
import { SessionList } from './session-list.tsx';

const action = 'people.see-own-matters';

/** An identified resident's own page: who she is, for whom she acts, where she is signed in. */
export const ownMattersRoutes: readonly Route[] = [
  { method: 'get', path: '/own-account', action, handle: showOwn },
  {
    method: 'post',
    path: '/own-account/sessions/end',
    action,
    handle: async (ctx, { base, session }) => {
      await leaveElsewhere(ctx, session.token);
      return redirect(`${base}/own-account?done=ended`);
    },
  },
];

async function showOwn(ctx: Context, { language, base, csrfToken, session, query }: Asked): Promise<Reply> {
  const { residentId, name } = residentOf(ctx);
  const texts = identifyTexts[language].own;
  const { settings } = await cityOf(ctx.tx, ctx.cityId);
  const done = query.get('done');
  const body = (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead({ name })}</p>} />
      <Form action={`${base}/identify/end`} csrfToken={csrfToken}>
        <Button kind="secondary">{texts.leave}</Button>
      </Form>
      <ProxyList
        language={language}
        timeZone={settings.timeZone}
        proxies={await proxiesOf(ctx, residentId)}
        done={done}
      />
      <SessionList
        language={language}
        timeZone={settings.timeZone}
        csrfToken={csrfToken}
        sessions={await sessionsOfResident(ctx.tx, ctx.cityId, residentId, session.token ?? '')}
        endHref={`${base}/own-account/sessions/end`}
        othersEnded={done === 'ended'}
      />
    </>
  );
  return page(texts.title, body);
}
