import { type Context } from '../../../../platform/context.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type FieldErrors, parseInput, textIn, trilingualIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import {
  Breadcrumb,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  TextArea,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { languages } from '../../../../kernel/language.ts';
import { cityOf } from '../../../city/index.ts';
import { plainText } from '../../prose/segment.ts';
import { loadReview } from '../../read-review.store.ts';
import {
  type FieldProps,
  isEmptyText,
  listPath,
  SubmitOrCancel,
  TrilingualFields,
  type Values,
  valuesIn,
} from '../../recorded/web/form-parts.tsx';
import { recordedTexts } from '../../recorded/texts.ts';
import { templates } from '../../templates.ts';
import { decisionPath, editionPath } from '../../web/addresses.ts';
import { decisionDetailsInput } from '../decision-details.ts';
import { decisionDetails } from '../decision-details.store.ts';
import { setDecisionDetails } from '../set-decision-details.ts';
import { decisionTexts } from '../texts.ts';
import { DecisionDocument } from './decision-document.tsx';

export const decisionDetailsPath = '/staff/decision-details';
const editAction = 'reports.edit-decision-details';

/** Decision documents of reviews that have one, and the details that they need. */
export const decisionRoutes: readonly Route[] = [
  { method: 'get', path: '/reviews/:template/:period/:edition/decision', action: 'reports.read', handle: showDecision },
  { method: 'get', path: decisionDetailsPath, action: editAction, handle: showDetails },
  { method: 'post', path: decisionDetailsPath, action: editAction, handle: saveDetails },
];

async function showDecision(ctx: Context, { params, language, base, baseUrl }: Asked): Promise<Reply> {
  const { template = '', period = '', edition = '' } = params;
  const form = templates.find(({ name }) => name === template)?.decision?.[language];
  if (!form) throw notFound('reports.no-decision-form');
  if (!/^[1-9]\d{0,5}$/.test(edition)) throw notFound('reports.review-is-unknown');
  const review = await loadReview(ctx.tx, ctx.cityId, { template, period, edition: Number(edition) });
  if (!review) throw notFound('reports.review-is-unknown');
  const path = editionPath(review);
  const body = (
    <DecisionDocument
      review={review}
      form={form}
      details={await decisionDetails(ctx.tx, ctx.cityId)}
      language={language}
      timeZone={(await cityOf(ctx.tx, ctx.cityId)).settings.timeZone}
      reviewHref={`${base}${path}`}
      reviewAddress={`${baseUrl}/${language}${path}`}
    />
  );
  const title = `${decisionTexts[language].document.kicker}: ${plainText(review.trees[language].title)}`;
  return page(title, body, { path: decisionPath(review) });
}

async function showDetails(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(editAction, { wholeCity: true });
  const details = await decisionDetails(ctx.tx, ctx.cityId);
  const texts = {
    committee: details?.committee,
    presenterTitle: details?.presenterTitle,
    grounds: details?.grounds ?? undefined,
  };
  const values = Object.entries(texts).flatMap(([name, text]) =>
    languages.map((language) => [`${name}-${language}`, text?.[language] ?? ''] as const),
  );
  return detailsPage(
    asked,
    {
      ...Object.fromEntries(values),
      presenterName: details?.presenterName ?? '',
      experts: details?.experts ?? '',
    },
    {},
  );
}

async function saveDetails(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(editAction, { wholeCity: true });
  const { form, language, base } = asked;
  const grounds = trilingualIn(form, 'grounds');
  const parsed = parseInput(
    decisionDetailsInput,
    {
      committee: trilingualIn(form, 'committee'),
      presenterTitle: trilingualIn(form, 'presenterTitle'),
      presenterName: textIn(form, 'presenterName'),
      experts: textIn(form, 'experts'),
      grounds: isEmptyText(grounds) ? null : grounds,
    },
    (field) => errorAt(field, language),
  );
  if (!parsed.ok) return detailsPage(asked, valuesIn(form), parsed.errors);
  await setDecisionDetails(ctx, parsed.value);
  return redirect(`${base}${decisionDetailsPath}?done=saved`);
}

function errorAt(field: string, language: Asked['language']): string {
  const texts: Readonly<Record<string, string>> = decisionTexts[language].errors;
  return texts[field.split('-')[0] ?? ''] ?? decisionTexts[language].errors.general;
}

function detailsPage(asked: Asked, values: Values, errors: FieldErrors): Reply {
  const { language, base, csrfToken, query } = asked;
  const texts = decisionTexts[language].details;
  const field: FieldProps = { language, values, errors };
  const list = { label: recordedTexts[language].list.title, href: `${base}${listPath}` };
  const body = (
    <>
      <Breadcrumb language={language} crumbs={[list, { label: texts.title }]} />
      {query.get('done') === 'saved' && <Notice language={language} tone="success" title={texts.saved} />}
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Form csrfToken={csrfToken} action={`${base}${decisionDetailsPath}`}>
        <TrilingualFields
          {...field}
          name="committee"
          heading={texts.committee}
          hint={texts.committeeHint}
          maxlength={200}
          required
        />
        <TrilingualFields {...field} name="presenterTitle" heading={texts.presenterTitle} maxlength={200} required />
        <TextInput
          language={language}
          name="presenterName"
          label={texts.presenterName}
          value={values.presenterName}
          error={errors.presenterName}
          maxlength={200}
          required
        />
        <TextArea
          language={language}
          name="experts"
          label={texts.experts}
          hint={texts.expertsHint}
          value={values.experts}
          error={errors.experts}
          rows={2}
          maxlength={1000}
        />
        {languages.map((each) => (
          <TextArea
            key={each}
            language={language}
            name={`grounds-${each}`}
            label={`${texts.grounds} ${recordedTexts[language].form.languages[each]}`}
            hint={texts.groundsHint}
            value={values[`grounds-${each}`]}
            error={errors[`grounds-${each}`]}
            maxlength={8000}
          />
        ))}
        <SubmitOrCancel language={language} submit={texts.submit} cancelHref={list.href} />
      </Form>
    </>
  );
  return page(texts.title, body, Object.keys(errors).length > 0 ? { status: 422 } : {});
}
