import { participationAreas, type ParticipationArea } from '../../../kernel/figure.ts';
import { inEachLanguage, type Trilingual } from '../../../kernel/language.ts';
import { figure, note, paragraph } from '../quarterly-feedback/plan-parts.ts';
import { type PlanFacts, type PlannedBlock, type PlannedSection, type ReviewPlan } from '../review-plan.ts';
import {
  equalityBlocks,
  feedbackBlocks,
  feedbackTold,
  type FeedbackTold,
  receivedHeading,
  receivedSentence,
  timesSentence,
} from './plan-feedback.ts';
import {
  areaName,
  firstSingle,
  isOlder,
  recordedBlocks,
  recordedFinding,
  recordedOf,
  titlesOf,
} from './plan-recorded.ts';
import { say } from './texts.ts';

const sentencesInShort = 8;
/** Where the feedback system belongs in the participation model, and where feedback about equality does. */
const areaOfFeedback: ParticipationArea = 5;
const areaOfEquality: ParticipationArea = 2;

/** Chooses what the yearly report says of each area of the participation model, and what is missing. */
export function planYearlyParticipation(facts: PlanFacts): ReviewPlan {
  const told = feedbackTold(facts);
  return {
    title: say((texts) => texts.title),
    inShort: inShort(facts, told).slice(0, sentencesInShort),
    sections: [
      ...participationAreas.map((area) => areaSection(facts, told, area)),
      ...otherFigures(facts),
      missing(facts, told),
      method(told),
    ],
  };
}

/** Whether an area has anything to tell. */
function isEmpty(facts: PlanFacts, told: FeedbackTold, area: ParticipationArea): boolean {
  if (recordedOf(facts, area).length > 0) return false;
  if (area === areaOfFeedback) return !told.cases;
  return area === areaOfEquality ? !told.equality : true;
}

function areaSection(facts: PlanFacts, told: FeedbackTold, area: ParticipationArea): PlannedSection {
  const recorded = recordedOf(facts, area);
  const fromFeedback =
    area === areaOfFeedback && told.cases
      ? feedbackBlocks(facts, told)
      : area === areaOfEquality
        ? equalityBlocks(told)
        : [];
  if (isEmpty(facts, told, area)) {
    const isOfFeedback = area === areaOfFeedback;
    return {
      id: `area-${area}`,
      heading: headingOf(
        area,
        say((texts) => (isOfFeedback ? texts.received.headingNone : texts.recorded.empty)),
      ),
      blocks: [note(say((texts) => (isOfFeedback ? texts.received.none : texts.recorded.emptyText)))],
      advice: say((texts) => texts.recorded.emptyAdvice),
    };
  }
  return {
    id: `area-${area}`,
    heading: areaHeading(facts, told, area),
    blocks: [...fromFeedback, ...recordedBlocks(facts, recorded)],
  };
}

const headingOf = (area: ParticipationArea, finding: Trilingual): Trilingual =>
  say((texts, language) => texts.heading(areaName(area)[language], finding[language]));

/** The name of the area with its finding. */
function areaHeading(facts: PlanFacts, told: FeedbackTold, area: ParticipationArea): Trilingual {
  if (area === areaOfFeedback && told.cases) return headingOf(area, receivedHeading(facts));
  if (area === areaOfEquality && told.equality)
    return headingOf(
      area,
      say((texts) => texts.equality.heading),
    );
  const finding = recordedFinding(facts, recordedOf(facts, area));
  if (!finding) return areaName(area);
  return say((texts, language) =>
    texts.recordedHeading(areaName(area)[language], finding.title[language], finding.value[language]),
  );
}

/** Sentences in the order of their weight: feedback, then what is missing, then the first single recorded figure of each area. */
function inShort(facts: PlanFacts, told: FeedbackTold): Trilingual[] {
  const empty = emptyAreas(facts, told);
  const ofAreas = participationAreas.flatMap((area) => {
    const first = firstSingle(recordedOf(facts, area));
    return first && area !== areaOfFeedback ? [first.definition.summary.alone] : [];
  });
  return [
    ...(told.cases ? [receivedSentence(facts)] : []),
    ...(told.kinds ? [say((texts) => texts.complaints.text)] : []),
    ...(told.times ? [timesSentence(facts)] : []),
    ...(told.equality ? [say((texts) => texts.equality.short)] : []),
    ...(empty.length > 0 ? [say((texts, language) => texts.missing.areasShort(namesOf(empty)[language]))] : []),
    ...ofAreas,
  ];
}

const emptyAreas = (facts: PlanFacts, told: FeedbackTold): ParticipationArea[] =>
  participationAreas.filter((area) => isEmpty(facts, told, area));

const namesOf = (areas: readonly ParticipationArea[]): Trilingual =>
  inEachLanguage((language) => areas.map((area) => areaName(area)[language].toLowerCase()).join(', '));

/** Recorded figures that tell of no area stand by themselves. */
function otherFigures(facts: PlanFacts): PlannedSection[] {
  const recorded = recordedOf(facts, undefined);
  if (recorded.length === 0) return [];
  const heading = say((texts) => texts.recorded.other);
  return [{ id: 'others', heading, blocks: recordedBlocks(facts, recorded) }];
}

function missing(facts: PlanFacts, told: FeedbackTold): PlannedSection {
  const empty = emptyAreas(facts, told);
  const sentences: Trilingual[] = [
    ...(empty.length > 0 ? [say((texts, language) => texts.missing.areas(namesOf(empty)[language]))] : []),
    ...olderSentence(facts),
    ...(told.cases && !facts.isCompared ? [say((texts) => texts.missing.comparison)] : []),
    ...(told.cases ? missingOfFeedback(told) : [say((texts) => texts.received.none)]),
  ];
  const blocks = sentences.length > 0 ? sentences : [say((texts) => texts.missing.nothing)];
  return { id: 'missing', heading: say((texts) => texts.missing.heading), blocks: blocks.map(paragraph) };
}

function olderSentence(facts: PlanFacts): Trilingual[] {
  const older = [...participationAreas, undefined]
    .flatMap((area) => recordedOf(facts, area))
    .filter((one) => isOlder(facts, one));
  return older.length > 0 ? [say((texts, language) => texts.recorded.earlier(titlesOf(older)[language]))] : [];
}

const missingOfFeedback = (told: FeedbackTold): Trilingual[] =>
  (['kinds', 'themes', 'equality', 'times', 'districts'] as const)
    .filter((name) => !told[name])
    .map((name) => say((texts) => texts.missing[name]));

function method(told: FeedbackTold): PlannedSection {
  const feedback: PlannedBlock[] = told.cases
    ? [paragraph(say((texts) => texts.method.feedback)), paragraph(say((texts) => texts.method.chance))]
    : [];
  return {
    id: 'method',
    heading: say((texts) => texts.method.heading),
    blocks: [
      ...feedback,
      paragraph(say((texts) => texts.method.recorded)),
      paragraph(say((texts) => texts.method.codes)),
      ...(told.cases ? [figure('feedback.populations')] : []),
    ],
  };
}
