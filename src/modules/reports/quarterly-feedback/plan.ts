import { type Trilingual } from '../../../kernel/language.ts';
import { isNotTold } from '../computed-figure.ts';
import { type PlanFacts, type PlannedBlock, type PlannedSection, type ReviewPlan } from '../review-plan.ts';
import {
  byVerdict,
  changeOf,
  feedbackExtract,
  figure,
  figureOf,
  note,
  paragraph,
  together,
  valueAt,
} from './plan-parts.ts';
import { channels, districts, matters, method, topic, year } from './plan-later-sections.ts';
import { say } from './texts.ts';

const sentencesInShort = 5;
/** How many themes that clearly changed are told of. */
const mostChanges = 3;

/** Chooses what the quarterly feedback review says: findings that chance does not explain, and what is missing. */
export function planQuarterlyFeedback(facts: PlanFacts): ReviewPlan {
  const title = say((texts) => texts.title);
  if (feedbackExtract(facts).casesOfPeriod === 0) return { title, inShort: [], sections: [emptySection] };
  const sections = [
    received(facts),
    themes(facts),
    ...themesByKind(facts),
    times(facts),
    matters(facts),
    channels(),
    districts(facts),
    ...topic(facts),
    year(facts),
    method(),
  ];
  return { title, inShort: inShort(facts).slice(0, sentencesInShort), sections };
}

const emptySection: PlannedSection = {
  id: 'received',
  heading: say((texts) => texts.empty.heading),
  blocks: [paragraph(say((texts) => texts.empty.text))],
};

/** Sentences in the order of their weight; the first five are printed. */
function inShort(facts: PlanFacts): Trilingual[] {
  const isUpperBound = feedbackExtract(facts).facts['answeredAtIsUpperBound'] === true;
  return [
    receivedSentence(facts),
    ...(tellsKinds(facts) ? [say((texts) => texts.kinds.short)] : []),
    ...(tellsThemes(facts) ? [say((texts) => texts.themes.short)] : []),
    ...(tellsAnswers(facts) ? [say(({ times }) => (isUpperBound ? times.shortUpperBound : times.short))] : []),
    ...topicSentence(facts),
    say((texts) => texts.year.short),
    say((texts) => texts.channels.text),
  ];
}

function topicSentence(facts: PlanFacts): Trilingual[] {
  if (feedbackExtract(facts).facts['hasTopic'] !== true || !valueAt(facts, 'feedback.topic')) return [];
  const isMore = changeOf(facts, 'feedback.topic') === 'more' && (valueAt(facts, 'feedback.topic', {}, 1) ?? 0) > 0;
  return [say((texts) => (isMore ? texts.topic.shortMore : texts.topic.short))];
}

const tellsKinds = (facts: PlanFacts): boolean => !isNotTold(figureOf(facts, 'feedback.received-by-kind'), 'kind');
const tellsThemes = (facts: PlanFacts): boolean => !isNotTold(figureOf(facts, 'feedback.received-by-theme'), 'theme');
const tellsAnswers = (facts: PlanFacts): boolean =>
  valueAt(facts, 'feedback.response-times', { clock: 'calendar', measure: 'mean' }) !== null;

const receivedSentence = (facts: PlanFacts): Trilingual =>
  byVerdict(changeOf(facts, 'feedback.received'), {
    more: say((texts) => texts.received.more),
    less: say((texts) => texts.received.less),
    unclear: say((texts) => texts.received.unclear),
    alone: say((texts) => texts.received.alone),
  });

function received(facts: PlanFacts): PlannedSection {
  const heading = byVerdict(changeOf(facts, 'feedback.received'), {
    more: say((texts) => texts.received.headingMore),
    less: say((texts) => texts.received.headingLess),
    unclear: say((texts) => texts.received.headingUnclear),
    alone: say((texts) => texts.received.headingAlone),
  });
  const kinds = tellsKinds(facts)
    ? [...kindChanges(facts), figure('feedback.received-by-kind')]
    : [note(say((texts) => texts.kinds.notTold)), figure('feedback.received')];
  const missing = facts.isCompared ? [] : [note(say((texts) => texts.received.noComparison))];
  return { id: 'received', heading, blocks: [paragraph(receivedSentence(facts)), ...missing, ...kinds] };
}

/** A sentence on each kind, all kinds read together so that chance does not make one of them news. */
function kindChanges(facts: PlanFacts): PlannedBlock[] {
  const codes = figureOf(facts, 'feedback.received-by-kind').codes['kind'] ?? [];
  return together(
    codes
      .filter(({ code }) => code !== 'not-given')
      .flatMap(({ code }) => {
        const verdict = changeOf(facts, 'feedback.received-by-kind', { kind: code }, 'kind');
        return verdict ? [say((texts) => texts.kinds[verdict](code))] : [];
      }),
  );
}

function themes(facts: PlanFacts): PlannedSection {
  if (!tellsThemes(facts)) {
    return {
      id: 'themes',
      heading: figureOf(facts, 'feedback.received-by-theme').definition.title,
      blocks: [note(say((texts) => texts.themes.notTold))],
    };
  }
  const several = (figureOf(facts, 'feedback.received-by-theme').codes['theme'] ?? []).filter(
    ({ code }) => code !== 'not-given',
  );
  return {
    id: 'themes',
    heading: say((texts) => texts.themes.heading),
    blocks: [
      ...together([
        say((texts) => texts.themes.short),
        ...(several.length > 1 ? [say((texts) => texts.themes.second)] : []),
      ]),
      ...themeChanges(facts),
      figure('feedback.received-by-theme'),
    ],
  };
}

/** The themes that changed most among those whose change chance does not explain. */
function themeChanges(facts: PlanFacts): PlannedBlock[] {
  if (!facts.isCompared) return [];
  const id = 'feedback.received-by-theme';
  const codes = (figureOf(facts, id).codes['theme'] ?? [])
    .map(({ code }) => code)
    .filter((code) => code !== 'not-given');
  const changed = codes.flatMap((code) => {
    const verdict = changeOf(facts, id, { theme: code }, 'theme');
    const size = Math.abs((valueAt(facts, id, { theme: code }) ?? 0) - (valueAt(facts, id, { theme: code }, 1) ?? 0));
    return verdict === 'more' || verdict === 'less' ? [{ code, verdict, size }] : [];
  });
  if (changed.length === 0) return [paragraph(say((texts) => texts.themes.unclear))];
  const largest = changed.toSorted((a, b) => b.size - a.size).slice(0, mostChanges);
  return together(largest.map(({ code, verdict }) => say((texts) => texts.themes[verdict](code))));
}

function themesByKind(facts: PlanFacts): PlannedSection[] {
  if (!tellsKinds(facts) || !tellsThemes(facts)) return [];
  // The summary of this figure speaks of complaints and praise; without both it would have nothing to say.
  const tells = (kind: string): boolean => {
    const codes = figureOf(facts, 'feedback.themes-by-kind').codes['theme'] ?? [];
    return codes.some(
      ({ code }) => code !== 'not-given' && valueAt(facts, 'feedback.themes-by-kind', { theme: code, kind }),
    );
  };
  if (!tells('complaint') || !tells('praise')) return [];
  return [
    {
      id: 'themes-by-kind',
      heading: say((texts) => texts.themesByKind.heading),
      blocks: [figure('feedback.themes-by-kind')],
    },
  ];
}

function times(facts: PlanFacts): PlannedSection {
  const isUpperBound = feedbackExtract(facts).facts['answeredAtIsUpperBound'] === true;
  const reacted = valueAt(facts, 'feedback.reaction-times', { clock: 'calendar', measure: 'mean' }) !== null;
  const reaction = reacted ? figure('feedback.reaction-times') : note(say((texts) => texts.times.notReacted));
  if (!tellsAnswers(facts)) {
    return {
      id: 'times',
      heading: figureOf(facts, 'feedback.response-times').definition.title,
      blocks: [note(say((texts) => texts.times.notTold)), reaction],
    };
  }
  const median = byVerdict(changeOf(facts, 'feedback.response-times', { clock: 'calendar', measure: 'median' }), {
    more: say((texts) => texts.times.more),
    less: say((texts) => texts.times.less),
    unclear: say((texts) => texts.times.unclear),
    alone: say((texts) => texts.times.alone),
  });
  return {
    id: 'times',
    heading: say((texts) => (isUpperBound ? texts.times.headingUpperBound : texts.times.heading)),
    blocks: [
      paragraph(say((texts) => (isUpperBound ? texts.times.shortUpperBound : texts.times.short))),
      ...together([median, say((texts) => texts.times.tail)]),
      ...(isUpperBound ? [note(say((texts) => texts.times.upperBound))] : []),
      figure('feedback.response-times'),
      reaction,
    ],
  };
}
