import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { cityOf } from '../../../city/index.ts';
import { accountNames } from '../../../people/index.ts';
import { handleCases } from '../../cases/case-actions.ts';
import { organisationNames, themeChoices, themeNames, unitChoices } from '../../case-page/place-names.ts';
import { idIn } from '../../case-page/act-form.ts';
import { inboxPath } from '../../inbox/web/addresses.ts';
import { approvers } from '../approval.ts';
import { approvalRules, waitingApprovals } from '../approval.store.ts';
import { endApprovalRule, makeApprovalRule } from '../change-approval-rules.ts';
import { manageAnswers } from '../save-answer-template.ts';
import { answerTexts } from '../texts.ts';
import { ApprovalRulesPage, type RuleForm, WaitingApprovalsPage } from './approval.page.tsx';

export const rulesPath = '/staff/answer-approvals';
/** Answers that wait for a second pair of eyes. */
export const waitingPath = `${inboxPath}/waiting-answers`;

async function showRules(ctx: Context, asked: Asked): Promise<Reply> {
  return rulesPage(ctx, asked, { themeId: '', unitId: '', approver: 'colleague' }, {});
}

async function rulesPage(ctx: Context, asked: Asked, form: RuleForm, errors: FieldErrors): Promise<Reply> {
  await ctx.allow(manageAnswers, { wholeCity: true });
  const { language, base, csrfToken } = asked;
  const body = (
    <ApprovalRulesPage
      language={language}
      csrfToken={csrfToken}
      href={`${base}${rulesPath}`}
      templatesHref={`${base}/staff/answer-templates`}
      rules={await approvalRules(ctx.tx, ctx.cityId)}
      themes={await themeNames(ctx, language)}
      units={await organisationNames(ctx, language)}
      themeChoices={await themeChoices(ctx, language)}
      unitChoices={await unitChoices(ctx, language)}
      form={form}
      errors={errors}
    />
  );
  return page(answerTexts[language].rules.title, body, { status: Object.keys(errors).length > 0 ? 422 : 200 });
}

async function addRule(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(manageAnswers, { wholeCity: true });
  const { form, language } = asked;
  const texts = answerTexts[language].rules;
  const sent = { themeId: textIn(form, 'themeId'), unitId: textIn(form, 'unitId'), approver: textIn(form, 'approver') };
  const approver = approvers.find((known) => known === sent.approver);
  const known = {
    themeId: (await themeChoices(ctx, language)).find(({ value }) => value === sent.themeId)?.value ?? null,
    organisationUnitId: (await unitChoices(ctx, language)).find(({ value }) => value === sent.unitId)?.value ?? null,
  };
  const errors = {
    ...(known.themeId === null && known.organisationUnitId === null ? { themeId: texts.choose } : {}),
    ...(approver === undefined ? { approver: texts.chooseApprover } : {}),
  };
  if (approver === undefined || Object.keys(errors).length > 0) return rulesPage(ctx, asked, sent, errors);
  await makeApprovalRule(ctx, { ...known, approver });
  return redirect(`${asked.base}${rulesPath}`);
}

async function endOne(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(manageAnswers, { wholeCity: true });
  const ruleId = idIn(asked.params['rule'] ?? '');
  if (ruleId === null) throw notFound('feedback.no-such-approval-rule');
  await endApprovalRule(ctx, ruleId);
  return redirect(`${asked.base}${rulesPath}`);
}

async function showWaiting(ctx: Context, { language, base }: Asked): Promise<Reply> {
  const { tx, cityId } = ctx;
  const waiting = await waitingApprovals(ctx);
  const body = (
    <WaitingApprovalsPage
      language={language}
      base={base}
      waiting={waiting}
      names={await accountNames(tx, cityId, [...new Set(waiting.flatMap(({ proposedBy }) => proposedBy ?? []))])}
      units={await organisationNames(ctx, language)}
      timeZone={(await cityOf(tx, cityId)).settings.timeZone}
    />
  );
  return page(answerTexts[language].approve.listTitle, body);
}

/** Where a second pair of eyes is needed, and the answers that wait for them. */
export const approvalRoutes: readonly Route[] = [
  { method: 'get', path: waitingPath, action: handleCases, handle: showWaiting },
  { method: 'get', path: rulesPath, action: manageAnswers, handle: showRules },
  { method: 'post', path: rulesPath, action: manageAnswers, handle: addRule },
  { method: 'post', path: `${rulesPath}/:rule/end`, action: manageAnswers, handle: endOne },
];
