import { z } from 'zod';
import { cellStatuses, qualifiers, units } from '../../../kernel/figure.ts';
import { languages } from '../../../kernel/language.ts';

/** `tree/{language}.json`: a `ReviewTree` as another program finds it. */

const reference = z.looseObject({ figure: z.string(), key: z.record(z.string(), z.string()) });
const text = z.string();

const segment = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('text'), text }),
  z.looseObject({
    kind: z.literal('number'),
    text,
    spoken: text,
    value: z.number(),
    operator: text,
    code: text,
    cells: z.array(reference),
  }),
  z.looseObject({ kind: z.literal('word'), text, operator: text, cells: z.array(reference) }),
  z.looseObject({ kind: z.literal('literal'), text, what: text }),
]);
const prose = z.array(segment);

const tableRow = z.looseObject({
  code: text,
  label: text,
  cells: z.array(
    z.looseObject({
      value: z.number().nullable(),
      status: z.enum(cellStatuses).optional(),
      qualifier: z.enum(qualifiers).optional(),
      decimals: z.int(),
      unit: z.enum(units),
      code: text.optional(),
    }),
  ),
});

const label = { key: text, label: text };
const value = z.number().nullable();
const drawn = { decimals: z.int(), unit: z.enum(units), hasHidden: z.boolean().optional() };
const legend = z.tuple([text, text]).optional();
const bars = z.array(z.looseObject({ ...label, value, comparison: value.optional() }));
const series = z.array(z.looseObject({ ...label, values: z.array(value) }));

const chart = z.discriminatedUnion('type', [
  z.looseObject({ ...drawn, type: z.literal('bars'), bars, legend }),
  z.looseObject({ ...drawn, type: z.literal('stacked-bars'), parts: z.array(z.looseObject(label)), rows: series }),
  z.looseObject({ ...drawn, type: z.literal('small-multiples'), times: z.array(text), series }),
  z.looseObject({ ...drawn, type: z.literal('lines'), times: z.array(text), series }),
  z.looseObject({ ...drawn, type: z.literal('dots'), dots: bars, legend }),
  z.looseObject({
    ...drawn,
    type: z.literal('map'),
    areas: z.array(z.looseObject({ ...label, value, rings: z.array(z.array(z.tuple([z.number(), z.number()]))) })),
    steps: z.array(z.number()),
  }),
]);

const figureBlock = z.looseObject({
  kind: z.literal('figure'),
  figure: text,
  title: text,
  summary: prose,
  chart: chart.optional(),
  table: z.looseObject({
    caption: text,
    rowHeading: text,
    columns: z.array(text),
    rows: z.array(tableRow),
    totals: z.array(tableRow),
  }),
  code: text,
  population: text,
  notes: z.array(text),
});

const numbersBlock = z.looseObject({
  kind: z.literal('numbers'),
  caption: text,
  rows: z.array(z.looseObject({ figure: text, label: text, period: text, segments: prose, source: text })),
});

export const treeForm = z.looseObject({
  language: z.enum(languages),
  title: prose,
  inShort: z.array(prose),
  sections: z.array(
    z.looseObject({
      id: text,
      heading: prose,
      blocks: z.array(
        z.discriminatedUnion('kind', [
          z.looseObject({ kind: z.literal('paragraph'), segments: prose }),
          z.looseObject({ kind: z.literal('note'), segments: prose }),
          figureBlock,
          numbersBlock,
        ]),
      ),
    }),
  ),
});
