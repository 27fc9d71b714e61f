import { commonThemes, equalTreatmentThemes, kinds, type CommonTheme, type Kind, type ThemeCode } from './codes.ts';
import { equalTreatmentWeights, themeWeights, type QuarterPlan } from './quarters.ts';
import { shareOut } from './random.ts';

/** So many cases of one kind about the same. `themes` are what the record says, the most telling first. */
export interface Cell {
  readonly kind: Kind;
  readonly themes: readonly ThemeCode[];
  readonly count: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

const shared = <Theme extends ThemeCode>(
  kind: Kind,
  total: number,
  themes: readonly Theme[],
  weightOf: (theme: Theme) => number,
): Cell[] => {
  const counts = shareOut(total, themes.map(weightOf));
  return themes.map((theme, index) => ({ kind, themes: [theme], count: counts[index] ?? 0 }));
};

/** Cases whose numbers the plan gives: influenza by class, equal treatment, accessibility. */
const givenCells = (plan: QuarterPlan, kind: Kind): Cell[] => [
  ...plan.influenza.map(([theme, byKind]): Cell => ({
    kind,
    themes: ['influenza-vaccinations', theme],
    count: byKind[kind],
  })),
  ...shared(kind, plan.equalTreatment[kind], equalTreatmentThemes, (theme) => equalTreatmentWeights[theme][kind]),
  { kind, themes: ['accessibility', 'online-services'], count: plan.accessibility[kind] },
];

const weightOf = (plan: QuarterPlan, theme: CommonTheme, kind: Kind): number =>
  themeWeights[theme][kind] * (plan.emphasis[theme] ?? 1);

/** The cells of a quarter: the given ones, and the rest of each kind shared out over the common themes. */
export const cellsOf = (plan: QuarterPlan): Cell[] =>
  kinds
    .flatMap((kind) => {
      const given = givenCells(plan, kind);
      const left = plan.byKind[kind] - sum(given.map(({ count }) => count));
      return [...given, ...shared(kind, left, commonThemes, (theme) => weightOf(plan, theme, kind))];
    })
    .filter(({ count }) => count > 0);
