import { type ParticipationArea } from '../../../kernel/figure.ts';
import { inEachLanguage, type Trilingual } from '../../../kernel/language.ts';
import { firstDay, parsePeriod } from '../../../kernel/period.ts';
import { isSingle, valueProse } from '../compose-numbers.ts';
import { type ComputedFigure } from '../computed-figure.ts';
import { type PlanFacts, type PlannedBlock } from '../review-plan.ts';
import { feedbackExtract, figure, note, together } from '../quarterly-feedback/plan-parts.ts';
import { asLiterals } from '../prose/as-literals.ts';
import { parseTime } from '../recorded/recorded-time.ts';
import { recordedTexts } from '../recorded/texts.ts';
import { say } from './texts.ts';

export const areaName = (area: ParticipationArea): Trilingual =>
  inEachLanguage((language) => recordedTexts[language].areas[area]);

/** The figures of the city's own register that tell of an area, or of none. */
export const recordedOf = ({ figures }: PlanFacts, area: ParticipationArea | undefined): ComputedFigure[] =>
  [...figures.values()].filter(({ definition }) => definition.origins !== undefined && definition.area === area);

/** What an area has in the register: sentences, a table of single numbers, and figures of several parts. */
export function recordedBlocks(facts: PlanFacts, recorded: readonly ComputedFigure[]): PlannedBlock[] {
  const single = recorded.filter(isSingle);
  const older = recorded.filter((one) => isOlder(facts, one));
  return [
    ...together(single.map(({ definition }) => definition.summary.alone)),
    ...[...single, ...recorded.filter((one) => !isSingle(one))].map(({ definition }) => figure(definition.id)),
    ...(older.length > 0 ? [note(say((texts, language) => texts.recorded.earlier(titlesOf(older)[language])))] : []),
  ];
}

/** The names of figures, as a narrative may hold them. */
export const titlesOf = (recorded: readonly ComputedFigure[]): Trilingual =>
  inEachLanguage((language) =>
    recorded.map(({ definition }) => asLiterals(definition.title[language], 'name', language)).join(', '),
  );

/** Whether all that is told of a figure is from before the period. */
export function isOlder(facts: PlanFacts, { codes }: ComputedFigure): boolean {
  const period = parsePeriod(String(feedbackExtract(facts).parameters['period']));
  const times = (codes['time'] ?? []).flatMap(({ code }) => parseTime(code) ?? []);
  return period !== undefined && times.every(({ until }) => until <= firstDay(period));
}

/** The first figure of an area that has one value a time. */
export const firstSingle = (recorded: readonly ComputedFigure[]): ComputedFigure | undefined => recorded.find(isSingle);

/** The first single figure of an area as a finding, with its time when that is not the period itself; undefined when there is none. */
export function recordedFinding(
  facts: PlanFacts,
  recorded: readonly ComputedFigure[],
): { title: Trilingual; value: Trilingual } | undefined {
  const first = firstSingle(recorded);
  const time = first?.codes['time']?.[0];
  if (!first || !time) return undefined;
  const { definition } = first;
  const isOfPeriod = time.code === feedbackExtract(facts).parameters['period'];
  return {
    title: inEachLanguage((language) => {
      const title = asLiterals(definition.title[language], 'name', language);
      return isOfPeriod ? title : `${title} ${asLiterals(time.label[language], 'period', language)}`;
    }),
    value: valueProse(definition.id, time.code, definition.measures[0]?.unit),
  };
}
