import { newId } from '../../kernel/id.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { isTimeZone, type City, type CitySettings } from './city.ts';
import { dayNumber, type Day } from './day.ts';
import { toName, type NameColumns } from './names.ts';
import { makeWorkingCalendar, type CalendarException, type WorkingCalendar } from './working-calendar.ts';

interface CityRow extends NameColumns {
  readonly city_id: string;
  readonly slug: string;
  readonly time_zone: string;
  readonly response_target_days: number;
  readonly midsummer_eve_is_free: boolean;
  readonly christmas_eve_is_free: boolean;
  readonly is_demonstration: boolean;
}

const toCity = (row: CityRow): City => ({
  cityId: row.city_id,
  slug: row.slug,
  name: toName(row),
  settings: {
    timeZone: row.time_zone,
    responseTargetDays: row.response_target_days,
    midsummerEveIsFree: row.midsummer_eve_is_free,
    christmasEveIsFree: row.christmas_eve_is_free,
  },
  isDemonstration: row.is_demonstration,
});

const cityColumns = sql`
  city_id, slug, name_fi, name_sv, name_en, time_zone, response_target_days,
  midsummer_eve_is_free, christmas_eve_is_free, is_demonstration
`;

/** Begins a new city. A `Problem` for a time zone that nobody knows, or a slug that is taken. */
export async function createCity(
  tx: Tx,
  { slug, name, settings, isDemonstration }: Omit<City, 'cityId'>,
): Promise<City> {
  if (!isTimeZone(settings.timeZone)) throw new Problem('invalid', 'city.time-zone-is-unknown');
  const cityId = newId();
  await tx.run(sql`
    insert into city.city (${cityColumns})
    values (${cityId}, ${slug}, ${name.fi}, ${name.sv}, ${name.en}, ${settings.timeZone}, ${settings.responseTargetDays},
            ${settings.midsummerEveIsFree}, ${settings.christmasEveIsFree}, ${isDemonstration})
  `);
  return { cityId, slug, name, settings, isDemonstration };
}

/** The city with a slug; undefined when there is none. */
export async function findCity(tx: Tx, slug: string): Promise<City | undefined> {
  const row = await tx.maybe(sql<CityRow>`select ${cityColumns} from city.city where slug = ${slug}`);
  return row && toCity(row);
}

/** Every city of the database, by slug. */
export async function allCities(tx: Tx): Promise<City[]> {
  const rows = await tx.rows(sql<CityRow>`select ${cityColumns} from city.city order by slug`);
  return rows.map(toCity);
}

/** The city with a slug, or without one the only city. A `Problem` when there is none, or more than one to choose from. */
export async function loadCity(tx: Tx, slug?: string): Promise<City> {
  const cities = await allCities(tx);
  const found = slug === undefined ? cities[0] : cities.find((city) => city.slug === slug);
  if (!found) throw new Problem('not-found', 'city.no-city');
  if (slug === undefined && cities.length > 1) {
    throw new Problem('conflict', 'city.several-cities', { cities: cities.map((city) => city.slug).join(', ') });
  }
  return found;
}

/** What a transaction has read of a city: a use case asks for it in many places, and it is the same until it is changed. */
interface ReadInTransaction {
  readonly cities: Map<string, Promise<City>>;
  readonly calendars: Map<string, Promise<WorkingCalendar>>;
}
const readInTransaction = new WeakMap<Tx, ReadInTransaction>();

function readIn(tx: Tx): ReadInTransaction {
  const known = readInTransaction.get(tx) ?? { cities: new Map(), calendars: new Map() };
  readInTransaction.set(tx, known);
  return known;
}

/** Gives what was read before in the transaction, else reads it. */
function readOnce<Value>(
  known: Map<string, Promise<Value>>,
  cityId: string,
  read: () => Promise<Value>,
): Promise<Value> {
  const before = known.get(cityId);
  if (before) return before;
  const reading = read();
  known.set(cityId, reading);
  return reading;
}

/** The city of an id; a fault when there is none, as ids come from our own tables. Read once in a transaction. */
export const cityOf = (tx: Tx, cityId: string): Promise<City> =>
  readOnce(readIn(tx).cities, cityId, async () =>
    toCity(await tx.one(sql<CityRow>`select ${cityColumns} from city.city where city_id = ${cityId}`)),
  );

/** Makes those who change the city's organisation, districts, themes or settings wait for one another. */
export async function lockCity(tx: Tx, cityId: string): Promise<void> {
  await tx.one(sql`select city_id from city.city where city_id = ${cityId} for no key update`);
}

export async function saveCitySettings(tx: Tx, cityId: string, settings: CitySettings): Promise<void> {
  await tx.run(sql`
    update city.city
    set time_zone = ${settings.timeZone}, response_target_days = ${settings.responseTargetDays},
        midsummer_eve_is_free = ${settings.midsummerEveIsFree}, christmas_eve_is_free = ${settings.christmasEveIsFree}
    where city_id = ${cityId}
  `);
  readInTransaction.delete(tx);
}

/** The days that the city has declared free or working against the rules, in order. */
export async function calendarExceptions(tx: Tx, cityId: string): Promise<CalendarException[]> {
  const rows = await tx.rows(sql<{ day: string; is_working_day: boolean; name: string }>`
    select day::text as day, is_working_day, name from city.calendar_exception where city_id = ${cityId}
    order by calendar_exception.day
  `);
  return rows.map((row) => ({ day: row.day, isWorkingDay: row.is_working_day, name: row.name }));
}

/** Declares a day free or working; the day's earlier declaration is replaced. */
export async function saveCalendarException(tx: Tx, cityId: string, exception: CalendarException): Promise<void> {
  dayNumber(exception.day); // refuses a day that does not exist
  await tx.run(sql`
    insert into city.calendar_exception (city_id, day, is_working_day, name)
    values (${cityId}, ${exception.day}, ${exception.isWorkingDay}, ${exception.name})
    on conflict (city_id, day) do update set is_working_day = excluded.is_working_day, name = excluded.name
  `);
  readInTransaction.delete(tx);
}

/** Lets the rules decide about a day again; the number of declarations that went (0 or 1). */
export async function removeCalendarException(tx: Tx, cityId: string, day: Day): Promise<number> {
  dayNumber(day); // refuses a day that does not exist
  readInTransaction.delete(tx);
  return tx.run(sql`delete from city.calendar_exception where city_id = ${cityId} and day = ${day}`);
}

/** Calendars by their settings: they depend on nothing else, and working out a year takes milliseconds. */
const madeCalendars = new Map<string, WorkingCalendar>();
const mostCalendars = 100;

/** The city's working calendar, read once in a transaction. It works out each year once in the life of the process. */
export const workingCalendarOf = (tx: Tx, cityId: string): Promise<WorkingCalendar> =>
  readOnce(readIn(tx).calendars, cityId, () => readCalendar(tx, cityId));

async function readCalendar(tx: Tx, cityId: string): Promise<WorkingCalendar> {
  const { settings } = await cityOf(tx, cityId);
  const { timeZone, midsummerEveIsFree, christmasEveIsFree } = settings;
  const asked = { timeZone, midsummerEveIsFree, christmasEveIsFree, exceptions: await calendarExceptions(tx, cityId) };
  const key = JSON.stringify(asked);
  const made = madeCalendars.get(key) ?? makeWorkingCalendar(asked);
  madeCalendars.delete(key);
  madeCalendars.set(key, made);
  const [oldest] = madeCalendars.keys();
  if (madeCalendars.size > mostCalendars && oldest !== undefined) madeCalendars.delete(oldest);
  return made;
}
