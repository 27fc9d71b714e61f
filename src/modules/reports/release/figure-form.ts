import { z } from 'zod';
import { cellStatuses, participationAreas, qualifiers, units } from '../../../kernel/figure.ts';

/*
 * `data/{figure}.json` as another program finds it. Objects keep what this version does not know, so that the hash of a
 * definition is that of all its parts.
 */

const trilingual = z.looseObject({ fi: z.string(), sv: z.string(), en: z.string() });
const listed = z.looseObject({ code: z.string(), label: trilingual, optional: z.boolean().optional() });
const key = z.record(z.string(), z.string());

const codeList = z.discriminatedUnion('from', [
  z.looseObject({ from: z.literal('list'), codes: z.array(listed) }),
  z.looseObject({ from: z.literal('period') }),
  z.looseObject({ from: z.literal('year') }),
  z.looseObject({
    from: z.literal('extract'),
    list: z.string(),
    rest: listed.optional(),
    keepEmpty: z.boolean().optional(),
  }),
  z.looseObject({ from: z.literal('parameter'), parameter: z.string() }),
]);

const rounding = z.discriminatedUnion('method', [
  z.looseObject({ method: z.literal('exact') }),
  z.looseObject({ method: z.literal('half-up') }),
  z.looseObject({ method: z.literal('largest-remainder'), of: z.string(), over: z.string() }),
  z.looseObject({ method: z.literal('share-of-total'), of: z.string(), over: z.string() }),
  z.looseObject({ method: z.literal('share'), of: z.string(), by: z.string() }),
  z.looseObject({ method: z.literal('per-thousand'), of: z.string(), by: z.string() }),
]);

const measure = z.looseObject({
  code: z.string(),
  label: trilingual,
  unit: z.enum(units),
  decimals: z.int().min(0).max(20),
  rounding,
  isCount: z.boolean().optional(),
  isKnown: z.boolean().optional(),
  isQualified: z.boolean().optional(),
  meanOver: z.string().optional(),
});

const dimension = z.looseObject({
  code: z.string(),
  label: trilingual,
  codes: codeList,
  hasTotal: z.boolean().optional(),
  isAdditive: z.boolean().optional(),
});

const column = z.looseObject({
  measure: z.string(),
  over: z.string().optional(),
  at: key.optional(),
  heading: z.array(z.enum(['measure', 'period', 'over', 'total'])),
});

const name = z.string();
const top = z.number().optional();
const chart = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('bars'), category: name, measure: name, top }),
  z.looseObject({ type: z.literal('stacked-bars'), category: name, series: name, measure: name, top }),
  z.looseObject({ type: z.literal('small-multiples'), category: name, measure: name }),
  z.looseObject({ type: z.literal('lines'), along: name, series: name, measure: name }),
  z.looseObject({ type: z.literal('dots'), category: name, measures: z.array(name) }),
  z.looseObject({ type: z.literal('map'), area: name, measure: name }),
]);

const disclosure = z.discriminatedUnion('class', [
  z.looseObject({ class: z.literal('open'), family: z.string().optional() }),
  z.looseObject({
    class: z.literal('protected'),
    family: z.string(),
    zeros: z.enum(['open', 'hidden']),
    method: z.union([z.literal('suppressed'), z.looseObject({ roundedTo: z.int().min(2) })]),
  }),
]);

const definition = z.looseObject({
  id: z.string(),
  definition: z.int().min(1),
  title: trilingual,
  population: z.looseObject({ code: z.string(), label: trilingual, sentence: trilingual }),
  counts: trilingual,
  inputs: z.array(z.string()),
  sql: z.string(),
  parameters: z.array(z.string()),
  dimensions: z.array(dimension),
  measures: z.array(measure),
  disclosure,
  table: z.looseObject({
    caption: trilingual,
    rows: z.string(),
    columns: z.array(column),
    order: z.union([z.literal('list'), z.looseObject({ measure: z.string() })]),
  }),
  summary: z.looseObject({ alone: trilingual, compared: trilingual }),
  chart: chart.optional(),
  note: trilingual.optional(),
  area: z.union(participationAreas.map((area) => z.literal(area))).optional(),
  origins: z
    .array(
      z.looseObject({
        key,
        document: z.string(),
        dated: z.string().optional(),
        page: z.string().optional(),
        link: z.string().optional(),
        method: z.string().optional(),
        note: z.string().optional(),
        recordedAt: z.string(),
        reason: z.string().optional(),
      }),
    )
    .optional(),
});

export const figureForm = z.looseObject({
  review: z.looseObject({ id: z.string(), template: z.string(), period: z.string(), edition: z.int() }),
  figure: definition,
  definitionSha256: z.string(),
  extract: z.looseObject({
    source: z.string(),
    method: z.string(),
    sha256: z.string(),
    rows: z.int(),
    takenAt: z.string(),
  }),
  codes: z.record(z.string(), z.array(z.looseObject({ code: z.string(), label: trilingual }))),
  cells: z.array(
    z.looseObject({
      code: z.string(),
      key,
      value: z.number().nullable(),
      status: z.enum(cellStatuses).optional(),
      qualifier: z.enum(qualifiers).optional(),
      decimals: z.int(),
      unit: z.enum(units),
    }),
  ),
});
export type FigureFile = z.infer<typeof figureForm>;
