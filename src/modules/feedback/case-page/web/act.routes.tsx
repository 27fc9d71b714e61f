import { type Language } from '../../../../kernel/language.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { addWorkingDays } from '../../../city/index.ts';
import { seeCases } from '../../cases/case-actions.ts';
import { openCase } from '../../cases/case-policy.ts';
import { actFormErrors, type ActForm, fieldsOf, readActForm } from '../act-form.ts';
import { type CaseView, loadCaseView } from '../case-view.ts';
import { colleaguesOf, performAct } from '../perform-act.ts';
import { districtChoices, themeChoices, today, unitChoices } from '../place-names.ts';
import { isStaffAct, possibleActs, type StaffAct } from '../possible-acts.ts';
import { casePageTexts } from '../texts.ts';
import { explainThemes } from '../../routing/suggest-themes.ts';
import { suggestedFirst } from '../../routing/suggestions/suggested-first.ts';
import { type ActChoices, ActPage, type ActPageProps } from './act.page.tsx';
import { caseHref, caseIdOf, casePath } from './addresses.ts';
import { inboxPath } from '../../inbox/web/addresses.ts';
import { leftPath } from './case.routes.tsx';
import { typedAgain } from './typed-again.page.tsx';

function actIn({ params }: Asked): StaffAct {
  const act = params['act'] ?? '';
  if (!isStaffAct(act)) throw notFound();
  return act;
}

async function show(ctx: Context, asked: Asked): Promise<Reply> {
  const act = actIn(asked);
  const view = await loadCaseView(ctx, caseIdOf(asked), asked.language);
  if (!possibleActs(view.it, view.viewer).includes(act)) {
    throw new Problem('conflict', 'feedback.act-impossible', { act, status: view.it.status });
  }
  return actPage(ctx, asked, { view, act, form: firstForm(view, act), errors: {} });
}

/** The form as it is before anything is typed: what holds now, and for an interim answer a week's time. */
function firstForm({ it, calendar, names, ownDraft }: CaseView, act: StaffAct): ActForm {
  const from = it.dueDay !== null && it.dueDay > names.today ? it.dueDay : names.today;
  return {
    version: it.version,
    text: act === 'split' ? (it.maskedText ?? '') : '',
    reason: '',
    account: '',
    unit: act === 'split' ? (it.organisationUnitId ?? '') : '',
    kind: it.kind ?? '',
    themes: it.themeIds,
    district: it.districtId ?? '',
    day: fieldsOf[act].includes('day') ? addWorkingDays(calendar, from, 5) : '',
    mainCase: '',
    sharesDraft: ownDraft !== undefined,
  };
}

async function actPage(
  ctx: Context,
  asked: Asked,
  more: Pick<ActPageProps, 'view' | 'act' | 'form' | 'errors' | 'conflictSince'>,
): Promise<Reply> {
  const { language, csrfToken } = asked;
  const { act, view, errors, conflictSince } = more;
  const choices = await choicesOf(ctx, asked, act, view);
  const status = conflictSince !== undefined ? 409 : Object.keys(errors).length > 0 ? 422 : 200;
  const body = <ActPage {...more} language={language} csrfToken={csrfToken} choices={choices} />;
  return page(casePageTexts[language].acts[act], body, { status });
}

async function choicesOf(ctx: Context, { language }: Asked, act: StaffAct, view: CaseView): Promise<ActChoices> {
  const asks = new Set(fieldsOf[act]);
  const wantsPeople = asks.has('account') || asks.has('colleague');
  const colleagues = wantsPeople ? await colleaguesOf(ctx, view.it) : [];
  return {
    colleagues: colleagues
      .filter(({ accountId }) => act === 'assign' || accountId !== view.viewer.accountId)
      .map(({ accountId, name }) => ({ value: accountId, label: name })),
    units: asks.has('unit') || asks.has('otherUnit') ? await unitChoices(ctx, language) : [],
    themes: asks.has('themes') ? await themesToChoose(ctx, language, view) : [],
    districts: asks.has('district') ? await districtChoices(ctx, language) : [],
  };
}

/** All themes, those first that the text may be about, with the words that say so. */
async function themesToChoose(ctx: Context, language: Language, { it }: CaseView) {
  return suggestedFirst(await themeChoices(ctx, language), await explainThemes(ctx, it.maskedText ?? ''), language);
}

async function press(ctx: Context, asked: Asked): Promise<Reply> {
  const { base, language } = asked;
  const act = actIn(asked);
  const id = caseIdOf(asked);
  const it = await openCase(ctx, id);
  const form = readActForm(asked.form);
  const texts = casePageTexts[language].errors;
  const known = { today: await today(ctx), unit: it.organisationUnitId };
  const errors = actFormErrors(act, form, known, texts);
  const again = async (more: { errors: FieldErrors; conflictSince?: number }): Promise<Reply> =>
    actPage(ctx, asked, { view: await loadCaseView(ctx, id, language), act, form, ...more });
  if (Object.keys(errors).length > 0) return again({ errors });
  try {
    const { isInReach } = await performAct(ctx, id, act, form);
    return redirect(isInReach ? `${caseHref(base, id)}?done=${act}` : `${base}${leftPath}`);
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    if (fault.code === 'feedback.case-has-gone-on') return again({ errors: {}, conflictSince: form.version });
    const field = fieldOfProblem[fault.code];
    if (field === undefined) throw fault;
    return again({ errors: { [field[0]]: texts[field[1]] } });
  }
}

/** Refusals that belong to a field of the form. */
const fieldOfProblem: Readonly<
  Record<string, readonly [field: string, text: 'text' | 'text-too-long' | 'reason' | 'account' | 'unit'] | undefined>
> = {
  'feedback.text-missing': ['text', 'text'],
  'feedback.text-too-long': ['text', 'text-too-long'],
  'feedback.reason-missing': ['reason', 'reason'],
  'feedback.no-such-colleague': ['account', 'account'],
  'feedback.no-such-unit': ['unit', 'unit'],
};

const actPath = `${casePath}/act/:act`;
const ownPath = (asked: Asked): string => `${inboxPath}/${caseIdOf(asked)}/act/${actIn(asked)}`;

/** A page for each act on a case. Who reads a case may comment; the use cases look at the rest. */
export const actRoutes: readonly Route[] = [
  { method: 'get', path: actPath, action: seeCases, notesReads: true, handle: show },
  {
    method: 'post',
    path: actPath,
    action: seeCases,
    bodyLimit: 256 * 1024,
    handle: press,
    typedAgain: typedAgain(ownPath),
  },
];
