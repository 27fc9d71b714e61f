import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatDateTime, formatNumber } from '../../../../platform/i18n/format.ts';
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
  RadioGroup,
  Section,
  Select,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { cityOf } from '../../../city/index.ts';
import { accountNames } from '../../../people/index.ts';
import { feedbackKinds } from '../../feedback-case.ts';
import { manageRetention } from '../privacy-actions.ts';
import { finishedStatuses, longestBasis, retentionActions, retentionRuleInput } from '../retention-rule.ts';
import { newestRuns, type RetentionRun } from '../retention.store.ts';
import { askForRetention } from '../run-retention.ts';
import { type DryRule, dryRun, endRetentionRule, setRetentionRule } from '../set-retention-rule.ts';
import { privacyTexts } from '../texts.ts';
import { privacyPath, retentionPath } from './addresses.ts';

const fields = ['action', 'kind', 'status', 'sensitivity', 'days', 'basis'] as const;
type Values = Partial<Readonly<Record<(typeof fields)[number], string>>>;

const shownRuns = 14;

async function retentionPage(ctx: Context, asked: Asked, values: Values, errors: FieldErrors): Promise<Reply> {
  const { language, base, query } = asked;
  const all = privacyTexts[language];
  const texts = all.retention;
  const rules = await dryRun(ctx);
  const runs = await newestRuns(ctx.tx, ctx.cityId, shownRuns);
  const names = await accountNames(
    ctx.tx,
    ctx.cityId,
    runs.flatMap(({ startedBy }) => startedBy ?? []),
  );
  const { timeZone } = (await cityOf(ctx.tx, ctx.cityId)).settings;
  const done = query.get('done');
  const body = (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: all.crumb, href: `${base}${privacyPath}` }, { label: texts.title }]}
      />
      {(done === 'set' || done === 'ended' || done === 'asked') && (
        <Notice language={language} tone="success" title={texts.done[done]} />
      )}
      {runs[0]?.heldReason === 'time-leapt' && (
        <Notice language={language} tone="warning" title={texts.heldNotice.title}>
          <p>{texts.heldNotice.text}</p>
        </Notice>
      )}
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Section heading={texts.rules}>
        {rules.length === 0 ? (
          <EmptyState title={texts.none}>{texts.noneText}</EmptyState>
        ) : (
          <Rules rules={rules} asked={asked} />
        )}
      </Section>
      <Section heading={texts.add}>
        <RuleForm asked={asked} values={values} errors={errors} />
      </Section>
      <Section heading={texts.runs}>
        {runs.length === 0 ? (
          <p>{texts.noRuns}</p>
        ) : (
          <Runs runs={runs} asked={asked} names={names} timeZone={timeZone} />
        )}
      </Section>
    </>
  );
  return page(texts.title, body, { path: retentionPath, ...(Object.keys(errors).length > 0 ? { status: 422 } : {}) });
}

const Rules = ({ rules, asked }: { rules: readonly DryRule[]; asked: Asked }) => {
  const { language, base, csrfToken } = asked;
  const all = privacyTexts[language];
  const texts = all.retention;
  const which = ({ kind, status, isSensitive }: DryRule): string =>
    [
      ...(kind === null ? [] : [all.kinds[kind]]),
      ...(status === null ? [] : [all.statuses[status]]),
      ...(isSensitive === null ? [] : [isSensitive ? texts.sensitive : texts.ordinary]),
    ].join(', ') || all.any;
  return (
    <>
      <p>{texts.rulesText}</p>
      <DataTable
        caption={texts.rules}
        hideCaption
        columns={[
          { key: 'action', label: texts.action },
          { key: 'which', label: texts.which },
          { key: 'days', label: texts.days },
          { key: 'basis', label: texts.basis },
          { key: 'due', label: texts.due, numeric: true },
          { key: 'held', label: texts.held, numeric: true },
          { key: 'end', label: texts.end },
        ]}
        rows={rules.map((rule) => ({
          key: rule.retentionRuleId,
          header: all.actions[rule.action],
          cells: [
            which(rule),
            texts.daysOf({ days: formatNumber(rule.days, language) }),
            rule.basis,
            formatNumber(rule.due, language),
            formatNumber(rule.held, language),
            <Form key="end" csrfToken={csrfToken} action={`${base}${retentionPath}/${rule.retentionRuleId}/end`}>
              <Button kind="quiet">{texts.end}</Button>
            </Form>,
          ],
        }))}
      />
      <Form csrfToken={csrfToken} action={`${base}${retentionPath}/run`}>
        <p>{texts.runText}</p>
        <Actions>
          <Button kind="danger">{texts.run}</Button>
        </Actions>
      </Form>
    </>
  );
};

const RuleForm = ({ asked, values, errors }: { asked: Asked; values: Values; errors: FieldErrors }) => {
  const { language, base, csrfToken } = asked;
  const all = privacyTexts[language];
  const texts = all.retention;
  const any = { value: 'any', label: all.any };
  const select = (name: 'kind' | 'status' | 'sensitivity', choices: readonly { value: string; label: string }[]) => (
    <Select
      language={language}
      name={name}
      label={texts[name]}
      choices={[any, ...choices]}
      value={values[name] ?? 'any'}
      error={errors[name]}
      placeholder={null}
    />
  );
  return (
    <Form csrfToken={csrfToken} action={`${base}${retentionPath}`}>
      <RadioGroup
        language={language}
        name="action"
        label={texts.action}
        choices={retentionActions.map((value) => ({ value, label: all.actions[value] }))}
        value={values.action}
        error={errors['action']}
        required
      />
      <TextInput
        language={language}
        name="days"
        label={texts.days}
        hint={texts.daysHint}
        value={values.days ?? ''}
        error={errors['days']}
        inputmode="numeric"
        width="short"
        required
      />
      {select(
        'kind',
        feedbackKinds.map((value) => ({ value, label: all.kinds[value] })),
      )}
      {select(
        'status',
        finishedStatuses.map((value) => ({ value, label: all.statuses[value] })),
      )}
      {select('sensitivity', [
        { value: 'sensitive', label: texts.sensitive },
        { value: 'ordinary', label: texts.ordinary },
      ])}
      <TextInput
        language={language}
        name="basis"
        label={texts.basis}
        hint={texts.basisHint}
        value={values.basis ?? ''}
        error={errors['basis']}
        maxlength={longestBasis}
        required
      />
      <Actions>
        <Button>{texts.submit}</Button>
      </Actions>
    </Form>
  );
};

type RunsProps = {
  readonly runs: readonly RetentionRun[];
  readonly asked: Asked;
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
};

const Runs = ({ runs, asked: { language }, names, timeZone }: RunsProps) => {
  const texts = privacyTexts[language].retention;
  const resultOf = ({ heldReason, finishedAt, cases }: RetentionRun): string => {
    if (heldReason !== null) return texts.heldRun;
    const count = texts.cases({ count: formatNumber(cases, language) });
    return finishedAt === null ? `${count}, ${texts.unfinished}` : count;
  };
  return (
    <DataTable
      caption={texts.runs}
      hideCaption
      columns={[
        { key: 'when', label: texts.when },
        { key: 'by', label: texts.by },
        { key: 'result', label: texts.result },
      ]}
      rows={runs.map((run) => ({
        key: run.retentionRunId,
        header: formatDateTime(run.startedAt, language, timeZone),
        cells: [run.startedBy === null ? texts.night : (names.get(run.startedBy) ?? run.startedBy), resultOf(run)],
      }))}
    />
  );
};

/** A choice of the form that leaves out what may be anything. */
const chosen = (value: string): string | null => (value === 'any' ? null : value);

async function setRule(ctx: Context, asked: Asked): Promise<Reply> {
  const { form, language, base } = asked;
  await ctx.allow(manageRetention, { wholeCity: true });
  const values: Values = Object.fromEntries(fields.map((field) => [field, textIn(form, field).slice(0, 400)]));
  const { errors } = privacyTexts[language].retention;
  const sensitivity = { sensitive: true, ordinary: false, any: null }[values.sensitivity ?? ''];
  const parsed = parseInput(
    retentionRuleInput,
    {
      action: values.action,
      kind: chosen(values.kind ?? ''),
      status: chosen(values.status ?? ''),
      isSensitive: sensitivity,
      days: values.days === '' ? undefined : values.days,
      basis: values.basis,
    },
    (field) => (field === 'action' || field === 'days' || field === 'basis' ? errors[field] : errors.other),
  );
  if (parsed.ok) {
    await setRetentionRule(ctx, parsed.value);
    return redirect(`${base}${retentionPath}?done=set`);
  }
  const { isSensitive, ...others } = parsed.errors;
  return retentionPage(ctx, asked, values, { ...others, ...(isSensitive ? { sensitivity: isSensitive } : {}) });
}

async function endRule(ctx: Context, { params, base }: Asked): Promise<Reply> {
  await endRetentionRule(ctx, params.rule ?? '');
  return redirect(`${base}${retentionPath}?done=ended`);
}

async function runNow(ctx: Context, { base }: Asked): Promise<Reply> {
  await askForRetention(ctx);
  return redirect(`${base}${retentionPath}?done=asked`);
}

const action = manageRetention;

/** Rules of retention, their dry run and their runs. */
export const retentionRoutes: readonly Route[] = [
  { method: 'get', path: retentionPath, action, handle: (ctx, asked) => retentionPage(ctx, asked, {}, {}) },
  { method: 'post', path: retentionPath, action, handle: setRule },
  { method: 'post', path: `${retentionPath}/run`, action, handle: runNow },
  { method: 'post', path: `${retentionPath}/:rule/end`, action, handle: endRule },
];
