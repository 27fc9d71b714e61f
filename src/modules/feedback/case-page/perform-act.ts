import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { findAncestors, organisationUnitsAt, themesAt } from '../../city/index.ts';
import { staffOfParts } from '../../people/index.ts';
import { shareDraft } from '../answers/answer-draft.store.ts';
import { approverOf } from '../answers/send-answer.ts';
import { shareWithMerged } from '../answers/share-with-merged.ts';
import { answerLanguage } from '../answers/answer-template.ts';
import { actAsStaff, type ActInput, commentAsColleague } from '../cases/act-on-case.ts';
import { handleCases, seeCases } from '../cases/case-actions.ts';
import { openCase } from '../cases/case-policy.ts';
import { caseScope, isCaseSeen } from '../cases/case-scope.store.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { type ActForm, idIn, kindIn } from './act-form.ts';
import { mergeCase } from './merge-case.ts';
import { today } from './place-names.ts';
import { type StaffAct } from './possible-acts.ts';
import { splitCase } from './split-case.ts';
import { casePageTexts } from './texts.ts';

/** What came of an act. */
export interface PerformedAct {
  /** The actor can still open the case. */
  readonly isInReach: boolean;
}

/**
 * Does an act that staff has filled in a form for. Rights, state and version are checked by `act-on-case`; what the form
 * names (people, parts, themes) is checked here. The form has no errors of its own (`actFormErrors`).
 */
export async function performAct(
  ctx: Context,
  feedbackCaseId: string,
  act: StaffAct,
  form: ActForm,
): Promise<PerformedAct> {
  const isComment = act === 'note' || act === 'colleague-commented';
  const found = await openCase(ctx, feedbackCaseId, isComment ? seeCases : handleCases);
  const { version } = form;
  if (isComment) await commentAsColleague(ctx, feedbackCaseId, { act, version, text: form.text });
  else if (act === 'merge') await mergeCase(ctx, feedbackCaseId, { ...form, mainCaseId: form.mainCase });
  else if (act === 'split') {
    await splitCase(ctx, feedbackCaseId, {
      version,
      text: form.text,
      kind: kindIn(form.kind),
      themeIds: await knownThemes(ctx, form.themes),
      organisationUnitId: form.unit === '' ? found.organisationUnitId : await knownUnit(ctx, form.unit),
    });
  } else await actPlainly(ctx, found, act, form);
  return { isInReach: await isCaseSeen(ctx.tx, ctx.cityId, feedbackCaseId, await caseScope(ctx, seeCases)) };
}

async function actPlainly(ctx: Context, found: HandledCase, act: StaffAct, form: ActForm): Promise<void> {
  const { feedbackCaseId } = found;
  if (act === 'close') await refuseUnapprovedClosing(ctx, found, form);
  const input = { act, version: form.version, ...(form.text === '' ? {} : { text: form.text }) };
  const outcome = await actAsStaff(ctx, feedbackCaseId, { ...input, ...(await moreOf(ctx, found, act, form)) });
  if (act === 'ask-colleague' && ctx.actor.kind === 'staff') {
    await shareDraft(ctx.tx, ctx.cityId, feedbackCaseId, ctx.actor.accountId, form.sharesDraft);
  }
  if (act === 'close') await shareWithMerged(ctx, found, outcome.number, closingWords(found, form));
}

/** What the givers of merged cases are told when the main one is closed: the text, or the reason in the giver's language. */
const closingWords = ({ language }: HandledCase, { text, reason }: ActForm): string => {
  const reasons: Readonly<Record<string, string | undefined>> = casePageTexts[answerLanguage(language)].reasons;
  const words = reasons[reason] ?? reason;
  return text.trim() === '' ? `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.` : text;
};

async function moreOf(ctx: Context, found: HandledCase, act: StaffAct, form: ActForm): Promise<Partial<ActInput>> {
  switch (act) {
    case 'assign':
      return { change: { assignedTo: await knownColleague(ctx, found, form.account) } };
    case 'ask-colleague':
      return askedOf(ctx, found, form);
    case 'interim-answer':
    case 'change-promise':
      return {
        change: { dueDay: form.day },
        facts: { dueDay: form.day, dueDayBefore: found.dueDay },
      };
    case 'transfer':
      return {
        change: { organisationUnitId: await knownUnit(ctx, form.unit) },
        facts: { unitBefore: found.organisationUnitId },
      };
    case 'inform':
      return { informed: [await knownUnit(ctx, form.unit)], facts: { informed: [form.unit] } };
    case 'reclassify':
      return {
        change: { kind: kindIn(form.kind), districtId: idIn(form.district) },
        themeIds: await knownThemes(ctx, form.themes),
        facts: { kindBefore: found.kind, themesBefore: [...found.themeIds], districtBefore: found.districtId },
      };
    case 'mark-sensitive':
      return { change: { isSensitive: true } };
    case 'unmark-sensitive':
      return { change: { isSensitive: false } };
    default:
      return form.reason === '' ? {} : { reason: form.reason };
  }
}

async function askedOf(ctx: Context, found: HandledCase, form: ActForm): Promise<Partial<ActInput>> {
  const account = form.account === '' ? null : await knownColleague(ctx, found, form.account);
  // A sensitive case goes to nobody who may not see it anyway.
  if (form.unit !== '' && found.isSensitive) throw new Problem('conflict', 'feedback.sensitive-stays-alone');
  const unit = form.unit === '' ? null : await knownUnit(ctx, form.unit);
  return {
    facts: {
      ...(account === null ? {} : { askedAccount: account }),
      ...(unit === null ? {} : { informed: [unit] }),
      hasDraft: form.sharesDraft,
    },
    ...(unit === null ? {} : { informed: [unit] }),
  };
}

/** Closing says something to the giver too: where answers need a second pair of eyes, it cannot be the way around them. */
async function refuseUnapprovedClosing(ctx: Context, found: HandledCase, form: ActForm): Promise<void> {
  if (form.text.trim() === '' || found.status === 'answered' || form.reason === 'not-feedback') return;
  if (await approverOf(ctx, found)) throw new Problem('conflict', 'feedback.answer-needs-approval');
}

/** Those to whom a case can be given: they handle feedback of its part, and sensitive ones where it is. */
export async function colleaguesOf(
  ctx: Context,
  { organisationUnitId, isSensitive }: HandledCase,
): Promise<{ readonly accountId: string; readonly name: string }[]> {
  const { tx, cityId, now } = ctx;
  const above = organisationUnitId ? await findAncestors(tx, cityId, organisationUnitId, now) : [];
  const roles = isSensitive
    ? (['sensitive-handler', 'registrar'] as const)
    : (['handler', 'sensitive-handler', 'unit-head', 'registrar'] as const);
  return staffOfParts(tx, cityId, roles, above);
}

async function knownColleague(ctx: Context, found: HandledCase, accountId: string): Promise<string> {
  const colleagues = await colleaguesOf(ctx, found);
  if (colleagues.some((colleague) => colleague.accountId === accountId)) return accountId;
  throw new Problem('invalid', 'feedback.no-such-colleague');
}

async function knownUnit(ctx: Context, unitId: string): Promise<string> {
  const units = await organisationUnitsAt(ctx.tx, ctx.cityId, await today(ctx));
  if (units.some(({ organisationUnitId }) => organisationUnitId === unitId)) return unitId;
  throw new Problem('invalid', 'feedback.no-such-unit');
}

async function knownThemes(ctx: Context, themeIds: readonly string[]): Promise<string[]> {
  const themes = new Set((await themesAt(ctx.tx, ctx.cityId, await today(ctx))).map(({ themeId }) => themeId));
  return [...new Set(themeIds)].filter((themeId) => themes.has(themeId));
}
