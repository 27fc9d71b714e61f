import { type Language } from '../../../../kernel/language.ts';
import { dayIn } from '../../../../kernel/time-zone.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn, trilingualIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatDate, formatDateTime, formatNumber } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  DataTable,
  DateInput,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  Section,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { cityOf } from '../../../city/index.ts';
import { reviewsPath } from '../../drafts/web/addresses.ts';
import { draftTexts } from '../../drafts/web/texts.ts';
import { changeDisclosureRule, disclosureRuleInput } from '../change-disclosure-rule.ts';
import { type DisclosureRule } from '../disclosure-rule.ts';
import { type RecordedRule, recordedRules } from '../disclosure.store.ts';
import { ruleInForce } from '../protect-review.ts';
import { disclosureTexts } from '../texts.ts';

const action = 'reports.set-disclosure';
export const disclosurePath = '/staff/reviews/disclosure';

/** Where administrators see and change from how many on protected numbers are shown. */
export const disclosureRoutes: readonly Route[] = [
  { method: 'get', path: disclosurePath, action, handle: (ctx, asked) => rulePage(ctx, asked, {}, {}) },
  { method: 'post', path: disclosurePath, action, handle: change },
];

const fields = [
  'validFrom',
  'thresholdPublic',
  'thresholdInside',
  'legalSource-fi',
  'legalSource-sv',
  'legalSource-en',
] as const;
type Values = Partial<Readonly<Record<(typeof fields)[number], string>>>;

async function todayOf(ctx: Context): Promise<string> {
  return dayIn((await cityOf(ctx.tx, ctx.cityId)).settings.timeZone, ctx.now);
}

async function change(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(action, { wholeCity: true });
  const values: Values = Object.fromEntries(fields.map((field) => [field, textIn(asked.form, field).slice(0, 400)]));
  const { errors } = disclosureTexts[asked.language].page;
  const parsed = parseInput(
    disclosureRuleInput(await todayOf(ctx)),
    {
      validFrom: values.validFrom,
      thresholdPublic: values.thresholdPublic,
      thresholdInside: values.thresholdInside,
      legalSource: trilingualIn(asked.form, 'legalSource'),
    },
    (field) =>
      field === 'validFrom' || field === 'thresholdPublic' || field === 'thresholdInside'
        ? errors[field]
        : errors.legalSource,
  );
  if (!parsed.ok) return rulePage(ctx, asked, values, parsed.errors);
  await changeDisclosureRule(ctx, parsed.value);
  return redirect(`${asked.base}${disclosurePath}?done=saved`);
}

async function rulePage(ctx: Context, asked: Asked, values: Values, errors: FieldErrors): Promise<Reply> {
  await ctx.allow(action, { wholeCity: true });
  const { language, query } = asked;
  const texts = disclosureTexts[language].page;
  const rules = await recordedRules(ctx.tx, ctx.cityId);
  const { timeZone } = (await cityOf(ctx.tx, ctx.cityId)).settings;
  const inForce = await ruleInForce(ctx);
  const isWrong = Object.keys(errors).length > 0;
  const body = (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: draftTexts[language].crumb, href: `${asked.base}${reviewsPath}` }, { label: texts.title }]}
      />
      {query.get('done') === 'saved' && <Notice language={language} tone="success" title={texts.saved} />}
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Section heading={texts.inForce}>
        {rules.length === 0 && <p>{texts.default}</p>}
        <DefinitionList items={ruleFacts(inForce, language)} />
      </Section>
      <Section heading={texts.change}>
        <p>{texts.changeNote}</p>
        <RuleForm asked={asked} inForce={inForce} values={values} errors={errors} today={await todayOf(ctx)} />
      </Section>
      <Section heading={texts.history}>
        {rules.length === 0 ? (
          <EmptyState title={texts.none} />
        ) : (
          <History rules={rules} language={language} timeZone={timeZone} />
        )}
      </Section>
    </>
  );
  return page(texts.title, body, { path: disclosurePath, ...(isWrong ? { status: 422 } : {}) });
}

function ruleFacts(rule: DisclosureRule, language: Language) {
  const texts = disclosureTexts[language].page;
  return [
    { term: texts.thresholdPublic, value: formatNumber(rule.thresholdPublic, language) },
    { term: texts.thresholdInside, value: formatNumber(rule.thresholdInside, language) },
    { term: texts.legalSource, value: rule.legalSource[language] },
  ];
}

interface RuleFormProps {
  readonly asked: Asked;
  readonly inForce: DisclosureRule;
  readonly values: Values;
  readonly errors: FieldErrors;
  readonly today: string;
}

const RuleForm = ({ asked, inForce, values, errors, today }: RuleFormProps) => {
  const { language, csrfToken, base } = asked;
  const texts = disclosureTexts[language].page;
  const number = (name: 'thresholdPublic' | 'thresholdInside') => (
    <TextInput
      language={language}
      name={name}
      label={texts[name]}
      hint={texts[`${name}Hint`]}
      value={values[name] ?? String(inForce[name])}
      error={errors[name]}
      inputmode="numeric"
      width="short"
      required
    />
  );
  const source = (name: Language, label: string) => (
    <TextInput
      language={language}
      name={`legalSource-${name}`}
      label={label}
      hint={texts.legalSourceHint}
      value={values[`legalSource-${name}`] ?? ''}
      error={errors[`legalSource-${name}`]}
      maxlength={300}
      required
    />
  );
  return (
    <Form csrfToken={csrfToken} action={`${base}${disclosurePath}`}>
      <DateInput
        language={language}
        name="validFrom"
        label={texts.validFrom}
        value={values.validFrom ?? today}
        error={errors['validFrom']}
        min={today}
        required
      />
      {number('thresholdPublic')}
      {number('thresholdInside')}
      {source('fi', texts.legalSourceFi)}
      {source('sv', texts.legalSourceSv)}
      {source('en', texts.legalSourceEn)}
      <Actions>
        <Button>{texts.submit}</Button>
      </Actions>
    </Form>
  );
};

type HistoryProps = { readonly rules: readonly RecordedRule[]; readonly language: Language; readonly timeZone: string };

const History = ({ rules, language, timeZone }: HistoryProps) => {
  const texts = disclosureTexts[language].page;
  return (
    <DataTable
      caption={texts.history}
      hideCaption
      columns={[
        { key: 'validFrom', label: texts.validFrom },
        { key: 'public', label: texts.thresholdPublic },
        { key: 'inside', label: texts.thresholdInside },
        { key: 'source', label: texts.legalSource },
        { key: 'recorded', label: texts.recorded },
        { key: 'by', label: texts.recordedBy },
      ]}
      rows={rules.map((rule, at) => ({
        key: String(at),
        header: formatDate(new Date(`${rule.validFrom}T12:00:00Z`), language, timeZone),
        cells: [
          formatNumber(rule.thresholdPublic, language),
          formatNumber(rule.thresholdInside, language),
          rule.legalSource[language],
          formatDateTime(rule.recordedAt, language, timeZone),
          rule.recordedBy,
        ],
      }))}
    />
  );
};
