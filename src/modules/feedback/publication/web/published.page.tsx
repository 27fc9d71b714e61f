import { type Language } from '../../../../kernel/language.ts';
import { feedFormats } from '../../../../platform/feeds/feed-text.ts';
import { type Asked, page, type Reply } from '../../../../platform/http/route.ts';
import { type Context } from '../../../../platform/context.ts';
import { compareText, formatDate, formatNumber } from '../../../../platform/i18n/format.ts';
import { isolate } from '../../../../platform/i18n/isolate.ts';
import {
  Button,
  Columns,
  EmptyState,
  FilterForm,
  InlineList,
  type Item,
  ItemList,
  Moment,
  PageHeading,
  Pagination,
  Section,
  Select,
  Tag,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { feedbackKinds } from '../../feedback-case.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { type Position, type PublishedCase } from '../publication.ts';
import { publishedByDistrict, publishedCases, publishedPlaces } from '../publication.store.ts';
import { publicationTexts } from '../texts.ts';
import { publishedCasePath, publishedFeedPath, publishedPath } from './addresses.ts';
import { type Names, namesOf } from './places.ts';
import { filterFields, type PublishedQuery, queryOf, readPublishedQuery } from './published-query.ts';
import { PublishedMap } from './published-map.tsx';

const casesAPage = 20;
/** More dots than these cover one another. */
const mostPlaces = 300;
/** Words of a text in the list. */
const mostOfSnippet = 240;

interface View {
  readonly language: Language;
  readonly query: PublishedQuery;
  readonly names: Names;
  readonly cases: readonly PublishedCase[];
  readonly counts: ReadonlyMap<string | null, number>;
  /** Districts of any published case, whatever is asked for. */
  readonly known: ReadonlySet<string | null>;
  readonly places: readonly Position[];
  readonly count: number;
}

/** The list of published cases with its map. */
export async function showPublished(ctx: Context, { language, query: asked }: Asked): Promise<Reply> {
  const { tx, cityId } = ctx;
  const query = readPublishedQuery(asked);
  const counts = await publishedByDistrict(tx, cityId, query.filter);
  const count = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const pages = Math.max(1, Math.ceil(count / casesAPage));
  const shown = { ...query, page: Math.min(query.page, pages) };
  const view: View = {
    language,
    query: shown,
    names: await namesOf(ctx, language),
    cases: await publishedCases(tx, cityId, query.filter, {
      limit: casesAPage,
      offset: (shown.page - 1) * casesAPage,
    }),
    counts,
    known: query.isFiltered ? new Set((await publishedByDistrict(tx, cityId, {})).keys()) : new Set(counts.keys()),
    places: await publishedPlaces(tx, cityId, query.filter, mostPlaces),
    count,
  };
  const texts = publicationTexts[language].public;
  return page(texts.title, <PublishedPage {...view} />, { description: texts.lead });
}

const PublishedPage = (view: View) => {
  const { language, query, count } = view;
  const texts = publicationTexts[language].public;
  return (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {(count > 0 || query.isFiltered) && <Filters {...view} />}
      {count === 0 ? <Nothing {...view} /> : <Found {...view} />}
      <InlineList
        label={texts.feedHeading}
        items={feedFormats.map((format) => (
          <a key={format} href={`/${language}${publishedFeedPath(format)}`}>
            {texts.feeds[format]}
          </a>
        ))}
      />
    </>
  );
};

const Found = (view: View) => {
  const { language, query, cases, count } = view;
  const texts = publicationTexts[language].public;
  const list = (
    <Section heading={texts.found({ count: formatNumber(count, language) })}>
      <ItemList label={texts.list} items={cases.map((each) => itemOf(view, each))} />
      <Pagination
        language={language}
        page={query.page}
        pages={Math.ceil(count / casesAPage)}
        href={(page) => `/${language}${publishedPath}${queryOf(query, page)}`}
      />
    </Section>
  );
  if (![...view.counts.keys()].some((districtId) => districtId !== null)) return list;
  return (
    <Section>
      <Columns
        sideLabel={texts.map.heading}
        main={list}
        side={
          <Section heading={texts.map.heading}>
            <PublishedMap
              language={language}
              districts={view.names.districts}
              counts={view.counts}
              places={view.places}
            />
          </Section>
        }
      />
    </Section>
  );
};

const Nothing = ({ language, query }: View) => {
  const texts = publicationTexts[language].public;
  return query.isFiltered ? (
    <EmptyState
      title={texts.notFoundTitle}
      action={
        <Button kind="secondary" href={`/${language}${publishedPath}`}>
          {texts.clear}
        </Button>
      }
    >
      <p>{texts.notFound}</p>
    </EmptyState>
  ) : (
    <EmptyState title={texts.nothingTitle}>
      <p>{texts.nothing}</p>
    </EmptyState>
  );
};

const Filters = ({ language, query, names, known }: View) => {
  const texts = publicationTexts[language].public;
  const byName = (a: { label: string }, b: { label: string }): number => compareText(language)(a.label, b.label);
  const named = (value: string, label: string) => ({ value, label: isolate(label) });
  const { filter } = query;
  return (
    <FilterForm
      language={language}
      action={`/${language}${publishedPath}`}
      submit={texts.submit}
      label={texts.filter}
      {...(query.isFiltered ? { clearHref: `/${language}${publishedPath}` } : {})}
    >
      <TextInput
        language={language}
        name={filterFields.words}
        label={texts.words}
        value={filter.words}
        type="search"
        maxlength={200}
      />
      <Select
        language={language}
        name={filterFields.kind}
        label={texts.kind}
        value={filter.kind}
        placeholder={texts.all}
        choices={feedbackKinds.map((kind) => named(kind, feedbackTexts[language].kinds[kind]))}
      />
      <Select
        language={language}
        name={filterFields.themeId}
        label={texts.theme}
        value={filter.themeId}
        placeholder={texts.all}
        choices={names.themes.map(({ themeId, name }) => named(themeId, name[language])).toSorted(byName)}
      />
      <Select
        language={language}
        name={filterFields.districtId}
        label={texts.district}
        value={filter.districtId}
        placeholder={texts.all}
        choices={names.districts
          .filter(({ districtId }) => known.has(districtId))
          .map(({ districtId, name }) => named(districtId, name[language]))
          .toSorted(byName)}
      />
    </FilterForm>
  );
};

function itemOf({ language, names }: View, shown: PublishedCase): Item {
  const texts = publicationTexts[language].public;
  const district = names.districtName(shown.districtId);
  const rest = snippetOf(afterTitle(shown));
  return {
    key: shown.publicationId,
    title: <bdi lang={shown.language ?? undefined}>{shown.title}</bdi>,
    href: `/${language}${publishedCasePath(shown.publicationId)}`,
    text: rest !== '' && (
      <p>
        <bdi lang={shown.language ?? undefined}>{rest}</bdi>
      </p>
    ),
    meta: [
      shown.kind !== null && <Tag key="kind">{feedbackTexts[language].kinds[shown.kind]}</Tag>,
      ...shown.themeIds.flatMap((id) => names.themeName(id) ?? []).map((name) => <Tag key={name}>{name}</Tag>),
      district !== undefined && <bdi key="district">{district}</bdi>,
      <Moment key="when" at={shown.receivedAt.toISOString()}>
        {formatDate(shown.receivedAt, language, names.timeZone)}
      </Moment>,
      shown.answer !== null && <span key="answered">{texts.answered}</span>,
    ].filter(Boolean),
  };
}

/** A text without the words that its title repeats; empty when there are no others. */
function afterTitle({ title, text }: PublishedCase): string {
  const begin = title.replace(/…$/, '');
  const isRepeated = !title.endsWith('…') && text.startsWith(begin);
  return isRepeated ? text.slice(begin.length).replace(/^[\s.]+/, '') : text;
}

/** The beginning of a text, cut between words. */
export const snippetOf = (text: string): string =>
  text.length <= mostOfSnippet ? text : `${text.slice(0, mostOfSnippet).replace(/\s+\S*$/, '')}…`;
