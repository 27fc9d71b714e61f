import { type SumSystem } from '../../../statistics/disclosure/sum-system.ts';
import { type FigureFacts, partsOfName } from './figure-facts.ts';

/** A number of a family at one of its values: a revision is another number. */
export interface LedgerCell {
  readonly name: string;
  value: number | null;
  isHidden: boolean;
  /** A zero may not be shown, or a whole table is hidden: then a hidden number may be zero. */
  floor: 0 | 1;
}

/**
 * All that a reader can know of a family: every published number, which are
 * hidden, and every sum that ties them together, over all releases. Holds
 * nothing that was not published.
 */
export interface FamilyLedger {
  readonly cells: readonly LedgerCell[];
  readonly sums: readonly { readonly total: number; readonly parts: readonly number[] }[];
  /** Where the newest number of a name is. */
  readonly newest: ReadonlyMap<string, number>;
}

/** The facts of releases in the order in which they were published, as one system. */
export function ledgerOf(releases: readonly (readonly FigureFacts[])[]): FamilyLedger {
  const building = new Building();
  for (const release of releases) building.add(release);
  building.linkTimes();
  return building;
}

class Building implements FamilyLedger {
  readonly cells: LedgerCell[] = [];
  readonly sums: { total: number; parts: number[] }[] = [];
  readonly newest = new Map<string, number>();
  private readonly optional: { total: string; parts: readonly string[]; newest: ReadonlyMap<string, number> }[] = [];

  add(release: readonly FigureFacts[]): void {
    const renewed = new Set(release.flatMap((figure) => figure.renewed));
    const seen = new Set<string>();
    for (const figure of release) {
      const shown = shownSlices(figure);
      for (const { name, value, slice } of figure.facts) {
        const cell = this.cellFor(name, value, renewed.has(name) && !seen.has(name));
        seen.add(name);
        if (value === null) cell.isHidden = true;
        else cell.value = value;
        if (figure.isProtected && figure.zeros === 'open' && shown.has(slice)) cell.floor = 1;
      }
    }
    for (const figure of release) for (const sum of figure.sums) this.addSum(sum);
  }

  /** The newest number of a name, or a new one when it is not the same any more. */
  private cellFor(name: string, value: number | null, isRenewed: boolean): LedgerCell {
    const known = this.cells[this.newest.get(name) ?? -1];
    const isRevised = known && value !== null && known.value !== null && known.value !== value;
    if (known && !isRevised && !isRenewed) return known;
    const cell: LedgerCell = { name, value: null, isHidden: false, floor: 0 };
    this.newest.set(name, this.cells.push(cell) - 1);
    return cell;
  }

  private at(name: string): number {
    const found = this.newest.get(name);
    if (found !== undefined) return found;
    const at = this.cells.push({ name, value: null, isHidden: false, floor: 0 }) - 1;
    this.newest.set(name, at);
    return at;
  }

  private addSum({ total, parts, isOptional }: FigureFacts['sums'][number]): void {
    if (isOptional) {
      this.optional.push({ total, parts, newest: new Map(parts.map((part) => [part, this.at(part)])) });
      return;
    }
    this.sums.push({ total: this.at(total), parts: parts.map((part) => this.at(part)) });
  }

  /** Ties years to their quarters, and wholes to their parts where both are printed. */
  linkTimes(): void {
    for (const { total, parts, newest } of this.optional) {
      const at = this.newest.get(total);
      if (at !== undefined) this.sums.push({ total: at, parts: parts.flatMap((part) => newest.get(part) ?? []) });
    }
    for (const [name, total] of this.newest) {
      const { what, time } = partsOfName(name);
      if (!/^\d{4}$/.test(time)) continue;
      const quarters = [1, 2, 3, 4].map((quarter) => `${what}@${time}-Q${quarter}`);
      if (!quarters.some((quarter) => this.newest.has(quarter))) continue;
      this.sums.push({ total, parts: quarters.map((quarter) => this.at(quarter)) });
    }
  }
}

/** The tables of one time that show a number other than totals: beside a zero that is shown, what is hidden is none. */
function shownSlices({ facts }: FigureFacts): Set<string> {
  return new Set(facts.filter(({ isTotal, value }) => !isTotal && value !== null).map(({ slice }) => slice));
}

/** The ledger as the audit reads it. */
export const systemOf = ({ cells, sums }: FamilyLedger): SumSystem => ({
  cells: cells.map(({ value, floor, isHidden }) => ({ value, floor, isSecret: isHidden && value === null })),
  sums,
});
