import { z } from 'zod';
import { keyText, totalCode } from '../../../kernel/figure.ts';
import { codesOf } from '../../../kernel/figure-code.ts';
import { originOf } from '../assign-codes.ts';
import { type ComputedFigure, derivedCells, isDerived } from '../computed-figure.ts';
import { arithmeticOperators, compute } from '../prose/arithmetic.ts';
import { derivedFigure } from '../prose/evaluate.ts';
import { checkRanges } from '../range-checks.ts';
import { checkFigure, placeOfCell } from '../table-checks.ts';
import { type Finding } from './finding.ts';
import { findingsIn, type Published, shown } from './published.ts';
import { type Manifest, paths, type PublishedNumber } from './release-format.ts';

/*
 * Level A: what anyone can compute again from the published numbers alone. It uses the rules with which reviews are
 * built, over numbers that were read from the release.
 */

const found = findingsIn(paths.numbers);

/** Whether a number of a figure follows from others of it: a share or rate, or the total of what adds up. */
export function isForAnyone({ definition }: ComputedFigure, { key }: Pick<PublishedNumber, 'key'>): boolean {
  const measure = definition.measures.find(({ code }) => code === key['measure']);
  if (!measure) return false;
  const isSum = definition.dimensions.some(({ code, isAdditive }) => isAdditive && key[code] === totalCode);
  return isDerived(measure) || (measure.isCount === true && isSum);
}

/** C1-C3, C8 and C14 over a figure, and its shares and rates to the last decimal. */
export function recomputeFigure(figure: ComputedFigure, published: Published): Finding[] {
  const { id } = figure.definition;
  const numbers = published.of(id);
  // Also keeps codes without end from being multiplied with one another.
  if (cellsOf(figure) !== numbers.length) {
    return [found('figure-incomplete', id, { numbers: numbers.length, expected: cellsOf(figure) })];
  }
  const codeOf = (place: string): string | undefined =>
    numbers.find(({ key }) => placeOfCell(figure, key) === place)?.code;
  const checked = [...checkFigure(figure), ...checkRanges(figure)].map(({ problem, place, facts }) =>
    found(problems[problem] ?? 'value-impossible', codeOf(place) ?? place, facts),
  );
  const told = new Set(checked.map(({ at }) => at));
  const shares = canDerive(figure) ? derivedCells(figure) : [];
  return [
    ...checked,
    ...shares.flatMap((computed) => {
      const number = published.find(id, computed.key);
      if (!number || number.value === computed.value || told.has(number.code)) return [];
      const facts = { printed: shown(number.value), computed: shown(computed.value) };
      return [found('recomputed-differs', number.code, facts)];
    }),
  ];
}

/** How many numbers a figure has: one for each code of each dimension, totals included, and each measure. */
const cellsOf = ({ definition: { dimensions, measures }, codes }: ComputedFigure): number =>
  dimensions.reduce(
    (all, { code, hasTotal }) => all * ((codes[code] ?? []).length + (hasTotal ? 1 : 0)),
    measures.length,
  );

/** What is hidden or below zero cannot be put into a share; the other checks tell of the latter. */
const canDerive = ({ cells }: ComputedFigure): boolean =>
  [...cells.values()].every(({ status, value }) => status !== 'c' && (value ?? 0) >= 0);

const problems: Readonly<Record<string, Finding['problem']>> = {
  'total-differs': 'total-differs',
  'share-differs': 'share-differs',
  'shares-do-not-add-up': 'shares-do-not-add-up',
  'mean-is-impossible': 'mean-impossible',
};

const references = z.array(z.looseObject({ figure: z.string(), key: z.record(z.string(), z.string()) })).min(1);
const operatorForm = z.enum(arithmeticOperators);

/** The computed numbers of the prose, from the cells that their keys name. */
export function recomputeProse(published: Published): Finding[] {
  return published.of(derivedFigure).flatMap((number) => {
    const operator = operatorForm.safeParse(number.key['operator']);
    const operands = operandsOf(number, published);
    if (!operator.success || !operands) return [found('operands-unknown', number.code)];
    const computed = compute(operator.data, operands);
    const isSame =
      computed.value === number.value &&
      computed.decimals === number.decimals &&
      computed.unit === number.unit &&
      // What stands on numbers that are not exact is about right at best.
      number.qualifier === (operands.some(({ qualifier }) => qualifier) ? 'about' : undefined);
    if (isSame) return [];
    return [
      found('recomputed-differs', number.code, { printed: shown(number.value), computed: String(computed.value) }),
    ];
  });
}

/** The numbers that a computed one stands on; undefined when one of them was not published with a value. */
function operandsOf({ key }: PublishedNumber, published: Published) {
  const named = parseReferences(key['of'] ?? '');
  const operands = named?.flatMap((reference) => {
    const number = published.find(reference.figure, reference.key);
    return number && number.value !== null ? [{ ...number, value: number.value }] : [];
  });
  return operands?.length === named?.length ? operands : undefined;
}

function parseReferences(text: string): z.infer<typeof references> | undefined {
  try {
    return references.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Whether each code was made from its number: figure, definition, review and cell. */
export function recomputeCodes(numbers: readonly PublishedNumber[], { review, figures }: Manifest): Finding[] {
  const definitions = new Map(figures.map(({ id, definition }) => [id, definition]));
  const findings: Finding[] = [];
  for (const { figure, key, code } of numbers) {
    const definition = figure === derivedFigure ? 1 : definitions.get(figure);
    if (definition === undefined) findings.push(found('figure-unlisted', code, { figure }));
    else if (!codesOf(originOf(review.id, figure, definition, key)).includes(code)) {
      findings.push(found('code-of-other', code, { figure }));
    }
  }
  const cells = Map.groupBy(numbers, ({ figure, key }) => `${figure} ${keyText(key)}`);
  for (const same of cells.values()) {
    for (const { code } of same.slice(1)) findings.push(found('number-twice', code, { other: same[0]?.code ?? '' }));
  }
  return findings;
}
