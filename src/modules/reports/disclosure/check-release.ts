import { type CellKey } from '../../../kernel/figure.ts';
import { audit, type Weakness } from '../../../statistics/disclosure/audit.ts';
import { type Fault } from '../fault.ts';
import { type Figures } from '../prose/find-cell.ts';
import { type FamilyLedger, ledgerOf, systemOf } from './family-ledger.ts';
import { type FigureFacts, factsOf } from './figure-facts.ts';
import { type PublishedFacts } from './protect-figures.ts';

/** C13 names this many cells; more would not be read. */
const mostNamed = 20;

/**
 * C13: every secret of this release or of an earlier one that anyone could
 * compute, or pin down, from all published numbers together once this release
 * is out, and could not before. Reads only what is or would be published.
 */
export function releaseFaults(figures: Figures, published: PublishedFacts, threshold: number): Fault[] {
  const facts = [...figures.values()].flatMap((figure) => factsOf({ ...figure, cells: figure.cells.values() }) ?? []);
  const families = [...new Set(facts.map(({ family }) => family))];
  return families.flatMap((family) =>
    familyFaults(
      facts.filter((one) => one.family === family),
      published.get(family) ?? [],
      threshold,
    ),
  );
}

function familyFaults(
  facts: readonly FigureFacts[],
  before: readonly (readonly FigureFacts[])[],
  threshold: number,
): Fault[] {
  const ledger = ledgerOf([...before, facts]);
  const weak = audit(systemOf(ledger), { width: threshold });
  if (weak.length === 0) return [];
  const known = ledgerOf(before);
  const old = audit(systemOf(known), { width: threshold });
  const oldKind = new Map(old.map(({ cell, kind }) => [known.cells[cell]?.name ?? '', kind]));
  const silent = silentNames(facts);
  const renewed = new Set(facts.flatMap((figure) => figure.renewed));
  const isNew = ({ cell, kind }: Weakness): boolean => {
    const name = ledger.cells[cell]?.name ?? '';
    const earlier = oldKind.get(name);
    // A secret of this release alone, of which its protected tables say nothing.
    if (silent.has(name) && (!wasTold(known, name) || renewed.has(name))) return false;
    return earlier === undefined || (earlier === 'narrow' && kind === 'determined');
  };
  const keys = new Map(
    [...before.flat(), ...facts].flatMap((figure) =>
      figure.facts.map((fact) => [fact.name, { figure, fact }] as const),
    ),
  );
  return weak
    .filter(isNew)
    .slice(0, mostNamed)
    .map((weakness): Fault => {
      const name = ledger.cells[weakness.cell]?.name ?? '';
      const found = keys.get(name);
      const place = found ? `${found.figure.figure} ${keyWords(found.fact.key)}` : name;
      const problem = problems[weakness.kind];
      return { check: 'C13', place, problem, facts: { threshold, by: causes(ledger, weakness.cell, facts) } };
    });
}

/** Whether a release has printed or hidden a number; the quarters of a year are in the ledger without that. */
function wasTold({ cells, newest }: FamilyLedger, name: string): boolean {
  const cell = cells[newest.get(name) ?? -1];
  return cell !== undefined && (cell.value !== null || cell.isHidden);
}

const problems: Readonly<Record<Weakness['kind'], string>> = {
  determined: 'secret-is-determined',
  narrow: 'secret-is-narrow',
  locked: 'secret-is-narrow',
  derived: 'secret-is-determined',
};

const keyWords = (key: CellKey): string =>
  Object.entries(key)
    .map(([name, code]) => `${name}=${code}`)
    .join(' ');

/**
 * Names of which the protected tables of this release tell nothing: all tables
 * of one time in which they stand are hidden whole, but for what open figures
 * print anyway.
 */
function silentNames(facts: readonly FigureFacts[]): Set<string> {
  const protectedOnes = facts.filter(({ isProtected }) => isProtected).flatMap((figure) => figure.facts);
  const open = new Set(
    facts.filter(({ isProtected }) => !isProtected).flatMap((figure) => figure.facts.map(({ name }) => name)),
  );
  const loud = new Set(
    protectedOnes.filter(({ value, name }) => value !== null && !open.has(name)).map(({ slice }) => slice),
  );
  const told = new Set(protectedOnes.filter(({ slice }) => loud.has(slice)).map(({ name }) => name));
  return new Set(protectedOnes.map(({ name }) => name).filter((name) => !told.has(name) && !open.has(name)));
}

/** The figures of this release that print a number in a sum with the cell. */
function causes(ledger: FamilyLedger, cell: number, facts: readonly FigureFacts[]): string {
  const near = new Set(
    ledger.sums
      .filter(({ total, parts }) => total === cell || parts.includes(cell))
      .flatMap(({ total, parts }) => [total, ...parts])
      .map((at) => ledger.cells[at]?.name),
  );
  const figures = facts.filter((figure) => figure.facts.some(({ name, value }) => value !== null && near.has(name)));
  return [...new Set(figures.map(({ figure }) => figure))].join(', ');
}
