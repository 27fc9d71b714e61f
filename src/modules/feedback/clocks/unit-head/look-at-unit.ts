import { type Context } from '../../../../platform/context.ts';
import {
  addDays,
  cityOf,
  dayNumber,
  type Day,
  localDay,
  startOfDay,
  workingCalendarOf,
  workingHoursOf,
} from '../../../city/index.ts';
import { accountNames } from '../../../people/index.ts';
import { type Forecast, forecastBacklog } from '../forecast/forecast.ts';
import { usualTarget } from '../target.ts';
import { type Load, loadOf, type Punctualities, punctualitiesOf } from './situation.ts';
import { answeredCases, casesOfPart, flowByDay, openCases, ratingsSince } from './unit-situation.store.ts';

export const leadUnit = 'feedback.lead-unit';

/** Punctuality and satisfaction are those of so many days. */
export const lookBackDays = 90;
/** Histories of more than this take longer to read than a page may. */
const mostAnswered = 1000;
/** Two years of whole weeks for the forecast. */
const mostHistoryDays = 728;

/** How a part of the organisation does with its feedback. */
export interface UnitSituation {
  readonly load: Load;
  readonly handlerNames: ReadonlyMap<string, string>;
  readonly punctualities: Punctualities;
  /** There were more answers than were looked at. */
  readonly isCut: boolean;
  readonly ratings: { readonly ratings: number; readonly helped: number };
  /** Undefined without half a year of history. */
  readonly forecast: Forecast | undefined;
}

/** Looks at a part that the actor leads, or at all of them: load, punctuality, satisfaction, the coming two weeks. */
export async function lookAtUnit(ctx: Context, part: string | null): Promise<UnitSituation> {
  const { tx, cityId, now } = ctx;
  await ctx.allow(leadUnit, part === null ? {} : { organisationUnitId: part });
  const calendar = await workingCalendarOf(tx, cityId);
  const { settings } = await cityOf(tx, cityId);
  const within = await casesOfPart(ctx, leadUnit, part);
  const today = localDay(calendar, now);
  const since = startOfDay(calendar, addDays(today, -lookBackDays));
  const load = loadOf(await openCases(tx, cityId, within), calendar, now);
  const answered = await answeredCases(tx, cityId, within, { since, limit: mostAnswered + 1 });
  const rules = { calendar, hoursOf: await workingHoursOf(tx, cityId, calendar) };
  const usual = usualTarget(settings.responseTargetDays);
  const handlers = [...load.byHandler.keys()].filter((handler) => handler !== null);
  const from = addDays(today, -mostHistoryDays);
  const flow = await flowByDay(tx, cityId, within, { from, to: today, timeZone: settings.timeZone });
  return {
    load,
    handlerNames: await accountNames(tx, cityId, handlers),
    punctualities: punctualitiesOf(answered.slice(0, mostAnswered), rules, usual, now),
    isCut: answered.length > mostAnswered,
    ratings: await ratingsSince(tx, cityId, within, since),
    forecast: forecastBacklog(historyOf(flow, today), load.open, calendar),
  };
}

/** Day after day from the first that has anything until yesterday. */
function historyOf(flow: ReadonlyMap<Day, { readonly arrivals: number; readonly answers: number }>, today: Day) {
  const [firstDay = today] = flow.keys();
  const length = dayNumber(today) - dayNumber(firstDay);
  const days = Array.from({ length }, (_, at) => flow.get(addDays(firstDay, at)) ?? { arrivals: 0, answers: 0 });
  return { firstDay, days };
}
