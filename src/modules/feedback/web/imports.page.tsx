import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../platform/http/route.ts';
import { formatDateTime, formatNumber } from '../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  EmptyState,
  type Item,
  ItemList,
  Moment,
  PageHeading,
  Section,
} from '../../../platform/web/components/index.ts';
import { cityOf } from '../../city/index.ts';
import { accountNames } from '../../people/index.ts';
import { type FeedbackImport } from '../feedback-import.ts';
import { newestImports } from '../feedback-import.store.ts';
import { importAction, importsPath, seeAction } from './dependencies.ts';
import { fileNames } from './draft-of.ts';
import { type ImportDraft } from '../import-draft.ts';
import { openDrafts } from '../import-draft.store.ts';
import { ImportStateLabel } from './import-parts.tsx';
import { importPageTexts } from './texts.ts';

interface View {
  readonly language: Language;
  readonly href: string;
  readonly timeZone: string;
  readonly imports: readonly FeedbackImport[];
  readonly drafts: readonly ImportDraft[];
  readonly names: ReadonlyMap<string, string>;
  readonly mayImport: boolean;
}

async function showImports(ctx: Context, { language, base }: Asked): Promise<Reply> {
  const { tx, cityId } = ctx;
  const mayImport = ctx.scope(importAction).kind === 'all';
  const imports = await newestImports(tx, cityId);
  const drafts = mayImport ? await openDrafts(tx, cityId) : [];
  const people = [...imports.map((it) => it.startedBy), ...drafts.map((it) => it.madeBy)];
  const view: View = {
    language,
    href: `${base}${importsPath}`,
    timeZone: (await cityOf(tx, cityId)).settings.timeZone,
    imports,
    drafts,
    names: await accountNames(tx, cityId, [...new Set(people.filter((id) => id !== null))]),
    mayImport,
  };
  return page(importPageTexts[language].list.title, <ImportsPage {...view} />);
}

const ImportsPage = (view: View) => {
  const { language, href, imports, drafts, mayImport } = view;
  const texts = importPageTexts[language].list;
  const start = mayImport && <Button href={`${href}/new`}>{texts.start}</Button>;
  return (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {imports.length === 0 ? (
        <EmptyState title={texts.emptyTitle} action={start}>
          <p>{texts.empty}</p>
        </EmptyState>
      ) : (
        start && <Actions>{start}</Actions>
      )}
      {drafts.length > 0 && (
        <Section heading={texts.drafts}>
          <p>{texts.draftsLead}</p>
          <ItemList items={drafts.map((draft) => draftItem(view, draft))} />
        </Section>
      )}
      {imports.length > 0 && (
        <Section heading={texts.made}>
          <ItemList items={imports.map((it) => importItem(view, it))} />
        </Section>
      )}
    </>
  );
};

function importItem(view: View, it: FeedbackImport): Item {
  const { language, href, timeZone, names } = view;
  const texts = importPageTexts[language].list;
  const number = (value: number): string => formatNumber(value, language);
  const { read, stored, changed, rejected } = it.counts;
  return {
    key: it.importId,
    title: <bdi>{fileNames(it.files)}</bdi>,
    href: `${href}/${it.importId}`,
    text: <p>{texts.rows(number(read), number(stored), number(changed), number(rejected))}</p>,
    meta: [
      <ImportStateLabel key="state" language={language} state={it.state} />,
      it.source,
      <Moment key="when" at={it.startedAt.toISOString()}>
        {formatDateTime(it.startedAt, language, timeZone)}
      </Moment>,
      <bdi key="who">{it.startedBy === null ? texts.commandLine : (names.get(it.startedBy) ?? it.startedBy)}</bdi>,
    ],
  };
}

function draftItem(view: View, draft: ImportDraft): Item {
  const { language, href, timeZone, names } = view;
  const texts = importPageTexts[language].list;
  const own = `${href}/drafts/${draft.draftId}`;
  return {
    key: draft.draftId,
    title: <bdi>{fileNames(draft.files)}</bdi>,
    href: own,
    meta: [
      formatDateTime(draft.madeAt, language, timeZone),
      draft.madeBy !== null && <bdi key="who">{names.get(draft.madeBy) ?? draft.madeBy}</bdi>,
      <a key="discard" href={`${own}/discard`}>
        {texts.discard}
      </a>,
    ].filter(Boolean),
  };
}

export const importListRoutes: readonly Route[] = [
  { method: 'get', path: importsPath, action: seeAction, handle: showImports },
];
