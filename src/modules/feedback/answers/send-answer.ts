import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { findAncestors } from '../../city/index.ts';
import { accountNames } from '../../people/index.ts';
import { actAsStaff, type ActOutcome } from '../cases/act-on-case.ts';
import { handleCases } from '../cases/case-actions.ts';
import { openCase } from '../cases/case-policy.ts';
import { eventsOf } from '../cases/feedback-event.store.ts';
import { type FeedbackEvent } from '../cases/feedback-event.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { giverOf } from '../case-page/giver.ts';
import { organisationNames } from '../case-page/place-names.ts';
import { answerLanguage } from './answer-template.ts';
import { deleteDraft, saveDraft } from './answer-draft.store.ts';
import { type Approver, approverFor, type ProposedAnswer, proposedAnswer } from './approval.ts';
import { approvalRules } from './approval.store.ts';
import { type AnswerHint, checkAnswer, mustBeMended, needsSayingSo } from './check-answer.ts';
import { shareWithMerged } from './share-with-merged.ts';

/** An answer as it is about to be sent. */
export interface AnswerToSend {
  readonly text: string;
  /** The version of the case that the writer saw. */
  readonly version: number;
  /** The writer has seen that there is personal data in it, and means it so. */
  readonly isMeantSo: boolean;
}

/** Sent to the giver, or waiting for somebody to approve it. */
export interface SentAnswer extends ActOutcome {
  readonly isWaiting: boolean;
  /** How many givers of merged cases have been answered with it. */
  readonly shared: number;
}

/**
 * Sends the answer to the giver and to those whose cases were merged into this one; where a second pair of eyes is
 * needed, it waits for them. A Problem when a field is open, or when there is personal data of which the writer has not
 * said that it is meant so.
 */
export async function sendAnswer(ctx: Context, feedbackCaseId: string, answer: AnswerToSend): Promise<SentAnswer> {
  const found = await openCase(ctx, feedbackCaseId, handleCases);
  const hints = await hintsFor(ctx, found, answer.text);
  if (mustBeMended(hints)) throw new Problem('invalid', 'feedback.answer-has-open-fields');
  if (needsSayingSo(hints) && !answer.isMeantSo) throw new Problem('invalid', 'feedback.answer-has-personal-data');
  const { text, version } = answer;
  const isWaiting = (await approverOf(ctx, found)) !== undefined;
  const act = isWaiting ? 'propose-answer' : 'answer';
  const outcome = await actAsStaff(ctx, feedbackCaseId, { act, version, text });
  if (ctx.actor.kind === 'staff') await deleteDraft(ctx.tx, ctx.cityId, feedbackCaseId, ctx.actor.accountId);
  const shared = isWaiting ? 0 : await shareWithMerged(ctx, found, outcome.number, text);
  return { ...outcome, isWaiting, shared };
}

/** Who must approve an answer to a case. */
export async function approverOf(
  { tx, cityId, now }: Context,
  { themeIds, organisationUnitId }: HandledCase,
): Promise<Approver | undefined> {
  const rules = await approvalRules(tx, cityId);
  if (rules.length === 0) return undefined;
  const ancestorsOrSelf = organisationUnitId ? await findAncestors(tx, cityId, organisationUnitId, now) : [];
  return approverFor(rules, { themeIds, ancestorsOrSelf });
}

/**
 * Whether the actor may approve a proposed answer: somebody else than its writer, who heads the part of the organisation
 * where that is asked. Reach of the case is the caller's matter.
 */
export async function mayApprove(ctx: Context, it: HandledCase, proposed: ProposedAnswer): Promise<boolean> {
  if (ctx.actor.kind !== 'staff' || ctx.actor.accountId === proposed.by) return false;
  if ((await approverOf(ctx, it)) !== 'unit-head') return true;
  const leads = ctx.scope('feedback.lead-unit');
  if (leads.kind !== 'subtrees') return leads.kind === 'all';
  const above = it.organisationUnitId ? await findAncestors(ctx.tx, ctx.cityId, it.organisationUnitId, ctx.now) : [];
  return leads.roots.some((root) => above.includes(root));
}

/** Approves the answer that waits, which sends it as it stands, or gives it back with words. */
export async function settleProposedAnswer(
  ctx: Context,
  feedbackCaseId: string,
  decision: { readonly version: number; readonly isApproved: boolean; readonly words: string },
): Promise<SentAnswer> {
  const found = await openCase(ctx, feedbackCaseId, handleCases);
  const proposed = proposedAnswer(await eventsOf(ctx.tx, ctx.cityId, feedbackCaseId));
  if (!proposed) throw new Problem('conflict', 'feedback.nothing-to-approve');
  if (!(await mayApprove(ctx, found, proposed))) throw new Problem('forbidden', 'feedback.own-answer');
  const { version } = decision;
  const facts = { proposal: proposed.number };
  if (!decision.isApproved) {
    const input = { act: 'return-answer', version, text: decision.words, facts } as const;
    const returned = await actAsStaff(ctx, feedbackCaseId, input);
    await bringBackDraft(ctx, feedbackCaseId, proposed);
    return { ...returned, isWaiting: false, shared: 0 };
  }
  const { text } = proposed;
  const outcome = await actAsStaff(ctx, feedbackCaseId, { act: 'answer', version, text, facts });
  return { ...outcome, isWaiting: false, shared: await shareWithMerged(ctx, found, outcome.number, text) };
}

/** The writer goes on from what was proposed, unless she has begun anew. */
async function bringBackDraft(ctx: Context, feedbackCaseId: string, { by, text }: ProposedAnswer): Promise<void> {
  if (by === null) return;
  await saveDraft(ctx.tx, ctx.cityId, { feedbackCaseId, accountId: by, readVersion: 0, text });
}

/** What a look at an answer to a case tells, with the names of the people and parts that may stand in it. */
export async function hintsFor(ctx: Context, it: HandledCase, text: string): Promise<AnswerHint[]> {
  const { tx, cityId } = ctx;
  const events = await eventsOf(tx, cityId, it.feedbackCaseId);
  const giver = await giverOf(ctx, it);
  const people = [...new Set(events.flatMap(({ byAccount }) => byAccount ?? []))];
  const names = await accountNames(tx, cityId, people);
  const parts = await organisationNames(ctx, answerLanguage(it.language));
  return checkAnswer({
    text,
    language: answerLanguage(it.language),
    received: events
      .filter(isOfGiver)
      .map((event) => event.text ?? '')
      .join('\n'),
    knownNames: [
      giver?.name ?? '',
      it.onBehalfOf?.name ?? '',
      ctx.actor.kind === 'staff' ? ctx.actor.name : '',
      ...names.values(),
      ...parts.values(),
    ],
  });
}

const isOfGiver = ({ act, byKind }: FeedbackEvent): boolean => act === 'receive' || byKind === 'giver';
