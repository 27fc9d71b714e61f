import { classThemes, type ClassTheme, type CommonTheme, type EqualTreatmentTheme, type Kind } from './codes.ts';
import { influenzaTable, type InfluenzaRow } from './seed-facts.ts';

/** How many of each kind: one number for each kind, in the order of `kinds` (praise, complaint, idea, question). */
export type ByKind = Readonly<Record<Kind, number>>;

/** What one quarter of the demonstration adds up to. */
export interface QuarterPlan {
  readonly year: 2019 | 2020;
  readonly quarter: 1 | 2 | 3 | 4;
  /** All cases by kind; everything below is part of these. */
  readonly byKind: ByKind;
  /** Cases about influenza vaccinations, by the class of what they are about. */
  readonly influenza: readonly (readonly [ClassTheme, ByKind])[];
  /** Cases about equal treatment in its five themes, but for those about influenza vaccinations. */
  readonly equalTreatment: ByKind;
  /** Cases about the accessibility of digital services; collected from the last quarter of 2020 on. */
  readonly accessibility: ByKind;
  /** Cases that ended without an answer, those that are still open, and those answered within five days of 24 hours. */
  readonly unanswered: number;
  readonly open: number;
  readonly answeredInTime: number;
  /** Mean length of the answers that came after five days, in days: sets the quarter's mean. */
  readonly lateMeanDays: number;
  /** How much oftener than usual a theme came up (1 = as usual), before the numbers are shared out. */
  readonly emphasis: Partial<Readonly<Record<CommonTheme, number>>>;
}

const byKind = (praise: number, complaint: number, idea: number, question: number): ByKind => ({
  praise,
  complaint,
  idea,
  question,
});

const nothing = byKind(0, 0, 0, 0);

const coronavirus = (emphasis: number) => ({
  'coronavirus-testing': emphasis,
  'coronavirus-advice': emphasis,
  restrictions: emphasis,
});
const beforeCoronavirus = coronavirus(0);

const asPrinted = (row: InfluenzaRow): readonly [ClassTheme, ByKind] => [
  row.theme,
  byKind(row.praise, row.complaint, row.idea, row.question),
];

/**
 * Kinds of the 95 influenza cases of 2019-Q4: the printed table gives only their sum by class, so the kinds are chosen
 * here, in the order of `classThemes`.
 */
const influenzaKinds2019 = [
  byKind(1, 7, 1, 5),
  byKind(0, 6, 0, 2),
  byKind(0, 3, 1, 2),
  byKind(3, 7, 1, 4),
  byKind(2, 5, 2, 0),
  byKind(14, 9, 1, 2),
  nothing,
  byKind(0, 2, 0, 1),
  nothing,
  byKind(12, 2, 0, 0),
];

/** A few influenza cases outside the season, by class in the order of `classThemes`. */
const influenzaOutsideSeason = (
  kinds: Partial<Readonly<Record<ClassTheme, ByKind>>>,
): readonly (readonly [ClassTheme, ByKind])[] => classThemes.map((theme) => [theme, kinds[theme] ?? nothing]);

/** The eight quarters of 2019 and 2020, in order. 2020 adds up to 5,800 and its last quarter to 2,243. */
export const quarterPlans: readonly QuarterPlan[] = [
  {
    year: 2019,
    quarter: 1,
    byKind: byKind(262, 519, 107, 260),
    influenza: influenzaOutsideSeason({
      'access-to-care': byKind(0, 3, 0, 2),
      'advice-and-guidance': byKind(1, 1, 0, 2),
      'speed-of-service': byKind(2, 1, 0, 0),
      'staff-skill-and-care': byKind(2, 0, 0, 0),
    }),
    equalTreatment: byKind(1, 19, 4, 7),
    accessibility: nothing,
    unanswered: 4,
    open: 0,
    answeredInTime: 906,
    lateMeanDays: 14,
    emphasis: beforeCoronavirus,
  },
  {
    year: 2019,
    quarter: 2,
    byKind: byKind(251, 489, 103, 250),
    influenza: influenzaOutsideSeason({ 'advice-and-guidance': byKind(0, 0, 0, 1) }),
    equalTreatment: byKind(1, 16, 4, 6),
    accessibility: nothing,
    unanswered: 3,
    open: 0,
    answeredInTime: 872,
    lateMeanDays: 13.5,
    emphasis: beforeCoronavirus,
  },
  {
    year: 2019,
    quarter: 3,
    byKind: byKind(232, 458, 94, 232),
    influenza: influenzaOutsideSeason({
      'access-to-care': byKind(0, 0, 0, 2),
      'advice-and-guidance': byKind(0, 0, 1, 2),
    }),
    equalTreatment: byKind(1, 16, 3, 6),
    accessibility: nothing,
    unanswered: 3,
    open: 0,
    answeredInTime: 787,
    lateMeanDays: 15,
    emphasis: beforeCoronavirus,
  },
  {
    year: 2019,
    quarter: 4,
    byKind: byKind(389, 754, 157, 382),
    influenza: classThemes.map((theme, index) => [theme, influenzaKinds2019[index] ?? nothing]),
    equalTreatment: byKind(2, 22, 5, 8),
    accessibility: nothing,
    unanswered: 6,
    open: 0,
    answeredInTime: 1_358,
    lateMeanDays: 13,
    emphasis: beforeCoronavirus,
  },
  {
    year: 2020,
    quarter: 1,
    byKind: byKind(281, 566, 112, 303),
    influenza: influenzaOutsideSeason({
      'access-to-care': byKind(0, 4, 0, 2),
      'advice-and-guidance': byKind(0, 2, 0, 2),
      'speed-of-service': byKind(3, 1, 0, 0),
      'staff-skill-and-care': byKind(3, 0, 0, 0),
    }),
    equalTreatment: byKind(1, 22, 4, 8),
    accessibility: nothing,
    unanswered: 4,
    open: 0,
    answeredInTime: 1_010,
    lateMeanDays: 13,
    emphasis: coronavirus(0.6),
  },
  {
    year: 2020,
    quarter: 2,
    byKind: byKind(229, 467, 94, 271),
    influenza: influenzaOutsideSeason({ 'advice-and-guidance': byKind(0, 0, 0, 2) }),
    equalTreatment: byKind(1, 23, 5, 9),
    accessibility: nothing,
    unanswered: 3,
    open: 0,
    answeredInTime: 882,
    lateMeanDays: 12,
    emphasis: {
      ...coronavirus(2.2),
      'online-services': 1.3,
      'call-back': 1.3,
      communication: 1.6,
      'premises-and-equipment': 0.5,
    },
  },
  {
    year: 2020,
    quarter: 3,
    byKind: byKind(266, 562, 111, 295),
    influenza: influenzaOutsideSeason({
      'access-to-care': byKind(0, 0, 0, 3),
      'advice-and-guidance': byKind(0, 0, 1, 3),
      communication: byKind(0, 0, 0, 1),
    }),
    equalTreatment: byKind(1, 22, 4, 9),
    accessibility: nothing,
    unanswered: 4,
    open: 0,
    answeredInTime: 1_008,
    lateMeanDays: 13,
    emphasis: {
      ...coronavirus(1.5),
      'online-services': 1.2,
      'call-back': 1.6,
      communication: 1.3,
      'premises-and-equipment': 0.7,
    },
  },
  {
    year: 2020,
    quarter: 4,
    // About 45 % complaints, as the division says of its feedback.
    byKind: byKind(487, 1_012, 203, 541),
    influenza: influenzaTable.map(asPrinted),
    equalTreatment: byKind(2, 29, 6, 11),
    accessibility: byKind(1, 16, 6, 4),
    // 300 are still open; 1,643 of the 1,929 answered in time is 85.2 %, the printed 85 %.
    unanswered: 14,
    open: 300,
    answeredInTime: 1_643,
    lateMeanDays: 10.9,
    emphasis: {
      ...coronavirus(1.3),
      'online-services': 1.3,
      'call-back': 2.2,
      communication: 1.3,
      'premises-and-equipment': 0.7,
    },
  },
];

/** How often a theme comes up in each kind, outside influenza and equal treatment. Relative weights. */
export const themeWeights: Readonly<Record<CommonTheme, ByKind>> = {
  'access-to-care': byKind(6, 27, 12, 25),
  'applying-for-a-service': byKind(2, 5, 8, 12),
  'advice-and-guidance': byKind(12, 11, 15, 25),
  'premises-and-equipment': byKind(5, 6, 19, 4),
  'speed-of-service': byKind(14, 9, 5, 3),
  'call-back': byKind(1, 8, 6, 6),
  'online-services': byKind(2, 7, 16, 9),
  communication: byKind(2, 5, 13, 7),
  'staff-skill-and-care': byKind(38, 9, 3, 3),
  encounter: byKind(15, 9, 3, 2),
  'home-care-visits': byKind(3, 4, 2, 3),
  'coronavirus-testing': byKind(3, 4, 5, 7),
  'coronavirus-advice': byKind(2.5, 3, 4, 7),
  restrictions: byKind(0.5, 3, 3, 3),
};

/** The same for the five themes of equal treatment. */
export const equalTreatmentWeights: Readonly<Record<EqualTreatmentTheme, ByKind>> = {
  equality: byKind(1, 4, 4, 3),
  'barrier-free-access': byKind(3, 7, 8, 4),
  'language-skills': byKind(3, 5, 4, 5),
  'client-fees': byKind(1, 6, 2, 7),
  'unequal-treatment': byKind(2, 6, 2, 3),
};
