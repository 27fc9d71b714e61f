import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../platform/http/route.ts';
import { isolate } from '../../../platform/i18n/isolate.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  DefinitionList,
  ItemList,
  Muted,
  PageHeading,
  Section,
  Stack,
} from '../../../platform/web/components/index.ts';
import { type Day } from '../day.ts';
import { type Version } from '../validity.ts';
import { todayOf } from './days.ts';
import {
  type Entry,
  type EntryOnDay,
  idIn,
  mayEdit,
  organisationRegister,
  type Register,
  themeRegister,
} from './register.ts';
import { type Span } from './spans.store.ts';
import { cityPageTexts, cityTexts } from './texts.ts';
import { DoneNotice, HistoryTable, shownVersion, stateText } from './validity-parts.tsx';

interface View {
  readonly register: Register;
  readonly language: Language;
  readonly listHref: string;
  readonly today: Day;
  readonly entry: Entry;
  readonly shown: Version;
  readonly spans: readonly Span[];
  readonly below: readonly EntryOnDay[];
  readonly mayEdit: boolean;
  readonly done: string | null;
}

async function showEntry(ctx: Context, asked: Asked, register: Register): Promise<Reply> {
  const { language, base, query } = asked;
  const entry = await register.load(ctx, idIn(asked));
  const today = await todayOf(ctx);
  const entries = await register.entriesAt(ctx, today);
  const view: View = {
    register,
    language,
    listHref: `${base}/staff/${register.name}`,
    today,
    entry,
    shown: shownVersion(entry, today),
    spans: await register.spans(ctx),
    below: entries.filter((each) => each.parentId === entry.id),
    mayEdit: await mayEdit(ctx, register, entry.id, today),
    done: query.get('done'),
  };
  return page(isolate(view.shown.name[language]), <EntryPage {...view} />);
}

const nameFrom = (view: View, id: string): string =>
  view.spans.find((span) => span.id === id)?.name[view.language] ?? '';

const EntryPage = (view: View) => {
  const { register, language, listHref, today, entry, shown, below } = view;
  const texts = cityPageTexts[language][register.name];
  const hasEnded = entry.history.at(-1)?.validTo !== null;
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: texts.title, href: listHref }, { label: isolate(shown.name[language]) }]}
      />
      <DoneNotice language={language} texts={texts.done} done={view.done} />
      <PageHeading
        kicker={entry.level && cityTexts[language].organisationLevels[entry.level]}
        title={<bdi>{shown.name[language]}</bdi>}
        lead={<p>{stateText(entry, today, language)}</p>}
      />
      <Stack>
        <Facts view={view} />
        {view.mayEdit && !hasEnded && <Changes view={view} />}
        {!view.mayEdit && (
          <p>
            <Muted>{cityPageTexts[language].notAllowed}</Muted>
          </p>
        )}
      </Stack>
      <Section heading={texts.parts}>
        {below.length === 0 ? (
          <p>{texts.noParts}</p>
        ) : (
          <ItemList
            items={below.map((each) => ({
              key: each.id,
              title: <bdi>{each.name[language]}</bdi>,
              href: `${listHref}/${each.id}`,
              meta: each.level && [cityTexts[language].organisationLevels[each.level]],
            }))}
          />
        )}
      </Section>
      <HistoryTable language={language} history={entry.history} nameOf={(id) => nameFrom(view, id)} />
    </>
  );
};

const Facts = ({ view }: { view: View }) => {
  const { language, listHref, entry, shown } = view;
  const texts = cityPageTexts[language];
  const parent =
    shown.parentId === null ? (
      texts.history.top
    ) : (
      <a href={`${listHref}/${shown.parentId}`}>
        <bdi>{nameFrom(view, shown.parentId)}</bdi>
      </a>
    );
  return (
    <DefinitionList
      items={[
        { term: texts.labels.parentId, value: parent },
        { term: texts.labels['name-fi'], value: <bdi lang="fi">{shown.name.fi}</bdi> },
        { term: texts.labels['name-sv'], value: <bdi lang="sv">{shown.name.sv}</bdi> },
        { term: texts.labels['name-en'], value: <bdi lang="en">{shown.name.en}</bdi> },
        { term: texts.labels.code, value: entry.code },
      ]}
    />
  );
};

const Changes = ({ view: { register, language, listHref, entry } }: { view: View }) => {
  const texts = cityPageTexts[language][register.name];
  const own = `${listHref}/${entry.id}`;
  return (
    <Actions>
      {entry.level !== 'unit' && (
        <Button kind="secondary" href={`${listHref}/new?parent=${entry.id}`}>
          {texts.addBelow}
        </Button>
      )}
      <Button kind="secondary" href={`${own}/rename`}>
        {texts.rename}
      </Button>
      {entry.level !== 'division' && (
        <Button kind="secondary" href={`${own}/move`}>
          {texts.move}
        </Button>
      )}
      <Button kind="quiet" href={`${own}/end`}>
        {texts.end}
      </Button>
    </Actions>
  );
};

/** Named parts of an address come last: `/new` is a page of its own. */
export const entryRoutes: readonly Route[] = [organisationRegister, themeRegister].map((register) => ({
  method: 'get',
  path: `/staff/${register.name}/:id`,
  action: register.seeAction,
  handle: (ctx, asked) => showEntry(ctx, asked, register),
}));
