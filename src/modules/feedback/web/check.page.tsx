import { Fragment } from 'preact';
import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { type Asked, page, redirect, type Reply, type Route, type Transact } from '../../../platform/http/route.ts';
import { formatDateTime } from '../../../platform/i18n/format.ts';
import { enqueueJob } from '../../../platform/jobs/job-queue.store.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  EmptyState,
  Form,
  ItemList,
  Notice,
  PageHeading,
  Section,
  Tag,
} from '../../../platform/web/components/index.ts';
import { allThemesAsOf, cityOf } from '../../city/index.ts';
import { feedbackTexts } from '../feedback-texts.ts';
import { beginImport } from '../import-feedback.ts';
import { parseProfile } from '../import-profile.ts';
import { importJobName } from '../jobs/run-import.job.ts';
import { importAction, type ImportPagesDependencies, importsPath } from './dependencies.ts';
import { draftOf, fileNames } from './draft-of.ts';
import { CountsList, DraftHead, RejectsList, WarningsList } from './import-parts.tsx';
import { type DraftPreview, type ImportDraft } from '../import-draft.ts';
import { deleteDraft, tieDraftToImport } from '../import-draft.store.ts';
import { profileThemes } from './profile-form.ts';
import { importPageTexts } from './texts.ts';
import { removeUploads } from '../uploads.ts';

const path = `${importsPath}/drafts/:id`;

interface View {
  readonly asked: Asked;
  readonly draft: ImportDraft;
  readonly preview: DraftPreview;
  readonly timeZone: string;
  readonly themes: ThemesOfDraft;
}

interface ThemesOfDraft {
  /** What themes are called, by code. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of those that the import makes. */
  readonly toMake: readonly string[];
}

/** The themes of the city and of the profile: the dry run speaks of them by code. */
async function themesOf(ctx: Context, draft: ImportDraft, preview: DraftPreview): Promise<ThemesOfDraft> {
  const known = await allThemesAsOf(ctx.tx, ctx.cityId, ctx.now.toISOString().slice(0, 10));
  const codes = new Set(known.map(({ code }) => code));
  const brought = profileThemes(draft.profile).filter(({ code }) => !codes.has(code));
  return {
    names: new Map([...known, ...brought].map(({ code, name }) => [code, name[ctx.language]])),
    toMake: [...brought.map(({ name }) => name[ctx.language]), ...preview.newThemes],
  };
}

async function showCheck(ctx: Context, asked: Asked): Promise<Reply> {
  const draft = await draftOf(ctx, asked);
  const { preview } = draft;
  if (preview === null) return redirect(`${asked.base}${importsPath}/drafts/${draft.draftId}/values`);
  const { settings } = await cityOf(ctx.tx, ctx.cityId);
  const { title } = importPageTexts[asked.language].check;
  const themes = await themesOf(ctx, draft, preview);
  const view: View = { asked, draft, preview, timeZone: settings.timeZone, themes };
  return page(title, <CheckPage {...view} />);
}

const CheckPage = (view: View) => {
  const { asked, draft, preview, themes } = view;
  const { language, base } = asked;
  const texts = importPageTexts[language].check;
  return (
    <>
      <DraftHead language={language} base={base} title={texts.title} step={4} />
      <PageHeading title={texts.title} lead={<p>{texts.lead(fileNames(draft.files))}</p>} />
      <Section heading={texts.counts}>
        <CountsList language={language} counts={preview.rows} />
        <StartOrMend view={view} />
      </Section>
      {preview.rejects.length > 0 && (
        <Section heading={texts.rejects}>
          <p>{texts.rejectsLead}</p>
          <RejectsList language={language} label={texts.rejects} rejects={preview.rejects} files={draft.files} />
        </Section>
      )}
      {themes.toMake.length > 0 && <NewThemes language={language} themes={themes.toMake} />}
      {Object.keys(preview.warnings).length > 0 && (
        <Section heading={texts.warnings}>
          <WarningsList language={language} warnings={preview.warnings} />
        </Section>
      )}
      {preview.records.length > 0 && <Records {...view} />}
    </>
  );
};

const StartOrMend = ({ view: { asked, draft, preview } }: { view: View }) => {
  const { language, base, csrfToken } = asked;
  const texts = importPageTexts[language].check;
  const own = `${base}${importsPath}/drafts/${draft.draftId}`;
  const hasRows = preview.rows.read > preview.rows.rejected;
  return (
    <>
      {!hasRows && (
        <EmptyState title={texts.startNothing}>
          <p>{texts.startNothingText}</p>
        </EmptyState>
      )}
      <Form csrfToken={csrfToken} action={`${own}/start`}>
        {hasRows && <p>{texts.next}</p>}
        <Actions>
          {hasRows && <Button>{texts.start}</Button>}
          <Button kind="secondary" href={`${own}/values`}>
            {texts.toValues}
          </Button>
          <Button kind="secondary" href={own}>
            {texts.toColumns}
          </Button>
          <Button kind="quiet" href={`${own}/profile.json`}>
            {importPageTexts[language].columns.download}
          </Button>
        </Actions>
      </Form>
    </>
  );
};

const NewThemes = ({ language, themes }: { language: Language; themes: readonly string[] }) => {
  const texts = importPageTexts[language].check;
  return (
    <Section heading={texts.newThemes}>
      <p>{texts.newThemesLead}</p>
      <p>
        {themes.map((theme) => (
          <Fragment key={theme}>
            <Tag>
              <bdi>{theme}</bdi>
            </Tag>{' '}
          </Fragment>
        ))}
      </p>
    </Section>
  );
};

const Records = ({ asked: { language }, preview, timeZone, themes }: View) => {
  const texts = importPageTexts[language].check;
  const { kinds, statuses, channels } = feedbackTexts[language];
  return (
    <Section heading={texts.records}>
      <ItemList
        items={preview.records.map((record, index) => ({
          key: `${index}`,
          title: <bdi>{record.sourceId}</bdi>,
          text: (
            <p>
              <bdi>{record.text ?? record.place}</bdi>
            </p>
          ),
          meta: [
            formatDateTime(new Date(record.receivedAt), language, timeZone),
            record.kind !== null && kinds[record.kind],
            statuses[record.status],
            channels[record.channel],
            ...record.themes.map((theme) => <bdi key={theme}>{themes.names.get(theme) ?? theme}</bdi>),
          ].filter(Boolean),
        }))}
      />
    </Section>
  );
};

/** Writes down the import and puts its work into the queue, both or neither. */
async function start(ctx: Context, asked: Asked): Promise<Reply> {
  const draft = await draftOf(ctx, asked);
  const own = `${asked.base}${importsPath}`;
  const parsed = parseProfile(JSON.parse(JSON.stringify(draft.profile)));
  if (!parsed.ok || draft.preview === null) return redirect(`${own}/drafts/${draft.draftId}/values`);
  const startedBy = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null;
  const importId = await beginImport(ctx.tx, ctx.cityId, parsed.profile, draft.files, startedBy);
  await tieDraftToImport(ctx.tx, ctx.cityId, draft.draftId, importId);
  await enqueueJob(ctx, importJobName, { importId });
  await ctx.audit('feedback.import-begun', { importId, files: draft.files.length });
  return redirect(`${own}/${importId}`);
}

async function showDiscard(ctx: Context, asked: Asked): Promise<Reply> {
  const draft = await draftOf(ctx, asked);
  const { language, base, csrfToken } = asked;
  const texts = importPageTexts[language];
  const list = `${base}${importsPath}`;
  return page(
    texts.discard.title,
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: texts.list.title, href: list }, { label: texts.discard.title }]}
      />
      <PageHeading title={texts.discard.title} />
      <Form csrfToken={csrfToken} action={`${list}/drafts/${draft.draftId}/discard`}>
        <Notice language={language} tone="warning">
          <p>{texts.discard.text(fileNames(draft.files))}</p>
        </Notice>
        <Actions>
          <Button kind="danger">{texts.discard.submit}</Button>
          <Button kind="quiet" href={list}>
            {texts.upload.cancel}
          </Button>
        </Actions>
      </Form>
    </>,
  );
}

/** First the record, then the files: a draft whose files are gone would be of no use. */
async function discard(transact: Transact, asked: Asked, { uploads }: ImportPagesDependencies): Promise<Reply> {
  const draftId = await transact(async (ctx) => {
    const draft = await draftOf(ctx, asked);
    await deleteDraft(ctx.tx, ctx.cityId, draft.draftId);
    await ctx.audit('feedback.files-discarded', { importDraftId: draft.draftId });
    return draft.draftId;
  });
  await removeUploads(uploads, draftId);
  return redirect(`${asked.base}${importsPath}`);
}

const action = importAction;

export const checkRoutes = (dependencies: ImportPagesDependencies): readonly Route[] => [
  { method: 'get', path: `${path}/check`, action, handle: showCheck },
  { method: 'post', path: `${path}/start`, action, handle: start },
  { method: 'get', path: `${path}/discard`, action, handle: showDiscard },
  {
    method: 'post',
    path: `${path}/discard`,
    action,
    handleLong: (transact, asked) => discard(transact, asked, dependencies),
  },
];
