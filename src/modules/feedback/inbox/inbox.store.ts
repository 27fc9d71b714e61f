import { type Context } from '../../../platform/context.ts';
import { sql, type RawBuilder } from '../../../platform/db/sql.ts';
import {
  addDays,
  allThemesAsOf,
  type Day,
  localDay,
  startOfDay,
  themeBranch,
  unitsBelow,
  workingCalendarOf,
} from '../../city/index.ts';
import { handleCases, seeCases } from '../cases/case-actions.ts';
import { caseScope, scopeReader } from '../cases/case-scope.store.ts';
import { type FeedbackChannel, type FeedbackKind, type FeedbackStatus } from '../feedback-case.ts';
import {
  type Cursor,
  type InboxFilter,
  type InboxOrder,
  isToDo,
  orderOf,
  type QuickFilter,
  quickFilters,
  statusesOf,
} from './inbox-filter.ts';
import { searchCandidates, searchCondition, searchFit } from './search/search.store.ts';
import { excerptStart } from './search/excerpt.store.ts';

/** One row of a list: what may be shown of a case without opening it. */
export interface ListedCase {
  readonly feedbackCaseId: string;
  readonly version: number;
  readonly status: FeedbackStatus;
  readonly kind: FeedbackKind | null;
  readonly channel: FeedbackChannel;
  readonly language: string | null;
  readonly organisationUnitId: string | null;
  readonly districtId: string | null;
  readonly themeIds: readonly string[];
  /** First words without personal data; null for a text that has not been looked through yet, or is empty. */
  readonly firstWords: string | null;
  readonly isSensitive: boolean;
  readonly isHandledHere: boolean;
  readonly isPaused: boolean;
  /** The last letter to its giver did not arrive. */
  readonly isLetterLost: boolean;
  readonly assignedTo: string | null;
  readonly receivedAt: Date;
  readonly dueDay: Day | null;
  readonly cursor: Cursor;
}

interface ListedRow {
  readonly feedback_case_id: string;
  readonly version: number;
  readonly status: FeedbackStatus;
  readonly kind: FeedbackKind | null;
  readonly channel: FeedbackChannel;
  readonly language: string | null;
  readonly organisation_unit_id: string | null;
  readonly district_id: string | null;
  readonly theme_ids: readonly string[];
  readonly first_words: string | null;
  readonly is_sensitive: boolean;
  readonly is_handled_here: boolean;
  readonly is_paused: boolean;
  readonly is_letter_lost: boolean;
  readonly assigned_to: string | null;
  readonly received_at: Date;
  readonly due_day: Day | null;
  readonly order_key: string | null;
  readonly found: number | null;
}

const toListed = (row: ListedRow): ListedCase => ({
  feedbackCaseId: row.feedback_case_id,
  version: row.version,
  status: row.status,
  kind: row.kind,
  channel: row.channel,
  language: row.language,
  organisationUnitId: row.organisation_unit_id,
  districtId: row.district_id,
  themeIds: row.theme_ids,
  firstWords: row.first_words,
  isSensitive: row.is_sensitive,
  isHandledHere: row.is_handled_here,
  isPaused: row.is_paused,
  isLetterLost: row.is_letter_lost,
  assignedTo: row.assigned_to,
  receivedAt: row.received_at,
  dueDay: row.due_day,
  cursor: { key: row.order_key ?? '', feedbackCaseId: row.feedback_case_id },
});

/** The cases that a reader may see by a filter, as a condition on rows called `stored`. */
export interface InboxReach {
  readonly filter: InboxFilter;
  readonly today: Day;
  readonly condition: RawBuilder<boolean>;
  /** Its two parts: what the words ask, and all else. */
  readonly words: RawBuilder<boolean> | undefined;
  readonly others: RawBuilder<boolean>;
}

/** What every list of the reader lies within, asked once for a page. */
export interface InboxGround {
  readonly ctx: Context;
  readonly today: Day;
  readonly scope: RawBuilder<boolean>;
  /** Cases of the parts in which the reader handles cases. */
  readonly isOwnUnits: RawBuilder<boolean>;
  readonly accountId: string;
}

export async function inboxGround(ctx: Context): Promise<InboxGround> {
  const { tx, cityId, actor } = ctx;
  const today = localDay(await workingCalendarOf(tx, cityId), ctx.now);
  const accountId = actor.kind === 'staff' ? actor.accountId : '00000000-0000-0000-0000-000000000000';
  const isOwnUnits = (await scopeReader(ctx, handleCases))(sql`stored.organisation_unit_id`);
  return { ctx, today, scope: await caseScope(ctx, seeCases), isOwnUnits, accountId };
}

/** Makes a filter a condition. Every list, count, search and export goes through here, and so through `caseScope`. */
export async function inboxReach(ground: InboxGround, filter: InboxFilter): Promise<InboxReach> {
  const { ctx, today } = ground;
  const { tx, cityId } = ctx;
  const calendar = await workingCalendarOf(tx, cityId);
  const themes = filter.theme === undefined ? [] : themeBranch(await allThemesAsOf(tx, cityId, today), filter.theme);
  const units = filter.unit === undefined ? [] : await unitsBelow(tx, cityId, [filter.unit], today);
  const parts: (RawBuilder<boolean> | undefined)[] = [
    sql<boolean>`stored.city_id = ${cityId}::uuid`,
    toDoCondition(filter),
    listCondition(ground, filter.list),
    when(filter.quick, (quick) => quickCondition(quick, today)),
    when(filter.kind, (kind) => sql<boolean>`stored.kind = ${kind}`),
    when(filter.channel, (channel) => sql<boolean>`stored.channel = ${channel}`),
    when(filter.language, (language) =>
      language === 'none' ? sql<boolean>`stored.language is null` : sql<boolean>`stored.language = ${language}`,
    ),
    when(filter.district, (district) => sql<boolean>`stored.district_id = ${district}::uuid`),
    when(filter.unit, () => sql<boolean>`stored.organisation_unit_id = any(${units}::uuid[])`),
    when(
      filter.theme,
      () => sql<boolean>`exists (
        select 1 from feedback.feedback_case_theme as theme
        where theme.city_id = stored.city_id and theme.feedback_case_id = stored.feedback_case_id
          and theme.theme_id = any(${themes.map(({ themeId }) => themeId)}::uuid[]))`,
    ),
    when(filter.from, (day) => sql<boolean>`stored.received_at >= ${startOfDay(calendar, day)}::timestamptz`),
    when(
      filter.until,
      (day) => sql<boolean>`stored.received_at < ${startOfDay(calendar, addDays(day, 1))}::timestamptz`,
    ),
    ground.scope,
  ];
  const words = filter.words === undefined ? undefined : await searchCondition(ctx, filter.words);
  const others = sql<boolean>`${sql.join(
    parts.filter((part) => part !== undefined),
    sql` and `,
  )}`;
  return { filter, today, words, others, condition: words ? sql<boolean>`${words} and ${others}` : others };
}

const when = <Value extends string>(
  value: Value | undefined,
  condition: (value: Value) => RawBuilder<boolean>,
): RawBuilder<boolean> | undefined => (value === undefined ? undefined : condition(value));

/** Written as the partial indexes of the inbox are, so that they are used. */
const unfinishedHere = sql<boolean>`(stored.is_handled_here
  and stored.status in ('received', 'open', 'waiting-for-giver', 'waiting-for-colleague', 'reopened'))`;

function toDoCondition(filter: InboxFilter): RawBuilder<boolean> | undefined {
  const statuses = statusesOf(filter);
  if (statuses === undefined) return undefined;
  const isOne = statuses.length === 1;
  const among = isOne
    ? sql<boolean>`stored.status = ${statuses[0]}`
    : sql<boolean>`stored.status = any(${[...statuses]}::text[])`;
  if (!isToDo(filter)) return among;
  return isOne ? sql<boolean>`${unfinishedHere} and ${among}` : unfinishedHere;
}

function listCondition(
  { accountId, isOwnUnits }: InboxGround,
  list: InboxFilter['list'],
): RawBuilder<boolean> | undefined {
  if (list === 'mine') return sql<boolean>`stored.assigned_to = ${accountId}::uuid`;
  return list === 'unit' ? isOwnUnits : undefined;
}

function quickCondition(quick: QuickFilter, today: Day): RawBuilder<boolean> {
  switch (quick) {
    case 'due-today':
      return sql<boolean>`stored.due_day = ${today}::date`;
    case 'late':
      // While the clock stands still nothing is late.
      return sql<boolean>`(stored.due_day < ${today}::date and stored.paused_since is null)`;
    case 'new':
      return sql<boolean>`stored.status = 'received'`;
    case 'waiting':
      return sql<boolean>`(stored.status in ('waiting-for-giver', 'waiting-for-colleague'))`;
    case 'sensitive':
      return sql<boolean>`stored.is_sensitive`;
  }
}

const receiptKey = sql`to_char(stored.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** A page of a list. */
export interface ListedPage {
  readonly cases: readonly ListedCase[];
  /** How many cases a search has found, at most one over `mostCandidates`; undefined without a search. */
  readonly found: number | undefined;
}

/** One page of a list, behind a cursor; at most `limit` rows. A search is made once, for the page and its number. */
export async function listCases(
  ctx: Context,
  reach: InboxReach,
  { after, limit }: { readonly after?: Cursor; readonly limit: number },
): Promise<ListedPage> {
  const { words } = reach.filter;
  const order = orderOf(reach.filter);
  const source =
    words === undefined
      ? sql`select stored.city_id, stored.feedback_case_id, stored.due_day, stored.received_at, null::real as fit,
                   null::integer as found
            from feedback.feedback_case as stored where ${reach.condition}`
      : sql`select stored.city_id, stored.feedback_case_id, stored.due_day, stored.received_at,
                   ${searchFit(words)} as fit, (count(*) over ())::integer as found
            from (${searchCandidates(ctx.cityId, reach.words ?? sql<boolean>`true`, reach.others)}) as candidate
            join feedback.feedback_case as stored using (city_id, feedback_case_id)`;
  const rows = await ctx.tx.rows(sql<ListedRow>`
    with page as materialized (
      select * from (${source}) as stored
      where ${after === undefined ? sql`true` : isBehind(order, after)}
      order by ${orderings[order]} limit ${limit}
    )
    select stored.feedback_case_id, stored.version, stored.status, stored.kind, stored.channel, stored.language,
           stored.organisation_unit_id, stored.district_id, ${excerptStart(words)} as first_words,
           stored.is_sensitive, stored.is_handled_here, stored.paused_since is not null as is_paused,
           stored.assigned_to, stored.received_at, stored.due_day::text as due_day,
           coalesce((select delivery.state in ('failed', 'bounced') from feedback.delivery
                     where delivery.city_id = stored.city_id and delivery.feedback_case_id = stored.feedback_case_id
                     order by delivery.event_number desc limit 1), false) as is_letter_lost,
           ${orderKeys[order]} as order_key, page.found,
           array(select theme_id from feedback.feedback_case_theme as theme
                 where theme.city_id = stored.city_id and theme.feedback_case_id = stored.feedback_case_id
                 order by theme_id) as theme_ids
    from page join feedback.feedback_case as stored using (city_id, feedback_case_id)
    order by ${finalOrderings[order]}
  `);
  return { cases: rows.map(toListed), found: words === undefined ? undefined : (rows[0]?.found ?? 0) };
}

const orderings: Readonly<Record<InboxOrder, RawBuilder<unknown>>> = {
  due: sql`stored.due_day, stored.feedback_case_id`,
  receipt: sql`stored.received_at desc, stored.feedback_case_id desc`,
  fit: sql`stored.fit desc, stored.feedback_case_id desc`,
};

const finalOrderings: Readonly<Record<InboxOrder, RawBuilder<unknown>>> = {
  ...orderings,
  fit: sql`page.fit desc, stored.feedback_case_id desc`,
};

const orderKeys: Readonly<Record<InboxOrder, RawBuilder<unknown>>> = {
  due: sql`stored.due_day::text`,
  receipt: receiptKey,
  fit: sql`page.fit::text`,
};

function isBehind(order: InboxOrder, { key, feedbackCaseId }: Cursor): RawBuilder<boolean> {
  const id = sql`${feedbackCaseId}::uuid`;
  switch (order) {
    case 'due':
      return key === ''
        ? sql<boolean>`(stored.due_day is null and stored.feedback_case_id > ${id})`
        : sql<boolean>`((stored.due_day, stored.feedback_case_id) > (${key}::date, ${id}) or stored.due_day is null)`;
    case 'receipt':
      return sql<boolean>`(stored.received_at, stored.feedback_case_id) < (${key}::timestamptz, ${id})`;
    case 'fit':
      return sql<boolean>`(stored.fit, stored.feedback_case_id) < (${key}::real, ${id})`;
  }
}

/** Counting ends here: beyond it a list is "over 1,000", and counting on would cost more than it tells. */
export const mostCounted = 1000;

const cappedCount = (condition: RawBuilder<boolean>, most: number): RawBuilder<number> => sql<number>`
  (select count(*)::integer from (
    select 1 from feedback.feedback_case as stored where ${condition} limit ${most + 1}) as counted)`;

/** How many cases a filter lets through, at most one more than `most`. */
export async function countCases(ctx: Context, { condition }: InboxReach, most = mostCounted): Promise<number> {
  const { count } = await ctx.tx.one(sql<{ count: number }>`select ${cappedCount(condition, most)} as count`);
  return count;
}

/** The state of the day: numbers of unfinished cases. */
export interface InboxCounts {
  /** What waits for an act of mine, and how much of it is late. */
  readonly mine: number;
  readonly mineLate: number;
  readonly lists: Readonly<Record<InboxFilter['list'], number>>;
  /** Within the list that is shown. */
  readonly quick: Readonly<Record<QuickFilter, number>>;
}

/**
 * Counts everything that the head of the inbox says in one walk over the unfinished cases, which an index holds with all
 * that is asked of them: what the city has finished costs nothing.
 */
export async function inboxCounts(ground: InboxGround, list: InboxFilter['list']): Promise<InboxCounts> {
  const { ctx, today, scope } = ground;
  const isMine = sql<boolean>`stored.assigned_to = ${ground.accountId}::uuid`;
  const inList = listCondition(ground, list) ?? sql<boolean>`true`;
  const conditions: readonly (readonly [string, RawBuilder<boolean>])[] = [
    ['mine', sql<boolean>`${isMine} and not ${quickCondition('waiting', today)}`],
    ['mineLate', sql<boolean>`${isMine} and ${quickCondition('late', today)}`],
    ['list mine', isMine],
    ['list unit', ground.isOwnUnits],
    ['list all', sql<boolean>`true`],
    ...quickFilters.map((quick) => [quick, sql<boolean>`${inList} and ${quickCondition(quick, today)}`] as const),
  ];
  const counts = conditions.map(
    ([name, condition]) => sql`count(*) filter (where ${condition})::integer as ${sql.ref(name)}`,
  );
  const found = await ctx.tx.one(sql<Readonly<Record<string, number>>>`
    select ${sql.join(counts)} from feedback.feedback_case as stored
    where stored.city_id = ${ctx.cityId}::uuid and ${unfinishedHere} and ${scope}
  `);
  const of = (name: string): number => found[name] ?? 0;
  return {
    mine: of('mine'),
    mineLate: of('mineLate'),
    lists: { mine: of('list mine'), unit: of('list unit'), all: of('list all') },
    quick: {
      'due-today': of('due-today'),
      late: of('late'),
      new: of('new'),
      waiting: of('waiting'),
      sensitive: of('sensitive'),
    },
  };
}
