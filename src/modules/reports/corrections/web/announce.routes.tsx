import { z } from 'zod';
import { type Language, languages } from '../../../../kernel/language.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import {
  Breadcrumb,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  HiddenInput,
  Notice,
  PageHeading,
  Section,
} from '../../../../platform/web/components/index.ts';
import { reviewsPath } from '../../drafts/web/addresses.ts';
import { draftTexts } from '../../drafts/web/texts.ts';
import { findReview } from '../../read-review.store.ts';
import { type ReviewHead } from '../../review.ts';
import { reviewName } from '../../web/review-name.ts';
import { announceRevision, withdrawAnnouncement } from '../announce-revision.ts';
import { announcementOf } from '../announcement.store.ts';
import { longestReason, type RevisionAnnouncement } from '../correction.ts';
import { correctionTexts } from '../texts.ts';
import { announcePath } from './addresses.ts';
import { fieldOf } from './correction-form.ts';
import { ReasonFields } from './draft-correction-view.tsx';
import { dayText } from './review-notices.tsx';

const path = '/staff/reviews/:template/:period/revision';
const action = 'reports.publish-review';

/** Where staff say ahead that the numbers of a review will be revised. */
export const announceRoutes: readonly Route[] = [
  { method: 'get', path, action, handle: (ctx, asked) => show(ctx, asked) },
  { method: 'post', path, action, handle: save },
];

const reason = z.string().min(1).max(longestReason);
const announcement = z.object({
  expectedOn: z.iso.date(),
  reason: z.object({ fi: reason, sv: reason, en: reason }),
});

type Values = Readonly<Record<'expectedOn' | 'reason-fi' | 'reason-sv' | 'reason-en', string>>;
type Errors = Readonly<Record<string, string | undefined>>;

async function askedReview(ctx: Context, { template = '', period = '' }: Asked['params']): Promise<ReviewHead> {
  await ctx.allow(action, { wholeCity: true });
  const review = await findReview(ctx.tx, ctx.cityId, { template, period });
  if (!review) throw notFound('reports.review-is-unknown');
  return review;
}

async function save(ctx: Context, asked: Asked): Promise<Reply> {
  const review = await askedReview(ctx, asked.params);
  const back = redirect(`${asked.base}${announcePath(review)}`);
  const choice = { reviewId: review.reviewId };
  if (fieldOf(asked.form, 'withdraw') !== '') {
    await withdrawAnnouncement(ctx, choice);
    return back;
  }
  const values: Values = {
    expectedOn: fieldOf(asked.form, 'expectedOn'),
    'reason-fi': fieldOf(asked.form, 'reason-fi'),
    'reason-sv': fieldOf(asked.form, 'reason-sv'),
    'reason-en': fieldOf(asked.form, 'reason-en'),
  };
  const said = announcement.safeParse({
    expectedOn: values.expectedOn,
    reason: { fi: values['reason-fi'], sv: values['reason-sv'], en: values['reason-en'] },
  });
  if (!said.success) return show(ctx, asked, values, errorsOf(said.error, asked.language));
  try {
    await announceRevision(ctx, choice, said.data);
  } catch (refused) {
    if (!(refused instanceof Problem) || refused.code !== 'reports.revision-day-is-past') throw refused;
    return show(ctx, asked, values, { expectedOn: correctionTexts[asked.language].announce.errors.day });
  }
  return back;
}

function errorsOf({ issues }: z.ZodError, language: Language): Errors {
  const texts = correctionTexts[language].announce.errors;
  const names = new Set(issues.map((issue) => issue.path.join('-')));
  return {
    expectedOn: names.has('expectedOn') ? texts.day : undefined,
    ...Object.fromEntries(
      languages.map((each) => [`reason-${each}`, names.has(`reason-${each}`) ? texts.reason : undefined]),
    ),
  };
}

async function show(ctx: Context, asked: Asked, typed?: Values, errors: Errors = {}): Promise<Reply> {
  const { language, csrfToken } = asked;
  const review = await askedReview(ctx, asked.params);
  const announced = await announcementOf(ctx.tx, ctx.cityId, review.reviewId);
  const texts = correctionTexts[language].announce;
  const values = typed ?? valuesOf(announced);
  const body = (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: draftTexts[language].crumb, href: `${asked.base}${reviewsPath}` }, { label: texts.title }]}
      />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} kicker={reviewName(review, language)} lead={<p>{texts.lead}</p>} />
      {announced && <Announced announced={announced} language={language} csrfToken={csrfToken} />}
      <Section>
        <Form csrfToken={csrfToken}>
          <DateInput
            language={language}
            name="expectedOn"
            label={texts.day}
            value={values.expectedOn}
            error={errors.expectedOn}
            required
          />
          <ReasonFields label={texts.reason} form={values} errors={errors} language={language} />
          <Button>{texts.save}</Button>
        </Form>
      </Section>
    </>
  );
  return page(texts.title, body, typed ? { status: 422 } : {});
}

const valuesOf = (announced: RevisionAnnouncement | undefined): Values => ({
  expectedOn: announced?.expectedOn ?? '',
  'reason-fi': announced?.reason.fi ?? '',
  'reason-sv': announced?.reason.sv ?? '',
  'reason-en': announced?.reason.en ?? '',
});

type AnnouncedProps = {
  readonly announced: RevisionAnnouncement;
  readonly language: Language;
  readonly csrfToken: string;
};

const Announced = ({ announced, language, csrfToken }: AnnouncedProps) => {
  const texts = correctionTexts[language].announce;
  return (
    <Notice language={language} title={texts.published({ date: dayText(announced.expectedOn, language) })}>
      <p>{texts.withdrawText}</p>
      <Form csrfToken={csrfToken}>
        <HiddenInput name="withdraw" value="yes" />
        <Button kind="secondary">{texts.withdraw}</Button>
      </Form>
    </Notice>
  );
};
