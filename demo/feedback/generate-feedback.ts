import { arrivalsOf } from './arrivals.ts';
import { cellsOf } from './cells.ts';
import { dayAt, isOfficeTime, type Day } from './clock.ts';
import type { Kind, ThemeCode } from './codes.ts';
import { handle, outcomesOf, type Handling } from './handling.ts';
import { quarterPlans, type QuarterPlan } from './quarters.ts';
import { randomOf, type Random } from './random.ts';
import { textLanguages, textsAbout, type TextLanguage } from './texts/choose-bank.ts';
import { textWriter, type Subject } from './texts/write-text.ts';
import { groupWeights, type DemoUnit } from './units.ts';

export const channels = ['web', 'mobile', 'phone', 'email', 'letter', 'visit', 'social-media'] as const;
export type Channel = (typeof channels)[number];

/** One generated feedback case. Every one says that it is generated. */
export interface DemoFeedback extends Handling {
  readonly sourceId: string;
  readonly receivedAt: Date;
  readonly kind: Kind;
  readonly themeCodes: readonly ThemeCode[];
  readonly unitCode: string;
  readonly districtCode: string | null;
  readonly channel: Channel;
  readonly language: TextLanguage;
  readonly text: string;
  readonly isPublished: boolean;
  readonly isGenerated: true;
}

/** The parts of the demonstration city that the records refer to. */
export interface DemoPlaces {
  readonly units: readonly DemoUnit[];
  readonly districts: readonly { readonly code: string; readonly population: number }[];
}

/** How people reach the feedback system: at any hour, and what staff write down in office hours. */
const channelWeights: Readonly<Record<Channel, number>> = {
  web: 57,
  mobile: 15,
  phone: 9,
  email: 10,
  letter: 2,
  visit: 4,
  'social-media': 3,
};
const writtenByStaff: readonly Channel[] = ['phone', 'letter', 'visit'];

const languageWeights: Readonly<Record<TextLanguage, number>> = { fi: 84.5, sv: 5.5, en: 6.5, et: 1.5, ru: 2 };

function channelOf(random: Random, receivedAt: number, on: Day): Channel {
  const open = isOfficeTime(receivedAt);
  return random.weighted(channels, (channel) => {
    if (!open && writtenByStaff.includes(channel)) return 0;
    // Few came in person after the epidemic closed the doors.
    return channel === 'visit' && on >= '2020-03-16' ? 1 : channelWeights[channel];
  });
}

const isOpen = (unit: DemoUnit, on: Day): boolean => unit.openFrom <= on && (unit.openTo === null || on < unit.openTo);

function unitOf(random: Random, units: readonly DemoUnit[], themes: readonly ThemeCode[], on: Day): DemoUnit {
  const weights = groupWeights(themes);
  const open = units.filter((unit) => isOpen(unit, on) && (weights[unit.group] ?? 0) > 0);
  const groups = [...new Set(open.map(({ group }) => group))];
  const group = random.weighted(groups, (it) => weights[it] ?? 0);
  const ofGroup = open.filter((unit) => unit.group === group);
  const unit = ofGroup[random.below(ofGroup.length)];
  if (!unit) throw new RangeError(`No unit is open on ${on} for ${themes.join(', ')}.`);
  return unit;
}

/** Where the giver lives: often near the unit, sometimes anywhere, sometimes unknown. */
function districtOf(random: Random, places: DemoPlaces, unit: DemoUnit): string | null {
  const draw = random.next();
  if (draw < 0.12) return null;
  if (draw < 0.62 && unit.districtCode !== null) return unit.districtCode;
  return random.weighted(places.districts, ({ population }) => population).code;
}

const mayBe = (subject: Subject): Subject =>
  textsAbout(subject).length > 0 ? subject : { ...subject, language: 'fi' };

type Arrived = Omit<DemoFeedback, 'sourceId' | 'text' | keyof Handling> & { readonly subject: Subject };

function arrivedCases(plan: QuarterPlan, places: DemoPlaces, random: Random): Arrived[] {
  const arrival = arrivalsOf(random, plan);
  return cellsOf(plan).flatMap(({ kind, themes, count }) =>
    Array.from({ length: count }, (): Arrived => {
      const at = arrival(themes);
      const on = dayAt(at);
      const unit = unitOf(random, places.units, themes, on);
      const channel = channelOf(random, at, on);
      const subject = mayBe({
        kind,
        themes,
        unit,
        receivedOn: on,
        language: random.weighted(textLanguages, (language) => languageWeights[language]),
        isWrittenByStaff: channel === 'phone' || channel === 'visit' ? channel : false,
      });
      return {
        receivedAt: new Date(at),
        kind,
        themeCodes: themes,
        unitCode: unit.code,
        districtCode: districtOf(random, places, unit),
        channel,
        language: subject.language,
        isPublished: random.next() < 0.105,
        isGenerated: true,
        subject,
      };
    }),
  );
}

function handledCases(plan: QuarterPlan, places: DemoPlaces): (Arrived & Handling)[] {
  const name = `${plan.year}-Q${plan.quarter}`;
  const cases = arrivedCases(plan, places, randomOf(`arrivals ${name}`));
  cases.sort((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime());
  const random = randomOf(`handling ${name}`);
  const outcomes = outcomesOf(random, cases, plan);
  return cases.map((it, index) => {
    const handling = handle(random, it.receivedAt.getTime(), outcomes[index] ?? 'unanswered', plan.lateMeanDays);
    return { ...it, ...handling, isPublished: it.isPublished && handling.answeredAt !== null };
  });
}

/**
 * The feedback of the demonstration city in 2019 and 2020, in the order of arrival: the same records on every run. The
 * numbers are those of `seed-facts.ts` and `quarters.ts`; everything else is drawn by named streams of random numbers.
 */
export function generateFeedback(places: DemoPlaces): readonly DemoFeedback[] {
  const write = textWriter(randomOf('texts'));
  const numbers = new Map<number, number>();
  return quarterPlans.flatMap((plan) =>
    handledCases(plan, places).map(({ subject, ...it }): DemoFeedback => {
      const number = (numbers.get(plan.year) ?? 0) + 1;
      numbers.set(plan.year, number);
      const sourceId = `DEMO-${plan.year}-${String(number).padStart(6, '0')}`;
      return { ...it, sourceId, text: write(subject) };
    }),
  );
}
