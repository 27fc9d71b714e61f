import { z } from 'zod';
import { type District, populationLanguages, type PopulationLanguage } from './district.ts';
import { firstYear, lastYear } from './day.ts';

/** How many people of an age group and language lived in a district at the turn of a year. */
export interface PopulationCell {
  readonly districtId: string;
  readonly year: number;
  /** Ages in full years, both ends included: `18-29`, `75+`. */
  readonly ageGroup: string;
  readonly language: PopulationLanguage;
  readonly population: number;
}

/** A row of a file: the district by its code, the rest as text or numbers. */
export interface PopulationRow {
  readonly district: unknown;
  readonly year: unknown;
  readonly ageGroup: unknown;
  readonly language: unknown;
  readonly population: unknown;
}

export type PopulationFaultReason =
  | 'not-a-year'
  | 'not-an-age-group'
  | 'not-a-language'
  | 'not-a-count'
  | 'unknown-district'
  | 'district-has-parts'
  | 'told-twice'
  | 'age-groups-overlap';

export interface PopulationFault {
  /** From 1 on, the heading not counted. */
  readonly row: number;
  readonly column: keyof PopulationRow;
  readonly value: string;
  readonly reason: PopulationFaultReason;
}

export type ParsedPopulation =
  | { readonly ok: true; readonly cells: readonly PopulationCell[] }
  | { readonly ok: false; readonly faults: readonly PopulationFault[] };

const wholeNumber = z
  .union([
    z.number(),
    z
      .string()
      .trim()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(0));
const year = wholeNumber.pipe(z.number().min(firstYear).max(lastYear));
const count = wholeNumber.pipe(z.number().max(100_000_000));
const language = z.enum(populationLanguages);

/** The first and last age of a group such as `18-29` or `75+`; undefined when it is none. */
export function agesOf(ageGroup: string): readonly [number, number] | undefined {
  const found = /^(\d{1,3})(?:-(\d{1,3})|\+)$/.exec(ageGroup);
  if (!found) return undefined;
  const first = Number(found[1]);
  const last = found[2] === undefined ? Infinity : Number(found[2]);
  return last < first ? undefined : [first, last];
}

const shown = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

type ReadCell = { readonly cell: PopulationCell } | { readonly fault: Omit<PopulationFault, 'row'> };

function readCell(row: PopulationRow, find: (code: string) => District | undefined, hasParts: Set<string>): ReadCell {
  const refuse = (column: keyof PopulationRow, reason: PopulationFaultReason): ReadCell => ({
    fault: { column, value: shown(row[column]), reason },
  });
  const district = find(shown(row.district).trim());
  if (!district) return refuse('district', 'unknown-district');
  if (hasParts.has(district.districtId)) return refuse('district', 'district-has-parts');
  const readYear = year.safeParse(row.year);
  if (!readYear.success) return refuse('year', 'not-a-year');
  const ageGroup = shown(row.ageGroup).trim();
  if (!agesOf(ageGroup)) return refuse('ageGroup', 'not-an-age-group');
  const readLanguage = language.safeParse(row.language);
  if (!readLanguage.success) return refuse('language', 'not-a-language');
  const readCount = count.safeParse(row.population);
  if (!readCount.success) return refuse('population', 'not-a-count');
  const { districtId } = district;
  return {
    cell: { districtId, year: readYear.data, ageGroup, language: readLanguage.data, population: readCount.data },
  };
}

/**
 * Reads rows of population. Every fault of every row is told; one fault and nothing is read, as half a population would
 * make every rate wrong. A district that has parts gets its population from them.
 */
export function parsePopulation(rows: readonly PopulationRow[], districts: readonly District[]): ParsedPopulation {
  const byCode = new Map(districts.map((district) => [district.code, district]));
  const hasParts = new Set(districts.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])));
  const cells: PopulationCell[] = [];
  const faults: PopulationFault[] = [];
  const groups = new Map<string, Map<string, Set<PopulationLanguage>>>();
  for (const [index, row] of rows.entries()) {
    const read = readCell(row, (code) => byCode.get(code), hasParts);
    if ('fault' in read) {
      faults.push({ row: index + 1, ...read.fault });
      continue;
    }
    const reason = clash(groups, read.cell);
    if (reason) faults.push({ row: index + 1, column: 'ageGroup', value: read.cell.ageGroup, reason });
    else cells.push(read.cell);
  }
  return faults.length === 0 ? { ok: true, cells } : { ok: false, faults };
}

/** Notes the cell among the groups of its district and year; says when it is there already or counts people twice. */
function clash(
  groups: Map<string, Map<string, Set<PopulationLanguage>>>,
  cell: PopulationCell,
): 'told-twice' | 'age-groups-overlap' | undefined {
  const key = `${cell.districtId}/${cell.year}`;
  const known = groups.get(key) ?? new Map<string, Set<PopulationLanguage>>();
  groups.set(key, known);
  const told = known.get(cell.ageGroup);
  if (told?.has(cell.language)) return 'told-twice';
  if (told) {
    told.add(cell.language);
    return undefined;
  }
  const [first, last] = agesOf(cell.ageGroup) ?? [0, 0];
  for (const other of known.keys()) {
    const [otherFirst, otherLast] = agesOf(other) ?? [0, 0];
    if (first <= otherLast && otherFirst <= last) return 'age-groups-overlap';
  }
  known.set(cell.ageGroup, new Set([cell.language]));
  return undefined;
}
