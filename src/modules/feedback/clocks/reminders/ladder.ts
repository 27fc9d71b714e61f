import { type Grant } from '../../../../platform/auth/rights.ts';
import { addDays, type Day, isWorkingDay, type WorkingCalendar } from '../../../city/index.ts';

/** What a reminder needs to know of a case that is to be answered. */
export interface DueCase {
  readonly feedbackCaseId: string;
  readonly dueDay: Day;
  readonly assignedTo: string | null;
  readonly isSensitive: boolean;
  /** Its part of the organisation with all parts above, nearest first; empty when it has none. */
  readonly unitLine: readonly string[];
}

/** Who can be reminded. */
export interface Reminded {
  readonly accountId: string;
  readonly grants: readonly Grant[];
}

/** Working days from tomorrow to the due day, that day included; 0 on the day itself, -1 once it has passed. */
export function workingDaysLeft(calendar: WorkingCalendar, today: Day, dueDay: Day): number {
  if (dueDay < today) return -1;
  let left = 0;
  for (let day = addDays(today, 1); day <= dueDay; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) left += 1;
  return left;
}

/** On so many working days before the due day who handles a case is reminded: on day 3 of a promise of five. */
export const handlerIsRemindedAt = 2;
/** Day 4 of five: the nearest head. Of a case that nobody has in hand she hears when its handler would. */
const headIsRemindedAt = 1;
/** Day 5: the head above. */
const headAboveIsRemindedAt = 0;

/** Who may see a case, sensitive or not, by her roles. */
export type MaySee = (person: Reminded, it: DueCase) => boolean;

/** Heads seldom may see what is sensitive: registrars hear of it as they would. */
const leads = ({ role }: Grant, { isSensitive }: DueCase): boolean =>
  role === 'unit-head' || (isSensitive && role === 'registrar');

/** The heads of a case, from the nearest part up: each step those who lead the same part. Only who may see the case. */
export function headsOf(it: DueCase, people: readonly Reminded[], maySee: MaySee): string[][] {
  const places = [...it.unitLine, null];
  return places
    .map((place) =>
      people
        .filter(({ grants }) => grants.some((grant) => leads(grant, it) && grant.organisationUnitId === place))
        .filter((person) => maySee(person, it))
        .map(({ accountId }) => accountId),
    )
    .filter((heads) => heads.length > 0);
}

/**
 * Who is reminded of a case this morning: before the promise breaks first who handles it, then the nearest head, on the
 * last day the head above; while it is late all of them. Where there is no head above, it stays with the nearest.
 */
export function remindedOf(it: DueCase, left: number, people: readonly Reminded[], maySee: MaySee): Set<string> {
  const [nearest = [], above = []] = headsOf(it, people, maySee);
  const handler = people.find(({ accountId }) => accountId === it.assignedTo);
  const hasHandler = handler !== undefined && maySee(handler, it);
  return new Set([
    ...(hasHandler && left <= handlerIsRemindedAt ? [handler.accountId] : []),
    ...(left <= (hasHandler ? headIsRemindedAt : handlerIsRemindedAt) ? nearest : []),
    ...(left <= headAboveIsRemindedAt ? above : []),
  ]);
}
