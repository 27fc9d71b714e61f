import { type FeedbackStatus } from '../feedback-case.ts';

/** Who does something to a case. */
export type ActBy = 'giver' | 'staff' | 'system';

/** Why a case is closed without an answer. What the giver reads is the reason in words, never only "closed". */
export const closingReasons = [
  'answered',
  'acted-on',
  'no-action',
  'no-answer-wanted',
  'duplicate',
  'not-feedback',
  'giver-did-not-reply',
] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** Why a case leaves this service. */
export const handingOnReasons = ['another-authority', 'statutory-procedure'] as const;

/** Why the clock of the answer stands still. */
export const pauseReasons = ['waiting-for-giver', 'waiting-for-outside', 'agreed-with-giver'] as const;

interface ActRule {
  readonly by: readonly ActBy[];
  /** The states in which it can be done. */
  readonly from: readonly FeedbackStatus[];
  /** The state after it; `same` leaves it, `open` from `received` and `reopened` means that somebody has it in hand. */
  readonly to: FeedbackStatus | 'same' | 'in-hand';
  readonly isForGiver: boolean;
  /** Stops the reaction clock: something is said to the giver. */
  readonly isReaction: boolean;
  /** Stops the response clock. */
  readonly isResponse: boolean;
  readonly text: 'required' | 'allowed' | 'none';
  readonly reasons?: readonly string[];
}

const unfinished = ['received', 'open', 'waiting-for-giver', 'waiting-for-colleague', 'reopened'] as const;
const finished = ['answered', 'closed', 'handed-on'] as const;
const inAnyState = [...unfinished, ...finished, 'withdrawn'] as const;
const quiet = { isForGiver: false, isReaction: false, isResponse: false } as const;
const shown = { isForGiver: true, isReaction: false, isResponse: false } as const;

/**
 * Everything that can happen to a case that is handled here: by whom, in which states, and what it leads to. An act
 * that is not here cannot be done; a state leads only where `nextFeedbackStatuses` says.
 */
export const actRules = {
  receive: { by: ['giver', 'staff', 'system'], from: [], to: 'received', ...shown, text: 'allowed' },
  take: { by: ['staff'], from: [...unfinished, 'handed-on'], to: 'in-hand', ...shown, text: 'none' },
  assign: { by: ['staff', 'system'], from: unfinished, to: 'in-hand', ...quiet, text: 'allowed' },
  // By the system: what came with a letter beside what its writer says.
  note: { by: ['staff', 'system'], from: inAnyState, to: 'same', ...quiet, text: 'required' },
  'ask-giver': {
    by: ['staff'],
    from: ['received', 'open', 'waiting-for-colleague', 'reopened'],
    to: 'waiting-for-giver',
    isForGiver: true,
    isReaction: true,
    isResponse: false,
    text: 'required',
  },
  'giver-replied': { by: ['giver'], from: unfinished, to: 'same', ...shown, text: 'required' },
  'ask-colleague': {
    by: ['staff'],
    from: ['received', 'open', 'reopened'],
    to: 'waiting-for-colleague',
    ...quiet,
    text: 'required',
  },
  'colleague-commented': { by: ['staff'], from: unfinished, to: 'same', ...quiet, text: 'required' },
  'interim-answer': {
    by: ['staff'],
    from: unfinished,
    to: 'in-hand',
    isForGiver: true,
    isReaction: true,
    isResponse: false,
    text: 'required',
  },
  answer: {
    by: ['staff'],
    from: [...unfinished, 'handed-on'],
    to: 'answered',
    isForGiver: true,
    isReaction: true,
    isResponse: true,
    text: 'required',
  },
  close: {
    by: ['staff', 'system'],
    from: [...unfinished, 'answered', 'handed-on'],
    to: 'closed',
    isForGiver: true,
    isReaction: true,
    isResponse: true,
    text: 'allowed',
    reasons: closingReasons,
  },
  // The text of an answer that waits for a second pair of eyes, and its way back with words.
  'propose-answer': { by: ['staff'], from: unfinished, to: 'in-hand', ...quiet, text: 'required' },
  'return-answer': { by: ['staff'], from: unfinished, to: 'same', ...quiet, text: 'required' },
  // The same matter as another case: its giver gets the answer of that one, and until then the response clock runs.
  merge: {
    by: ['staff'],
    from: unfinished,
    to: 'closed',
    isForGiver: true,
    isReaction: true,
    isResponse: false,
    text: 'allowed',
  },
  'shared-answer': {
    by: ['staff', 'system'],
    from: ['closed'],
    to: 'same',
    isForGiver: true,
    isReaction: true,
    isResponse: true,
    text: 'required',
  },
  reopen: { by: ['giver', 'staff'], from: ['answered', 'closed'], to: 'reopened', ...shown, text: 'required' },
  'hand-on': {
    by: ['staff'],
    from: ['received', 'open', 'waiting-for-colleague', 'reopened'],
    to: 'handed-on',
    isForGiver: true,
    isReaction: true,
    isResponse: true,
    text: 'required',
    reasons: handingOnReasons,
  },
  transfer: { by: ['staff', 'system'], from: unfinished, to: 'same', ...shown, text: 'allowed' },
  inform: { by: ['staff'], from: inAnyState, to: 'same', ...quiet, text: 'allowed' },
  reclassify: { by: ['staff', 'system'], from: inAnyState, to: 'same', ...quiet, text: 'allowed' },
  pause: { by: ['staff'], from: unfinished, to: 'same', ...shown, text: 'required', reasons: pauseReasons },
  resume: { by: ['staff', 'system'], from: unfinished, to: 'same', ...shown, text: 'allowed' },
  'change-promise': { by: ['staff', 'system'], from: unfinished, to: 'same', ...shown, text: 'allowed' },
  split: { by: ['staff'], from: unfinished, to: 'same', ...quiet, text: 'allowed' },
  'mark-sensitive': { by: ['staff', 'system'], from: inAnyState, to: 'same', ...quiet, text: 'allowed' },
  'unmark-sensitive': { by: ['staff'], from: inAnyState, to: 'same', ...quiet, text: 'required' },
  // Who has the code of a sensitive case and has identified herself becomes its giver.
  'giver-identified': { by: ['giver'], from: inAnyState, to: 'same', ...shown, text: 'none' },
  rate: { by: ['giver'], from: ['answered', 'closed'], to: 'same', ...shown, text: 'allowed' },
  withdraw: { by: ['giver'], from: unfinished, to: 'withdrawn', ...shown, text: 'allowed' },
  // Undone at once by who has typed it in.
  'entered-by-mistake': { by: ['staff'], from: ['received'], to: 'withdrawn', ...shown, text: 'none' },
  publish: { by: ['staff'], from: inAnyState, to: 'same', ...shown, text: 'none' },
  'withdraw-publication': { by: ['giver', 'staff'], from: inAnyState, to: 'same', ...shown, text: 'allowed' },
  // Noted by the system: what a letter said has not reached its reader.
  'letter-failed': { by: ['system'], from: inAnyState, to: 'same', ...quiet, text: 'none' },
  'erase-giver': { by: ['giver', 'staff', 'system'], from: inAnyState, to: 'same', ...quiet, text: 'none' },
} as const satisfies Readonly<Record<string, ActRule>>;

export type Act = keyof typeof actRules;

/** Every act by its name. */
export const acts: Readonly<Record<Act, ActRule>> = actRules;

export const isAct = (name: string): name is Act => Object.hasOwn(actRules, name);

/** States in which somebody still has to do something. */
export const unfinishedStatuses: readonly FeedbackStatus[] = unfinished;

/** The state after an act; undefined where it cannot be done. */
export function statusAfter(act: Act, status: FeedbackStatus): FeedbackStatus | undefined {
  const rule = acts[act];
  if (!rule.from.includes(status)) return undefined;
  if (rule.to === 'in-hand') {
    // A promise to come back to it does not answer the question that is still out.
    const isWaiting = status === 'waiting-for-giver' || status === 'waiting-for-colleague';
    return isWaiting && act !== 'take' ? status : 'open';
  }
  if (rule.to !== 'same') return rule.to;
  if (act === 'giver-replied' && status === 'waiting-for-giver') return 'open';
  if (act === 'colleague-commented' && status === 'waiting-for-colleague') return 'open';
  return status;
}
