import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { toCsv } from '../../../platform/files/write-csv.ts';
import {
  type Asked,
  file,
  page,
  redirect,
  type Reply,
  type Route,
  type Transact,
} from '../../../platform/http/route.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import { isolate } from '../../../platform/i18n/isolate.ts';
import { enqueueJob } from '../../../platform/jobs/job-queue.store.ts';
import { Actions, Breadcrumb, Button, Form, Notice, PageHeading } from '../../../platform/web/components/index.ts';
import { cityOf } from '../../city/index.ts';
import { accountNames } from '../../people/index.ts';
import { cancelImport } from '../cancel-import.ts';
import { type FeedbackImport, type StoredReject } from '../feedback-import.ts';
import { rejectsAfter } from '../feedback-import.store.ts';
import { importJobName } from '../jobs/run-import.job.ts';
import { rejectHeader, rejectLine } from '../write-rejects.ts';
import { importAction, type ImportPagesDependencies, importsPath, seeAction } from './dependencies.ts';
import { importOf } from './draft-of.ts';
import { draftOfImport } from '../import-draft.store.ts';
import { ImportPage, isQuiet, type ImportView } from './import-view.tsx';
import { importPageTexts } from './texts.ts';
import { removeUploads } from '../uploads.ts';

const path = `${importsPath}/:id`;
const shownRejects = 20;

async function showImport(ctx: Context, asked: Asked): Promise<Reply> {
  const { tx, cityId } = ctx;
  const it = await importOf(ctx, asked);
  const mayImport = ctx.scope(importAction).kind === 'all';
  const names = await accountNames(tx, cityId, it.startedBy === null ? [] : [it.startedBy]);
  const view: ImportView = {
    asked,
    it,
    now: ctx.now,
    timeZone: (await cityOf(tx, cityId)).settings.timeZone,
    startedBy: it.startedBy === null ? null : (names.get(it.startedBy) ?? it.startedBy),
    expectedRows: (await draftOfImport(tx, cityId, it.importId))?.preview?.rows.read,
    // They quote the files, which hold the whole city.
    rejects: mayImport ? await rejectsAfter(tx, cityId, it.importId, undefined, shownRejects) : [],
    mayImport,
  };
  return page(importPageTexts[asked.language].one.title(isolate(it.source)), <ImportPage {...view} />);
}

/** More rows than this are counted and not kept; the file holds all that are. */
const rejectsPage = 10_000;

async function downloadRejects(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(importAction, { wholeCity: true });
  const it = await importOf(ctx, asked);
  const names = it.files.map(({ name }) => name);
  const all: StoredReject[] = [];
  for (let last: StoredReject | undefined; ; last = all.at(-1)) {
    const rejects = await rejectsAfter(ctx.tx, ctx.cityId, it.importId, last, rejectsPage);
    all.push(...rejects);
    if (rejects.length < rejectsPage) break;
  }
  const lines = all.map((reject) => rejectLine(reject, names, asked.language));
  // Excel takes a file for UTF-8 by its byte-order mark alone.
  const text = `\ufeff${toCsv(rejectHeader(asked.language), lines)}`;
  return file(text, 'text/csv; charset=utf-8', `rejects-${it.importId}.csv`);
}

async function showCancel(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(importAction, { wholeCity: true });
  const it = await importOf(ctx, asked);
  return page(importPageTexts[asked.language].one.cancelTitle, <CancelPage asked={asked} it={it} />);
}

const CancelPage = ({ asked, it }: { asked: Asked; it: FeedbackImport }) => {
  const { language, base, csrfToken } = asked;
  const texts = importPageTexts[language];
  const own = `${base}${importsPath}/${it.importId}`;
  return (
    <>
      <Breadcrumb language={language} crumbs={crumbs(asked, it, texts.one.cancelTitle)} />
      <PageHeading title={texts.one.cancelTitle} />
      <Form csrfToken={csrfToken} action={`${own}/cancel`}>
        <Notice language={language} tone="warning">
          <p>{texts.one.cancelText(it.source, storedText(it, language))}</p>
        </Notice>
        <Actions>
          <Button kind="danger">{texts.one.cancelSubmit}</Button>
          <Button kind="quiet" href={own}>
            {texts.one.keep}
          </Button>
        </Actions>
      </Form>
    </>
  );
};

const storedText = (it: FeedbackImport, language: Language): string => formatNumber(it.counts.stored, language);

const crumbs = ({ language, base }: Asked, it: FeedbackImport, last: string) => {
  const texts = importPageTexts[language];
  const list = `${base}${importsPath}`;
  return [
    { label: texts.list.title, href: list },
    { label: texts.one.title(isolate(it.source)), href: `${list}/${it.importId}` },
    { label: last },
  ];
};

async function cancel(
  transact: Transact,
  asked: Asked,
  { database, uploads }: ImportPagesDependencies,
): Promise<Reply> {
  const { cityId, importId, draftId } = await transact(async (ctx) => {
    await ctx.allow(importAction, { wholeCity: true });
    const it = await importOf(ctx, asked);
    const draft = await draftOfImport(ctx.tx, ctx.cityId, it.importId);
    return { cityId: ctx.cityId, importId: it.importId, draftId: draft?.draftId };
  });
  await cancelImport(database(), cityId, importId);
  await transact((ctx) => ctx.audit('feedback.import-cancelled', { importId }));
  if (draftId !== undefined) await removeUploads(uploads, draftId);
  return redirect(`${asked.base}${importsPath}/${importId}`);
}

/** Puts an import that has stopped into the queue once more; one that moves, or has ended, is left alone. */
async function resume(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(importAction, { wholeCity: true });
  const it = await importOf(ctx, asked);
  if (isQuiet(it, ctx.now)) {
    await enqueueJob(ctx, importJobName, { importId: it.importId });
    await ctx.audit('feedback.import-resumed', { importId: it.importId });
  }
  return redirect(`${asked.base}${importsPath}/${it.importId}`);
}

export const importRoutes = (dependencies: ImportPagesDependencies): readonly Route[] => [
  { method: 'get', path, action: seeAction, handle: showImport },
  { method: 'get', path: `${path}/rejects.csv`, action: importAction, handle: downloadRejects },
  { method: 'get', path: `${path}/cancel`, action: importAction, handle: showCancel },
  {
    method: 'post',
    path: `${path}/cancel`,
    action: importAction,
    handleLong: (transact, asked) => cancel(transact, asked, dependencies),
  },
  { method: 'post', path: `${path}/resume`, action: importAction, handle: resume },
];
