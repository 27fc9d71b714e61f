import { z } from 'zod';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { openCase } from '../../cases/case-policy.ts';
import { eventsOf } from '../../cases/feedback-event.store.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { blurred, type PublishedCase } from '../publication.ts';
import { proposePublication } from '../propose-publication.ts';
import { lastPublication } from '../publication.store.ts';
import { declinePublication, publishAction, publishCase, unfitness } from '../publish-case.ts';
import { publicationTexts } from '../texts.ts';
import { withdrawPublication } from '../withdraw-publication.ts';
import { publicationPath, toPublishPath } from './addresses.ts';
import { namesOf } from './places.ts';
import { faultOf, type FormFault, readPublicationForm, startOfForm } from './publication-form.ts';
import { DecidePage, PreviewPage, type PublicationView } from './publication-view.tsx';

const path = '/staff/feedback/:case/publication';

/** Two texts of a case and their marks: more than a form holds otherwise. */
const bodyLimit = 256 * 1024;

/** Deciding on the publication of one case. */
export const publicationRoutes: readonly Route[] = [
  { method: 'get', path, action: publishAction, handle: showForm },
  { method: 'post', path, action: publishAction, bodyLimit, handle: takeForm },
  { method: 'post', path: `${path}/withdraw`, action: publishAction, handle: withdraw },
  { method: 'post', path: `${path}/decline`, action: publishAction, handle: decline },
];

function caseIn({ params }: Asked): string {
  const id = z.uuid().safeParse(params['case']);
  if (!id.success) throw notFound('feedback.no-such-case');
  return id.data;
}

async function viewOf(ctx: Context, asked: Asked): Promise<PublicationView> {
  const { tx, cityId } = ctx;
  const { language, csrfToken } = asked;
  const found = await openCase(ctx, caseIn(asked), publishAction);
  const events = await eventsOf(tx, cityId, found.feedbackCaseId);
  const last = await lastPublication(tx, cityId, found.feedbackCaseId);
  const current = last?.endedBy === null ? last : undefined;
  const proposed = proposePublication(found, events);
  return {
    language,
    csrfToken,
    found,
    names: await namesOf(ctx, language),
    current,
    isDecided: last !== undefined,
    unfit: unfitness(found, events),
    original: proposed,
    input: startOfForm(found, proposed, current),
    errors: {},
  };
}

const decidePage = (view: PublicationView): Reply => {
  const texts = publicationTexts[view.language].decide;
  const status = Object.keys(view.errors).length > 0 ? 422 : 200;
  return page(view.current ? texts.titleChange : texts.title, <DecidePage {...view} />, { status });
};

async function showForm(ctx: Context, asked: Asked): Promise<Reply> {
  return decidePage(await viewOf(ctx, asked));
}

async function takeForm(ctx: Context, asked: Asked): Promise<Reply> {
  const before = await viewOf(ctx, asked);
  const { step, input } = readPublicationForm(asked.form);
  const view: PublicationView = { ...before, input };
  if (step === 'edit' || view.unfit) return decidePage(view);
  const fault = faultOf(input);
  // What is left to check or to take out is told beside the preview.
  const isTextFault = fault?.field !== 'isChecked' && (step === 'publish' || fault?.code !== 'publication-forbidden');
  if (fault && isTextFault) return decidePage({ ...view, errors: said(fault, asked) });
  if (step === 'preview') return previewPage(view);
  if (fault) return previewPage({ ...view, errors: said(fault, asked) }, 422);
  await publishCase(ctx, view.found.feedbackCaseId, input);
  return redirect(`${asked.base}${publicationPath(view.found.feedbackCaseId)}`);
}

const said = ({ field, code }: FormFault, { language }: Asked): FieldErrors => ({
  [field]: feedbackTexts[language].problems[code],
});

function previewPage(view: PublicationView, status: 200 | 422 = 200): Reply {
  const title = publicationTexts[view.language].decide.previewTitle;
  return page(title, <PreviewPage {...view} shown={shownOf(view)} />, { status });
}

/** The case as it would be published now. */
function shownOf({ found, input, current }: PublicationView): PublishedCase {
  const { latitude, longitude } = found;
  const hasPlace = input.showsPlace && latitude !== null && longitude !== null;
  return {
    ...found,
    title: input.title,
    text: input.text,
    answer: input.answer,
    publicationId: current?.publicationId ?? '',
    position: hasPlace ? blurred({ latitude, longitude }) : null,
    publishedAt: current?.publishedAt ?? found.changedAt,
  };
}

async function withdraw(ctx: Context, asked: Asked): Promise<Reply> {
  const feedbackCaseId = caseIn(asked);
  await withdrawPublication(ctx, feedbackCaseId, 'staff', textIn(asked.form, 'reason').slice(0, 1000));
  return redirect(`${asked.base}${publicationPath(feedbackCaseId)}`);
}

async function decline(ctx: Context, asked: Asked): Promise<Reply> {
  await declinePublication(ctx, caseIn(asked));
  return redirect(`${asked.base}${toPublishPath}`);
}
