import { type Language } from '../../../kernel/language.ts';
import { dayInWords } from '../../../platform/i18n/day-in-words.ts';
import { formatDateTime } from '../../../platform/i18n/format.ts';
import { type Day } from '../../city/index.ts';
import { acts, unfinishedStatuses } from '../cases/acts.ts';
import { type FeedbackEvent } from '../cases/feedback-event.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { giveTexts } from './texts.ts';

/** What the words about a case depend on beside the case. */
export interface WordsAbout {
  readonly language: Language;
  readonly timeZone: string;
  /** The city's day. */
  readonly today: Day;
  /** The name of a part of the organisation; undefined when the city has none with this id. */
  readonly unitName: (organisationUnitId: string | null) => string | undefined;
  /** The reader may read what was said, not only what happened. */
  readonly seesTexts: boolean;
}

/** A state in plain sentences, the first being the one that matters. */
export interface StateInWords {
  readonly state: string;
  /** Who has it, why it ended. */
  readonly more: readonly string[];
  /** The promise, or that it was not kept. */
  readonly promise?: string;
  readonly isLate: boolean;
}

const lookUp = (texts: Readonly<Record<string, string>>, key: string | null): string | undefined =>
  key !== null && Object.hasOwn(texts, key) ? texts[key] : undefined;

/** Whether somebody in the city still has to do something about a case. */
export const isUnfinished = ({ status }: HandledCase): boolean => unfinishedStatuses.includes(status);

/** Whether a case was joined with another about the same matter, which has not been answered yet. */
export const waitsForOther = ({ status, mergedInto }: HandledCase, events: readonly FeedbackEvent[]): boolean =>
  status === 'closed' && mergedInto !== null && !events.some(({ act }) => act === 'shared-answer');

/** Where a case stands, as its giver reads it. */
export function stateInWords(it: HandledCase, events: readonly FeedbackEvent[], about: WordsAbout): StateInWords {
  const texts = giveTexts[about.language].mine;
  const unit = about.unitName(it.organisationUnitId);
  const isOpen = isUnfinished(it);
  const ending = events.findLast(({ act }) => act === 'close' || act === 'hand-on');
  const reason = isOpen || it.status === 'answered' ? undefined : lookUp(texts.reasons, ending?.reason ?? null);
  const isLate = isOpen && it.pausedSince === null && it.dueDay !== null && it.dueDay < about.today;
  return {
    state: waitsForOther(it, events) ? texts.joined : texts.states[it.status],
    more: [...(reason ? [reason] : []), ...(isOpen && unit ? [texts.at({ unit })] : [])],
    ...promiseOf(it, isOpen, isLate, about),
    isLate,
  };
}

function promiseOf(
  { dueDay, pausedSince, wantsAnswer }: HandledCase,
  isOpen: boolean,
  isLate: boolean,
  { language }: WordsAbout,
): { promise?: string } {
  const texts = giveTexts[language].mine;
  if (!isOpen || dueDay === null) return {};
  if (pausedSince !== null) return { promise: texts.paused };
  const day = dayInWords(dueDay, language);
  if (isLate) return { promise: texts.late({ day }) };
  return { promise: wantsAnswer ? texts.promise({ day }) : texts.promiseNoAnswer({ day }) };
}

/** One entry of the conversation. */
export interface EntryInWords {
  readonly number: number;
  readonly at: Date;
  readonly when: string;
  readonly heading: string;
  /** What follows from it: a new day, another unit, a reason. */
  readonly notes: readonly string[];
  /** What somebody wrote; empty when nobody did, or when the reader may not see it. */
  readonly text: string;
  readonly by: 'resident' | 'city' | 'system';
}

/** What the giver sees of the history of her case, oldest first. */
export const conversationOf = (events: readonly FeedbackEvent[], about: WordsAbout): EntryInWords[] =>
  events.filter(({ isForGiver }) => isForGiver).map((event) => entryOf(event, about));

function entryOf(event: FeedbackEvent, about: WordsAbout): EntryInWords {
  return {
    number: event.number,
    at: event.at,
    when: formatDateTime(event.at, about.language, about.timeZone),
    heading: headingOf(event, about.language),
    notes: notesOf(event, about),
    text: about.seesTexts ? (event.text ?? '') : '',
    by: speakerOf(event),
  };
}

/** Somebody who said something speaks; what only happened stands beside. */
const speakerOf = ({ act, byKind, text }: FeedbackEvent): EntryInWords['by'] => {
  if (byKind === 'giver' || act === 'receive') return 'resident';
  return text !== null || acts[act].isReaction ? 'city' : 'system';
};

function headingOf({ act, byKind }: FeedbackEvent, language: Language): string {
  const texts = giveTexts[language].mine.acts;
  if (act === 'receive') return byKind === 'giver' ? texts.receive : texts.receiveForYou;
  if (act === 'reopen' && byKind !== 'giver') return texts.reopenByCity;
  return lookUp(texts, act) ?? texts.other;
}

function notesOf(event: FeedbackEvent, { language, unitName }: WordsAbout): string[] {
  const texts = giveTexts[language].mine;
  const unit = event.act === 'transfer' ? unitName(event.organisationUnitId) : undefined;
  return [
    event.act === 'rate' ? (event.facts['helped'] === true ? texts.helped : texts.didNotHelp) : undefined,
    lookUp(texts.reasons, event.reason),
    unit && texts.unit({ unit }),
    promiseNote(event, language),
  ].filter((note) => note !== undefined);
}

/** What was promised when it came in, and each change of it. */
function promiseNote({ act, facts }: FeedbackEvent, language: Language): string | undefined {
  const texts = giveTexts[language].mine;
  const { dueDay, dueDayBefore } = facts;
  if (typeof dueDay !== 'string') return undefined;
  if (typeof dueDayBefore === 'string' && dueDayBefore !== dueDay) {
    return texts.dayMoved({ before: dayInWords(dueDayBefore, language), after: dayInWords(dueDay, language) });
  }
  return act === 'receive' || dueDayBefore === null ? texts.daySet({ day: dayInWords(dueDay, language) }) : undefined;
}
