import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { EmptyState, PageHeading } from '../../../../platform/web/components/index.ts';
import { cityOf } from '../../../city/index.ts';
import { findReview } from '../../read-review.store.ts';
import { type ReviewHead } from '../../review.ts';
import { editionPath } from '../../web/addresses.ts';
import { reviewName } from '../../web/review-name.ts';
import { loadDiff } from '../load-diff.ts';
import { correctionTexts } from '../texts.ts';
import { ChangePack } from './change-pack.tsx';
import { ChangesBody } from './changes-view.tsx';

const path = '/reviews/:template/:period/:edition/changes';
const action = 'reports.read';

/** What changed since the last review, at length and on one page. */
export const changesRoutes: readonly Route[] = [
  { method: 'get', path, action, handle: (ctx, asked) => show(ctx, asked, ChangesBody) },
  { method: 'get', path: `${path}/summary`, action, handle: (ctx, asked) => show(ctx, asked, ChangePack) },
];

async function show(ctx: Context, { params, language }: Asked, Body: typeof ChangesBody): Promise<Reply> {
  const review = await askedReview(ctx, params);
  const loaded = await loadDiff(ctx, review);
  const { timeZone } = (await cityOf(ctx.tx, ctx.cityId)).settings;
  const title = correctionTexts[language].changes.title;
  if (!loaded) return page(title, nothingBefore(review, language));
  return page(title, <Body loaded={loaded} language={language} timeZone={timeZone} />);
}

function nothingBefore(review: ReviewHead, language: Asked['language']) {
  const texts = correctionTexts[language].changes;
  return (
    <>
      <PageHeading title={texts.title} kicker={reviewName(review, language)} />
      <EmptyState title={texts.none} action={<a href={`/${language}${editionPath(review)}`}>{texts.toReview}</a>}>
        {texts.noneText}
      </EmptyState>
    </>
  );
}

async function askedReview(ctx: Context, params: Asked['params']): Promise<ReviewHead> {
  const { template = '', period = '', edition = '' } = params;
  const isNumber = /^[1-9]\d{0,5}$/.test(edition);
  const choice = { template, period, edition: Number(edition) };
  const review = isNumber ? await findReview(ctx.tx, ctx.cityId, choice) : undefined;
  if (!review) throw notFound('reports.review-is-unknown');
  return review;
}
