import { z } from 'zod';
import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isolate } from '../../../../platform/i18n/isolate.ts';
import {
  Breadcrumb,
  Button,
  DefinitionList,
  ErrorSummary,
  Form,
  PageHeading,
  Section,
  Select,
  TextArea,
} from '../../../../platform/web/components/index.ts';
import { type RoutingChoices, routingChoices } from '../routing-choices.ts';
import { routeBy, type RoutingRule } from '../routing-rule.ts';
import { findRuleSet, newestRuleSet, versionInForce } from '../routing-rule.store.ts';
import { loadRoutingWorld } from '../routing-world.ts';
import { explainThemes, type ThemeSuggestion } from '../suggest-themes.ts';
import { reasonFor } from '../suggestions/suggested-first.ts';
import { routingTexts } from '../texts.ts';
import { routingAction, routingPath } from './addresses.ts';

/** Where some rules send a text, in words. */
interface Tried {
  readonly heading: string;
  readonly by: string;
  readonly goesTo: string;
}

interface Result {
  readonly tried: readonly Tried[];
  readonly suggested: readonly ThemeSuggestion[];
}

async function showForm(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(routingAction, { wholeCity: true });
  return tryPage(asked, await routingChoices(ctx, asked.language), { text: '', unit: '' }, undefined, {});
}

/** Shows where a text would go; nothing of it is kept, so the answer comes at once. */
async function tryText(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(routingAction, { wholeCity: true });
  const { form, language } = asked;
  const choices = await routingChoices(ctx, language);
  const texts = routingTexts[language];
  const typed = { text: textIn(form, 'text').trim(), unit: textIn(form, 'unit') };
  const errors = {
    text: typed.text === '' ? texts.try.textError : undefined,
    unit:
      choices.units.some(({ value }) => value === typed.unit) || typed.unit === '' ? undefined : texts.errors.choice,
  };
  const isWrong = errors.text !== undefined || errors.unit !== undefined;
  return tryPage(asked, choices, typed, isWrong ? undefined : await triedBy(ctx, asked, typed, choices), errors);
}

async function triedBy(
  ctx: Context,
  { language }: Asked,
  { text, unit }: { text: string; unit: string },
  { nameOf }: RoutingChoices,
): Promise<Result> {
  const { tx, cityId, now } = ctx;
  const texts = routingTexts[language];
  const world = await loadRoutingWorld(ctx);
  const named = z
    .uuid()
    .nullable()
    .catch(null)
    .parse(unit || null);
  const tried = (heading: string, rules: readonly RoutingRule[]): Tried => {
    const it = { text, kind: null, channel: 'web', themeIds: [], districtId: null, language, receivedAt: now } as const;
    const routed = routeBy(rules, { ...it, organisationUnitId: named }, world);
    const rule = rules.find(({ routingRuleId }) => routingRuleId === routed.routingRuleId);
    const to = routed.organisationUnitId;
    return {
      heading,
      by: rule ? texts.try.by(isolate(rule.name)) : texts.try.byNone,
      goesTo: to === null ? texts.try.goesNowhere : texts.try.goesTo(isolate(nameOf.get(to) ?? texts.gone)),
    };
  };
  const version = await versionInForce(tx, cityId);
  const inForce = version === undefined ? [] : ((await findRuleSet(tx, cityId, version))?.rules ?? []);
  const newest = await newestRuleSet(tx, cityId);
  return {
    tried: [
      ...(newest && !newest.inForceAt ? [tried(texts.try.drafted, newest.rules)] : []),
      tried(texts.try.inForce, inForce),
    ],
    suggested: await explainThemes(ctx, text),
  };
}

function tryPage(
  asked: Asked,
  choices: RoutingChoices,
  typed: { text: string; unit: string },
  result: Result | undefined,
  errors: FieldErrors,
): Reply {
  const { language, base, csrfToken } = asked;
  const texts = routingTexts[language];
  const isWrong = Object.values(errors).some((error) => error !== undefined);
  return page(
    texts.try.title,
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: texts.title, href: `${base}${routingPath}` }, { label: texts.try.title }]}
      />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.try.title} lead={<p>{texts.try.lead}</p>} />
      {result?.tried.map(({ heading, by, goesTo }) => (
        <Section key={heading} heading={heading}>
          <p>
            {by} {goesTo}
          </p>
        </Section>
      ))}
      {result && <Suggested language={language} suggested={result.suggested} />}
      <Form csrfToken={csrfToken} action={`${base}${routingPath}/try`}>
        <TextArea
          language={language}
          name="text"
          label={texts.try.text}
          value={typed.text}
          error={errors['text']}
          required
        />
        <Select
          language={language}
          name="unit"
          label={texts.try.unit}
          choices={choices.units}
          value={typed.unit}
          error={errors['unit']}
          placeholder={texts.any}
        />
        <Button>{texts.try.submit}</Button>
      </Form>
    </>,
    { status: isWrong ? 422 : 200, path: `${routingPath}/try` },
  );
}

/** The themes that would be suggested to the giver, and why. */
const Suggested = ({ language, suggested }: { language: Language; suggested: readonly ThemeSuggestion[] }) => {
  const texts = routingTexts[language].try;
  return (
    <Section heading={texts.themes}>
      {suggested.length === 0 ? (
        <p>{texts.noThemes}</p>
      ) : (
        <DefinitionList
          items={suggested.map((suggestion) => ({
            term: isolate(suggestion.theme.name[language]),
            value: reasonFor(suggestion, language),
          }))}
        />
      )}
    </Section>
  );
};

export const tryTextRoutes: readonly Route[] = [
  { method: 'get', path: `${routingPath}/try`, action: routingAction, handle: showForm },
  { method: 'post', path: `${routingPath}/try`, action: routingAction, handle: tryText },
];
