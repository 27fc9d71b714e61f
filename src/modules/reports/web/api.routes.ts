import { type z } from 'zod';
import { parseFigureCode } from '../../../kernel/figure-code.ts';
import { type Trilingual } from '../../../kernel/language.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { openApi } from '../../../platform/http/openapi.ts';
import { type Asked, json, type Route } from '../../../platform/http/route.ts';
import { correctionsById } from '../corrections/correction.store.ts';
import { correctionsOfNumber, recalledNumbers } from '../corrections/recall.store.ts';
import { answerCorrection, answerCorrections, correctionOf } from '../corrections/web/corrections-api.ts';
import { plainText } from '../prose/segment.ts';
import { listReviews, loadFigureByCode, loadReview, reviewCells, reviewFigures } from '../read-review.store.ts';
import { figureBlocksOf, type PublishedCell, type Review, type ReviewFigure, type ReviewHead } from '../review.ts';
import { headOf } from './api-head.ts';
import { type codeAnswer, endpoints, type figureAnswer, type reviewAnswer, type reviewsAnswer } from './api-schemas.ts';

type Handler = (ctx: Context, asked: Asked) => Promise<unknown>;

const get = (path: string, handle: Handler): Route => ({
  method: 'get',
  path: path.replaceAll(/\{(\w+)\}/g, ':$1'),
  bare: true,
  action: 'reports.read',
  handle: async (ctx, asked) => json(await handle(ctx, asked)),
});

/** The public API: the same numbers as on the pages, for programs. */
export const apiRoutes = (version: string): readonly Route[] => [
  get(endpoints.reviews.path, answerReviews),
  get(endpoints.review.path, answerReview),
  get(endpoints.figure.path, answerFigure),
  get(endpoints.code.path, answerCode),
  get(endpoints.corrections.path, answerCorrections),
  get(endpoints.correction.path, answerCorrection),
  get('/api/openapi.json', (_ctx, { baseUrl }) => Promise.resolve(describeApi(version, baseUrl))),
];

/** The description of the API, OpenAPI 3.1. */
const describeApi = (version: string, baseUrl: string) =>
  openApi(
    {
      title: 'Kuulolla open data',
      description:
        'Published reviews and their numbers, each with its definition. Free to use; name the city as the source.',
      version,
      baseUrl,
    },
    Object.values(endpoints),
  );

async function answerReviews(ctx: Context, { baseUrl }: Asked): Promise<z.infer<typeof reviewsAnswer>> {
  const reviews = await listReviews(ctx.tx, ctx.cityId);
  return { reviews: reviews.map((review) => headOf(review, baseUrl)) };
}

async function answerReview(ctx: Context, { params, baseUrl }: Asked): Promise<z.infer<typeof reviewAnswer>> {
  const review = await askedReview(ctx, params);
  const figures = await reviewFigures(ctx.tx, ctx.cityId, review.reviewId);
  const printed = new Set(figureBlocksOf(review.trees.fi).map(({ figure }) => figure));
  return {
    ...headOf(review, baseUrl),
    title: titleOf(review),
    figures: figures
      .filter(({ definition }) => printed.has(definition.id))
      .map((figure) => figureHeadOf(figure, review, baseUrl)),
  };
}

async function answerFigure(ctx: Context, { params, baseUrl }: Asked): Promise<z.infer<typeof figureAnswer>> {
  const review = await askedReview(ctx, params);
  const figures = await reviewFigures(ctx.tx, ctx.cityId, review.reviewId);
  const figure = figures.find(({ definition }) => definition.id === params.figure);
  if (!figure) throw notFound('reports.figure-is-unknown');
  const cells = await reviewCells(ctx.tx, ctx.cityId, review.reviewId);
  return {
    ...figureHeadOf(figure, review, baseUrl),
    sql: figure.definition.sql,
    origins: figure.definition.origins?.map((origin) => ({ ...origin, key: { ...origin.key } })) ?? null,
    definitionSha256: figure.sha256,
    dimensions: figure.definition.dimensions.map(({ code, label }) => ({
      code,
      label,
      codes: (figure.codes[code] ?? []).map((shown) => ({ code: shown.code, label: shown.label })),
    })),
    extract: { ...figure.extract, takenAt: figure.extract.takenAt.toISOString() },
    cells: cells.filter(({ figureId }) => figureId === figure.definition.id).map(cellOf),
  };
}

async function answerCode(ctx: Context, { params, baseUrl }: Asked): Promise<z.infer<typeof codeAnswer>> {
  const code = parseFigureCode(params.code ?? '');
  const found = code === undefined ? undefined : await loadFigureByCode(ctx.tx, ctx.cityId, code);
  if (!found) throw notFound('reports.figure-is-unknown');
  const { tx, cityId } = ctx;
  const recalled = (await recalledNumbers(tx, cityId, found.review.reviewId)).get(found.cell.code);
  const corrections = await correctionsById(tx, cityId, await correctionsOfNumber(tx, cityId, found.cell));
  return {
    cell: cellOf(found.cell),
    figure: found.cell.figureId,
    review: headOf(found.review, baseUrl),
    page: `${baseUrl}/f/${found.cell.code}`,
    elsewhere: found.elsewhere.map((other) => ({
      code: other.code,
      period: other.review.period,
      edition: other.review.edition,
      value: other.value,
      qualifier: other.qualifier ?? null,
    })),
    correctedTo: recalled ? { value: recalled.now, code: recalled.codeNow, correction: recalled.correctionId } : null,
    corrections: corrections.map((correction) => correctionOf(correction, baseUrl)),
  };
}

async function askedReview(ctx: Context, params: Asked['params']): Promise<Review> {
  const { template = '', period = '' } = params;
  const review = await loadReview(ctx.tx, ctx.cityId, { template, period });
  if (!review) throw notFound('reports.review-is-unknown');
  return review;
}

const figureHeadOf = ({ definition }: ReviewFigure, review: ReviewHead, baseUrl: string) => ({
  figure: definition.id,
  definition: definition.definition,
  title: definition.title,
  population: definition.population.label,
  counts: definition.counts,
  data: `${baseUrl}/api/v1/reviews/${review.template}/${review.period}/figures/${definition.id}`,
});

const cellOf = ({ code, key, value, status, qualifier, decimals, unit }: PublishedCell) => ({
  code,
  key: { ...key },
  value,
  status: status ?? null,
  qualifier: qualifier ?? null,
  decimals,
  unit,
});

const titleOf = ({ trees }: Review): Trilingual => ({
  fi: plainText(trees.fi.title),
  sv: plainText(trees.sv.title),
  en: plainText(trees.en.title),
});
