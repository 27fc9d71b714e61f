import { type Language } from '../../../../kernel/language.ts';
import { type Asked } from '../../../../platform/http/route.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  EmptyState,
  Form,
  InlineList,
  ItemList,
  LiveLine,
  Onward,
  PageHeading,
  ScriptSlot,
  Tabs,
  Tag,
} from '../../../../platform/web/components/index.ts';
import { type Day } from '../../../city/index.ts';
import { type Cursor, filterQuery, type InboxFilter, inboxLists, isNarrowed, quickFilters } from '../inbox-filter.ts';
import { type InboxNames } from '../inbox-names.ts';
import { type InboxCounts, type ListedCase, mostCounted } from '../inbox.store.ts';
import { inboxTexts } from '../texts.ts';
import { type SavedView } from '../views/saved-view.ts';
import { ViewLinks } from '../views/view-links.tsx';
import { ExportForm } from '../export/export-form.tsx';
import { inboxPath, listHref } from './addresses.ts';
import { bulkActs } from '../bulk-acts.ts';
import { caseRow } from './case-row.tsx';
import { InboxFilterForm } from './inbox-filter-form.tsx';

export interface InboxView {
  readonly asked: Asked;
  readonly filter: InboxFilter;
  readonly now: Date;
  readonly today: Day;
  /** The city's day of an instant. */
  readonly dayOf: (at: Date) => Day;
  readonly accountId: string;
  readonly counts: InboxCounts;
  /** How many cases a search has found, at most one over what is counted; undefined without a search. */
  readonly found: number | undefined;
  readonly cases: readonly ListedCase[];
  /** Where the next page begins. */
  readonly next: Cursor | undefined;
  readonly isFirst: boolean;
  readonly areChosen: boolean;
  readonly names: InboxNames;
  readonly people: ReadonlyMap<string, string>;
  readonly views: readonly SavedView[];
  readonly mayHandle: boolean;
  readonly maySeeSensitive: boolean;
  /** Works in a part of the organisation, not in all of it. */
  readonly hasUnit: boolean;
}

/** `1 234`, or `yli 1 000` where counting ended. */
export const countText = (count: number, language: Language): string =>
  count > mostCounted ? inboxTexts[language].over(formatNumber(mostCounted, language)) : formatNumber(count, language);

/** The state of the day: `7 odottaa sinua, 2 myöhässä`. */
export function headingOf({ mine, mineLate }: InboxCounts, language: Language): string {
  const { nothing, waits, late } = inboxTexts[language].heading;
  const waiting = mine === 0 ? nothing : waits(countText(mine, language));
  return mineLate === 0 ? waiting : `${waiting}, ${late(countText(mineLate, language))}`;
}

const bulkFormId = 'bulk';

export const InboxPage = (view: InboxView) => {
  const { asked, filter, cases } = view;
  const { language, base } = asked;
  const texts = inboxTexts[language];
  return (
    <>
      <PageHeading kicker={texts.title} title={headingOf(view.counts, language)} />
      <ListTabs view={view} />
      <QuickFilters view={view} />
      <ViewLinks language={language} base={base} filter={filter} views={view.views} />
      <InboxFilterForm view={view} />
      <LiveLine {...texts.live} stream={streamHref(view)} />
      {view.found !== undefined && view.found > 0 && <p>{foundText(view.found, language)}</p>}
      {cases.length === 0 ? (
        <Nothing view={view} />
      ) : (
        <>
          {view.mayHandle && <BulkBar view={view} />}
          <ScriptSlot name="inbox-keys" texts={texts.keys} />
          <ItemList label={texts.row.list} items={cases.map((it) => caseRow(view, it, bulkFormId))} />
          <Onward
            language={language}
            first={view.isFirst ? undefined : { href: listHref(base, filter), label: texts.first }}
            next={view.next && { href: listHref(base, filter, { after: view.next }), label: texts.next }}
          />
          <ExportForm asked={asked} query={filterQuery(filter).toString()} />
        </>
      )}
    </>
  );
};

/** Where news of this list come from, since the moment at which it was read. */
const streamHref = ({ asked: { base }, filter, now }: InboxView): string =>
  `${base}${inboxPath}/changes?${filterQuery(filter)}&since=${now.getTime()}`;

function foundText(found: number, language: Language): string {
  const texts = inboxTexts[language];
  const number = formatNumber(Math.min(found, mostCounted), language);
  return found > mostCounted ? texts.foundMost(number) : texts.found(number, found === 1);
}

const ListTabs = ({ view: { asked, filter, counts, hasUnit } }: { view: InboxView }) => {
  const texts = inboxTexts[asked.language].lists;
  const tabs = inboxLists
    .filter((list) => list !== 'unit' || hasUnit)
    .map((list) => ({
      href: listHref(asked.base, { list, state: 'unfinished' }),
      label: texts[list],
      count: counts.lists[list],
      countText: countText(counts.lists[list], asked.language),
      current: list === filter.list,
    }));
  return <Tabs language={asked.language} label={texts.label} tabs={tabs} />;
};

const QuickFilters = ({ view: { asked, filter, counts, maySeeSensitive } }: { view: InboxView }) => {
  const texts = inboxTexts[asked.language].quick;
  const { list } = filter;
  const plain = { list, state: 'unfinished' } as const;
  const shown = quickFilters.filter((quick) => quick !== 'sensitive' || maySeeSensitive);
  return (
    <InlineList
      label={texts.label}
      items={[
        <Tag href={listHref(asked.base, plain)} current={filter.quick === undefined && !isNarrowed(filter)}>
          {texts.none}
        </Tag>,
        ...shown.map((quick) => (
          <Tag href={listHref(asked.base, { ...plain, quick })} current={filter.quick === quick}>
            {texts[quick]} {countText(counts.quick[quick], asked.language)}
          </Tag>
        )),
      ]}
    />
  );
};

const BulkBar = ({ view: { asked, filter, areChosen } }: { view: InboxView }) => {
  const texts = inboxTexts[asked.language].bulk;
  const { base } = asked;
  return (
    <Form method="get" action={`${base}${inboxPath}/bulk`} id={bulkFormId} isWide>
      <input type="hidden" name="back" value={filterQuery(filter).toString()} />
      <InlineList
        label={texts.heading}
        items={[
          <Actions>
            {bulkActs.map((act) => (
              <Button key={act} kind="secondary" name="act" value={act}>
                {texts.acts[act]}
              </Button>
            ))}
          </Actions>,
          <a href={selfHref(asked, filter, !areChosen)}>{areChosen ? texts.chooseNone : texts.chooseAll}</a>,
        ]}
      />
    </Form>
  );
};

/** This page again, with all rows chosen or none. */
function selfHref({ base, query }: Asked, filter: InboxFilter, areChosen: boolean): string {
  const after = query.get('after');
  const href = listHref(base, filter, { chosen: areChosen });
  return after === null ? href : `${href}&after=${encodeURIComponent(after)}`;
}

/** Why there is nothing here, and what to do. */
const Nothing = ({ view: { asked, filter, hasUnit } }: { view: InboxView }) => {
  const texts = inboxTexts[asked.language].empty;
  const { base } = asked;
  const clear = (
    <Button kind="secondary" href={listHref(base, { list: filter.list, state: 'unfinished' })}>
      {texts.clear}
    </Button>
  );
  if (filter.words !== undefined) {
    return (
      <EmptyState title={texts.words} action={clear}>
        <p>{texts.wordsText}</p>
      </EmptyState>
    );
  }
  if (filter.quick !== undefined || isNarrowed(filter)) {
    return (
      <EmptyState title={texts.narrowed} action={clear}>
        <p>{texts.narrowedText}</p>
      </EmptyState>
    );
  }
  if (filter.list === 'mine') {
    const fresh = listHref(base, { list: hasUnit ? 'unit' : 'all', quick: 'new', state: 'unfinished' });
    return (
      <EmptyState title={texts.mine} action={<Button href={fresh}>{texts.mineAction}</Button>}>
        <p>{texts.mineText}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={texts[filter.list]}>
      <p>{filter.list === 'unit' ? texts.unitText : texts.allText}</p>
    </EmptyState>
  );
};
