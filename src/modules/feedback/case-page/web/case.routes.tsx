import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { Button, PageHeading } from '../../../../platform/web/components/index.ts';
import { answerTexts } from '../../answers/texts.ts';
import { handleCases, seeCases } from '../../cases/case-actions.ts';
import { openCase } from '../../cases/case-policy.ts';
import { loadCaseView } from '../case-view.ts';
import { noteRead } from '../note-read.ts';
import { isStaffAct, type StaffAct } from '../possible-acts.ts';
import { casePageTexts } from '../texts.ts';
import { caseIdOf, casePath } from './addresses.ts';
import { inboxPath } from '../../inbox/web/addresses.ts';
import { CasePage } from './case.page.tsx';
import { nameOfCase } from './words-of-case.ts';

/** The same page with the original texts and how the giver is reached, for who handles the case. */
async function reveal(ctx: Context, asked: Asked): Promise<Reply> {
  await noteRead(ctx, await openCase(ctx, caseIdOf(asked), handleCases), 'giver');
  return casePageReply(ctx, asked, { isRevealed: true });
}

/** The page of a case. */
export async function casePageReply(
  ctx: Context,
  asked: Asked,
  more: { readonly isRevealed?: boolean; readonly returnError?: string },
): Promise<Reply> {
  const { language, csrfToken } = asked;
  const view = await loadCaseView(ctx, caseIdOf(asked), language);
  const { isRevealed = false, returnError: error } = more;
  const shown = { view, language, csrfToken, isRevealed, error, done: doneWords(asked) };
  return page(nameOfCase(view.it, language), <CasePage {...shown} />, {
    path: `${inboxPath}/${view.it.feedbackCaseId}`,
    status: error === undefined ? 200 : 422,
    islands: ['keep-answer-draft'],
  });
}

/** What was done on the page before, by the address that it led to; nothing for words that we do not know. */
function doneWords({ query, language }: Asked): string | undefined {
  const done = query.get('done') ?? '';
  const shared = Number(query.get('shared'));
  const { done: answers } = answerTexts[language];
  const count = Number.isSafeInteger(shared) && shared > 0 ? shared : 0;
  switch (done) {
    case '':
      return undefined;
    case 'answered':
      return count > 0 ? answers.answeredMany({ count }) : answers.answered;
    case 'proposed':
      return answers.proposed;
    case 'returned':
      return answers.returned;
    case 'draft':
      return answers.saved;
    case 'template':
      return answers.template;
    default:
      return isStaffAct(done) ? `${casePageTexts[language].page.done}: ${actName(done, language)}` : undefined;
  }
}

/** The name of an act inside a sentence. */
function actName(act: StaffAct, language: Language): string {
  const name = casePageTexts[language].acts[act];
  return `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

/** After an act that took the case out of the reach of who did it. */
function showLeft(_ctx: Context, { language, base }: Asked): Promise<Reply> {
  const texts = casePageTexts[language].page.left;
  const body = (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.text}</p>} />
      <Button href={`${base}${inboxPath}`}>{texts.toInbox}</Button>
    </>
  );
  return Promise.resolve(page(texts.title, body));
}

/** Where one is led when a case has left one's reach. */
export const leftPath = `${inboxPath}/left`;

export const casePageRoutes: readonly Route[] = [
  { method: 'get', path: leftPath, action: seeCases, handle: showLeft },
  {
    method: 'get',
    path: casePath,
    action: seeCases,
    notesReads: true,
    handle: (ctx, asked) => casePageReply(ctx, asked, {}),
  },
  { method: 'post', path: `${casePath}/reveal`, action: handleCases, handle: reveal },
];
