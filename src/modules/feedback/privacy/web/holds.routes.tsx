import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  ItemList,
  Notice,
  PageHeading,
  Section,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { cityOf } from '../../../city/index.ts';
import { accountNames } from '../../../people/index.ts';
import { holdCase, holdInput, letCaseGo, longestReason } from '../hold-case.ts';
import { currentHolds } from '../legal-hold.store.ts';
import { holdCases } from '../privacy-actions.ts';
import { privacyTexts } from '../texts.ts';
import { holdsPath, privacyPath } from './addresses.ts';

interface Values {
  readonly feedbackCaseId: string;
  readonly reason: string;
}

async function holdsPage(ctx: Context, asked: Asked, values: Values, errors: FieldErrors): Promise<Reply> {
  await ctx.allow(holdCases, { wholeCity: true });
  const { language, base, query, csrfToken } = asked;
  const all = privacyTexts[language];
  const texts = all.holds;
  const holds = await currentHolds(ctx.tx, ctx.cityId);
  const names = await accountNames(
    ctx.tx,
    ctx.cityId,
    holds.flatMap(({ placedBy }) => placedBy ?? []),
  );
  const { timeZone } = (await cityOf(ctx.tx, ctx.cityId)).settings;
  const done = query.get('done');
  const items = holds.map((hold) => ({
    key: hold.legalHoldId,
    title: hold.feedbackCaseId,
    text: hold.reason,
    meta: [texts.since({ day: formatDate(hold.placedAt, language, timeZone) }), names.get(hold.placedBy ?? '') ?? ''],
    control: (
      <Form csrfToken={csrfToken} action={`${base}${holdsPath}/${hold.legalHoldId}/lift`}>
        <Button kind="secondary">{texts.lift}</Button>
      </Form>
    ),
  }));
  const body = (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: all.crumb, href: `${base}${privacyPath}` }, { label: texts.title }]}
      />
      {(done === 'placed' || done === 'lifted') && (
        <Notice language={language} tone="success" title={texts.done[done]} />
      )}
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {holds.length === 0 ? <EmptyState title={texts.none} /> : <ItemList label={texts.list} items={items} />}
      <Section heading={texts.place}>
        <Form csrfToken={csrfToken} action={`${base}${holdsPath}`}>
          <TextInput
            language={language}
            name="feedbackCaseId"
            label={texts.case}
            hint={texts.caseHint}
            value={values.feedbackCaseId}
            error={errors['feedbackCaseId']}
            required
          />
          <TextInput
            language={language}
            name="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            value={values.reason}
            error={errors['reason']}
            maxlength={longestReason}
            required
          />
          <Actions>
            <Button>{texts.submit}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
  return page(texts.title, body, { path: holdsPath, ...(Object.keys(errors).length > 0 ? { status: 422 } : {}) });
}

async function place(ctx: Context, asked: Asked): Promise<Reply> {
  const { form, language, base } = asked;
  await ctx.allow(holdCases, { wholeCity: true });
  const values = { feedbackCaseId: textIn(form, 'feedbackCaseId').slice(0, 100), reason: textIn(form, 'reason') };
  const { errors } = privacyTexts[language].holds;
  const parsed = parseInput(holdInput, values, (field) => (field === 'reason' ? errors.reason : errors.feedbackCaseId));
  if (!parsed.ok) return holdsPage(ctx, asked, values, parsed.errors);
  await holdCase(ctx, parsed.value);
  return redirect(`${base}${holdsPath}?done=placed`);
}

async function lift(ctx: Context, { params, base }: Asked): Promise<Reply> {
  await letCaseGo(ctx, params.hold ?? '');
  return redirect(`${base}${holdsPath}?done=lifted`);
}

/** With `?case=…` from the page of a case, its id is there already. */
const show = (ctx: Context, asked: Asked): Promise<Reply> =>
  holdsPage(ctx, asked, { feedbackCaseId: asked.query.get('case') ?? '', reason: '' }, {});

const action = holdCases;

/** Cases that are kept as they are. */
export const holdRoutes: readonly Route[] = [
  { method: 'get', path: holdsPath, action, handle: show },
  { method: 'post', path: holdsPath, action, handle: place },
  { method: 'post', path: `${holdsPath}/:hold/lift`, action, handle: lift },
];
