import { type Tx } from '../../../platform/db/database.ts';
import { cityOf, dueDay, workingCalendarOf, type Day, type WorkingCalendar } from '../../city/index.ts';
import { type FeedbackKind } from '../feedback-case.ts';

/** What a promise of an answer depends on. */
export interface ToBeAnswered {
  readonly kind: FeedbackKind | null;
  readonly themeIds: readonly string[];
  readonly organisationUnitId: string | null;
  readonly receivedAt: Date;
}

/** The days by which the giver hears from the city, and by which she has her answer. */
export interface AnswerPromise {
  readonly reactionDueDay: Day;
  readonly dueDay: Day;
}

const reactionDays = 2;

/** The promise that holds for a case. */
export async function promiseFor(
  tx: Tx,
  cityId: string,
  it: ToBeAnswered,
  calendar?: WorkingCalendar,
): Promise<AnswerPromise> {
  const known = calendar ?? (await workingCalendarOf(tx, cityId));
  const { settings } = await cityOf(tx, cityId);
  return {
    reactionDueDay: dueDay(known, it.receivedAt, reactionDays),
    dueDay: dueDay(known, it.receivedAt, settings.responseTargetDays),
  };
}
