import { z } from 'zod';
import { correctionKinds, severities } from '../corrections/correction.ts';
import { type Endpoint } from '../../../platform/http/openapi.ts';

const trilingual = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

const reviewHead = z.object({
  template: z.string().describe('Kind of review, such as quarterly-feedback'),
  period: z.string().describe('2020-Q4 or 2020'),
  comparison: z.string().nullable().describe('The period that it is compared with'),
  edition: z.number().int().describe('Each build of the same period is the next edition; earlier ones stay'),
  builtAt: z.iso.datetime(),
  page: z.url().describe('The review as a page'),
  data: z.url().describe('The same review in this API'),
});

export const reviewsAnswer = z.object({ reviews: z.array(reviewHead) });

const figureHead = z.object({
  figure: z.string().describe('Id of the figure'),
  definition: z.number().int().describe('Rises when the meaning changes'),
  title: trilingual,
  population: trilingual,
  counts: trilingual.describe('What is counted, in one sentence'),
  data: z.url(),
});

export const reviewAnswer = reviewHead.extend({ title: trilingual, figures: z.array(figureHead) });

const cell = z.object({
  code: z.string().describe('The code that is printed beside the number'),
  key: z.record(z.string(), z.string()).describe('The code in each dimension, and the measure'),
  value: z.number().nullable(),
  status: z
    .enum(['c', 'p', 'r', 'z', 'x', 'b', 'k'])
    .nullable()
    .describe('c confidential, p provisional, r revised, z not applicable, x not available, b break, k unreliable'),
  qualifier: z
    .enum(['about', 'over', 'under'])
    .nullable()
    .describe('How near the number is, as its source says; null when it is exact'),
  decimals: z.number().int(),
  unit: z.string(),
});

const extract = z.object({
  source: z.string(),
  method: z.string().describe('What the fingerprint is over'),
  sha256: z.string(),
  rows: z.number().int(),
  takenAt: z.iso.datetime(),
});

const origin = z.object({
  key: z.record(z.string(), z.string()).describe('Which cells stand there'),
  document: z.string(),
  dated: z.string().optional(),
  page: z.string().optional(),
  link: z.string().optional(),
  method: z.string().optional(),
  note: z.string().optional(),
  reason: z.string().optional().describe('Why an earlier value was changed'),
  recordedAt: z.iso.datetime(),
});

export const figureAnswer = figureHead.extend({
  origins: z
    .array(origin)
    .nullable()
    .describe('Of a figure that is recorded from documents: where each number stands; null when it is counted'),
  sql: z.string().describe('The query over the extract'),
  definitionSha256: z.string(),
  dimensions: z.array(
    z.object({
      code: z.string(),
      label: trilingual,
      codes: z.array(z.object({ code: z.string(), label: trilingual })),
    }),
  ),
  extract,
  cells: z.array(cell),
});

const correctionHead = z.object({
  correction: z.string().describe('Id of the correction'),
  kind: z.enum(correctionKinds).describe('revision: foreseen; error: the published number was wrong'),
  severity: z.enum(severities).describe('major: a conclusion of the review changes'),
  reason: trilingual,
  foundBy: z.string().nullable(),
  announcedAt: z.iso.datetime().nullable().describe('When a revision was announced ahead'),
  publishedAt: z.iso.datetime(),
  from: reviewHead.describe('The newest edition that printed an old value'),
  to: reviewHead.describe('The edition that prints the new values'),
  numbers: z.number().int().describe('How many numbers changed'),
  page: z.url(),
  data: z.url(),
});

export const correctionsAnswer = z.object({ corrections: z.array(correctionHead) });

export const correctionAnswer = correctionHead.extend({
  changed: z.array(
    z.object({
      figure: z.string(),
      definition: z.number().int(),
      key: z.record(z.string(), z.string()),
      codeFrom: z.string(),
      codeTo: z.string(),
      old: z.number(),
      new: z.number().nullable(),
      status: z.string(),
    }),
  ),
  quotedIn: z
    .array(
      z.object({
        code: z.string(),
        template: z.string(),
        period: z.string(),
        edition: z.number().int(),
        section: z.string(),
        isComputed: z.boolean().describe('True for a number that the text computed from a corrected one'),
      }),
    )
    .describe('Every place that quotes an old number'),
});

export const codeAnswer = z.object({
  cell,
  figure: z.string(),
  review: reviewHead,
  page: z.url().describe('The number as a page'),
  elsewhere: z.array(
    z.object({
      code: z.string(),
      period: z.string(),
      edition: z.number().int(),
      value: z.number().nullable(),
      qualifier: cell.shape.qualifier,
    }),
  ),
  correctedTo: z
    .object({ value: z.number().nullable(), code: z.string(), correction: z.string() })
    .nullable()
    .describe('What the number was corrected to after this edition'),
  corrections: z.array(correctionHead).describe('Every correction of the number, the newest first'),
});

/** Linked data: what stands in a node depends on its kind, and DCAT says what may. */
const catalogueAnswer = z.looseObject({
  '@context': z.record(z.string(), z.url()),
  '@id': z.url(),
  '@type': z.literal('dcat:Catalog'),
  'dcat:dataset': z.array(
    z.looseObject({
      '@id': z.url(),
      '@type': z.literal('dcat:Dataset'),
      'dct:identifier': z.string().describe('Template and period'),
      'dcat:distribution': z.array(
        z.looseObject({ '@type': z.literal('dcat:Distribution'), 'dcat:downloadURL': z.object({ '@id': z.url() }) }),
      ),
    }),
  ),
});

const template = { description: 'Kind of review', example: 'quarterly-feedback' };
const period = { description: 'A quarter or a year', example: '2020-Q4' };

/** What the API answers, in the order of its description. */
export const endpoints = {
  reviews: {
    name: 'listReviews',
    path: '/api/v1/reviews',
    summary: 'All published reviews, the newest period first',
    parameters: {},
    answer: reviewsAnswer,
  },
  review: {
    name: 'getReview',
    path: '/api/v1/reviews/{template}/{period}',
    summary: 'The newest edition of a review with its figures',
    parameters: { template, period },
    answer: reviewAnswer,
  },
  figure: {
    name: 'getFigure',
    path: '/api/v1/reviews/{template}/{period}/figures/{figure}',
    summary: 'A figure of a review: definition, query, extract and every cell',
    parameters: { template, period, figure: { description: 'Id of the figure', example: 'feedback.received-by-kind' } },
    answer: figureAnswer,
  },
  code: {
    name: 'getNumber',
    path: '/api/v1/numbers/{code}',
    summary: 'One published number by its code',
    parameters: { code: { description: 'The printed code; case and dash do not matter', example: 'F-7K2QG' } },
    answer: codeAnswer,
  },
  catalogue: {
    name: 'getCatalogue',
    path: '/api/v1/catalogue.jsonld',
    summary: 'Every review with its files as a DCAT catalogue, for data portals',
    parameters: {},
    answer: catalogueAnswer,
    mediaType: 'application/ld+json',
  },
  catalogueTurtle: {
    name: 'getCatalogueAsTurtle',
    path: '/api/v1/catalogue.ttl',
    summary: 'The same catalogue as Turtle',
    parameters: {},
    answer: z.string(),
    mediaType: 'text/turtle',
  },
  corrections: {
    name: 'listCorrections',
    path: '/api/v1/corrections',
    summary: 'All corrections of published numbers, the newest first',
    parameters: {},
    answer: correctionsAnswer,
  },
  correction: {
    name: 'getCorrection',
    path: '/api/v1/corrections/{correction}',
    summary: 'A correction with every number that it changed and every place that quotes an old one',
    parameters: {
      correction: { description: 'Id of the correction', example: '0198a000-0000-7000-8000-000000000001' },
    },
    answer: correctionAnswer,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
