import { notGivenCode } from '../../../kernel/figure.ts';
import { type Trilingual } from '../../../kernel/language.ts';
import { cellOf, isNotTold } from '../computed-figure.ts';
import { type PlanFacts, type PlannedBlock, type PlannedSection } from '../review-plan.ts';
import {
  byVerdict,
  changeOf,
  feedbackExtract,
  figure,
  figureOf,
  keyAt,
  note,
  paragraph,
  together,
  valueAt,
} from './plan-parts.ts';
import { say } from './texts.ts';

export function matters(facts: PlanFacts): PlannedSection {
  const id = 'feedback.equality-and-accessibility';
  const total =
    (valueAt(facts, id, { matter: 'accessibility' }) ?? 0) + (valueAt(facts, id, { matter: 'equality' }) ?? 0);
  return total === 0
    ? {
        id: 'matters',
        heading: say((texts) => texts.matters.headingNone),
        blocks: [note(say((texts) => texts.matters.none))],
      }
    : {
        id: 'matters',
        heading: say((texts) => texts.matters.heading),
        blocks: [paragraph(say((texts) => texts.matters.text)), figure(id)],
      };
}

export const channels = (): PlannedSection => ({
  id: 'channels',
  heading: say((texts) => texts.channels.heading),
  blocks: [paragraph(say((texts) => texts.channels.text)), figure('feedback.received-by-channel')],
});

export function districts(facts: PlanFacts): PlannedSection {
  const extract = feedbackExtract(facts);
  const { districtIsGiven, populationIsKnown, populationYear } = extract.facts;
  const section = (heading: Trilingual, ...blocks: readonly PlannedBlock[]): PlannedSection => ({
    id: 'districts',
    heading,
    blocks,
  });
  const headingNone = say((texts) => texts.districts.headingNone);
  if (districtIsGiven !== true) return section(headingNone, note(say((texts) => texts.districts.noDistricts)));
  const isKnown = populationIsKnown === true;
  const { shown, hidden } = districtsTold(facts, isKnown ? 'per-thousand' : 'cases');
  if (shown === 0) return section(headingNone, note(say((texts) => texts.districts.allHidden)));
  if (!isKnown) {
    const heading = say(({ districts: told }) => (hidden === 0 ? told.headingCounts : told.headingCountsShown));
    return section(heading, note(say((texts) => texts.districts.noPopulation)));
  }
  const isOtherYear = String(populationYear) !== extract.parameters['year'];
  return section(
    say(({ districts: told }) => (hidden === 0 ? told.heading : told.headingShown)),
    paragraph(say(({ districts: told }) => (hidden === 0 ? told.text : told.textShown))),
    ...(isOtherYear ? [note(say((texts) => texts.districts.populationYear(Number(populationYear))))] : []),
    figure('feedback.received-by-district'),
  );
}

/** How many districts have a number to speak of, and how many are hidden. */
function districtsTold(facts: PlanFacts, measure: string): { readonly shown: number; readonly hidden: number } {
  const it = figureOf(facts, 'feedback.received-by-district');
  const cells = (it.codes['district'] ?? [])
    .filter(({ code }) => code !== notGivenCode)
    .map(({ code }) => cellOf(it, keyAt(it, 0, { district: code, measure }) ?? {}));
  return {
    shown: cells.filter((cell) => (cell?.value ?? 0) > 0).length,
    hidden: cells.filter((cell) => cell?.status === 'c').length,
  };
}

export function topic(facts: PlanFacts): PlannedSection[] {
  const extract = feedbackExtract(facts);
  if (extract.facts['hasTopic'] !== true) return [];
  if (!valueAt(facts, 'feedback.topic')) {
    const heading = figureOf(facts, 'feedback.topic').definition.title;
    return [{ id: 'topic', heading, blocks: [note(say((texts) => texts.topic.none))] }];
  }
  const before = valueAt(facts, 'feedback.topic', {}, 1);
  // Nothing divides by a comparison of zero.
  const verdict = before === null || before === 0 ? undefined : changeOf(facts, 'feedback.topic');
  const words = extract.facts['topicWords'];
  return [
    {
      id: 'topic',
      heading: byVerdict(verdict, {
        more: say((texts) => texts.topic.headingMore),
        less: say((texts) => texts.topic.headingLess),
        unclear: say((texts) => texts.topic.headingUnclear),
        alone: say((texts) => texts.topic.headingAlone),
      }),
      blocks: [
        ...together([
          say((texts) => texts.topic.text),
          ...(before === null ? [] : [say((texts) => texts.topic.compared)]),
        ]),
        ...(typeof words === 'string' ? [note(say((texts) => texts.topic.words('{topic}')))] : []),
        ...(isNotTold(figureOf(facts, 'feedback.topic-by-theme'), 'theme') ? [] : [figure('feedback.topic-by-theme')]),
        figure('feedback.topic'),
      ],
    },
  ];
}

export function year(facts: PlanFacts): PlannedSection {
  const before = valueAt(facts, 'feedback.year-so-far', {}, 1);
  const verdict = before === 0 ? undefined : changeOf(facts, 'feedback.year-so-far');
  const sentence = byVerdict(verdict, {
    more: say((texts) => texts.year.more),
    less: say((texts) => texts.year.less),
    unclear: say((texts) => texts.year.unclear),
    alone: say((texts) => texts.year.alone),
  });
  return {
    id: 'year',
    heading: say((texts) => texts.year.heading),
    blocks: [paragraph(sentence), figure('feedback.year-so-far')],
  };
}

export const method = (): PlannedSection => ({
  id: 'method',
  heading: say((texts) => texts.method.heading),
  blocks: [
    paragraph(say((texts) => texts.method.received)),
    paragraph(say((texts) => texts.method.chance)),
    paragraph(say((texts) => texts.method.rounding)),
    paragraph(say((texts) => texts.method.codes)),
    figure('feedback.populations'),
  ],
});
