import { Problem } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, json, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { handleCases, seeCases } from '../../cases/case-actions.ts';
import { openCase } from '../../cases/case-policy.ts';
import { loadCaseView } from '../../case-page/case-view.ts';
import { caseHref, caseIdOf, casePath } from '../../case-page/web/addresses.ts';
import { inboxPath } from '../../inbox/web/addresses.ts';
import { casePageReply } from '../../case-page/web/case.routes.tsx';
import { typedAgain } from '../../case-page/web/typed-again.page.tsx';
import { answerTemplates } from '../answer-template.store.ts';
import { answerLanguage, fillTemplate } from '../answer-template.ts';
import { fieldValuesOf } from '../field-values.ts';
import { keepDraft, ownDraft } from '../keep-draft.ts';
import { hintsFor, sendAnswer, settleProposedAnswer } from '../send-answer.ts';
import { answerTexts } from '../texts.ts';
import { type AnswerForm, readAnswerForm, wholeIn } from './answer-form.ts';
import { CheckPage } from './check.page.tsx';
import { DraftConflictPage } from './draft-conflict.page.tsx';

/** A text of 64 kB whose letters are each three bytes and travel as nine. */
const bodyLimit = 256 * 1024;

async function pressAnswer(ctx: Context, asked: Asked): Promise<Reply> {
  const id = caseIdOf(asked);
  await openCase(ctx, id, handleCases);
  const form = readAnswerForm(asked.form);
  return form.press === 'send' ? send(ctx, asked, id, form) : keep(ctx, asked, id, form);
}

/** Saves the draft, with a template at its end where one was chosen, and goes where the button leads. */
async function keep(ctx: Context, asked: Asked, id: string, form: AnswerForm): Promise<Reply> {
  const { base, language, csrfToken } = asked;
  const href = caseHref(base, id);
  const text = form.press === 'template' ? await withTemplate(ctx, id, form) : form.text;
  const kept = await keepDraft(ctx, id, { readVersion: form.draftVersion, text });
  if (!kept.isSaved) {
    const { language: caseLanguage } = await openCase(ctx, id, handleCases);
    const shown = { language, csrfToken, href, caseLanguage, version: form.version, saved: kept, typed: text };
    return page(answerTexts[language].conflict.title, <DraftConflictPage {...shown} />, { status: 409 });
  }
  if (form.press === 'check') return redirect(`${href}/answer?version=${form.version}`);
  return redirect(`${href}?done=${form.press === 'template' ? 'template' : 'draft'}#answer`);
}

async function withTemplate(ctx: Context, id: string, form: AnswerForm): Promise<string> {
  const templates = await answerTemplates(ctx.tx, ctx.cityId);
  const template = templates.find(({ templateId, isRetired }) => templateId === form.templateId && !isRetired);
  if (!template) return form.text;
  const it = await openCase(ctx, id, handleCases);
  const filled = fillTemplate(template.texts[answerLanguage(it.language)], await fieldValuesOf(ctx, it));
  return form.text.trim() === '' ? filled : `${form.text.trimEnd()}\n\n${filled}`;
}

async function send(ctx: Context, asked: Asked, id: string, form: AnswerForm): Promise<Reply> {
  const { base } = asked;
  const draft = await ownDraft(ctx, id);
  if (!draft || draft.version !== form.draftVersion) return checkReply(ctx, asked, { isStale: draft !== undefined });
  try {
    const { version, isMeantSo } = form;
    const sent = await sendAnswer(ctx, id, { text: draft.text.trim(), version, isMeantSo });
    const done = sent.isWaiting ? 'proposed' : 'answered';
    return redirect(`${caseHref(base, id)}?done=${done}${sent.shared > 0 ? `&shared=${sent.shared}` : ''}`);
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    const texts = answerTexts[asked.language].check;
    switch (fault.code) {
      case 'feedback.answer-has-personal-data':
        return checkReply(ctx, asked, { errors: { meantSo: texts.anywayMissing } });
      case 'feedback.answer-has-open-fields':
      case 'feedback.text-missing':
        return checkReply(ctx, asked, {});
      case 'feedback.case-has-gone-on':
      case 'feedback.act-impossible':
        return checkReply(ctx, asked, { seenVersion: form.version, isConflict: true });
      default:
        throw fault;
    }
  }
}

/** The page that checks an answer, from the draft. */
async function checkReply(
  ctx: Context,
  asked: Asked,
  more: {
    readonly errors?: Readonly<Record<string, string>>;
    readonly seenVersion?: number;
    readonly isStale?: boolean;
    readonly isConflict?: boolean;
  },
): Promise<Reply> {
  const { language, csrfToken } = asked;
  const id = caseIdOf(asked);
  await openCase(ctx, id, handleCases);
  const view = await loadCaseView(ctx, id, language);
  const text = view.ownDraft?.text.trim() ?? '';
  const hints = text === '' ? [] : await hintsFor(ctx, view.it, text);
  const { errors = {}, seenVersion = view.it.version, isStale = false, isConflict = false } = more;
  const status = isStale || isConflict ? 409 : Object.keys(errors).length > 0 ? 422 : 200;
  const shown = { view, language, csrfToken, hints, errors, seenVersion, isStale };
  return page(answerTexts[language].check.title, <CheckPage {...shown} />, { status });
}

function showCheck(ctx: Context, asked: Asked): Promise<Reply> {
  const seen = Number(asked.query.get('version'));
  return checkReply(ctx, asked, Number.isSafeInteger(seen) && seen > 0 ? { seenVersion: seen } : {});
}

async function saveByScript(ctx: Context, asked: Asked): Promise<Reply> {
  const readVersion = wholeIn(asked.form, 'draftVersion');
  const { isSaved, version } = await keepDraft(ctx, caseIdOf(asked), { readVersion, text: textIn(asked.form, 'text') });
  return json({ isSaved, version });
}

async function settle(ctx: Context, asked: Asked): Promise<Reply> {
  const { base, form, language } = asked;
  const id = caseIdOf(asked);
  await openCase(ctx, id, handleCases);
  const isApproved = textIn(form, 'do') === 'approve';
  const words = textIn(form, 'words');
  if (!isApproved && words.trim() === '') {
    return casePageReply(ctx, asked, { returnError: answerTexts[language].approve.wordsMissing });
  }
  const sent = await settleProposedAnswer(ctx, id, { version: wholeIn(form, 'version'), isApproved, words });
  const shared = sent.shared > 0 ? `&shared=${sent.shared}` : '';
  return redirect(`${caseHref(base, id)}?done=${isApproved ? `answered${shared}` : 'returned'}`);
}

const answerPath = `${casePath}/answer`;
const ownPath = (asked: Asked): string => `${inboxPath}/${caseIdOf(asked)}/answer`;

/** Drafts of an answer, the page that checks it, sending it, approving it. */
export const answerRoutes: readonly Route[] = [
  { method: 'get', path: answerPath, action: handleCases, notesReads: true, handle: showCheck },
  {
    method: 'post',
    path: answerPath,
    action: handleCases,
    bodyLimit,
    handle: pressAnswer,
    typedAgain: typedAgain(ownPath),
  },
  { method: 'post', path: `${casePath}/draft`, action: handleCases, bodyLimit, handle: saveByScript },
  { method: 'post', path: `${casePath}/approve`, action: seeCases, handle: settle },
];
