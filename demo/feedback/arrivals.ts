import type { ThemeCode } from './codes.ts';
import { addDays, daysFrom, hour, minute, startOf, weekday, works, type Day } from './clock.ts';
import type { QuarterPlan } from './quarters.ts';
import type { Random } from './random.ts';

/** Mondays are busiest, weekends quiet (1 = Monday). */
const weekdayWeights = [1.35, 1.2, 1.1, 1.05, 0.95, 0.45, 0.5] as const;

/** From this day on the season is so busy; each list begins before its quarters do and holds until its next line. */
type Season = readonly (readonly [from: Day, weight: number])[];

/** Autumn 2020: booking opens in October, the vaccine runs out in November. */
const influenzaSeason: Season = [
  ['2019-01-01', 1],
  ['2019-02-01', 0.2],
  ['2019-09-15', 1],
  ['2019-10-01', 0.3],
  ['2019-10-28', 1.6],
  ['2019-11-04', 3],
  ['2019-11-25', 1.8],
  ['2019-12-09', 0.7],
  ['2019-12-20', 0.2],
  ['2020-01-01', 1],
  ['2020-02-01', 0.2],
  ['2020-09-15', 1],
  ['2020-10-01', 0.02],
  ['2020-10-05', 0.25],
  ['2020-10-12', 1.5],
  ['2020-10-19', 2.6],
  ['2020-10-26', 3.2],
  ['2020-11-02', 3],
  ['2020-11-09', 2.5],
  ['2020-11-16', 1.8],
  ['2020-11-23', 1.2],
  ['2020-11-30', 0.7],
  ['2020-12-07', 0.4],
  ['2020-12-14', 0.2],
  ['2020-12-21', 0.1],
];

const coronavirusSeason: Season = [
  ['2020-01-01', 0],
  ['2020-02-24', 0.3],
  ['2020-03-09', 2],
  ['2020-03-16', 3],
  ['2020-04-13', 2],
  ['2020-05-11', 1],
  ['2020-07-01', 0.6],
  ['2020-08-10', 2],
  ['2020-10-01', 1],
  ['2020-11-23', 2],
  ['2020-12-14', 1.4],
];

/** Everything else: midsummer to July and the turn of the year are quiet. */
const ordinarySeason: Season = [
  ['2019-01-01', 0.7],
  ['2019-01-07', 1],
  ['2019-06-20', 0.7],
  ['2019-08-05', 1.1],
  ['2019-12-20', 0.5],
  ['2020-01-01', 0.7],
  ['2020-01-07', 1],
  ['2020-03-16', 0.8],
  ['2020-05-11', 1],
  ['2020-06-18', 0.7],
  ['2020-08-03', 1.1],
  ['2020-12-18', 1.1],
  // Offices were shut for days: what people met came together between the holidays.
  ['2020-12-23', 1.7],
  ['2020-12-28', 2],
];

const coronavirusThemes: readonly ThemeCode[] = ['coronavirus-testing', 'coronavirus-advice', 'restrictions'];

function seasonOf(themes: readonly ThemeCode[]): Season {
  if (themes.includes('influenza-vaccinations')) return influenzaSeason;
  return themes.some((theme) => coronavirusThemes.includes(theme)) ? coronavirusSeason : ordinarySeason;
}

const weightIn = (season: Season, of: Day): number => season.findLast(([from]) => from <= of)?.[1] ?? 0;

/** How many come in each hour of the day; every hour has some. */
const hourWeights = [4, 2, 1, 1, 1, 3, 9, 24, 48, 62, 66, 60, 54, 55, 52, 48, 40, 34, 32, 34, 36, 30, 20, 10] as const;
const hours = hourWeights.map((weight, of) => ({ of, weight }));

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The days of the plan's quarter, in order. */
export function daysOf({ year, quarter }: QuarterPlan): Day[] {
  const first = `${year}-${twoDigits(quarter * 3 - 2)}-01`;
  const after = quarter === 4 ? `${year + 1}-01-01` : `${year}-${twoDigits(quarter * 3 + 1)}-01`;
  return daysFrom(first, addDays(after, -1));
}

/** A function that gives arrivals of cases about such themes in the quarter, in UTC milliseconds. */
export function arrivalsOf(random: Random, plan: QuarterPlan): (themes: readonly ThemeCode[]) => number {
  const days = daysOf(plan);
  const weighted = new Map<Season, readonly { readonly of: Day; readonly weight: number }[]>();
  const weightsOf = (season: Season) => {
    const known = weighted.get(season);
    if (known) return known;
    const made = days.map((of) => {
      const ofWeekday = weekdayWeights[weekday(of) - 1] ?? 1;
      const ofHoliday = works(of) || weekday(of) > 5 ? 1 : 0.4;
      return { of, weight: weightIn(season, of) * ofWeekday * ofHoliday };
    });
    weighted.set(season, made);
    return made;
  };
  return (themes) => {
    const { of } = random.weighted(weightsOf(seasonOf(themes)), ({ weight }) => weight);
    const atHour = random.weighted(hours, ({ weight }) => weight).of;
    const at = startOf(of) + atHour * hour + random.below(60) * minute + random.below(60) * 1000;
    // The day on which summer time begins has 23 hours.
    return Math.min(at, startOf(addDays(of, 1)) - 1000);
  };
}
