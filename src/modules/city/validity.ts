import { Problem } from '../../kernel/problem.ts';
import { type Trilingual } from '../../kernel/language.ts';
import { type Day } from './day.ts';

/** What something was called and where it belonged, from `validFrom` until the day before `validTo`; null: until further notice. */
export interface Version {
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly parentId: string | null;
  readonly name: Trilingual;
}

/** The versions of one thing, in the order of time, without gap or overlap. Never empty. */
export type History = readonly Version[];

export interface Change {
  readonly parentId?: string | null;
  readonly name?: Trilingual;
}

/** The version that holds on a day; undefined before the first and after the last. */
export const versionOn = (history: History, day: Day): Version | undefined =>
  history.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo));

/** True when the thing exists from the day on, with no end in sight. */
export const lastsFrom = (history: History, day: Day): boolean =>
  versionOn(history, day) !== undefined && history.at(-1)?.validTo === null;

function openVersion(history: History): Version {
  const last = history.at(-1);
  if (!last || last.validTo !== null)
    throw new Problem('conflict', 'city.already-closed', { day: last?.validTo ?? '' });
  return last;
}

/**
 * The history with something changed from a day on. The day of the newest version itself corrects that version. A
 * `Problem` when the thing has ended, or when a later change is known already: history is written forwards.
 */
export function changeFrom(history: History, day: Day, change: Change): History {
  const last = openVersion(history);
  if (day < last.validFrom) throw new Problem('conflict', 'city.later-change-exists', { day: last.validFrom });
  const changed = { ...last, ...change, validFrom: day };
  const before = history.slice(0, -1);
  return day === last.validFrom ? [...before, changed] : [...before, { ...last, validTo: day }, changed];
}

/** The history that ends: the day is the first on which the thing is no more. */
export function endFrom(history: History, day: Day): History {
  const last = openVersion(history);
  if (day <= last.validFrom) throw new Problem('conflict', 'city.later-change-exists', { day: last.validFrom });
  return [...history.slice(0, -1), { ...last, validTo: day }];
}

/** Says what is wrong with versions that are to be one history; undefined when nothing is. */
export function historyFault(versions: History): 'empty' | 'gap-or-overlap' | 'without-days' | undefined {
  if (versions.length === 0) return 'empty';
  if (versions.some(({ validFrom, validTo }) => validTo !== null && validTo <= validFrom)) return 'without-days';
  const follows = versions.every((version, index) => index === 0 || versions[index - 1]?.validTo === version.validFrom);
  return follows ? undefined : 'gap-or-overlap';
}
