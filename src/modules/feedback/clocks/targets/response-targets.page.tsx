import { z } from 'zod';
import { type Language } from '../../../../kernel/language.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import { isolate } from '../../../../platform/i18n/isolate.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  Checkbox,
  type Choice,
  EmptyState,
  ErrorSummary,
  Form,
  ItemList,
  Notice,
  PageHeading,
  RadioGroup,
  Select,
  Stack,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { cityOf } from '../../../city/index.ts';
import { feedbackKinds } from '../../feedback-case.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { dayCounts, type ResponseTarget, usualReactionDays } from '../target.ts';
import { whatIfPath } from '../what-if/what-if-path.ts';
import { cityChoices } from './place-choices.ts';
import { responseTargets } from './response-target.store.ts';
import { endResponseTarget, responseTargetInput, setResponseTarget } from './set-response-target.ts';
import { targetTexts } from './texts.ts';

export const targetsPath = '/staff/response-targets';
const action = 'feedback.manage-handling';

type NameOf = ReadonlyMap<string, string>;

/** For which feedback a target is, in words. */
function targetName(target: ResponseTarget, nameOf: NameOf, language: Language): string {
  const parts = [
    target.kind && feedbackTexts[language].kinds[target.kind],
    target.themeId && isolate(nameOf.get(target.themeId) ?? ''),
    target.organisationUnitId && isolate(nameOf.get(target.organisationUnitId) ?? ''),
  ].filter(Boolean);
  return parts.length === 0 ? targetTexts[language].everything : parts.join(', ');
}

async function showTargets(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(action, { wholeCity: true });
  const { language, base, query } = asked;
  const texts = targetTexts[language];
  const { settings } = await cityOf(ctx.tx, ctx.cityId);
  const targets = await responseTargets(ctx.tx, ctx.cityId);
  const { nameOf } = await cityChoices(ctx, language);
  const done = query.get('done');
  const days = formatNumber(settings.responseTargetDays, language);
  return page(
    texts.title,
    <>
      {(done === 'set' || done === 'ended') && (
        <Notice language={language} tone="success">
          <p>{texts.done[done]}</p>
        </Notice>
      )}
      <PageHeading
        title={texts.title}
        lead={
          <p>
            {texts.lead(days)} <a href={`${base}/staff/calendar`}>{texts.usualNote}</a>
          </p>
        }
      />
      <Stack>
        <Actions>
          <Button href={`${base}${targetsPath}/new`}>{texts.add}</Button>
          <Button kind="quiet" href={`${base}${whatIfPath}`}>
            {texts.whatIf}
          </Button>
        </Actions>
        {targets.length === 0 ? (
          <EmptyState title={texts.empty}>{texts.emptyAdvice}</EmptyState>
        ) : (
          <TargetList language={language} base={base} targets={targets} nameOf={nameOf} />
        )}
      </Stack>
    </>,
    { path: targetsPath },
  );
}

const TargetList = (props: {
  language: Language;
  base: string;
  targets: readonly ResponseTarget[];
  nameOf: NameOf;
}) => {
  const { language, base, targets, nameOf } = props;
  const texts = targetTexts[language];
  return (
    <ItemList
      label={texts.list}
      items={targets.map((target) => {
        const name = targetName(target, nameOf, language);
        const count = target.countsIn === 'working-days' ? texts.workingDays : texts.calendarDays;
        const response = count(target.responseDays, formatNumber(target.responseDays, language));
        const reaction = texts.workingDays(target.reactionDays, formatNumber(target.reactionDays, language));
        return {
          key: target.responseTargetId,
          title: name,
          text: (
            <p>
              {texts.days(response, reaction)} {target.mayPause ? texts.waits : texts.waitsNot}
            </p>
          ),
          meta: [
            target.basis && <bdi key="basis">{target.basis}</bdi>,
            <a key="end" href={`${base}${targetsPath}/${target.responseTargetId}/end`} aria-label={texts.endOf(name)}>
              {texts.end}
            </a>,
          ].filter(Boolean),
        };
      })}
    />
  );
};

const fields = ['kind', 'themeId', 'organisationUnitId', 'reactionDays', 'responseDays', 'countsIn', 'basis'] as const;
type Values = Readonly<Partial<Record<(typeof fields)[number] | 'mayPause', string>>>;

interface NewView {
  readonly asked: Asked;
  readonly units: readonly Choice[];
  readonly themes: readonly Choice[];
  readonly values: Values;
  readonly errors: FieldErrors;
}

async function newPage(ctx: Context, asked: Asked, values: Values, errors: FieldErrors, status?: 422): Promise<Reply> {
  await ctx.allow(action, { wholeCity: true });
  const { units, themes } = await cityChoices(ctx, asked.language);
  const view = { asked, units, themes, values, errors };
  return page(targetTexts[asked.language].addTitle, <NewTarget {...view} />, { status, path: `${targetsPath}/new` });
}

const NewTarget = ({ asked, units, themes, values, errors }: NewView) => {
  const { language, base, csrfToken } = asked;
  const texts = targetTexts[language];
  const list = `${base}${targetsPath}`;
  const kinds = feedbackKinds.map((kind) => ({ value: kind, label: feedbackTexts[language].kinds[kind] }));
  const choice = (name: 'kind' | 'themeId' | 'organisationUnitId', label: string, choices: readonly Choice[]) => (
    <Select
      language={language}
      name={name}
      label={label}
      choices={choices}
      value={values[name]}
      error={errors[name]}
      placeholder={texts.any}
    />
  );
  const days = (name: 'reactionDays' | 'responseDays', hint?: string) => (
    <TextInput
      language={language}
      name={name}
      label={texts[name]}
      hint={hint}
      value={values[name]}
      error={errors[name]}
      inputmode="numeric"
      width="short"
      required
    />
  );
  return (
    <>
      <Breadcrumb language={language} crumbs={[{ label: texts.title, href: list }, { label: texts.addTitle }]} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.addTitle} lead={<p>{texts.addLead}</p>} />
      <Form csrfToken={csrfToken} action={`${list}/new`}>
        {choice('kind', texts.kind, kinds)}
        {choice('themeId', texts.theme, themes)}
        {choice('organisationUnitId', texts.unit, units)}
        {days('responseDays')}
        <RadioGroup
          language={language}
          name="countsIn"
          label={texts.countsIn}
          choices={dayCounts.map((count) => ({ value: count, label: texts.countChoices[count] }))}
          value={values.countsIn}
          error={errors.countsIn}
          required
        />
        {days('reactionDays', texts.reactionHint)}
        <Checkbox
          language={language}
          name="mayPause"
          label={texts.mayPause}
          hint={texts.mayPauseHint}
          checked={values.mayPause === 'yes'}
        />
        <TextInput
          language={language}
          name="basis"
          label={texts.basis}
          hint={texts.basisHint}
          value={values.basis}
          error={errors.basis}
          maxlength={200}
        />
        <Actions>
          <Button>{texts.submit}</Button>
          <Button kind="quiet" href={list}>
            {texts.cancel}
          </Button>
        </Actions>
      </Form>
    </>
  );
};

const showNew = (ctx: Context, asked: Asked): Promise<Reply> =>
  newPage(ctx, asked, { reactionDays: String(usualReactionDays), countsIn: 'working-days', mayPause: 'yes' }, {});

async function saveNew(ctx: Context, asked: Asked): Promise<Reply> {
  const { form, language, base } = asked;
  const values: Values = Object.fromEntries([...fields, 'mayPause'].map((name) => [name, textIn(form, name)]));
  const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);
  const parsed = responseTargetInput.safeParse({
    kind: orNull(values.kind),
    themeId: orNull(values.themeId),
    organisationUnitId: orNull(values.organisationUnitId),
    reactionDays: Number(values.reactionDays),
    responseDays: Number(values.responseDays),
    countsIn: values.countsIn,
    mayPause: values.mayPause === 'yes',
    basis: orNull(values.basis?.trim()),
  });
  const { units, themes } = await cityChoices(ctx, language);
  const isChosen = (choices: readonly Choice[], value: string | null | undefined): boolean =>
    value === null || choices.some((choice) => choice.value === value);
  const wrong = new Set(parsed.error?.issues.map(({ path }) => String(path[0])));
  if (parsed.success && !isChosen(themes, parsed.data.themeId)) wrong.add('themeId');
  if (parsed.success && !isChosen(units, parsed.data.organisationUnitId)) wrong.add('organisationUnitId');
  if (!parsed.success || wrong.size > 0) {
    const texts: Readonly<Record<string, string>> = targetTexts[language].errors;
    const errors = Object.fromEntries([...wrong].map((name) => [name, texts[name] ?? texts['general']]));
    return newPage(ctx, asked, values, errors, 422);
  }
  await setResponseTarget(ctx, parsed.data);
  return redirect(`${base}${targetsPath}?done=set`);
}

async function showEnd(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(action, { wholeCity: true });
  const { language, base, csrfToken, params } = asked;
  const texts = targetTexts[language];
  const targets = await responseTargets(ctx.tx, ctx.cityId);
  const target = targets.find(({ responseTargetId }) => responseTargetId === params['target']);
  if (!target) throw notFound();
  const { nameOf } = await cityChoices(ctx, language);
  const list = `${base}${targetsPath}`;
  return page(
    texts.endTitle,
    <>
      <Breadcrumb language={language} crumbs={[{ label: texts.title, href: list }, { label: texts.endTitle }]} />
      <PageHeading title={texts.endTitle} />
      <Form csrfToken={csrfToken} action={`${list}/${target.responseTargetId}/end`}>
        <Notice language={language} tone="warning">
          <p>{texts.endConsequence(targetName(target, nameOf, language))}</p>
        </Notice>
        <Actions>
          <Button kind="danger">{texts.endSubmit}</Button>
          <Button kind="quiet" href={list}>
            {texts.cancel}
          </Button>
        </Actions>
      </Form>
    </>,
  );
}

async function saveEnd(ctx: Context, asked: Asked): Promise<Reply> {
  const id = z.uuid().safeParse(asked.params['target']);
  await ctx.allow(action, { wholeCity: true });
  if (!id.success) throw notFound();
  await endResponseTarget(ctx, id.data);
  return redirect(`${asked.base}${targetsPath}?done=ended`);
}

export const responseTargetRoutes: readonly Route[] = [
  { method: 'get', path: targetsPath, action, handle: showTargets },
  { method: 'get', path: `${targetsPath}/new`, action, handle: showNew },
  { method: 'post', path: `${targetsPath}/new`, action, handle: saveNew },
  { method: 'get', path: `${targetsPath}/:target/end`, action, handle: showEnd },
  { method: 'post', path: `${targetsPath}/:target/end`, action, handle: saveEnd },
];
