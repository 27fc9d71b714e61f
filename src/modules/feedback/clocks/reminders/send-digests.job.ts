import { can } from '../../../../platform/auth/rights.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Job } from '../../../../platform/jobs/job.ts';
import { enqueueMail } from '../../../../platform/mail/send-mail.ts';
import {
  addWorkingDays,
  allOrganisationUnitsAsOf,
  type Day,
  type HoursOf,
  localDay,
  workingCalendarOf,
  type WorkingCalendar,
  workingHoursOf,
} from '../../../city/index.ts';
import { staffWithGrants, type StaffMember } from '../../../people/index.ts';
import { handleCases, seeSensitiveCases } from '../../cases/case-actions.ts';
import { feedbackPermissions } from '../../permissions.ts';
import { lineIn } from '../promise.ts';
import { type Digest, type DigestCase, digestMail, firstWords, isEmptyDigest } from './digest-mail.ts';
import { digestTime } from './digest-time.ts';
import { handlerIsRemindedAt, headsOf, type MaySee, remindedOf, workingDaysLeft } from './ladder.ts';
import { casesDueBy, insertDigest, lastDigests, praiseSince, type ToldCase } from './reminders.store.ts';

const remindedRoles = ['handler', 'sensitive-handler', 'unit-head', 'registrar'] as const;

/** Praise of so many days is told to who has not had a letter before. */
const firstPraiseDays = 3;
const millisecondsOfDay = 86_400_000;

/**
 * The job that writes one letter a person on the morning of a working day, by the hours of her part: what is due, what
 * is late, and to heads what their people were praised for. Never at night, on a weekend or a holiday, and never to a
 * giver. It looks often, so that each part's opening is met and a service that was down catches up within the day.
 */
export const sendDigests = (baseUrl: string): Job => ({
  name: 'feedback.send-digests',
  schedule: '*/15 7-16 * * 1-5',
  run: async ({ transact }) => {
    await transact((ctx) => writeDigests(ctx, baseUrl));
  },
});

/** Writes the letters that are due now; the number of letters. */
export async function writeDigests(ctx: Context, baseUrl: string): Promise<number> {
  const { tx, cityId, now } = ctx;
  const calendar = await workingCalendarOf(tx, cityId);
  const today = localDay(calendar, now);
  const hoursOf = await workingHoursOf(tx, cityId, calendar);
  const last = await lastDigests(tx, cityId);
  const staff = await staffWithGrants(tx, cityId, remindedRoles);
  const awaiting = staff.filter(
    (person) => last.get(person.accountId)?.day !== today && isTime(person, hoursOf, today, now),
  );
  if (awaiting.length === 0) return 0;
  const sentAt = new Map([...last].map(([accountId, each]) => [accountId, each.sentAt]));
  const digests = await collect(ctx, { staff, awaiting, calendar, today, sentAt });
  let written = 0;
  for (const { accountId, name, email } of awaiting) {
    const digest = digests.get(accountId);
    await insertDigest(tx, cityId, accountId, today);
    if (!digest || isEmptyDigest(digest)) continue;
    await enqueueMail(ctx, digestMail({ name, email }, digest, baseUrl), { key: `digest ${accountId} ${today}` });
    written += 1;
  }
  return written;
}

/** Whether the morning of one of the parts in which she has a role has come. */
const isTime = ({ grants }: StaffMember, hoursOf: HoursOf, today: Day, now: Date): boolean =>
  grants
    .filter(({ role }) => remindedRoles.some((reminded) => reminded === role))
    .some(({ organisationUnitId }) => {
      const time = digestTime(hoursOf(organisationUnitId), today);
      return time !== undefined && time.from <= now && now < time.to;
    });

interface Collected {
  readonly staff: readonly StaffMember[];
  readonly awaiting: readonly StaffMember[];
  readonly calendar: WorkingCalendar;
  readonly today: Day;
  readonly sentAt: ReadonlyMap<string, Date>;
}

/** She may handle cases there, and see sensitive ones if it is one. */
const maySee: MaySee = ({ accountId, grants }, { isSensitive, unitLine }) => {
  const actor = { kind: 'staff', accountId, name: '', grants } as const;
  const place = { ancestorsOrSelf: unitLine };
  return (
    can(feedbackPermissions, actor, handleCases, place) &&
    (!isSensitive || can(feedbackPermissions, actor, seeSensitiveCases, place))
  );
};

async function collect(ctx: Context, { staff, awaiting, calendar, today, sentAt }: Collected) {
  const { tx, cityId, now } = ctx;
  const units = await allOrganisationUnitsAsOf(tx, cityId, today);
  const lineOf = lineIn(new Map(units.map((unit) => [unit.organisationUnitId, unit.parentId])));
  const lineOfUnit = (unit: string | null): string[] => (unit === null ? [] : lineOf(unit));
  const digests = new Map(awaiting.map(({ accountId }) => [accountId, newDigest()]));
  for (const told of await casesDueBy(tx, cityId, addWorkingDays(calendar, today, handlerIsRemindedAt))) {
    const left = workingDaysLeft(calendar, today, told.dueDay);
    const it = { ...told, unitLine: lineOfUnit(told.organisationUnitId) };
    for (const accountId of remindedOf(it, left, staff, maySee))
      digests.get(accountId)?.[partOf(left)].push(inLetter(told));
  }
  const since = new Date(now.getTime() - firstPraiseDays * millisecondsOfDay);
  const oldest = awaiting.map(({ accountId }) => sentAt.get(accountId) ?? since);
  const from = new Date(Math.min(...oldest.map((at) => at.getTime())));
  for (const { organisationUnitId, receivedAt, maskedText } of await praiseSince(tx, cityId, from)) {
    const it = { ...anyCase, unitLine: lineOf(organisationUnitId) };
    for (const accountId of headsOf(it, staff, maySee)[0] ?? []) {
      if (receivedAt > (sentAt.get(accountId) ?? since)) digests.get(accountId)?.praise.push(firstWords(maskedText));
    }
  }
  return digests;
}

const anyCase = { feedbackCaseId: '', dueDay: '', assignedTo: null, isSensitive: false } as const;

type Growing = { -readonly [Part in keyof Digest]: Digest[Part][number][] };
const newDigest = (): Growing => ({ late: [], dueToday: [], dueSoon: [], praise: [] });

const partOf = (left: number): 'late' | 'dueToday' | 'dueSoon' =>
  left < 0 ? 'late' : left === 0 ? 'dueToday' : 'dueSoon';

const inLetter = ({ feedbackCaseId, dueDay, isSensitive, maskedText }: ToldCase): DigestCase => ({
  feedbackCaseId,
  dueDay,
  words: isSensitive || maskedText === null ? null : firstWords(maskedText),
});
