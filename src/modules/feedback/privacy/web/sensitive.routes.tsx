import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatDate, formatNumber } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  Section,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { type Day } from '../../../city/index.ts';
import { breakGlassInput, openWithReason } from '../break-glass.ts';
import { longestReason } from '../hold-case.ts';
import { breakGlass, seeSensitiveReads } from '../privacy-actions.ts';
import { type SensitiveReads, sensitiveReads, sensitiveReadsPath } from '../sensitive-reads.ts';
import { privacyTexts } from '../texts.ts';
import { openPath, privacyPath } from './addresses.ts';

/** How far back the page goes, in weeks. */
const mostWeeks = 520;

async function readsPage(ctx: Context, asked: Asked): Promise<Reply> {
  const { language, base, query } = asked;
  const wish = Number(query.get('weeks') ?? '0');
  const weeks = Number.isInteger(wish) && wish >= 0 && wish <= mostWeeks ? wish : 0;
  const reads = await sensitiveReads(ctx, weeks);
  const all = privacyTexts[language];
  const texts = all.reads;
  const inWords = (day: Day): string => formatDate(new Date(`${day}T12:00:00Z`), language, 'UTC');
  const body = (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: all.crumb, href: `${base}${privacyPath}` }, { label: texts.title }]}
      />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Section heading={texts.week({ from: inWords(reads.from), until: inWords(reads.until) })}>
        {reads.people.length === 0 ? <EmptyState title={texts.none} /> : <ReadsTable asked={asked} reads={reads} />}
      </Section>
      <Actions>
        <Button kind="secondary" href={`${base}${sensitiveReadsPath}?weeks=${weeks + 1}`}>
          {texts.earlier}
        </Button>
        {weeks > 0 && (
          <Button kind="quiet" href={`${base}${sensitiveReadsPath}`}>
            {texts.newest}
          </Button>
        )}
      </Actions>
    </>
  );
  return page(texts.title, body, { path: sensitiveReadsPath });
}

const ReadsTable = ({ asked: { language }, reads }: { asked: Asked; reads: SensitiveReads }) => {
  const texts = privacyTexts[language].reads;
  return (
    <DataTable
      caption={texts.title}
      hideCaption
      columns={[
        { key: 'person', label: texts.person },
        { key: 'reads', label: texts.reads, numeric: true },
        { key: 'cases', label: texts.cases, numeric: true },
        { key: 'reasons', label: texts.reasons },
      ]}
      rows={reads.people.map((one) => ({
        key: one.accountId,
        header: one.name ?? texts.unknown,
        cells: [formatNumber(one.reads, language), formatNumber(one.cases, language), one.reasons.join(' · ')],
      }))}
    />
  );
};

interface Values {
  readonly feedbackCaseId: string;
  readonly reason: string;
}

function openPage(asked: Asked, values: Values, errors: FieldErrors): Reply {
  const { language, base, csrfToken, query } = asked;
  const all = privacyTexts[language];
  const texts = all.open;
  const body = (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: all.crumb, href: `${base}${privacyPath}` }, { label: texts.title }]}
      />
      {query.get('done') === 'open' && <Notice language={language} tone="success" title={texts.done} />}
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Form csrfToken={csrfToken} action={`${base}${openPath}`}>
        <TextInput
          language={language}
          name="feedbackCaseId"
          label={texts.case}
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
    </>
  );
  return page(texts.title, body, { path: openPath, ...(Object.keys(errors).length > 0 ? { status: 422 } : {}) });
}

async function open(ctx: Context, asked: Asked): Promise<Reply> {
  const { form, language, base } = asked;
  const values = { feedbackCaseId: textIn(form, 'feedbackCaseId').slice(0, 100), reason: textIn(form, 'reason') };
  const { errors } = privacyTexts[language].open;
  const parsed = parseInput(breakGlassInput, values, (field) =>
    field === 'reason' ? errors.reason : errors.feedbackCaseId,
  );
  if (!parsed.ok) return openPage(asked, values, parsed.errors);
  await openWithReason(ctx, parsed.value);
  return redirect(`${base}${openPath}?done=open`);
}

const showOpen = (_ctx: Context, asked: Asked): Promise<Reply> =>
  Promise.resolve(openPage(asked, { feedbackCaseId: asked.query.get('case') ?? '', reason: '' }, {}));

/** Who has read sensitive cases, and reading one with a reason. */
export const sensitiveRoutes: readonly Route[] = [
  { method: 'get', path: sensitiveReadsPath, action: seeSensitiveReads, handle: readsPage },
  { method: 'get', path: openPath, action: breakGlass, handle: showOpen },
  { method: 'post', path: openPath, action: breakGlass, handle: open },
];
