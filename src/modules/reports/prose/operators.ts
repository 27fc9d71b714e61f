import { keyText, type Qualifier, type Unit } from '../../../kernel/figure.ts';
import { type Language, type Trilingual } from '../../../kernel/language.ts';
import { parsePeriod } from '../../../kernel/period.ts';
import { formatPeriod } from '../../../platform/i18n/format.ts';
import { reportTexts } from '../texts.ts';
import { type Arithmetic, compute } from './arithmetic.ts';
import { verdictOf } from './change.ts';
import { cellsAtPlace, type Figures, findCell, findFigure, findKey, type FoundCell, rankedCells } from './find-cell.ts';
import { type CallNode } from './parse.ts';
import { ProseFault } from './prose-fault.ts';
import { type CellReference } from './segment.ts';

/** What a narrative is read against. */
export interface ProseScope {
  readonly language: Language;
  readonly figures: Figures;
  /** Codes of the review's period and of its comparison. */
  readonly period: string;
  readonly comparison?: string;
  /** What the special topic is called. */
  readonly topic?: Trilingual;
}

/** What an operator gives: a number from published cells, or a word that they decide. */
export type Evaluated =
  | {
      readonly kind: 'number';
      /** With its sign; the prose prints the size of a change, and a word tells its direction. */
      readonly value: number;
      readonly printed: number;
      readonly decimals: number;
      readonly unit: Unit | 'points' | 'place';
      /** Printed before the number; what is computed from numbers that are not exact is about right at best. */
      readonly qualifier?: Qualifier;
      readonly cells: readonly CellReference[];
    }
  | { readonly kind: 'word'; readonly text: string; readonly cells: readonly CellReference[] }
  | { readonly kind: 'literal'; readonly text: string; readonly what: string };

export type Operator = (call: CallNode, scope: ProseScope) => Evaluated;

const computed = (operator: Arithmetic, cells: readonly FoundCell[]): Evaluated => {
  const operands = cells.map(({ cell: { decimals, unit }, value }) => ({ value, decimals, unit }));
  const it = compute(operator, operands);
  return {
    kind: 'number',
    ...it,
    printed: Math.abs(it.value),
    ...(cells.some(({ cell }) => cell.qualifier) ? { qualifier: 'about' as const } : {}),
    cells: cells.map(({ reference }) => reference),
  };
};

/** Exactly two cells, each a call of its own. */
function twoCells(call: CallNode, scope: ProseScope): [FoundCell, FoundCell] {
  const [one, other, ...more] = call.calls;
  if (!one || !other || more.length > 0) throw new ProseFault('two-cells-needed', call.at, { operator: call.operator });
  return [cellArgument(one, scope), cellArgument(other, scope)];
}

function cellArgument(call: CallNode, scope: ProseScope): FoundCell {
  if (call.operator === 'f') return findCell(call, scope.figures);
  if (call.operator === 'max') return firstCell(call, scope);
  throw new ProseFault('argument-is-no-cell', call.at, { operator: call.operator });
}

function firstCell(call: CallNode, scope: ProseScope): FoundCell {
  const [first] = cellsAtPlace(call, scope.figures).cells;
  if (!first) throw new ProseFault('place-is-empty', call.at, { place: 1, count: 0 });
  return first;
}

const sameUnit = (call: CallNode, cells: readonly FoundCell[]): void => {
  const units = [...new Set(cells.map(({ cell }) => cell.unit))];
  if (units.length > 1) throw new ProseFault('units-differ', call.at, { units: units.join(', ') });
};

const refuseZero = (call: CallNode, divisor: FoundCell): void => {
  if (divisor.value === 0) throw new ProseFault('division-by-zero', call.at, { operator: call.operator });
};

/** One of the texts that a call gives, by the sign of a difference. */
function wordBySign(call: CallNode, cells: readonly FoundCell[], sign: number): Evaluated {
  const [more, less, same] = call.texts;
  if (more === undefined || less === undefined || same === undefined || call.texts.length > 3) {
    throw new ProseFault('three-texts-needed', call.at, { operator: call.operator });
  }
  const text = sign > 0 ? more : sign < 0 ? less : same;
  return { kind: 'word', text, cells: cells.map(({ reference }) => reference) };
}

/** The closed set of operators. Each computes from published cells alone. */
export const operators: Readonly<Record<string, Operator>> = {
  /** `{f figure dim=code}`: the cell itself. */
  f: (call, scope) => fromCell(findCell(call, scope.figures)),
  /** `{max figure over=dim}`: the largest cell over a dimension (`place=2` the second, `order=least` the smallest). */
  max: (call, scope) => fromCell(firstCell(call, scope)),
  /** `{top figure over=dim}`: the name of the largest; all names when several are equal. */
  top: (call, scope) => {
    const { dimension, cells } = cellsAtPlace(call, scope.figures);
    const names = findFigure(call, scope.figures).codes[dimension] ?? [];
    const labels = cells.map(({ reference }) => {
      const shown = names.find(({ code }) => code === reference.key[dimension]);
      return shown?.label[scope.language] ?? '';
    });
    const text = reportTexts[scope.language].prose.list(labels);
    return { kind: 'word', text, cells: cells.map(({ reference }) => reference) };
  },
  /** `{name figure dim=code}`: how a code is called. */
  name: (call, scope) => {
    const figure = findFigure(call, scope.figures);
    const [dimension, asked] = Object.entries(call.pairs)[0] ?? ['', ''];
    const key = findKey(call, figure);
    const shown = (figure.codes[dimension] ?? []).find(({ code }) => code === key[dimension]);
    if (!shown) throw new ProseFault('code-is-unknown', call.at, { dimension, code: asked, known: '' });
    return { kind: 'literal', text: shown.label[scope.language], what: dimension };
  },
  /** `{rank figure over=dim dim=code}`: the place of a cell, 1 the largest; equal cells share it. */
  rank: (call, scope) => {
    const found = findCell({ ...call, pairs: withoutRanking(call.pairs) }, scope.figures);
    const { cells } = rankedCells(call, scope.figures);
    return computed('rank', [found, ...cells]);
  },
  diff: (call, scope) => {
    const [one, other] = twoCells(call, scope);
    sameUnit(call, [one, other]);
    return computed('diff', [one, other]);
  },
  pctChange: (call, scope) => {
    const [one, other] = twoCells(call, scope);
    sameUnit(call, [one, other]);
    refuseZero(call, other);
    return computed('pctChange', [one, other]);
  },
  times: (call, scope) => {
    const [one, other] = twoCells(call, scope);
    sameUnit(call, [one, other]);
    refuseZero(call, other);
    return computed('times', [one, other]);
  },
  share: (call, scope) => {
    const [one, other] = twoCells(call, scope);
    sameUnit(call, [one, other]);
    refuseZero(call, other);
    return computed('share', [one, other]);
  },
  sum: (call, scope) => {
    const cells = call.calls.map((one) => cellArgument(one, scope));
    if (cells.length < 2) throw new ProseFault('two-cells-needed', call.at, { operator: call.operator });
    sameUnit(call, cells);
    const keys = new Set(cells.map(({ reference }) => `${reference.figure} ${keyText(reference.key)}`));
    if (keys.size < cells.length) throw new ProseFault('cell-is-repeated', call.at, { operator: call.operator });
    return computed('sum', cells);
  },
  /** `{direction {f …} {f …} "kasvoi" "väheni" "ei muuttunut"}`: by the sign alone. */
  direction: (call, scope) => {
    const [one, other] = twoCells(call, scope);
    sameUnit(call, [one, other]);
    return wordBySign(call, [one, other], Math.sign(one.value - other.value));
  },
  /** As `direction`, but the third text also when chance explains the difference (`family=dim`: read with all of a dimension). */
  tested: (call, scope) => {
    const [one, other] = twoCells(call, scope);
    const figure = scope.figures.get(one.reference.figure);
    const verdict = figure && verdictOf(figure, one.reference.key, other.reference.key, call.pairs['family']);
    if (verdict === undefined || one.reference.figure !== other.reference.figure) {
      throw new ProseFault('change-has-no-test', call.at, { figure: one.reference.figure });
    }
    return wordBySign(call, [one, other], verdict === 'more' ? 1 : verdict === 'less' ? -1 : 0);
  },
  /** `{period this}`, `{period comparison}`; with `form=in` as in "in October". */
  period: (call, scope) => {
    const period = parsePeriod(periodAsked(call, scope));
    if (!period) throw new ProseFault('comparison-is-missing', call.at, { figure: '' });
    const texts = reportTexts[scope.language].prose;
    const text = call.pairs['form'] === 'in' ? texts.inPeriod(period) : formatPeriod(period, scope.language);
    return { kind: 'literal', text, what: 'period' };
  },
  year: (call, scope) => ({ kind: 'literal', text: periodAsked(call, scope).slice(0, 4), what: 'year' }),
  /** `{topic}`: what the special topic is called, with the digits that a name may have. */
  topic: (call, scope) => {
    if (!scope.topic) throw new ProseFault('topic-is-missing', call.at);
    return { kind: 'literal', text: scope.topic[scope.language], what: 'topic' };
  },
  /** `{lit 2020 "year"}`: digits that are no figure, with what they are. */
  lit: (call) => {
    const [what] = call.texts;
    if (call.words.length === 0 || what === undefined || what.trim() === '') {
      throw new ProseFault('literal-needs-reason', call.at);
    }
    return { kind: 'literal', text: call.words.join('\u00a0'), what };
  },
};

const fromCell = (found: FoundCell): Evaluated => ({
  kind: 'number',
  value: found.value,
  printed: found.value,
  decimals: found.cell.decimals,
  unit: found.cell.unit,
  ...(found.cell.qualifier ? { qualifier: found.cell.qualifier } : {}),
  cells: [found.reference],
});

const rankingWords = new Set(['over', 'order', 'place', 'not', 'of']);

const withoutRanking = (pairs: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(pairs).filter(([name]) => !rankingWords.has(name)));

function periodAsked(call: CallNode, scope: ProseScope): string {
  const asked = call.words[0] ?? 'this';
  const code = asked === 'this' ? scope.period : asked === 'comparison' ? scope.comparison : undefined;
  if (code === undefined) throw new ProseFault('comparison-is-missing', call.at, { figure: asked });
  return code;
}
