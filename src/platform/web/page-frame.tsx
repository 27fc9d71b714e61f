import { type VNode } from 'preact';
import { type Problem } from '../../kernel/problem.ts';
import { can, type Permissions } from '../auth/rights.ts';
import { type AllProblemTexts, problemText } from '../http/problem-texts.ts';
import { type Reply } from '../http/route.ts';
import { type Frame } from '../http/serve-routes.ts';
import { platformTexts } from '../i18n/platform-texts.ts';
import { type MenuItem } from '../module.ts';
import { Button, PageHeading } from './components/index.ts';
import { Layout, layoutTexts, type NavigationLink, renderDocument, type SignedInPerson } from './layout.tsx';

export interface FrameSettings {
  readonly assets: { readonly stylesheet: string; readonly icon: string };
  /** Where the islands are, by name. */
  readonly islands: ReadonlyMap<string, string>;
  readonly staffMenu: readonly MenuItem[];
  readonly permissions: Permissions;
  readonly problemTexts: AllProblemTexts;
}

/** A whole page: what a handler made, in the frame of its language, city and reader. */
export const renderPage = (settings: FrameSettings, reply: Extract<Reply, { kind: 'page' }>, frame: Frame): string =>
  renderInFrame(
    settings,
    reply.title,
    { ...frame, path: reply.path ?? frame.path, isStaffArea: frame.isStaffArea && !reply.isAsPublic },
    reply.body,
    reply.islands,
  );

/** The page of a refusal, or of a fault when there is no problem to tell of. */
export function renderProblem(
  settings: FrameSettings,
  problem: Problem | undefined,
  requestId: string,
  frame: Frame,
): string {
  const texts = platformTexts[frame.language];
  const title = texts.errorHeading[problem?.kind ?? 'fault'];
  const lead = problem
    ? problemText(settings.problemTexts, problem, frame.language)
    : texts.problems.fault({ requestId: requestId.slice(0, 8) });
  const body = (
    <>
      <PageHeading title={title} lead={<p>{lead}</p>} />
      <WayOn problem={problem} frame={frame} />
    </>
  );
  return renderInFrame(settings, title, frame, body);
}

const WayOn = ({ problem, frame }: { problem: Problem | undefined; frame: Frame }) => {
  const texts = platformTexts[frame.language];
  const base = `/${frame.language}`;
  if (problem?.code === 'platform.identify-first') return <Button href={`${base}/identify`}>{texts.identify}</Button>;
  if (problem?.kind === 'signed-out') return <Button href={`${base}/staff/sign-in`}>{texts.signIn}</Button>;
  return <Button href={frame.isStaffArea ? `${base}/staff` : base}>{texts.goHome}</Button>;
};

function renderInFrame(
  settings: FrameSettings,
  title: string,
  frame: Frame,
  body: VNode,
  islands: readonly string[] = [],
): string {
  const { language, city } = frame;
  return renderDocument(
    <Layout
      language={language}
      title={title}
      path={frame.path}
      city={{ name: city?.name[language] ?? 'Kuulolla', isDemonstration: city?.isDemonstration ?? false }}
      assets={settings.assets}
      scripts={islands.flatMap((name) => settings.islands.get(name) ?? [])}
      navigation={frame.isStaffArea ? staffNavigation(settings, frame) : publicNavigation(frame)}
      footer={footerLinks(frame)}
      signedIn={signedIn(frame)}
      texts={layoutTexts[language]}
      audience={frame.isStaffArea ? 'staff' : 'public'}
    >
      {body}
    </Layout>,
  );
}

function signedIn({ language, actor, csrfToken }: Frame): SignedInPerson | undefined {
  const base = `/${language}`;
  if (actor.kind === 'staff')
    return { name: actor.name, href: `${base}/staff/own-account`, signOutHref: `${base}/staff/sign-out`, csrfToken };
  if (actor.kind === 'resident')
    return { name: actor.name, href: `${base}/own-account`, signOutHref: `${base}/identify/end`, csrfToken };
  return undefined;
}

const link = (frame: Frame, path: string, label: string): NavigationLink => ({
  href: `/${frame.language}${path}`,
  label,
  current: frame.path === path || frame.path.startsWith(`${path}/`),
});

function publicNavigation(frame: Frame): NavigationLink[] {
  const texts = platformTexts[frame.language];
  return [
    link(frame, '/feedback/new', texts.giveFeedback),
    link(frame, '/feedback/mine', texts.myFeedback),
    link(frame, '/reviews', texts.reviews),
    {
      ...link(frame, '/feedback', texts.publishedFeedback),
      current: /^\/feedback(?:$|\/published\/)/.test(frame.path),
    },
    link(frame, '/open-data', texts.openData),
    link(frame, '/about', texts.about),
  ];
}

function staffNavigation(settings: FrameSettings, frame: Frame): NavigationLink[] {
  if (frame.actor.kind !== 'staff') return [];
  const items = settings.staffMenu.filter((item) => can(settings.permissions, frame.actor, item.action));
  const desk = { ...link(frame, '/staff', platformTexts[frame.language].staffHome), current: frame.path === '/staff' };
  return [desk, ...items.map((item) => link(frame, item.path, item.label[frame.language]))];
}

function footerLinks(frame: Frame): NavigationLink[] {
  const texts = platformTexts[frame.language];
  return [
    link(frame, '/accessibility', texts.accessibility),
    link(frame, '/open-data', texts.openData),
    link(frame, '/about', texts.about),
    link(frame, '/staff', texts.forStaff),
  ].map((each) => ({ ...each, current: false }));
}
