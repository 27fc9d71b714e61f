import { type FeedbackEvent } from '../cases/feedback-event.ts';

/** Who may approve an answer: any other who handles the case, or a head of its part of the organisation. */
export const approvers = ['colleague', 'unit-head'] as const;
export type Approver = (typeof approvers)[number];

/** Where an answer needs a second pair of eyes: by theme, by part of the organisation with all below it, or by both. */
export interface ApprovalRule {
  readonly ruleId: string;
  readonly themeId: string | null;
  readonly organisationUnitId: string | null;
  readonly approver: Approver;
}

/** What a rule is held against: the themes of a case, and its part of the organisation with all above it. */
export interface ToBeApproved {
  readonly themeIds: readonly string[];
  readonly ancestorsOrSelf: readonly string[];
}

/** Who must approve an answer; undefined when nobody need. Where several rules hold, the stricter one counts. */
export function approverFor(rules: readonly ApprovalRule[], it: ToBeApproved): Approver | undefined {
  const held = rules.filter(
    ({ themeId, organisationUnitId }) =>
      (themeId === null || it.themeIds.includes(themeId)) &&
      (organisationUnitId === null || it.ancestorsOrSelf.includes(organisationUnitId)),
  );
  if (held.length === 0) return undefined;
  return held.some(({ approver }) => approver === 'unit-head') ? 'unit-head' : 'colleague';
}

/** An answer that waits for approval. */
export interface ProposedAnswer {
  /** The number of the event that proposed it. */
  readonly number: number;
  readonly by: string | null;
  readonly text: string;
  readonly maskedText: string;
  readonly at: Date;
}

const settling: ReadonlySet<string> = new Set(['answer', 'return-answer', 'close', 'merge', 'hand-on', 'withdraw']);

/** The newest proposed answer of a history, unless it has been sent, returned or overtaken. */
export function proposedAnswer(events: readonly FeedbackEvent[]): ProposedAnswer | undefined {
  const last = events.findLast(({ act }) => act === 'propose-answer' || settling.has(act));
  if (last?.act !== 'propose-answer' || last.text === null) return undefined;
  const { number, byAccount, text, maskedText, at } = last;
  return { number, by: byAccount, text, maskedText: maskedText ?? text, at };
}
