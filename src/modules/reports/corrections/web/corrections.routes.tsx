import { isId } from '../../../../kernel/id.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { EmptyState, ItemList, PageHeading, Section } from '../../../../platform/web/components/index.ts';
import { cityOf } from '../../../city/index.ts';
import { reviewFigures } from '../../read-review.store.ts';
import { subscriptionTexts } from '../../subscriptions/texts.ts';
import { reviewName } from '../../web/review-name.ts';
import { listCorrections, loadCorrection } from '../correction.store.ts';
import { quotedPlaces } from '../quoted-places.ts';
import { recalledNumbers } from '../recall.store.ts';
import { correctionTexts } from '../texts.ts';
import { correctionPath, correctionsPath, subscribePath } from './addresses.ts';
import { CorrectionBody } from './correction-view.tsx';

/** What was corrected in public: the log, and each correction with everything that it touched. */
export const correctionRoutes: readonly Route[] = [
  { method: 'get', path: correctionsPath, action: 'reports.read', handle: showLog },
  { method: 'get', path: `${correctionsPath}/:correction`, action: 'reports.read', handle: showCorrection },
];

async function showLog(ctx: Context, { language }: Asked): Promise<Reply> {
  const { timeZone } = (await cityOf(ctx.tx, ctx.cityId)).settings;
  const corrections = await listCorrections(ctx.tx, ctx.cityId);
  const { log: texts, kinds, severities } = correctionTexts[language];
  const body = (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {corrections.length === 0 ? (
        <EmptyState title={texts.emptyTitle}>{texts.emptyText}</EmptyState>
      ) : (
        <ItemList
          items={corrections.map((it) => ({
            key: it.correctionId,
            title: texts.item({ kind: kinds[it.kind], review: reviewName(it.to, language) }),
            href: `/${language}${correctionPath(it.correctionId)}`,
            text: it.reason[language],
            meta: [
              texts.published({ date: formatDate(it.publishedAt, language, timeZone) }),
              texts.numbers({ count: it.cells }),
              severities[it.severity],
            ],
          }))}
        />
      )}
      <Section>
        <p>
          <a href={`/${language}/reviews`}>{subscriptionTexts[language].toReviews}</a>
        </p>
        <p>
          <a href={`/${language}${subscribePath}`}>{subscriptionTexts[language].invitation}</a>
        </p>
      </Section>
    </>
  );
  return page(texts.title, body);
}

async function showCorrection(ctx: Context, { params, language }: Asked): Promise<Reply> {
  const { tx, cityId } = ctx;
  const correctionId = params.correction ?? '';
  const correction = isId(correctionId) ? await loadCorrection(tx, cityId, correctionId) : undefined;
  if (!correction) throw notFound('reports.correction-is-unknown');
  const { timeZone } = (await cityOf(tx, cityId)).settings;
  const figures = await reviewFigures(tx, cityId, correction.to.reviewId);
  const codes = correction.changed.map(({ codeFrom }) => codeFrom);
  const places = await quotedPlaces(ctx, codes);
  const later = await recalledNumbers(tx, cityId, correction.to.reviewId);
  const body = <CorrectionBody {...{ correction, figures, places, later, language, timeZone }} />;
  const title = correctionTexts[language].page.title({ date: formatDate(correction.publishedAt, language, timeZone) });
  return page(title, body);
}
