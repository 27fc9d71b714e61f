import { newId } from '../../kernel/id.ts';
import { type Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { workingCalendarOf } from './city.store.ts';
import { type Day } from './day.ts';
import { allOrganisationUnitsAsOf } from './organisation.store.ts';
import { weekFromJson, weekToJson } from './week.ts';
import { localDay, type WorkingCalendar } from './working-calendar.ts';
import { makeWorkingHours, usualWeek, type Week, type WeekFrom, type WorkingHours } from './working-hours.ts';

/** The week that somebody has set for the city (no part named) or for a part of it; null gives it back to what is above. */
export interface SetHours {
  readonly organisationUnitId: string | null;
  readonly validFrom: Day;
  readonly week: Week | null;
}

/** Every week that has been set, by day. */
export async function setHoursOf(tx: Tx, cityId: string): Promise<SetHours[]> {
  const rows = await tx.rows(sql<{ organisation_unit_id: string | null; valid_from: string; week: unknown }>`
    select organisation_unit_id, valid_from::text as valid_from, week from city.working_hours
    where city_id = ${cityId} order by working_hours.valid_from
  `);
  return rows.map((row) => ({
    organisationUnitId: row.organisation_unit_id,
    validFrom: row.valid_from,
    week: weekFromJson(row.week),
  }));
}

/** Keeps a week from a day on; the same day's earlier week is corrected. */
export async function saveHours(tx: Tx, cityId: string, { organisationUnitId, validFrom, week }: SetHours) {
  await tx.run(sql`
    delete from city.working_hours where city_id = ${cityId} and valid_from = ${validFrom}::date
      and organisation_unit_id is not distinct from ${organisationUnitId}::uuid
  `);
  await tx.run(sql`
    insert into city.working_hours (city_id, working_hours_id, organisation_unit_id, valid_from, week)
    values (${cityId}, ${newId()}, ${organisationUnitId}, ${validFrom},
            ${week === null ? null : JSON.stringify(weekToJson(week))}::text::jsonb)
  `);
}

/**
 * The weeks that hold for a part with such parts above it (itself first): on each day those of the nearest one that has
 * any, last the city's own.
 */
export function weeksFor(chain: readonly string[], all: readonly SetHours[]): WeekFrom[] {
  const owners = [...chain, null];
  const own = owners.map((owner) => all.filter(({ organisationUnitId }) => organisationUnitId === owner));
  const days = [...new Set(own.flat().map(({ validFrom }) => validFrom))].toSorted();
  return days.map((day) => {
    const nearest = own.map((weeks) => weeks.findLast(({ validFrom }) => validFrom <= day)?.week).find(Boolean);
    return { validFrom: day, week: nearest ?? usualWeek };
  });
}

/** Gives the working hours of any part by its id; null and what the city does not know have those of the city. */
export type HoursOf = (organisationUnitId: string | null) => WorkingHours;

/**
 * The working hours of all parts of the city, by the tree of today. Keep it while many
 * cases are counted: each part's years are worked out once.
 */
export async function workingHoursOf(tx: Tx, cityId: string, calendar?: WorkingCalendar): Promise<HoursOf> {
  const known = calendar ?? (await workingCalendarOf(tx, cityId));
  const units = await allOrganisationUnitsAsOf(tx, cityId, localDay(known, tx.now));
  return hoursByUnit(
    known,
    new Map(units.map((unit) => [unit.organisationUnitId, unit.parentId])),
    await setHoursOf(tx, cityId),
  );
}

/** The same from what is at hand: the calendar, each part's parent, and the weeks that have been set. */
export function hoursByUnit(
  calendar: WorkingCalendar,
  parentOf: ReadonlyMap<string, string | null>,
  all: readonly SetHours[],
): HoursOf {
  const made = new Map<string, WorkingHours>();
  // Parts with the same weeks share one set of years.
  const byOwner = new Map<string, WorkingHours>();
  const setters = new Set(all.map(({ organisationUnitId }) => organisationUnitId));
  return (organisationUnitId) => {
    const key = organisationUnitId ?? '';
    const known = made.get(key);
    if (known) return known;
    const chain: string[] = [];
    for (let at = organisationUnitId; at !== null && !chain.includes(at); at = parentOf.get(at) ?? null) chain.push(at);
    const deciding = chain.filter((unit) => setters.has(unit));
    const shared = deciding.join(' ');
    const hours = byOwner.get(shared) ?? makeWorkingHours(calendar, weeksFor(deciding, all));
    byOwner.set(shared, hours);
    made.set(key, hours);
    return hours;
  };
}
