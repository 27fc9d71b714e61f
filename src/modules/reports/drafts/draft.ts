import { type Trilingual } from '../../../kernel/language.ts';
import { type Topic } from '../../../platform/figure-source.ts';

/** Where a draft stands; only `editing` may be written in. */
export const draftStates = ['editing', 'submitted', 'approved', 'published', 'abandoned'] as const;
export type DraftState = (typeof draftStates)[number];

interface Step {
  readonly from: readonly DraftState[];
  readonly to: DraftState;
}

/** What may be done with a draft in which state, and where it leads. */
export const draftSteps = {
  started: { from: [], to: 'editing' },
  'numbers-refreshed': { from: ['editing'], to: 'editing' },
  submitted: { from: ['editing'], to: 'submitted' },
  returned: { from: ['submitted', 'approved'], to: 'editing' },
  'taken-back': { from: ['submitted', 'approved'], to: 'editing' },
  approved: { from: ['submitted'], to: 'approved' },
  published: { from: ['approved'], to: 'published' },
  abandoned: { from: ['editing', 'submitted', 'approved'], to: 'abandoned' },
} as const satisfies Readonly<Record<string, Step>>;
export type DraftEventName = keyof typeof draftSteps;

/** Whether a step may be taken from a state. */
export const mayStep = (event: DraftEventName, state: DraftState): boolean => {
  const { from }: Step = draftSteps[event];
  return from.includes(state);
};

export interface DraftEvent {
  readonly number: number;
  readonly event: DraftEventName;
  readonly at: Date;
  /** None when the system did it. */
  readonly accountId?: string;
  readonly note?: string;
  readonly reviewId?: string;
}

/** The state that the events of a draft lead to. */
export const stateAfter = (events: readonly DraftEvent[]): DraftState => {
  const last = events.at(-1);
  return last ? draftSteps[last.event].to : 'editing';
};

/** A draft in a list. */
export interface DraftHead {
  readonly draftId: string;
  readonly template: string;
  /** `2020-Q4` */
  readonly period: string;
  readonly comparison?: string;
  readonly topic?: Topic;
  /** The published edition that it corrects. */
  readonly corrects?: string;
  readonly startedAt: Date;
  readonly events: readonly DraftEvent[];
}

/** What a part of a draft is; title, sentences of "In short" and headings are parts as paragraphs are. */
const blockKinds = ['title', 'sentence', 'heading', 'paragraph', 'note', 'figure'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A part of a draft in its newest version. */
export interface DraftBlock {
  readonly blockId: string;
  readonly version: number;
  /** `title`, `in-short` or the id of a section. */
  readonly section: string;
  readonly kind: BlockKind;
  /** Parts stand in this order. */
  readonly position: number;
  /** None for a figure. */
  readonly prose?: Trilingual;
  readonly figureId?: string;
  readonly isRemoved: boolean;
  /** True while nobody has changed what the template wrote. */
  readonly byTemplate: boolean;
  readonly savedAt: Date;
  readonly accountId?: string;
}

/** The sections that every draft has and that are no sections of the review. */
export const titleSection = 'title';
export const inShortSection = 'in-short';

/** The person who last submitted the draft: she does not approve it herself. */
const submitterOf = (events: readonly DraftEvent[]): string | undefined =>
  events.findLast(({ event }) => event === 'submitted')?.accountId;

/** Whether somebody answers for the text: who has written any wording of it, or handed it in last. */
export const isAuthor = (
  accountId: string,
  { events, writers }: { readonly events: readonly DraftEvent[]; readonly writers: ReadonlySet<string> },
): boolean => submitterOf(events) === accountId || writers.has(accountId);

/** No text in any language. */
export const noText: Trilingual = { fi: '', sv: '', en: '' };
