import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { z } from 'zod';
import { newId } from '../../../../kernel/id.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { concealed } from '../../../../platform/auth/rights.ts';
import { type Context } from '../../../../platform/context.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
import {
  type Asked,
  file,
  page,
  redirect,
  type Reply,
  type Route,
  stream,
  type Transact,
} from '../../../../platform/http/route.ts';
import { formatDateTime, formatNumber } from '../../../../platform/i18n/format.ts';
import { enqueueJob } from '../../../../platform/jobs/job-queue.store.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  EmptyState,
  type Item,
  ItemList,
  Notice,
  PageHeading,
} from '../../../../platform/web/components/index.ts';
import { cityOf } from '../../../city/index.ts';
import { seeCases } from '../../cases/case-actions.ts';
import { filterQuery } from '../inbox-filter.ts';
import { countCases, inboxGround, inboxReach } from '../inbox.store.ts';
import { inboxTexts } from '../texts.ts';
import { inboxPath } from '../web/addresses.ts';
import { allowedFilter } from '../web/inbox.routes.ts';
import { type CaseExport, type ExportFormat, exportFormats, mostRowsAtOnce, reachOf } from './case-export.ts';
import { exportsOf, findExport, insertExport } from './case-export.store.ts';
import { exportsPath } from './export-form.tsx';
import { csvOf, exportFile, exportFileName, exportTypes, workbookOf } from './export-file.ts';
import { exportPiece } from './export-rows.ts';
import { exportTexts } from './texts.ts';
import { writeExportJobName } from './write-export.job.ts';

/** A small file at once; a large one is ordered, and its page tells when it is there. */
async function orderExport(ctx: Context, { form, base, language }: Asked): Promise<Reply> {
  const { tx, cityId } = ctx;
  const format: ExportFormat = exportFormats.find((each) => each === textIn(form, 'format')) ?? 'csv';
  const filter = allowedFilter(ctx, new URLSearchParams(textIn(form, 'query').slice(0, 2000)));
  const ground = await inboxGround(ctx);
  const count = await countCases(ctx, await inboxReach(ground, filter), mostRowsAtOnce);
  if (count <= mostRowsAtOnce) {
    const { rows } = await exportPiece(ctx, filter, language, { limit: mostRowsAtOnce });
    await ctx.audit('feedback.cases-exported', { format, rows: rows.length });
    const author = (await cityOf(tx, cityId)).name[language];
    const body = format === 'csv' ? csvOf(rows, language) : workbookOf(rows, language, ctx.now, author);
    return file(body, exportTypes[format], exportFileName(format, ctx.now));
  }
  const caseExportId = newId(ctx.now.getTime());
  await insertExport(tx, cityId, {
    caseExportId,
    accountId: ground.accountId,
    format,
    language,
    query: filterQuery(filter).toString(),
    reach: reachOf(ctx),
    state: 'waiting',
    rowsWritten: 0,
    orderedAt: ctx.now,
    failure: null,
  });
  await enqueueJob(ctx, writeExportJobName, { caseExportId }, { key: caseExportId });
  await ctx.audit('feedback.export-ordered', { caseExportId, format });
  return redirect(`${base}${exportsPath}/${caseExportId}`);
}

/** An order of the reader's own; anybody else's reads like none. */
async function ownExport(ctx: Context, { params }: Asked): Promise<CaseExport> {
  const id = z.uuid().safeParse(params['export']);
  if (!id.success) throw notFound();
  const found = await findExport(ctx.tx, ctx.cityId, id.data);
  const { accountId } = await inboxGround(ctx);
  if (!found) throw notFound();
  if (found.accountId !== accountId) throw concealed(seeCases);
  return found;
}

async function showExports(ctx: Context, { language, base }: Asked): Promise<Reply> {
  const { tx, cityId } = ctx;
  const texts = exportTexts[language];
  const { timeZone } = (await cityOf(tx, cityId)).settings;
  const orders = await exportsOf(tx, cityId, (await inboxGround(ctx)).accountId);
  const item = (it: CaseExport): Item => ({
    key: it.caseExportId,
    title: `${formatDateTime(it.orderedAt, language, timeZone)} · ${it.format.toUpperCase()}`,
    href: `${base}${exportsPath}/${it.caseExportId}`,
    meta: [texts.states[it.state], texts.written(formatNumber(it.rowsWritten, language))],
  });
  const body = (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: inboxTexts[language].title, href: `${base}${inboxPath}` }, { label: texts.all }]}
      />
      <PageHeading title={texts.all} lead={<p>{texts.listLead}</p>} />
      {orders.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        <ItemList items={orders.map(item)} />
      )}
    </>
  );
  return page(texts.all, body);
}

async function showExport(ctx: Context, asked: Asked): Promise<Reply> {
  const { language, base } = asked;
  const texts = exportTexts[language];
  const order = await ownExport(ctx, asked);
  const own = `${base}${exportsPath}/${order.caseExportId}`;
  const crumbs = [
    { label: inboxTexts[language].title, href: `${base}${inboxPath}` },
    { label: texts.all, href: `${base}${exportsPath}` },
    { label: texts.one },
  ];
  const written = texts.written(formatNumber(order.rowsWritten, language));
  const body = (
    <>
      <Breadcrumb language={language} crumbs={crumbs} />
      <PageHeading title={texts.one} />
      <StateOfExport asked={asked} order={order} written={written} />
      <Actions>
        {order.state === 'finished' && <Button href={`${own}/file`}>{texts.download}</Button>}
        {(order.state === 'waiting' || order.state === 'running') && <Button href={own}>{texts.refresh}</Button>}
      </Actions>
    </>
  );
  return page(texts.one, body);
}

const StateOfExport = ({ asked, order, written }: { asked: Asked; order: CaseExport; written: string }) => {
  const { language } = asked;
  const texts = exportTexts[language];
  switch (order.state) {
    case 'finished':
      return (
        <Notice language={language} tone="success" title={texts.ready}>
          <p>{written}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice language={language} tone="danger" title={texts.states.failed}>
          <p>{order.failure && texts.failures[order.failure]}</p>
        </Notice>
      );
    case 'forgotten':
      return (
        <Notice language={language} title={texts.states.forgotten}>
          <p>{texts.forgotten}</p>
        </Notice>
      );
    default:
      return (
        <Notice language={language} title={texts.underWay}>
          <p>{written}</p>
          <p>{texts.underWayText}</p>
        </Notice>
      );
  }
};

/** The file, for who ordered it and may still read what is in it. */
async function sendFile(uploads: string, transact: Transact, asked: Asked): Promise<Reply> {
  const order = await transact(async (ctx) => {
    const found = await ownExport(ctx, asked);
    if (found.state !== 'finished') throw notFound('feedback.no-such-export');
    if (reachOf(ctx) !== found.reach) throw new Problem('conflict', 'feedback.export-rights-changed');
    return found;
  });
  const path = exportFile(uploads, order);
  await access(path).catch(() => {
    throw notFound('feedback.no-such-export');
  });
  return stream(bytesOf(path), exportTypes[order.format], exportFileName(order.format, order.orderedAt));
}

/** The bytes of a file, read as they are taken. */
function bytesOf(path: string): ReadableStream<Uint8Array> {
  const opened = createReadStream(path);
  const pieces = opened.iterator();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const piece: IteratorResult<unknown> = await pieces.next();
      if (piece.done) controller.close();
      else if (piece.value instanceof Uint8Array) controller.enqueue(piece.value);
    },
    cancel: () => void opened.destroy(),
  });
}

export const exportRoutes = (uploads: string): readonly Route[] => [
  { method: 'get', path: exportsPath, action: seeCases, handle: showExports },
  { method: 'post', path: exportsPath, action: seeCases, attemptsPerMinute: 20, handle: orderExport },
  { method: 'get', path: `${exportsPath}/:export`, action: seeCases, handle: showExport },
  {
    method: 'get',
    path: `${exportsPath}/:export/file`,
    action: seeCases,
    handleLong: (transact, asked) => sendFile(uploads, transact, asked),
  },
];
