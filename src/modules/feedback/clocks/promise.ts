import { type Tx } from '../../../platform/db/database.ts';
import {
  allOrganisationUnitsAsOf,
  allThemesAsOf,
  cityOf,
  localDay,
  workingCalendarOf,
  type WorkingCalendar,
} from '../../city/index.ts';
import { type FeedbackKind } from '../feedback-case.ts';
import { type AnswerPromise, promiseOf, type TargetDays, targetFor, usualTarget } from './target.ts';
import { responseTargets } from './targets/response-target.store.ts';

/** What a promise of an answer depends on. */
export interface ToBeAnswered {
  readonly kind: FeedbackKind | null;
  readonly themeIds: readonly string[];
  readonly organisationUnitId: string | null;
  readonly receivedAt: Date;
}

/** The days of a promise, and the target that they were counted by. */
export interface MadePromise extends AnswerPromise {
  readonly target: TargetDays;
}

/** The promise that holds for a case: by the target that fits it best, else by the city's own. */
export async function promiseFor(
  tx: Tx,
  cityId: string,
  it: ToBeAnswered,
  calendar?: WorkingCalendar,
): Promise<MadePromise> {
  const asked = { themes: it.themeIds.length > 0, units: it.organisationUnitId !== null };
  return (await promiser(tx, cityId, calendar, asked))(it);
}

/** What of the trees the cases ask for: one that names no theme needs no themes. */
interface TreesAsked {
  readonly themes: boolean;
  readonly units: boolean;
}

/**
 * A function that gives the promise of any case, when many are promised at once. Reads the trees only where a target
 * asks for them: most cities have few targets.
 */
export async function promiser(
  tx: Tx,
  cityId: string,
  calendar?: WorkingCalendar,
  asked: TreesAsked = { themes: true, units: true },
): Promise<(it: ToBeAnswered) => MadePromise> {
  const known = calendar ?? (await workingCalendarOf(tx, cityId));
  const targets = await responseTargets(tx, cityId);
  const usual = usualTarget((await cityOf(tx, cityId)).settings.responseTargetDays);
  const today = localDay(known, tx.now);
  const hasThemes = asked.themes && targets.some(({ themeId }) => themeId !== null);
  const hasUnits = asked.units && targets.some((target) => target.organisationUnitId !== null);
  const themes = hasThemes ? await allThemesAsOf(tx, cityId, today) : [];
  const units = hasUnits ? await allOrganisationUnitsAsOf(tx, cityId, today) : [];
  const themeLine = lineIn(new Map(themes.map(({ themeId, parentId }) => [themeId, parentId])));
  const unitLine = lineIn(new Map(units.map((unit) => [unit.organisationUnitId, unit.parentId])));
  return ({ kind, themeIds, organisationUnitId, receivedAt }) => {
    const unitLineOf = organisationUnitId === null ? [] : unitLine(organisationUnitId);
    const target = targetFor(targets, { kind, themeLines: themeIds.map(themeLine), unitLine: unitLineOf }) ?? usual;
    return { ...promiseOf(known, target, receivedAt), target };
  };
}

/** Gives an id with all that is above it, nearest first. */
export const lineIn =
  (parentOf: ReadonlyMap<string, string | null>) =>
  (id: string): string[] => {
    const line: string[] = [];
    for (let at: string | null = id; at !== null && !line.includes(at); at = parentOf.get(at) ?? null) line.push(at);
    return line;
  };
