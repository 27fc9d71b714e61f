import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { ItemList, PageHeading } from '../../../../platform/web/components/index.ts';
import { answerDataRequests, breakGlass, holdCases, manageRetention, seeSensitiveReads } from '../privacy-actions.ts';
import { sensitiveReadsPath } from '../sensitive-reads.ts';
import { privacyTexts } from '../texts.ts';
import { holdsPath, openPath, personPath, privacyPath, retentionPath } from './addresses.ts';

/** What of data protection the reader may do, as a list of links. */
function home(ctx: Context, { language, base }: Asked): Reply {
  const texts = privacyTexts[language].home;
  const all = [
    [manageRetention, retentionPath, texts.retention, texts.retentionText],
    [holdCases, holdsPath, texts.holds, texts.holdsText],
    [answerDataRequests, personPath, texts.person, texts.personText],
    [seeSensitiveReads, sensitiveReadsPath, texts.reads, texts.readsText],
    [breakGlass, openPath, texts.open, texts.openText],
  ] as const;
  const items = all
    .filter(([action]) => ctx.scope(action).kind !== 'none')
    .map(([, path, title, text]) => ({ key: path, title, href: `${base}${path}`, text }));
  const body = (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <ItemList label={texts.title} items={items} />
    </>
  );
  return page(texts.title, body, { path: privacyPath });
}

export const privacyHomeRoutes: readonly Route[] = [
  {
    method: 'get',
    path: privacyPath,
    action: 'feedback.see-privacy',
    handle: (ctx, asked) => Promise.resolve(home(ctx, asked)),
  },
];
