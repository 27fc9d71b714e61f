import { notFound } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type Asked, file, type Reply, type Route } from '../../../platform/http/route.ts';
import { loadFolderContent } from '../load-folder-content.ts';
import {
  parseTableFileName,
  parseWorkbookFileName,
  tableFile,
  tableFileName,
  tableFormats,
  workbookFile,
  workbookFileName,
  workbookFormats,
} from '../open-data/index.ts';
import { type FolderContent } from './views/folder-page.tsx';
import { askedEdition } from './review.routes.tsx';

/** The tables of an edition as files: each in the formats for programs, and all together as a spreadsheet. */
export const downloadRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/reviews/:template/:period/:edition/tables/:file',
    action: 'reports.read',
    handle: downloadTable,
  },
  {
    method: 'get',
    path: '/reviews/:template/:period/:edition/workbook/:file',
    action: 'reports.read',
    handle: downloadWorkbook,
  },
];

async function downloadTable(ctx: Context, { params, language }: Asked): Promise<Reply> {
  const content = await askedContent(ctx, params);
  const asked = parseTableFileName(params.file ?? '');
  const figure = content.figures.find(({ definition }) => definition.id === asked?.figureId);
  if (!asked || !figure) throw notFound('reports.figure-is-unknown');
  const { format, figureId } = asked;
  const type = `${tableFormats[format].mediaType}; charset=utf-8`;
  const text = tableFile(content, figure, format, language);
  // Programs find the description of a CSV by its name, so it keeps it.
  if (format === 'csvw') return file(text, type);
  return file(text, type, tableFileName(`${figureId}-${editionName(content)}`, format));
}

async function downloadWorkbook(ctx: Context, { params, language }: Asked): Promise<Reply> {
  const format = parseWorkbookFileName(params.file ?? '');
  if (!format) throw notFound('reports.review-is-unknown');
  const content = await askedContent(ctx, params);
  const name = `${content.review.template}-${editionName(content)}-${language}-${workbookFileName(format)}`;
  return file(workbookFile(content, language, format), workbookFormats[format].mediaType, name);
}

const editionName = ({ review }: FolderContent): string => `${review.period}-${review.edition}`;

async function askedContent(ctx: Context, params: Asked['params']): Promise<FolderContent> {
  const { reviewId } = await askedEdition(ctx, params);
  const content = await loadFolderContent(ctx.tx, ctx.cityId, { reviewId });
  if (!content) throw notFound('reports.review-is-unknown');
  return content;
}
