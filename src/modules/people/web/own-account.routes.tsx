import { cityOf } from '../../city/index.ts';
import { Problem } from '../../../kernel/problem.ts';
import { page, redirect, type Route } from '../../../platform/http/route.ts';
import { ItemList, PageHeading, Section } from '../../../platform/web/components/index.ts';
import { endOwnSessions } from '../end-own-sessions.ts';
import { SessionList } from '../identify/web/session-list.tsx';
import { sessionsOfAccount } from '../session.store.ts';
import { peopleTexts } from '../texts.ts';

const action = 'people.see-own-account';

/** A member of staff's own account: where she is signed in, and her password. */
export const ownAccountRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/staff/own-account',
    action,
    handle: async (ctx, { language, base, csrfToken, session, query }) => {
      if (ctx.actor.kind !== 'staff') throw new Problem('signed-out', 'platform.signed-out');
      const { accountId, name } = ctx.actor;
      const texts = peopleTexts[language].home;
      const sessions = await sessionsOfAccount(ctx.tx, ctx.cityId, accountId, session.token ?? '');
      const { settings } = await cityOf(ctx.tx, ctx.cityId);
      const body = (
        <>
          <PageHeading title={texts.ownAccount} lead={<p>{name}</p>} />
          <SessionList
            language={language}
            timeZone={settings.timeZone}
            csrfToken={csrfToken}
            sessions={sessions}
            endHref={`${base}/staff/own-account/sessions/end`}
            othersEnded={query.get('done') === 'ended'}
          />
          <Section heading={peopleTexts[language].fields.password}>
            <ItemList items={[{ title: texts.changePassword, href: `${base}/staff/password` }]} />
          </Section>
        </>
      );
      return page(texts.ownAccount, body);
    },
  },
  {
    method: 'post',
    path: '/staff/own-account/sessions/end',
    action,
    handle: async (ctx, { base, session }) => {
      await endOwnSessions(ctx, session.token);
      return redirect(`${base}/staff/own-account?done=ended`);
    },
  },
];
