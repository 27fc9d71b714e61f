import { inEachLanguage } from '../../../kernel/language.ts';
import { asJson } from '../../../kernel/figure.ts';
import { type Context } from '../../../platform/context.ts';
import { type Asked, file, type Route } from '../../../platform/http/route.ts';
import { cityOf } from '../../city/index.ts';
import { catalogue, type CatalogueAddresses, type CatalogueEntry, jsonFile, toTurtle } from '../open-data/index.ts';
import { listReviews, reviewFigures } from '../read-review.store.ts';
import { editionPath, reviewPath, tablePath, workbookPath } from './addresses.ts';
import { endpoints } from './api-schemas.ts';
import { reviewName } from './review-name.ts';
import { newestEditions } from './review.routes.tsx';

/** The catalogue of the open data, for the portals that harvest it. */
export const catalogueRoutes: readonly Route[] = [
  {
    method: 'get',
    path: endpoints.catalogue.path,
    bare: true,
    action: 'reports.read',
    handle: async (ctx, asked) => file(jsonFile(await makeCatalogue(ctx, asked)), endpoints.catalogue.mediaType),
  },
  {
    method: 'get',
    path: endpoints.catalogueTurtle.path,
    bare: true,
    action: 'reports.read',
    handle: async (ctx, asked) =>
      file(toTurtle(asJson(await makeCatalogue(ctx, asked))), `${endpoints.catalogueTurtle.mediaType}; charset=utf-8`),
  },
];

/** The newest edition of each review with its files. */
async function makeCatalogue(ctx: Context, { baseUrl }: Asked) {
  const city = await cityOf(ctx.tx, ctx.cityId);
  const entries: CatalogueEntry[] = [];
  for (const review of newestEditions(await listReviews(ctx.tx, ctx.cityId))) {
    const figures = await reviewFigures(ctx.tx, ctx.cityId, review.reviewId);
    entries.push({ review, figures, title: inEachLanguage((language) => reviewName(review, language)) });
  }
  return catalogue(city.name, entries, siteAddresses(baseUrl));
}

const siteAddresses = (baseUrl: string): CatalogueAddresses => ({
  catalogue: `${baseUrl}${endpoints.catalogue.path}`,
  publisher: `${baseUrl}/`,
  dataset: (review) => `${baseUrl}/api/v1${reviewPath(review)}`,
  page: (review, language) => `${baseUrl}/${language}${editionPath(review)}`,
  table: (review, figureId, format) => `${baseUrl}/fi${tablePath(review, figureId, format)}`,
  workbook: (review, language, format) => `${baseUrl}/${language}${workbookPath(review, format)}`,
});
