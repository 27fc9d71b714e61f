import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { loadDraft } from '../../drafts/open-draft.ts';
import { explainCorrection, correctionStateOf } from '../explain-correction.ts';
import { quotedPlaces } from '../quoted-places.ts';
import { correctionTexts } from '../texts.ts';
import { draftCorrectionPath } from './addresses.ts';
import { type CorrectionForm, emptyForm, formOf, parseForm, readForm } from './correction-form.ts';
import { DraftCorrectionBody } from './draft-correction-view.tsx';

const path = '/staff/reviews/drafts/:draft/correction';
const action = 'reports.edit-draft';

/** Where staff say why a draft changes published numbers. */
export const draftCorrectionRoutes: readonly Route[] = [
  { method: 'get', path, action, handle: (ctx, asked) => show(ctx, asked) },
  { method: 'post', path, action, handle: save },
];

async function save(ctx: Context, asked: Asked): Promise<Reply> {
  const draftId = asked.params.draft ?? '';
  const form = readForm(asked.form);
  const parsed = parseForm(form, asked.language);
  if (!parsed.ok) return show(ctx, asked, { form, errors: parsed.errors });
  await explainCorrection(ctx, draftId, parsed.note);
  return redirect(`${asked.base}${draftCorrectionPath(draftId)}?saved=1`);
}

interface Refused {
  readonly form: CorrectionForm;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

async function show(ctx: Context, asked: Asked, refused?: Refused): Promise<Reply> {
  const { language, csrfToken, query } = asked;
  const draft = await loadDraft(ctx, asked.params.draft ?? '');
  const state = await correctionStateOf(ctx, draft);
  const places = await quotedPlaces(
    ctx,
    state.changed.map(({ codeFrom }) => codeFrom),
  );
  const body = (
    <DraftCorrectionBody
      draft={draft}
      state={state}
      places={places}
      form={refused?.form ?? (state.note ? formOf(state.note) : emptyForm)}
      errors={refused?.errors ?? {}}
      isSaved={query.get('saved') === '1'}
      language={language}
      csrfToken={csrfToken}
    />
  );
  return page(titleOf(language), body, refused ? { status: 422 } : {});
}

const titleOf = (language: Language): string => correctionTexts[language].staff.draftTitle;
