import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { type Scope } from '../../../../platform/auth/rights.ts';
import { localDay, workingCalendarOf } from '../../../city/index.ts';
import { accountNames } from '../../../people/index.ts';
import { handleCases, seeCases, seeSensitiveCases } from '../../cases/case-actions.ts';
import { type InboxFilter, orderOf, readCursor, readFilter } from '../inbox-filter.ts';
import { inboxNames } from '../inbox-names.ts';
import { inboxCounts, inboxGround, inboxReach, listCases } from '../inbox.store.ts';
import { inboxTexts } from '../texts.ts';
import { viewsFor } from '../views/saved-view.store.ts';
import { inboxPath, listHref } from './addresses.ts';
import { headingOf, InboxPage } from './inbox-view.tsx';

/** Rows of a page: what an eye can go through, and a bulk act can do in a request. */
export const rowsOfPage = 50;

/** The filter that the reader may use: nobody asks for sensitive cases who may not see any. */
export function allowedFilter(ctx: Context, query: URLSearchParams): InboxFilter {
  const filter = readFilter(query);
  const maySeeSensitive = ctx.scope(seeSensitiveCases).kind !== 'none';
  const worksInParts = ctx.scope(handleCases).kind === 'subtrees';
  return {
    ...filter,
    quick: filter.quick === 'sensitive' && !maySeeSensitive ? undefined : filter.quick,
    list: filter.list === 'unit' && !worksInParts ? 'all' : filter.list,
  };
}

const isSomewhere = ({ kind }: Scope): boolean => kind !== 'none';

async function showInbox(ctx: Context, asked: Asked): Promise<Reply> {
  const { tx, cityId, language } = ctx;
  const ground = await inboxGround(ctx);
  const views = await viewsFor(ctx, ground.accountId, ground.today);
  const chosen = views.find(({ isDefault, isMine }) => isDefault && isMine);
  // The bare address opens what the reader has chosen to begin with; every link says what it shows.
  if (asked.query.size === 0 && chosen) {
    return redirect(listHref(asked.base, readFilter(new URLSearchParams(chosen.query))));
  }
  const filter = allowedFilter(ctx, asked.query);
  const reach = await inboxReach(ground, filter);
  const after = readCursor(asked.query.get('after'), orderOf(filter));
  const listed = await listCases(ctx, reach, { after, limit: rowsOfPage + 1 });
  const cases = listed.cases.slice(0, rowsOfPage);
  const calendar = await workingCalendarOf(tx, cityId);
  const people = cases.flatMap(({ assignedTo }) => assignedTo ?? []);
  const view = {
    asked,
    filter,
    now: ctx.now,
    today: ground.today,
    dayOf: (at: Date) => localDay(calendar, at),
    accountId: ground.accountId,
    counts: await inboxCounts(ground, filter.list),
    found: listed.found,
    cases,
    next: listed.cases.length > rowsOfPage ? cases.at(-1)?.cursor : undefined,
    isFirst: after === undefined,
    areChosen: asked.query.get('chosen') === 'all',
    names: await inboxNames(ctx, ground.today, language),
    people: await accountNames(tx, cityId, [...new Set(people)]),
    views,
    mayHandle: isSomewhere(ctx.scope(handleCases)),
    maySeeSensitive: isSomewhere(ctx.scope(seeSensitiveCases)),
    hasUnit: ctx.scope(handleCases).kind === 'subtrees',
  };
  const title = `${headingOf(view.counts, language)} – ${inboxTexts[language].title}`;
  return page(title, InboxPage(view), { islands: ['inbox-live', 'inbox-keys'] });
}

export const inboxListRoutes: readonly Route[] = [
  { method: 'get', path: inboxPath, action: seeCases, handle: showInbox },
];
