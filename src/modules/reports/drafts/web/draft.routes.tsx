import { isLanguage, type Language } from '../../../../kernel/language.ts';
import { Problem } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FigureSource } from '../../../../platform/figure-source.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route, type Transact } from '../../../../platform/http/route.ts';
import { nextEdition } from '../../review.store.ts';
import { editionPath } from '../../web/addresses.ts';
import { abandonDraft } from '../abandon-draft.ts';
import { approveDraft } from '../approve-draft.ts';
import { publishDraft } from '../publish-draft.ts';
import { refreshDraftNumbers } from '../refresh-draft-numbers.ts';
import { returnDraft, takeDraftBack } from '../return-draft.ts';
import { submitDraft } from '../submit-draft.ts';
import { draftPath } from './addresses.ts';
import { AbandonPage, PublishPage } from './confirm.page.tsx';
import { type DraftNews, DraftPage, type DraftPageProps } from './draft.page.tsx';
import { draftName, type DraftView, viewDraft } from './draft-view.ts';
import { faultSentence } from './fault-view.tsx';
import { previewDraft } from './preview.page.tsx';
import { problemSentence } from './problem-sentence.ts';
import { draftTexts } from './texts.ts';

const path = '/staff/reviews/drafts/:draft';
const edit = 'reports.edit-draft';

/** The pages of one draft and what is done with it as a whole. */
export const draftRoutes = (sources: readonly FigureSource[]): readonly Route[] => [
  { method: 'get', path, action: edit, handle: showDraft },
  { method: 'get', path: `${path}/preview`, action: edit, handle: showPreview },
  { method: 'post', path: `${path}/refresh`, action: edit, handleLong: (it, asked) => refresh(it, asked, sources) },
  {
    method: 'post',
    path: `${path}/submit`,
    action: edit,
    handleLong: step('submitted', (ctx, draftId, note) => submitDraft(ctx, draftId, note === '' ? undefined : note)),
  },
  { method: 'post', path: `${path}/take-back`, action: edit, handleLong: step('taken-back', takeDraftBack) },
  {
    method: 'post',
    path: `${path}/approve`,
    action: 'reports.approve-draft',
    handleLong: step('approved', approveDraft),
  },
  {
    method: 'post',
    path: `${path}/return`,
    action: 'reports.approve-draft',
    handleLong: step('returned', returnDraft),
  },
  { method: 'get', path: `${path}/publish`, action: 'reports.publish-review', handle: confirmPublishing },
  { method: 'post', path: `${path}/publish`, action: 'reports.publish-review', handleLong: publish },
  { method: 'get', path: `${path}/abandon`, action: edit, handle: confirmAbandoning },
  { method: 'post', path: `${path}/abandon`, action: edit, handleLong: step('abandoned', abandonDraft) },
];

/** The language of the text that is shown: what was asked for, else the page's own. */
export function textLanguage({ query, language }: Asked): Language {
  const asked = query.get('text');
  return isLanguage(asked) ? asked : language;
}

const draftOf = ({ params }: Asked): string => params['draft'] ?? '';

type DoneStep = keyof (typeof draftTexts)['fi']['draft']['done'];

async function showDraft(ctx: Context, asked: Asked): Promise<Reply> {
  const { query, language } = asked;
  const view = await viewDraft(ctx, draftOf(asked));
  return draftPage(asked, view, { news: newsOf(query, language), undo: query.get('undo') ?? undefined });
}

function newsOf(query: URLSearchParams, language: Language): DraftNews | undefined {
  const texts = draftTexts[language].draft;
  const done: Readonly<Record<string, string>> = texts.done;
  const asked = query.get('done') ?? '';
  const [written, removed] = ['written', 'removed'].map((name) => Number(query.get(name) ?? Number.NaN));
  if (Number.isInteger(written) && Number.isInteger(removed)) {
    return { tone: 'success', title: texts.refreshed({ written: written ?? 0, removed: removed ?? 0 }) };
  }
  const title = Object.hasOwn(done, asked) ? done[asked] : undefined;
  return title === undefined ? undefined : { tone: 'success', title };
}

type DraftMore = Pick<DraftPageProps, 'news' | 'undo' | 'note' | 'noteError'> & { status?: 409 | 422 };

/** The page of a draft, also when something was refused. */
function draftPage(asked: Asked, view: DraftView, { status, ...more }: DraftMore = {}): Reply {
  const { language, csrfToken } = asked;
  const title = draftTexts[language].draftOf({ review: draftName(view.draft.head, language) });
  const body = <DraftPage view={view} language={language} text={textLanguage(asked)} csrfToken={csrfToken} {...more} />;
  return page(title, body, { path: draftPath(view.draft.head.draftId), ...(status === undefined ? {} : { status }) });
}

async function showPreview(ctx: Context, asked: Asked): Promise<Reply> {
  const view = await viewDraft(ctx, draftOf(asked));
  const { template, period } = view.draft.head;
  const edition = await nextEdition(ctx.tx, ctx.cityId, template, period);
  return previewDraft(view, { language: asked.language, text: textLanguage(asked), edition, now: ctx.now });
}

/** A step with the whole draft: done and told, or the page again with why not. */
function step(done: DoneStep, work: (ctx: Context, draftId: string, note: string) => Promise<void>) {
  return async (transact: Transact, asked: Asked): Promise<Reply> => {
    const draftId = draftOf(asked);
    const note = textIn(asked.form, 'note').trim();
    try {
      await transact((ctx) => work(ctx, draftId, note));
    } catch (refused) {
      return refusedStep(transact, asked, refused, note);
    }
    return redirect(`${asked.base}${draftPath(draftId)}?done=${done}`);
  };
}

/** The page of the draft with a refusal of this module; whatever else went wrong is thrown on. */
export async function refusedStep(transact: Transact, asked: Asked, refused: unknown, note?: string): Promise<Reply> {
  const { language } = asked;
  const isOwn = refused instanceof Problem && refused.kind !== 'not-found';
  const sentence = isOwn ? problemSentence(refused, language) : undefined;
  if (!isOwn || sentence === undefined) throw refused;
  const view = await transact((ctx) => viewDraft(ctx, draftOf(asked)));
  const more = note === undefined ? {} : { note };
  if (refused.code.startsWith('reports.note-')) {
    return draftPage(asked, view, { ...more, status: 422, noteError: sentence });
  }
  const news: DraftNews = { tone: 'danger', title: draftTexts[language].draft.notDone, lines: [sentence] };
  return draftPage(asked, view, { ...more, status: 409, news });
}

async function refresh(transact: Transact, asked: Asked, sources: readonly FigureSource[]): Promise<Reply> {
  const draftId = draftOf(asked);
  try {
    const refreshed = await transact((ctx) => refreshDraftNumbers(ctx, draftId, sources));
    if (refreshed.ok) {
      const { written, removed } = refreshed;
      return redirect(`${asked.base}${draftPath(draftId)}?written=${written}&removed=${removed}`);
    }
    const view = await transact((ctx) => viewDraft(ctx, draftId));
    const lines = refreshed.faults.map((fault) => faultSentence(fault, asked.language));
    const news: DraftNews = { tone: 'danger', title: draftTexts[asked.language].draft.refreshFaults, lines };
    return draftPage(asked, view, { status: 422, news });
  } catch (refused) {
    return refusedStep(transact, asked, refused);
  }
}

async function confirmPublishing(ctx: Context, asked: Asked): Promise<Reply> {
  const { language, csrfToken } = asked;
  const view = await viewDraft(ctx, draftOf(asked));
  if (view.draft.state !== 'approved') return redirect(`${asked.base}${draftPath(draftOf(asked))}`);
  const { template, period } = view.draft.head;
  const edition = await nextEdition(ctx.tx, ctx.cityId, template, period);
  const body = <PublishPage view={view} language={language} csrfToken={csrfToken} edition={edition} />;
  return page(draftTexts[language].publish.title, body);
}

async function publish(transact: Transact, asked: Asked): Promise<Reply> {
  const draftId = draftOf(asked);
  try {
    const published = await transact((ctx) => publishDraft(ctx, draftId));
    if (published.ok) return redirect(`${asked.base}${editionPath(published.review)}`);
    const view = await transact((ctx) => viewDraft(ctx, draftId));
    const lines = published.faults.map((fault) => faultSentence(fault, asked.language));
    const news: DraftNews = { tone: 'danger', title: draftTexts[asked.language].publish.faults, lines };
    return draftPage(asked, view, { status: 422, news });
  } catch (refused) {
    return refusedStep(transact, asked, refused);
  }
}

async function confirmAbandoning(ctx: Context, asked: Asked): Promise<Reply> {
  const { language, csrfToken } = asked;
  const view = await viewDraft(ctx, draftOf(asked));
  const { state } = view.draft;
  if (state === 'published' || state === 'abandoned') return redirect(`${asked.base}${draftPath(draftOf(asked))}`);
  const body = <AbandonPage view={view} language={language} csrfToken={csrfToken} />;
  return page(draftTexts[language].abandon.title, body);
}
