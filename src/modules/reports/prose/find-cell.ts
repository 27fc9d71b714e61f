import { type Cell, type CellKey, totalCode } from '../../../kernel/figure.ts';
import { cellOf, type ComputedFigure } from '../computed-figure.ts';
import { type CallNode } from './parse.ts';
import { ProseFault } from './prose-fault.ts';
import { type CellReference } from './segment.ts';

export type Figures = ReadonlyMap<string, ComputedFigure>;

export interface FoundCell {
  readonly reference: CellReference;
  readonly cell: Cell;
  readonly value: number;
}

const mostNamed = 12;

/** The figure that a call names first. */
export function findFigure(call: CallNode, figures: Figures): ComputedFigure {
  const id = call.words[0];
  if (id === undefined) throw new ProseFault('figure-is-missing', call.at, { operator: call.operator });
  const figure = figures.get(id);
  if (!figure) {
    const known = [...figures.keys()].slice(0, mostNamed).join(', ');
    throw new ProseFault('figure-is-unknown', call.at, { figure: id, known });
  }
  return figure;
}

/** The key that a call means: what it leaves out is the total, the review's own period and the first measure. */
export function findKey(call: CallNode, figure: ComputedFigure, free: readonly string[] = []): CellKey {
  const { definition, codes } = figure;
  const known = new Set([...definition.dimensions.map(({ code }) => code), 'measure', ...free]);
  for (const name of Object.keys(call.pairs)) {
    if (!known.has(name)) {
      throw new ProseFault('dimension-is-unknown', call.at, {
        figure: definition.id,
        name,
        known: [...known].join(', '),
      });
    }
  }
  const key = definition.dimensions.map(({ code: dimension, hasTotal }) => {
    const all = (codes[dimension] ?? []).map(({ code }) => code);
    const asked = call.pairs[dimension] ?? (hasTotal ? totalCode : 'this');
    const code = asked === 'this' ? all[0] : asked === 'comparison' ? all[1] : asked;
    if (asked === 'comparison' && code === undefined) {
      throw new ProseFault('comparison-is-missing', call.at, { figure: definition.id });
    }
    if (code === undefined || (!all.includes(code) && !(hasTotal && code === totalCode))) {
      throw new ProseFault('code-is-unknown', call.at, {
        dimension,
        code: asked,
        known: all.slice(0, mostNamed).join(', '),
      });
    }
    return [dimension, code] as const;
  });
  const measure = call.pairs['measure'] ?? definition.measures[0]?.code ?? '';
  if (!definition.measures.some(({ code }) => code === measure)) {
    const names = definition.measures.map(({ code }) => code).join(', ');
    throw new ProseFault('measure-is-unknown', call.at, { figure: definition.id, measure, known: names });
  }
  return { ...Object.fromEntries(key), measure };
}

/** The cell of a key with its value; a fault when nothing may be said of it. */
function findValue(call: CallNode, figure: ComputedFigure, key: CellKey): FoundCell {
  const cell = cellOf(figure, key);
  const value = cell?.value;
  if (!cell || value === null || value === undefined) {
    if (cell?.status === 'c') throw new ProseFault('cell-is-hidden', call.at, { figure: figure.definition.id });
    throw new ProseFault('cell-has-no-value', call.at, { figure: figure.definition.id, status: cell?.status ?? 'x' });
  }
  return { reference: { figure: figure.definition.id, key }, cell, value };
}

export function findCell(call: CallNode, figures: Figures): FoundCell {
  const figure = findFigure(call, figures);
  return findValue(call, figure, findKey(call, figure));
}

/**
 * The cells of a figure over one dimension, largest (or with `order=least`
 * smallest) first; cells without a value left out. Where some are hidden the
 * call must say `of=shown`, for a hidden one may be the largest.
 */
export function rankedCells(call: CallNode, figures: Figures): { dimension: string; cells: FoundCell[] } {
  const figure = findFigure(call, figures);
  const dimension = call.pairs['over'];
  if (dimension === undefined) throw new ProseFault('over-is-missing', call.at, { operator: call.operator });
  if (!figure.definition.dimensions.some(({ code }) => code === dimension)) {
    throw new ProseFault('code-is-unknown', call.at, {
      dimension: 'over',
      code: dimension,
      known: figure.definition.dimensions.map(({ code }) => code).join(', '),
    });
  }
  const key = findKey(call, figure, ['over', 'place', 'order', 'not', 'of']);
  const without = (call.pairs['not'] ?? '').split(',');
  const cells = (figure.codes[dimension] ?? []).flatMap(({ code }) => {
    const own = { ...key, [dimension]: code };
    const cell = cellOf(figure, own);
    if (!cell || code === 'not-given' || without.includes(code)) return [];
    if (cell.status === 'c' && call.pairs['of'] !== 'shown') {
      throw new ProseFault('ranking-has-hidden', call.at, { figure: figure.definition.id });
    }
    if (cell.value === null) return [];
    return [{ reference: { figure: figure.definition.id, key: own }, cell, value: cell.value }];
  });
  const sorted = cells.toSorted((a, b) => b.value - a.value);
  // Nothing is commonest among zeros.
  return {
    dimension,
    cells: call.pairs['order'] === 'least' ? sorted.reverse() : sorted.filter(({ value }) => value > 0),
  };
}

/** The cells at a place of the ranking (1 = first): several when they are equal. */
export function cellsAtPlace(call: CallNode, figures: Figures): { dimension: string; cells: FoundCell[] } {
  const { dimension, cells } = rankedCells(call, figures);
  const place = Number(call.pairs['place'] ?? 1);
  const first = cells[place - 1];
  if (!Number.isInteger(place) || !first) {
    throw new ProseFault('place-is-empty', call.at, { place: call.pairs['place'] ?? 1, count: cells.length });
  }
  return { dimension, cells: cells.filter(({ value }) => value === first.value) };
}
