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
import {
  type AnswerPromise,
  promiseOf,
  type ResponseTarget,
  type TargetDays,
  targetFor,
  usualTarget,
} from './target.ts';
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
  const known = calendar ?? (await workingCalendarOf(tx, cityId));
  const targets = await responseTargets(tx, cityId);
  const target =
    (await fittingTarget(tx, cityId, it, targets, known)) ??
    usualTarget((await cityOf(tx, cityId)).settings.responseTargetDays);
  return { ...promiseOf(known, target, it.receivedAt), target };
}

/** Reads the trees only where a target asks for them: most cities have few targets. */
async function fittingTarget(
  tx: Tx,
  cityId: string,
  { kind, themeIds, organisationUnitId }: ToBeAnswered,
  targets: readonly ResponseTarget[],
  calendar: WorkingCalendar,
): Promise<ResponseTarget | undefined> {
  if (targets.length === 0) return undefined;
  const today = localDay(calendar, tx.now);
  const hasThemes = themeIds.length > 0 && targets.some(({ themeId }) => themeId !== null);
  const hasUnit = organisationUnitId !== null && targets.some((target) => target.organisationUnitId !== null);
  const themes = hasThemes ? await allThemesAsOf(tx, cityId, today) : [];
  const units = hasUnit ? await allOrganisationUnitsAsOf(tx, cityId, today) : [];
  const themeLine = lineIn(new Map(themes.map(({ themeId, parentId }) => [themeId, parentId])));
  const unitLine = lineIn(new Map(units.map((unit) => [unit.organisationUnitId, unit.parentId])));
  return targetFor(targets, {
    kind,
    themeLines: themeIds.map(themeLine),
    unitLine: organisationUnitId === null ? [] : unitLine(organisationUnitId),
  });
}

/** Gives an id with all that is above it, nearest first. */
export const lineIn =
  (parentOf: ReadonlyMap<string, string | null>) =>
  (id: string): string[] => {
    const line: string[] = [];
    for (let at: string | null = id; at !== null && !line.includes(at); at = parentOf.get(at) ?? null) line.push(at);
    return line;
  };
