import { z } from 'zod';
import { type CellKey, totalCode } from '../../../kernel/figure.ts';
import { type ComputedFigure } from '../computed-figure.ts';
import { type CodeBook, derivedFigure } from './evaluate.ts';
import { findKey, type Figures } from './find-cell.ts';
import { type CallNode } from './parse.ts';
import { ProseFault } from './prose-fault.ts';
import { type CellReference } from './segment.ts';

/** How narratives refer to a cell: `feedback.received-by-kind kind=praise`. What `findKey` fills in by itself is left out. */
export function writeCell({ definition, codes }: ComputedFigure, key: CellKey): string {
  const pairs = definition.dimensions.flatMap(({ code: dimension, codes: { from }, hasTotal }) => {
    const [own, comparison] = (codes[dimension] ?? []).map(({ code }) => code);
    const asked = key[dimension];
    if (asked === undefined || asked === (hasTotal ? totalCode : own)) return [];
    const isTime = from === 'period' || from === 'year';
    return [`${dimension}=${isTime && asked === comparison ? 'comparison' : asked}`];
  });
  const { measure } = key;
  const isFirst = measure === undefined || measure === definition.measures[0]?.code;
  return [definition.id, ...pairs, ...(isFirst ? [] : [`measure=${measure}`])].join(' ');
}

/** The whole key that a call of a cell means; nothing when it means none. */
export function keyOfCall(call: CallNode, figure: ComputedFigure): CellKey {
  try {
    return findKey(call, figure, ['over', 'place', 'order', 'not']);
  } catch (fault) {
    if (fault instanceof ProseFault) return {};
    throw fault;
  }
}

/** A cell or a computed number as a narrative would call it: `{f feedback.received}`. */
function writeReference({ figure: id, key }: CellReference, figures: Figures): string {
  if (id === derivedFigure) return writeDerived(key, figures);
  const figure = figures.get(id);
  return `{f ${figure ? writeCell(figure, key) : id}}`;
}

const operands = z.array(z.object({ figure: z.string(), key: z.record(z.string(), z.string()) }));

function writeDerived({ operator = '', of = '[]' }: CellKey, figures: Figures): string {
  const cells = operands.parse(JSON.parse(of));
  if (operator !== 'rank') return `{${operator} ${cells.map((cell) => writeReference(cell, figures)).join(' ')}}`;
  const [own] = cells;
  const figure = own && figures.get(own.figure);
  if (!figure) return `{${operator}}`;
  const over = figure.definition.dimensions.find(({ code }) => new Set(cells.map(({ key }) => key[code])).size > 1);
  return `{rank ${writeCell(figure, own.key)}${over ? ` over=${over.code}` : ''}}`;
}

/** In a draft a number has no code yet: its reference stands in its place. */
export const referenceBook = (figures: Figures): CodeBook => ({
  codeOf: (reference) => writeReference(reference, figures),
  derived: () => undefined,
});
