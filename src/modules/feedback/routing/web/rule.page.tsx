import { z } from 'zod';
import { newId } from '../../../../kernel/id.ts';
import { Problem } from '../../../../kernel/problem.ts';
import { inEachLanguage, languages } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  Checkbox,
  CheckboxGroup,
  type Choice,
  Details,
  ErrorSummary,
  Form,
  HiddenInput,
  PageHeading,
  Section,
  Select,
  TextArea,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { feedbackChannels, feedbackKinds } from '../../feedback-case.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { changeRouting } from '../change-routing.ts';
import { type RoutingChoices, routingChoices } from '../routing-choices.ts';
import { ruleFault, type RoutingRule } from '../routing-rule.ts';
import { newestRuleSet } from '../routing-rule.store.ts';
import { loadRoutingWorld } from '../routing-world.ts';
import { routingTexts } from '../texts.ts';
import { routingAction, routingPath } from './addresses.ts';
import { noValues, parseRule, readValues, type RuleValues, valuesOf } from './rule-form.ts';
import { languageName } from './rule-in-words.ts';

interface View {
  readonly asked: Asked;
  readonly version: number;
  /** None for a new rule. */
  readonly rule: RoutingRule | undefined;
  readonly values: RuleValues;
  readonly choices: RoutingChoices;
  readonly errors: FieldErrors;
}

/** The rule that the address names in the newest set; none at the address of a new one. */
async function ruleOf(ctx: Context, { params }: Asked): Promise<{ version: number; rule: RoutingRule | undefined }> {
  await ctx.allow(routingAction, { wholeCity: true });
  const newest = await newestRuleSet(ctx.tx, ctx.cityId);
  const version = newest?.version ?? 0;
  if (params['rule'] === undefined) return { version, rule: undefined };
  const rule = newest?.rules.find(({ routingRuleId }) => routingRuleId === params['rule']);
  if (!rule) throw new Problem('not-found', 'feedback.no-such-rule');
  return { version, rule };
}

async function showRule(ctx: Context, asked: Asked): Promise<Reply> {
  const { version, rule } = await ruleOf(ctx, asked);
  const choices = await routingChoices(ctx, asked.language);
  return rulePage({ asked, version, rule, values: rule ? valuesOf(rule) : noValues, choices, errors: {} });
}

function rulePage(view: View): Reply {
  const { asked, rule, errors } = view;
  const texts = routingTexts[asked.language];
  return page(rule ? texts.editTitle : texts.addTitle, <RulePage {...view} />, {
    status: Object.keys(errors).length > 0 ? 422 : 200,
    path: `${routingPath}/${rule?.routingRuleId ?? 'new'}`,
  });
}

async function saveRule(ctx: Context, asked: Asked): Promise<Reply> {
  const { rule: before } = await ruleOf(ctx, asked);
  const { language, base, form } = asked;
  const version = z.coerce.number().int().min(0).catch(-1).parse(textIn(form, 'version'));
  const choices = await routingChoices(ctx, language);
  const values = readValues(form);
  const id = before?.routingRuleId ?? newId();
  const kept = before ? valuesOf(before) : noValues;
  const parsed = parseRule(id, values, choices, kept, routingTexts[language].errors);
  const again = (errors: FieldErrors) => rulePage({ asked, version, rule: before, values, choices, errors });
  if ('errors' in parsed) return again(parsed.errors);
  const fault = ruleFault(parsed.rule, await loadRoutingWorld(ctx));
  if (fault) return again({ [fault === 'unit-has-ended' ? 'unit' : 'account']: routingTexts[language].errors.ended });
  await changeRouting(ctx, version, { kind: 'save', rule: parsed.rule });
  return redirect(`${base}${routingPath}?done=saved`);
}

const RulePage = (view: View) => {
  const { asked, version, rule, values, errors } = view;
  const { language, base, csrfToken } = asked;
  const texts = routingTexts[language];
  const title = rule ? texts.editTitle : texts.addTitle;
  const list = `${base}${routingPath}`;
  return (
    <>
      <Breadcrumb language={language} crumbs={[{ label: texts.title, href: list }, { label: title }]} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={title} lead={<p>{texts.formLead}</p>} />
      <Form csrfToken={csrfToken} action={`${list}/${rule?.routingRuleId ?? 'new'}`}>
        <HiddenInput name="version" value={String(version)} />
        <TextInput
          language={language}
          name="name"
          label={texts.fields.name}
          value={values.name}
          error={errors['name']}
          maxlength={120}
          required
        />
        <Checkbox language={language} name="isOn" label={texts.fields.isOn} checked={values.isOn} />
        <Section heading={texts.fields.whenHeading}>
          <Conditions {...view} />
        </Section>
        <Section heading={texts.fields.outcomeHeading}>
          <Outcome {...view} />
        </Section>
        <Actions>
          <Button>{texts.save}</Button>
          <Button kind="quiet" href={list}>
            {texts.cancel}
          </Button>
        </Actions>
      </Form>
    </>
  );
};

const Conditions = ({ asked, values, choices, errors }: View) => {
  const { language } = asked;
  const { fields, chosen } = routingTexts[language];
  const group = (
    name: 'kinds' | 'languages' | 'channels' | 'weekdays' | 'units' | 'themes' | 'districts',
    offered: readonly Choice[],
    hint?: string,
  ) => (
    <CheckboxGroup
      language={language}
      name={name}
      label={fields[name]}
      hint={hint}
      choices={offered}
      values={values[name]}
      error={errors[name]}
    />
  );
  // Long lists are folded; what is chosen is counted outside, so that nothing hides.
  const folded = (name: 'units' | 'themes' | 'districts', hint?: string) =>
    choices[name].length === 0 ? null : (
      <Details
        summary={chosen(fields[name], formatNumber(values[name].length, language))}
        open={errors[name] !== undefined}
      >
        {group(name, withKept(choices[name], values[name], choices.nameOf), hint)}
      </Details>
    );
  const { kinds, channels } = feedbackTexts[language];
  return (
    <>
      <TextArea
        language={language}
        name="words"
        label={fields.words}
        hint={fields.wordsHint}
        value={values.words}
        error={errors['words']}
      />
      {folded('units', fields.unitsHint)}
      {folded('themes', fields.themesHint)}
      {folded('districts')}
      {group(
        'kinds',
        feedbackKinds.map((kind) => ({ value: kind, label: kinds[kind] })),
      )}
      {group('languages', languageChoices(values.languages)[language])}
      {group(
        'channels',
        feedbackChannels.map((channel) => ({ value: channel, label: channels[channel] })),
      )}
      {group(
        'weekdays',
        routingTexts[language].weekdays.map((label, at) => ({ value: String(at + 1), label })),
      )}
      <TextInput
        language={language}
        name="from"
        label={fields.from}
        hint={fields.fromHint}
        value={values.from}
        error={errors['from']}
        inputmode="numeric"
        width="short"
      />
      <TextInput
        language={language}
        name="until"
        label={fields.until}
        value={values.until}
        inputmode="numeric"
        width="short"
      />
    </>
  );
};

/** What a rule names stays a choice when the city no longer has it. */
function withKept(offered: readonly Choice[], kept: readonly string[], nameOf: ReadonlyMap<string, string>): Choice[] {
  const ended = kept.filter((id) => !offered.some(({ value }) => value === id));
  return [...offered, ...ended.map((id) => ({ value: id, label: nameOf.get(id) ?? id }))];
}

const isLanguageCode = (code: string): boolean => /^[a-z]{2,3}$/.test(code);

/** The languages of the service, and those that residents of a city with many newcomers often write in. */
const languageChoices = (kept: readonly string[]) =>
  inEachLanguage((language) =>
    [...new Set([...languages, 'ru', 'et', 'so', 'ar', 'uk', ...kept.filter(isLanguageCode)])].map((code) => ({
      value: code,
      label: languageName(code, language),
    })),
  );

const Outcome = ({ asked, values, choices, errors }: View) => {
  const { language } = asked;
  const { fields, unchanged } = routingTexts[language];
  const choice = (name: 'unit' | 'theme' | 'kind' | 'account', offered: readonly Choice[]) => (
    <Select
      language={language}
      name={name}
      label={fields[name]}
      choices={offered}
      value={values[name]}
      error={errors[name]}
      placeholder={unchanged}
    />
  );
  return (
    <>
      {choice('unit', choices.units)}
      {choice('theme', choices.themes)}
      {choice(
        'kind',
        feedbackKinds.map((kind) => ({ value: kind, label: feedbackTexts[language].kinds[kind] })),
      )}
      {choice('account', choices.accounts)}
      <Checkbox
        language={language}
        name="isSensitive"
        label={fields.isSensitive}
        hint={fields.isSensitiveHint}
        checked={values.isSensitive}
      />
    </>
  );
};

export const ruleRoutes: readonly Route[] = [
  { method: 'get', path: `${routingPath}/new`, action: routingAction, handle: showRule },
  { method: 'post', path: `${routingPath}/new`, action: routingAction, handle: saveRule },
  { method: 'get', path: `${routingPath}/:rule`, action: routingAction, handle: showRule },
  { method: 'post', path: `${routingPath}/:rule`, action: routingAction, handle: saveRule },
];
