import { Problem } from '../../../../kernel/problem.ts';
import { dayIn } from '../../../../kernel/time-zone.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FigureSource } from '../../../../platform/figure-source.ts';
import { type FieldErrors } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route, type Transact } from '../../../../platform/http/route.ts';
import { cityOf, themesAt } from '../../../city/index.ts';
import { decisionTexts } from '../../decision/texts.ts';
import { decisionDetailsPath } from '../../decision/web/decision.routes.tsx';
import { disclosureTexts } from '../../disclosure/texts.ts';
import { disclosurePath } from '../../disclosure/web/disclosure.routes.tsx';
import { listReviews } from '../../read-review.store.ts';
import { listDraftsFor } from '../list-drafts.ts';
import { startDraft } from '../start-draft.ts';
import { draftPath, reviewsPath } from './addresses.ts';
import { DraftListPage, type DraftListProps } from './draft-list.page.tsx';
import { mayInCity, namesOf } from './draft-view.ts';
import { faultSentence } from './fault-view.tsx';
import { problemSentence } from './problem-sentence.ts';
import { emptyStart, fieldOfRefusal, parseStart, readStart, type StartForm } from './start-form.ts';
import { draftTexts } from './texts.ts';

const action = 'reports.edit-draft';

/** Where staff see all drafts and start one. */
export const draftListRoutes = (sources: readonly FigureSource[]): readonly Route[] => [
  { method: 'get', path: reviewsPath, action, handle: showList },
  { method: 'post', path: reviewsPath, action, handleLong: (transact, asked) => start(transact, asked, sources) },
];

async function showList(ctx: Context, asked: Asked): Promise<Reply> {
  const form = { ...emptyStart, corrects: asked.query.get('corrects') ?? '' };
  return listPage(asked, await surroundings(ctx), form, {});
}

type Surroundings = Pick<
  DraftListProps,
  'timeZone' | 'today' | 'drafts' | 'names' | 'reviews' | 'themes' | 'mayAnnounce'
> & {
  readonly setsDisclosure: boolean;
  readonly editsDecisionDetails: boolean;
};

async function surroundings(ctx: Context): Promise<Surroundings> {
  const { timeZone } = (await cityOf(ctx.tx, ctx.cityId)).settings;
  const today = dayIn(timeZone, ctx.now);
  const drafts = mayInCity(ctx, action) ? await listDraftsFor(ctx) : undefined;
  const changers = (drafts ?? []).map(({ changedBy }) => (changedBy === undefined ? {} : { accountId: changedBy }));
  return {
    timeZone,
    today,
    drafts,
    names: await namesOf(ctx, changers),
    reviews: await listReviews(ctx.tx, ctx.cityId),
    themes: await themesAt(ctx.tx, ctx.cityId, today),
    mayAnnounce: mayInCity(ctx, 'reports.publish-review'),
    setsDisclosure: mayInCity(ctx, 'reports.set-disclosure'),
    editsDecisionDetails: mayInCity(ctx, 'reports.edit-decision-details'),
  };
}

interface Outcome {
  readonly faults?: readonly string[];
  readonly openDraft?: string;
}

function listPage(
  { language, csrfToken, base }: Asked,
  { setsDisclosure, editsDecisionDetails, ...around }: Surroundings,
  form: StartForm,
  errors: FieldErrors,
  { faults = [], openDraft }: Outcome = {},
): Reply {
  const isWrong = faults.length > 0 || Object.values(errors).some(Boolean);
  const settings = [
    ...(editsDecisionDetails
      ? [{ href: `${base}${decisionDetailsPath}`, label: decisionTexts[language].details.title }]
      : []),
    ...(setsDisclosure ? [{ href: `${base}${disclosurePath}`, label: disclosureTexts[language].page.link }] : []),
  ];
  const props = { ...around, language, csrfToken, form, errors, faults, openDraft, settings };
  return page(draftTexts[language].list.title, <DraftListPage {...props} />, isWrong ? { status: 422 } : {});
}

async function start(transact: Transact, asked: Asked, sources: readonly FigureSource[]): Promise<Reply> {
  const form = readStart(asked.form);
  const parsed = parseStart(form, asked.language);
  if (!parsed.ok) return listPage(asked, await transact(surroundings), form, parsed.errors);
  try {
    const started = await transact((ctx) => startDraft(ctx, parsed.value, sources));
    if (started.ok) return redirect(`${asked.base}${draftPath(started.draftId)}`);
    const faults = started.faults.map((fault) => faultSentence(fault, asked.language));
    return listPage(asked, await transact(surroundings), form, {}, { faults });
  } catch (refused) {
    if (!(refused instanceof Problem) || (refused.kind !== 'invalid' && refused.kind !== 'conflict')) throw refused;
    const sentence = problemSentence(refused, asked.language);
    if (sentence === undefined) throw refused;
    const errors = { [fieldOfRefusal(refused.code, form)]: sentence };
    const { draftId } = refused.facts;
    const openDraft = draftId === undefined ? {} : { openDraft: String(draftId) };
    return listPage(asked, await transact(surroundings), form, errors, openDraft);
  }
}
