import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { cityOf, localDay, type WorkingCalendar, workingCalendarOf } from '../../city/index.ts';
import { accountNames, type Contact, residentNames } from '../../people/index.ts';
import { type AnswerDraft, draftsOfCase } from '../answers/answer-draft.store.ts';
import { answerLanguage, type AnswerTemplate, templatesFor } from '../answers/answer-template.ts';
import { answerTemplates } from '../answers/answer-template.store.ts';
import { type Approver, type ProposedAnswer, proposedAnswer } from '../answers/approval.ts';
import { casesMergedInto } from '../answers/merged.store.ts';
import { approverOf, mayApprove } from '../answers/send-answer.ts';
import { type Attachment } from '../attachments/attachment.ts';
import { attachmentsOf } from '../attachments/attachment.store.ts';
import { handleCases } from '../cases/case-actions.ts';
import { openCase } from '../cases/case-policy.ts';
import { caseScope, isCaseSeen } from '../cases/case-scope.store.ts';
import { eventsOf } from '../cases/feedback-event.store.ts';
import { type FeedbackEvent } from '../cases/feedback-event.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { deliveriesOfCase } from '../letters/delivery.store.ts';
import { type Delivery } from '../letters/delivery.ts';
import { publishAction } from '../publication/publish-case.ts';
import { type HistoryNames } from './event-words.ts';
import { giverOf } from './giver.ts';
import { noteRead } from './note-read.ts';
import { districtNames, organisationNames, themeNames } from './place-names.ts';
import { type Viewer } from './possible-acts.ts';
import { similarCases, type SimilarCase } from './similar.store.ts';
import { statutoryAction } from '../statutory/matter-scope.store.ts';
import { statutoryHint } from '../statutory/recognise.ts';
import { type StatutoryKind } from '../statutory/statutory-matter.ts';

/** Everything that the page of a case shows to the one who looks. */
export interface CaseView {
  readonly it: HandledCase;
  readonly events: readonly FeedbackEvent[];
  readonly viewer: Viewer;
  /** What became of the letters about its events, by the number of the event. */
  readonly deliveries: ReadonlyMap<number, Delivery>;
  readonly names: HistoryNames;
  readonly themes: ReadonlyMap<string, string>;
  readonly districts: ReadonlyMap<string, string>;
  readonly calendar: WorkingCalendar;
  readonly timeZone: string;
  readonly giver: Contact | undefined;
  /** The name of an identified giver. */
  readonly residentName: string | undefined;
  /** The language in which the giver is answered. */
  readonly answersIn: Language;
  readonly templates: readonly AnswerTemplate[];
  readonly ownDraft: AnswerDraft | undefined;
  /** Drafts of colleagues who let others read them. */
  readonly sharedDrafts: readonly AnswerDraft[];
  readonly approver: Approver | undefined;
  readonly proposed: ProposedAnswer | undefined;
  /** Decides on the publication of cases. */
  readonly decidesOnPublication: boolean;
  /** Files that came with its messages. */
  readonly attachments: readonly Attachment[];
  /** How many cases were merged into this one. */
  readonly merged: number;
  readonly similar: readonly SimilarCase[];
  /** The procedure that the words seem to ask for. */
  readonly procedure: StatutoryKind | undefined;
  readonly registersProcedures: boolean;
}

const mostSimilar = 5;

/** Reads a case for its pages; for who may not see it, it reads like none. Reading a sensitive one is written down. */
export async function loadCaseView(ctx: Context, feedbackCaseId: string, language: Language): Promise<CaseView> {
  const { tx, cityId } = ctx;
  const it = await openCase(ctx, feedbackCaseId);
  await noteRead(ctx, it, 'case');
  const events = await eventsOf(tx, cityId, feedbackCaseId);
  const calendar = await workingCalendarOf(tx, cityId);
  const mayHandle = await isCaseSeen(tx, cityId, feedbackCaseId, await caseScope(ctx, handleCases));
  const proposed = proposedAnswer(events);
  const accountId = ctx.actor.kind === 'staff' ? ctx.actor.accountId : '';
  const drafts = await draftsOfCase(tx, cityId, feedbackCaseId);
  return {
    it,
    events,
    deliveries: new Map((await deliveriesOfCase(tx, cityId, feedbackCaseId)).map((each) => [each.eventNumber, each])),
    viewer: {
      accountId,
      mayHandle,
      mayApprove: mayHandle && proposed !== undefined && (await mayApprove(ctx, it, proposed)),
      isAsked: isAsked(events, accountId),
    },
    names: {
      accounts: await accountNames(tx, cityId, accountsIn(it, events, drafts)),
      units: await organisationNames(ctx, language),
      today: localDay(calendar, ctx.now),
    },
    themes: await themeNames(ctx, language),
    districts: await districtNames(ctx, language),
    calendar,
    timeZone: (await cityOf(tx, cityId)).settings.timeZone,
    giver: mayHandle ? await giverOf(ctx, it) : undefined,
    residentName: mayHandle ? await residentNameOf(ctx, it) : undefined,
    answersIn: answerLanguage(it.language),
    templates: mayHandle ? templatesFor(await answerTemplates(tx, cityId), it) : [],
    ownDraft: drafts.find((draft) => draft.accountId === accountId),
    sharedDrafts: drafts.filter((draft) => draft.accountId !== accountId && draft.isShared),
    approver: mayHandle ? await approverOf(ctx, it) : undefined,
    proposed,
    decidesOnPublication: mayHandle && it.mayPublish && ctx.scope(publishAction).kind !== 'none',
    attachments: await attachmentsOf(tx, cityId, feedbackCaseId),
    merged: (await casesMergedInto(tx, cityId, feedbackCaseId)).length,
    procedure: mayHandle && it.text !== null ? statutoryHint(it.text) : undefined,
    registersProcedures: ctx.scope(statutoryAction).kind !== 'none',
    similar: mayHandle && !it.isSensitive ? await similarCases(ctx, feedbackCaseId, mostSimilar) : [],
  };
}

async function residentNameOf({ tx, cityId }: Context, { giverResidentId }: HandledCase): Promise<string | undefined> {
  if (giverResidentId === null) return undefined;
  return (await residentNames(tx, cityId, [giverResidentId])).get(giverResidentId);
}

/** Whether a colleague has asked this one for a comment that has not come. */
function isAsked(events: readonly FeedbackEvent[], accountId: string): boolean {
  const asked = events.findLast(({ act, facts }) => act === 'ask-colleague' && facts['askedAccount'] === accountId);
  const said = events.findLast(({ act, byAccount }) => act === 'colleague-commented' && byAccount === accountId);
  return asked !== undefined && (said === undefined || said.number < asked.number);
}

function accountsIn(it: HandledCase, events: readonly FeedbackEvent[], drafts: readonly AnswerDraft[]): string[] {
  const inEvents = events.flatMap(({ byAccount, assignedTo, facts }) => [byAccount, assignedTo, facts['askedAccount']]);
  const all = [it.assignedTo, ...inEvents, ...drafts.map(({ accountId }) => accountId)];
  return [...new Set(all.filter((id) => typeof id === 'string'))];
}
