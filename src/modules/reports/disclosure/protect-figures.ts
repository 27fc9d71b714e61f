import { type CellKey } from '../../../kernel/figure.ts';
import { isSmallCount, suppress, type Table, type TableCell } from '../../../statistics/disclosure/suppress.ts';
import { type ComputedFigure } from '../computed-figure.ts';
import { type DisclosureRule } from './disclosure-rule.ts';
import { type FamilyLedger, ledgerOf } from './family-ledger.ts';
import { type FigureFacts, factsOf, nameOf } from './figure-facts.ts';
import { hideCells } from './hide-cells.ts';
import { roundCounts } from './round-counts.ts';

/** What was published before, by family: the facts of each release in their order. */
export type PublishedFacts = ReadonlyMap<string, readonly (readonly FigureFacts[])[]>;

/**
 * The figures as they may be read by anyone: of protected ones, small counts
 * and what would give them away are hidden, or all counts are rounded. Looks at
 * all figures of a family together and at all that was published of it before:
 * what was hidden stays hidden, what was printed hides nothing any more. Where
 * nothing else helps, a table of one time is hidden whole.
 */
export function protectFigures(
  figures: readonly ComputedFigure[],
  published: PublishedFacts,
  rule: DisclosureRule,
): ComputedFigure[] {
  const facts = figures.flatMap((figure) => factsOf({ ...figure, cells: figure.cells.values() }) ?? []);
  const families = [...new Set(facts.flatMap(({ family, isProtected }) => (isProtected ? [family] : [])))];
  const hidden = new Map(
    families.map((family) => [
      family,
      hiddenNames(
        facts.filter((one) => one.family === family),
        published.get(family) ?? [],
        rule.thresholdPublic,
      ),
    ]),
  );
  return figures.map((figure) => protectFigure(figure, hidden, rule));
}

function protectFigure(
  figure: ComputedFigure,
  hidden: ReadonlyMap<string, HiddenNames>,
  { thresholdPublic: threshold, legalSource }: DisclosureRule,
): ComputedFigure {
  const { disclosure } = figure.definition;
  if (disclosure.class === 'open') return figure;
  const told = { threshold, legalSource };
  if (disclosure.method !== 'suppressed') {
    const { roundedTo } = disclosure.method;
    return { ...roundCounts(figure, roundedTo, threshold), protection: { ...told, roundedTo, renewed: [] } };
  }
  const found = hidden.get(disclosure.family);
  const names = found?.names ?? new Set<string>();
  const own = new Set([...figure.cells.values()].map(({ key }) => nameOf(figure.definition, key)));
  const renewed = [...(found?.renewed ?? [])].filter((name) => own.has(name));
  const isHidden = (key: CellKey): boolean => names.has(nameOf(figure.definition, key));
  return { ...hideCells(figure, isHidden), protection: { ...told, renewed } };
}

interface HiddenNames {
  readonly names: ReadonlySet<string>;
  /** Hidden names of which an older value has been printed. */
  readonly renewed: readonly string[];
}

function hiddenNames(
  facts: readonly FigureFacts[],
  before: readonly (readonly FigureFacts[])[],
  threshold: number,
): HiddenNames {
  const known = ledgerOf(before);
  const ledger = ledgerOf([...before, facts]);
  const attempt = (isWhole: (slice: string) => boolean) => {
    const table = tableOf(facts, ledger, known, threshold, isWhole);
    const { hidden, weaknesses } = suppress(table, threshold);
    return { table, hidden, isWhole, weak: weaknesses.map(({ cell }) => cell) };
  };
  let tried = attempt(() => false);
  if (tried.weak.length > 0) {
    const slices = slicesAt(facts, ledger, tried.weak);
    tried = attempt((slice) => slices.has(slice));
    if (tried.weak.length > 0) tried = attempt(() => true);
  }
  const whole = namesIn(facts, tried.isWhole);
  const own = protectedNames(facts);
  const open = openNames(facts);
  const isGone = (name: string): boolean => {
    const at = ledger.newest.get(name) ?? -1;
    const cell = tried.table.cells[at];
    return tried.hidden.has(at) || (!open.has(name) && (cell?.isSmall === true || whole.has(name)));
  };
  const names = new Set([...own].filter(isGone));
  return { names, renewed: [...names].filter((name) => isRenewed(name, known, ledger)) };
}

const protectedNames = (facts: readonly FigureFacts[]): Set<string> =>
  new Set(facts.filter(({ isProtected }) => isProtected).flatMap((figure) => figure.facts.map(({ name }) => name)));

const openNames = (facts: readonly FigureFacts[]): Set<string> =>
  new Set(facts.filter(({ isProtected }) => !isProtected).flatMap((figure) => figure.facts.map(({ name }) => name)));

/** Names in the tables that are hidden whole. */
const namesIn = (facts: readonly FigureFacts[], isWhole: (slice: string) => boolean): Set<string> =>
  new Set(
    facts
      .filter(({ isProtected }) => isProtected)
      .flatMap((figure) => figure.facts.flatMap(({ name, slice }) => (isWhole(slice) ? [name] : []))),
  );

function isRenewed(name: string, known: FamilyLedger, ledger: FamilyLedger): boolean {
  const old = known.cells[known.newest.get(name) ?? -1]?.value ?? null;
  return old !== null && old !== ledger.cells[ledger.newest.get(name) ?? -1]?.value;
}

/** The tables of one time in which these cells stand. */
function slicesAt(facts: readonly FigureFacts[], ledger: FamilyLedger, cells: readonly number[]): Set<string> {
  const weak = new Set(cells);
  return new Set(
    facts.flatMap((figure) =>
      figure.facts.flatMap(({ name, slice }) => (weak.has(ledger.newest.get(name) ?? -1) ? [slice] : [])),
    ),
  );
}

/** Everything of the family, old and new, as cells that may be printed or hidden. */
function tableOf(
  facts: readonly FigureFacts[],
  ledger: FamilyLedger,
  known: FamilyLedger,
  threshold: number,
  isWhole: (slice: string) => boolean,
): Table {
  const fresh = new Map<string, { zeros: 'open' | 'hidden'; isOpen: boolean; isWhole: boolean }>();
  for (const { isProtected, zeros, facts: own } of facts) {
    for (const { name, slice } of own) {
      const seen = fresh.get(name);
      fresh.set(name, {
        zeros: isProtected ? zeros : (seen?.zeros ?? zeros),
        isOpen: !isProtected || seen?.isOpen === true,
        isWhole: isProtected && isWhole(slice) && (seen?.isWhole ?? true),
      });
    }
  }
  const unprinted = unprintedValues(facts, ledger);
  const newest = new Map([...ledger.newest].map(([name, at]) => [at, name]));
  const cells = ledger.cells.map((cell, at): TableCell => {
    const { value, floor, isHidden } = cell;
    const told = fresh.get(newest.get(at) ?? '');
    const base = { value, floor, isSmall: false, mayHide: false };
    if (!told) {
      const part = unprinted.get(at);
      if (part !== undefined)
        return { ...base, value: part, state: 'absent', isSmall: isSmallCount(part, threshold, 'open') };
      return { ...base, state: value !== null ? 'fixed' : isHidden ? 'hidden' : 'absent' };
    }
    const old = known.cells[known.newest.get(cell.name) ?? -1];
    const isSmall = isSmallCount(value ?? 0, threshold, told.zeros);
    if (told.isOpen || (old && old.value !== null && old.value === value)) return { ...base, isSmall, state: 'fixed' };
    const isKept = isHidden || isSmall || told.isWhole;
    return {
      value,
      floor: told.isWhole && !old?.floor ? 0 : floor,
      isSmall,
      mayHide: told.zeros === 'hidden' || (value ?? 0) > 0,
      state: isKept ? 'hidden' : 'printed',
    };
  });
  return { cells, sums: ledger.sums };
}

/** The cases that a share leaves out: printed nowhere, known by subtraction. */
function unprintedValues(facts: readonly FigureFacts[], ledger: FamilyLedger): Map<number, number> {
  const valueOf = (name: string): number => ledger.cells[ledger.newest.get(name) ?? -1]?.value ?? 0;
  return new Map(
    facts.flatMap(({ sums }) =>
      sums.flatMap(({ total, parts, unprinted }): [number, number][] => {
        const at = ledger.newest.get(unprinted ?? '');
        const others = parts.filter((part) => part !== unprinted);
        return at === undefined ? [] : [[at, valueOf(total) - others.reduce((sum, part) => sum + valueOf(part), 0)]];
      }),
    ),
  );
}
