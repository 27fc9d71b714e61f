import { notFound, Problem } from '../../../../kernel/problem.ts';
import { type Language, languages, type Trilingual } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route, type Transact } from '../../../../platform/http/route.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import { addDraftBlock, kindsAfter, type NewBlock } from '../add-draft-block.ts';
import { type BlockEdit, longestProse } from '../block-edit.ts';
import { type BlockKind, type DraftBlock, noText } from '../draft.ts';
import { blockVersions } from '../draft.store.ts';
import { moveDraftBlock } from '../move-draft-block.ts';
import { removeDraftBlock, restoreDraftBlock } from '../remove-draft-block.ts';
import { saveDraftBlock } from '../save-draft-block.ts';
import { AddFigurePage } from './add-figure.page.tsx';
import { addPath, draftPath, partAnchor, partPath } from './addresses.ts';
import { refusedStep, textLanguage } from './draft.routes.tsx';
import { type DraftView, namesOf, viewDraft } from './draft-view.ts';
import { type PartForm, readPartForm } from './part-form.ts';
import { type PartNews, PartPage, type PartPageProps } from './part.page.tsx';
import { canBeSaid, pickerAfter, pickerOf, readPart, withReference } from './part-state.ts';
import { draftTexts } from './texts.ts';
import { typedAgain } from './typed-again.page.tsx';

const action = 'reports.edit-draft';
const draft = '/staff/reviews/drafts/:draft';
const part = `${draft}/parts/:part`;

/** Three texts of the longest kind in any script, some times over: what is too long must come back to be shortened. */
const bodyLimit = 512 * 1024;

const ownPath = ({ params }: Asked): string => partPath(params['draft'] ?? '', params['part'] ?? '');

const newPath = ({ params, query }: Asked): string =>
  addPath(params['draft'] ?? '', query.get('after') ?? '', query.get('kind') ?? '');

/** The pages on which one part of a draft is written, and what is done with parts on the page of the draft. */
export const partRoutes: readonly Route[] = [
  { method: 'get', path: part, action, handle: async (ctx, asked) => partPage(asked, await placeOf(ctx, asked)) },
  { method: 'post', path: part, action, bodyLimit, handleLong: press, typedAgain: typedAgain(ownPath) },
  {
    method: 'get',
    path: `${draft}/add`,
    action,
    handle: async (ctx, asked) => partPage(asked, await placeOf(ctx, asked)),
  },
  { method: 'post', path: `${draft}/add`, action, bodyLimit, handleLong: press, typedAgain: typedAgain(newPath) },
  act('up', (ctx, edit) => moveDraftBlock(ctx, { ...edit, direction: 'up' })),
  act('down', (ctx, edit) => moveDraftBlock(ctx, { ...edit, direction: 'down' })),
  act('remove', removeDraftBlock),
  act('restore', restoreDraftBlock),
];

/** Something that a button beside a part does; back to the part, or to the draft with why not. */
function act(name: string, work: (ctx: Context, edit: BlockEdit) => Promise<void>): Route {
  const handleLong = async (transact: Transact, asked: Asked): Promise<Reply> => {
    const [draftId = '', blockId = ''] = [asked.params['draft'], asked.params['part']];
    const version = Number(textIn(asked.form, 'version') || -1);
    try {
      await transact((ctx) => work(ctx, { draftId, blockId, version }));
    } catch (refused) {
      return refusedStep(transact, asked, refused);
    }
    const undo = name === 'remove' ? `&undo=${encodeURIComponent(blockId)}` : '';
    const back = `${draftPath(draftId)}?text=${textLanguage(asked)}${undo}#${partAnchor(blockId)}`;
    return redirect(`${asked.base}${back}`);
  };
  return { method: 'post', path: `${part}/${name}`, action, handleLong };
}

/** Where something is written: a part that there is, or a place for a new one. */
type Place = { readonly view: DraftView; readonly names: ReadonlyMap<string, string> } & (
  | { readonly block: DraftBlock; readonly wordings: readonly DraftBlock[]; readonly after?: undefined }
  | { readonly block?: undefined; readonly after: string; readonly kind: NewBlock['kind'] }
);

async function placeOf(ctx: Context, { params, query }: Asked): Promise<Place> {
  const view = await viewDraft(ctx, params['draft'] ?? '');
  const wanted = params['part'] ?? query.get('after') ?? '';
  const block = view.draft.blocks.find(({ blockId }) => blockId === wanted);
  if (!block) throw notFound('reports.block-is-unknown');
  if (params['part'] === undefined) {
    const kind = kindsAfter(block).find((known) => known === query.get('kind'));
    if (!kind) throw new Problem('invalid', 'reports.block-does-not-fit');
    return { view, names: view.names, after: wanted, kind };
  }
  if (block.kind === 'figure') throw new Problem('invalid', 'reports.block-has-no-text');
  const wordings = await blockVersions(ctx.tx, ctx.cityId, view.draft.head.draftId, wanted);
  return { view, names: await namesOf(ctx, [...wordings, ...view.draft.blocks]), block, wordings };
}

interface Shown {
  readonly form?: PartForm;
  readonly prose?: Trilingual;
  readonly kept?: Trilingual;
  readonly news?: PartNews;
  readonly errors?: FieldErrors;
  readonly status?: 409 | 413 | 422;
}

/** The page of a part as it is stored, or with what a form holds. */
function partPage(asked: Asked, place: Place, { form, prose, kept, news, errors, status }: Shown = {}): Reply {
  const { language, csrfToken, base, query } = asked;
  const { view, block } = place;
  const { computed } = view.draft;
  if (place.after !== undefined && place.kind === 'figure') return figurePage(asked, place.view, place.after, errors);
  const kind: BlockKind = block ? block.kind : place.kind;
  const shown = prose ?? form?.prose ?? block?.prose ?? noText;
  const props: PartPageProps = {
    view: { ...view, names: place.names },
    language,
    csrfToken,
    ...(block ? { block } : {}),
    kind,
    action: `${base}${block ? ownPath(asked) : newPath(asked)}`,
    backTo: block?.blockId ?? place.after ?? '',
    version: block && news !== 'conflict' && form ? form.version : (block?.version ?? 0),
    prose: shown,
    reading: readPart(view.draft, shown),
    picker: form ? pickerAfter(computed, form) : pickerOf(computed, query.get('ref')),
    wordings: block ? place.wordings : [],
    ...(kept ? { kept } : {}),
    ...(errors ? { errors } : {}),
    ...(news ? { news } : {}),
  };
  const title = draftTexts[language].part[block ? 'title' : 'newTitle']({ kind: draftTexts[language].kinds[kind] });
  return page(title, <PartPage {...props} />, status === undefined ? {} : { status });
}

function figurePage(asked: Asked, view: DraftView, after: string, errors: FieldErrors = {}): Reply {
  const { language, csrfToken, base } = asked;
  const isWrong = Object.values(errors).some(Boolean);
  const props = { view, language, csrfToken, action: `${base}${newPath(asked)}`, after, errors };
  return page(draftTexts[language].part.figureTitle, <AddFigurePage {...props} />, isWrong ? { status: 422 } : {});
}

/** Any button of the form: saving, or the page again with what was asked for and all that was typed. */
async function press(transact: Transact, asked: Asked): Promise<Reply> {
  const form = readPartForm(asked.form);
  if (form.act === 'save') return save(transact, asked, form);
  const place = await transact((ctx) => placeOf(ctx, asked));
  const isLocked = place.view.draft.state !== 'editing';
  return partPage(asked, place, isLocked ? { form, news: 'locked', status: 409 } : afterPress(place, form));
}

function afterPress(place: Place, form: PartForm): Shown {
  const { block, view } = place;
  const kept = form.kept ? { kept: form.kept } : {};
  if (form.act === 'insert') {
    const { chosen } = pickerAfter(view.draft.computed, form);
    if (!chosen || !canBeSaid(chosen)) return { form, ...kept };
    return { form, ...kept, prose: withReference(form.prose, chosen.written), news: 'inserted' };
  }
  if (form.act === 'kept' && form.kept) return { form, prose: form.kept };
  const version = /^wording:(\d{1,9})$/.exec(form.act)?.[1];
  const wording = block && place.wordings.find((one) => one.version === Number(version));
  if (wording?.prose) {
    const isTyped = languages.some((language) => form.prose[language].trim() !== (block?.prose?.[language] ?? ''));
    return { form, prose: wording.prose, news: 'used', ...(isTyped ? { kept: form.prose } : kept) };
  }
  return { form, ...kept, news: 'unsaved' };
}

async function save(transact: Transact, asked: Asked, form: PartForm): Promise<Reply> {
  const { params, query, base, language } = asked;
  const draftId = params['draft'] ?? '';
  try {
    const blockId = await transact((ctx) => saved(ctx, draftId, asked, form));
    const text = textLanguage({ ...asked, query });
    return redirect(`${base}${draftPath(draftId)}?done=saved&text=${text}#${partAnchor(blockId)}`);
  } catch (refused) {
    if (!(refused instanceof Problem)) throw refused;
    const shown = shownAfter(refused, form, language);
    if (!shown) throw refused;
    return partPage(asked, await transact((ctx) => placeOf(ctx, asked)), shown);
  }
}

/** Saves the part that the address names, or adds a new one; its id. */
async function saved(ctx: Context, draftId: string, asked: Asked, { prose, version }: PartForm): Promise<string> {
  const { params, query, form } = asked;
  const blockId = params['part'];
  if (blockId !== undefined) {
    await saveDraftBlock(ctx, { draftId, blockId, version, prose });
    return blockId;
  }
  const place = await placeOf(ctx, asked);
  if (place.after === undefined) throw notFound('reports.block-is-unknown');
  const { after, kind } = place;
  const what = kind === 'figure' ? { figureId: textIn(form, 'figureId') } : { prose };
  return (await addDraftBlock(ctx, { draftId, kind, after: query.get('after') ?? after, ...what })).blockId;
}

/** How the page tells of a refusal, with everything that was typed; undefined when it is another page's matter. */
function shownAfter({ code, facts }: Problem, form: PartForm, language: Language): Shown | undefined {
  const kept = form.kept ? { kept: form.kept } : {};
  switch (code) {
    case 'reports.block-has-changed':
      return { form, ...kept, news: 'conflict', status: 409 };
    case 'reports.draft-is-not-in-editing':
      return { form, ...kept, news: 'locked', status: 409 };
    case 'reports.text-is-too-long':
      return { form, ...kept, errors: tooLong(form.prose, language), status: 422 };
    case 'reports.figure-is-not-in-draft':
      return facts['figure'] === undefined
        ? undefined
        : { errors: { figureId: draftTexts[language].part.figureNeeded } };
    default:
      return undefined;
  }
}

const tooLong = (prose: Trilingual, language: Language): FieldErrors =>
  Object.fromEntries(
    languages
      .filter((each) => prose[each].length > longestProse)
      .map((each) => [
        each,
        `${draftTexts[language].languages[each]}: ${draftTexts[language].part.tooLong({
          length: formatNumber(prose[each].length, language),
          most: formatNumber(longestProse, language),
        })}`,
      ]),
  );
