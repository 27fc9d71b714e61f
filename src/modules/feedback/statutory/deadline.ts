import { addDays, type Day, holidaysOf, isDay, weekday } from '../../city/index.ts';
import { type StatutoryKind } from './statutory-matter.ts';

/** How long a law or guidance gives. */
type Allowance = { readonly days: number } | { readonly months: number };

/**
 * How long the city has for each kind; null where no law gives it a number of days.
 *
 * - Reminder: in reasonable time (laki potilaan asemasta ja oikeuksista 785/1992, 10 §; sosiaalihuollon asiakaslaki
 *   812/2000, 23 §); one to four weeks by the guidance of Valvira, of which the longest is the last day.
 * - Request for documents: two weeks, one month where there is much to go through (julkisuuslaki 621/1999, 14 § 4 mom.).
 * - Correction of personal data: one month (regulation (EU) 2016/679, article 12(3)).
 * - Review of a decision: urgently, without a number of days (hallintolaki 434/2003, 49 e §).
 * - Complaint, patient injury: the authority or the insurer sets the day for what it asks of the city. Damages: none.
 */
const allowances: Readonly<Record<StatutoryKind, Allowance | null>> = {
  reminder: { days: 28 },
  complaint: null,
  'patient-injury': null,
  damages: null,
  review: null,
  'information-request': { days: 14 },
  correction: { months: 1 },
};
const large: Allowance = { months: 1 };

/**
 * The last day for a matter. The day on which it came is not counted (laki säädettyjen määräaikain laskemisesta 150/1930,
 * 2 §); a month ends on the day with the same number, or on its last day (3 §); a last day that is a Saturday, a
 * Sunday, a holiday or the eve of Christmas or midsummer moves to the next that is not (5 §). The city's own free days
 * do not move it.
 * @param isLarge a request for documents with much to go through
 */
export function statutoryDueDay(kind: StatutoryKind, receivedDay: Day, isLarge = false): Day | null {
  const allowance = kind === 'information-request' && isLarge ? large : allowances[kind];
  if (allowance === null) return null;
  return nextOpenDay(
    'days' in allowance ? addDays(receivedDay, allowance.days) : addMonths(receivedDay, allowance.months),
  );
}

function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const start = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  const candidates = [0, 1, 2, 3].map((less) => `${start}-${String(dayOfMonth - less).padStart(2, '0')}`);
  return candidates.find((candidate) => isDay(candidate)) ?? `${start}-28`;
}

function nextOpenDay(day: Day): Day {
  let open = day;
  while (isFreeByLaw(open)) open = addDays(open, 1);
  return open;
}

const isFreeByLaw = (day: Day): boolean =>
  weekday(day) >= 6 || holidaysOf(Number(day.slice(0, 4))).some((holiday) => holiday.day === day);
