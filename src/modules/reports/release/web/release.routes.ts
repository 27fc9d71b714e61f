import { zipSync } from 'fflate';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, file, redirect, type Reply, type Route, type Transact } from '../../../../platform/http/route.ts';
import { findReview, listReviews } from '../../read-review.store.ts';
import { type ReviewHead } from '../../review.ts';
import { editionPath } from '../../web/addresses.ts';
import { type KeptFiles } from '../../web/kept-files.ts';
import { keysFile } from '../keys.ts';
import { findRelease, findReleaseByManifest, keyStatementsOf, releaseFile, releaseFiles } from '../release.store.ts';

const action = 'reports.read';

/** Releases as files: each at its address for ever, the whole as a zip, and the keys to compare them with. `kept` has the zips that were asked for lately. */
export const releaseRoutes = (kept: KeptFiles): readonly Route[] => [
  { method: 'get', path: '/releases/:manifest/:path{.+}', bare: true, action, handle: serveFile },
  {
    method: 'get',
    path: '/reviews/:template/:period/:edition/release',
    action,
    attemptsPerMinute: 30,
    handleLong: (transact, asked) => serveZip(transact, asked, kept),
  },
  { method: 'get', path: '/.well-known/kuulolla-keys.json', bare: true, action, handle: serveKeys },
  { method: 'get', path: '/reviews/:template/latest', action, handle: redirectToLatest },
  { method: 'get', path: '/reviews/:template/:period/latest', action, handle: redirectToLatest },
];

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const typeOf = (path: string): string => types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

async function serveFile(ctx: Context, { params }: Asked): Promise<Reply> {
  const release = await findReleaseByManifest(ctx.tx, ctx.cityId, params.manifest ?? '');
  const path = params.path ?? '';
  const found = release && (await releaseFile(ctx.tx, ctx.cityId, release.reviewId, path));
  if (!found) throw notFound('reports.release-is-unknown');
  return file(found, typeOf(path));
}

/** A zip of the same release is the same bytes: no time of packing stands in it. */
const noTime = new Date(1980, 0, 1);

/** Packing takes half a second of the only thread, and no transaction waits for it: it is done once for all who ask. */
async function serveZip(transact: Transact, { params }: Asked, kept: KeptFiles): Promise<Reply> {
  const { template = '', period = '', edition = '' } = params;
  if (!/^[1-9]\d{0,5}$/.test(edition)) throw notFound('reports.review-is-unknown');
  const release = await transact(async ({ tx, cityId }) => {
    const review = await findReview(tx, cityId, { template, period, edition: Number(edition) });
    return review && findRelease(tx, cityId, review.reviewId);
  });
  if (!release) throw notFound('reports.release-is-unknown');
  const zip = await kept.get(release.manifestSha256, async () => {
    const files = await transact(({ tx, cityId }) => releaseFiles(tx, cityId, release.reviewId));
    return zipSync(Object.fromEntries(files), { mtime: noTime, level: 6 });
  });
  return file(zip, 'application/zip', `${template}-${period}-${edition}.zip`);
}

async function serveKeys(ctx: Context): Promise<Reply> {
  const statements = await keyStatementsOf(ctx.tx, ctx.cityId);
  return file(keysFile(ctx.cityId, statements), 'application/json; charset=utf-8');
}

async function redirectToLatest(ctx: Context, { params, base }: Asked): Promise<Reply> {
  const isAsked = ({ template, period }: ReviewHead): boolean =>
    template === params.template && (params.period === undefined || period === params.period);
  // The newest period comes first, and of one period the newest edition.
  const newest = (await listReviews(ctx.tx, ctx.cityId)).find(isAsked);
  if (!newest) throw notFound('reports.review-is-unknown');
  return redirect(`${base}${editionPath(newest)}`);
}
