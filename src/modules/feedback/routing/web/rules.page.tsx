import { z } from 'zod';
import { Problem } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import { isolate } from '../../../../platform/i18n/isolate.ts';
import {
  Actions,
  Button,
  EmptyState,
  Form,
  HiddenInput,
  ItemList,
  Notice,
  PageHeading,
  Section,
  Stack,
  StatusLabel,
  VisuallyHidden,
} from '../../../../platform/web/components/index.ts';
import { changeRouting, discardRoutingDraft, type RoutingChange, startRouting } from '../change-routing.ts';
import { type RoutingChoices, routingChoices } from '../routing-choices.ts';
import { ruleFault, type RoutingRule, type RoutingWorld } from '../routing-rule.ts';
import { newestRuleSet, type RoutingRuleSet, versionInForce } from '../routing-rule.store.ts';
import { loadRoutingWorld } from '../routing-world.ts';
import { routingTexts } from '../texts.ts';
import { type Trial } from '../trials/trial.ts';
import { newestTrial } from '../trials/trial.store.ts';
import { routingAction, routingPath } from './addresses.ts';
import { ruleInWords } from './rule-in-words.ts';
import { TrialForm, usualTrial } from './trial-form.tsx';

interface View {
  readonly asked: Asked;
  readonly newest: RoutingRuleSet | undefined;
  readonly inForce: number | undefined;
  readonly choices: RoutingChoices;
  readonly world: RoutingWorld;
  readonly trial: Trial | undefined;
  readonly days: { readonly from: string; readonly until: string };
}

async function showRules(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(routingAction, { wholeCity: true });
  const { tx, cityId } = ctx;
  const newest = await newestRuleSet(tx, cityId);
  const view: View = {
    asked,
    newest,
    inForce: await versionInForce(tx, cityId),
    choices: await routingChoices(ctx, asked.language),
    world: await loadRoutingWorld(ctx),
    trial: newest && (await newestTrial(tx, cityId, newest.version)),
    days: await usualTrial(ctx),
  };
  return page(routingTexts[asked.language].title, <RulesPage {...view} />, { path: routingPath });
}

const doneSchema = z.enum(['saved', 'changed', 'started', 'discarded']);

const RulesPage = (view: View) => {
  const { asked, newest, inForce } = view;
  const { language, base, query } = asked;
  const texts = routingTexts[language];
  const done = doneSchema.safeParse(query.get('done'));
  const isDraft = newest !== undefined && !newest.inForceAt;
  return (
    <>
      {done.success && (
        <Notice language={language} tone="success">
          <p>{texts.done[done.data]}</p>
        </Notice>
      )}
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Stack>
        <p>{inForce === undefined ? texts.noneInForce : texts.inForce(formatNumber(inForce, language))}</p>
        {isDraft && <DraftActs asked={asked} version={newest.version} />}
        <Actions>
          <Button kind={isDraft ? 'secondary' : 'primary'} href={`${base}${routingPath}/new`}>
            {texts.add}
          </Button>
          <Button kind="quiet" href={`${base}${routingPath}/try`}>
            {texts.tryText}
          </Button>
        </Actions>
        {newest && newest.rules.length > 0 ? (
          <RuleList {...view} newest={newest} />
        ) : (
          <EmptyState title={texts.empty}>{texts.emptyAdvice}</EmptyState>
        )}
        {isDraft && <TrialPart {...view} version={newest.version} />}
      </Stack>
    </>
  );
};

const DraftActs = ({ asked, version }: { asked: Asked; version: number }) => {
  const { language, base, csrfToken } = asked;
  const texts = routingTexts[language];
  const own = `${base}${routingPath}`;
  return (
    <>
      <Notice language={language} title={texts.draftTitle(formatNumber(version, language))}>
        <p>{texts.draftText}</p>
      </Notice>
      <Form csrfToken={csrfToken} action={`${own}/start`}>
        <HiddenInput name="version" value={String(version)} />
        <Actions>
          <Button>{texts.start}</Button>
          <Button kind="quiet" formAction={`${own}/discard`}>
            {texts.discard}
          </Button>
        </Actions>
      </Form>
    </>
  );
};

const TrialPart = ({ asked, version, trial, days }: View & { version: number }) => {
  const { language, base } = asked;
  const texts = routingTexts[language].trial;
  return (
    <Section heading={texts.heading}>
      <p>{texts.lead}</p>
      {trial && (
        <p>
          <a href={`${base}${routingPath}/trials/${trial.routingTrialId}`}>{texts.last}</a>
        </p>
      )}
      <TrialForm asked={asked} version={version} from={days.from} until={days.until} error={undefined} />
    </Section>
  );
};

const RuleList = ({ asked, newest, choices, world }: View & { newest: RoutingRuleSet }) => {
  const { language, base } = asked;
  const texts = routingTexts[language];
  return (
    <ItemList
      label={texts.list}
      items={newest.rules.map((rule, at) => {
        const { when, follows } = ruleInWords(rule, choices.nameOf, language);
        const fault = ruleFault(rule, world);
        return {
          key: rule.routingRuleId,
          title: `${formatNumber(at + 1, language)}. ${isolate(rule.name)}`,
          href: `${base}${routingPath}/${rule.routingRuleId}`,
          text: (
            <>
              <p>{when}.</p>
              <p>{follows}.</p>
              <RuleActs asked={asked} newest={newest} rule={rule} at={at} />
            </>
          ),
          meta: [
            !rule.isOn && (
              <StatusLabel key="off" tone="neutral">
                {texts.isOff}
              </StatusLabel>
            ),
            fault && (
              <StatusLabel key="fault" tone="warning">
                {texts.faults[fault]}
              </StatusLabel>
            ),
          ].filter(Boolean),
        };
      })}
    />
  );
};

const RuleActs = (props: { asked: Asked; newest: RoutingRuleSet; rule: RoutingRule; at: number }) => {
  const { asked, newest, rule, at } = props;
  const { language, base, csrfToken } = asked;
  const texts = routingTexts[language];
  const act = (value: Act, label: string) => (
    <Button key={value} kind="quiet" name="act" value={value}>
      {label}
      <VisuallyHidden>{`: ${rule.name}`}</VisuallyHidden>
    </Button>
  );
  return (
    <Form csrfToken={csrfToken} action={`${base}${routingPath}/${rule.routingRuleId}/change`}>
      <HiddenInput name="version" value={String(newest.version)} />
      <Actions>
        {at > 0 && act('up', texts.up)}
        {at < newest.rules.length - 1 && act('down', texts.down)}
        {rule.isOn ? act('off', texts.off) : act('on', texts.on)}
        {act('remove', texts.remove)}
      </Actions>
    </Form>
  );
};

const acts = ['up', 'down', 'on', 'off', 'remove'] as const;
type Act = (typeof acts)[number];
const version = z.coerce.number().int().min(0).catch(-1);
const formSchema = z.object({ act: z.enum(acts), version });

async function changeRule(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(routingAction, { wholeCity: true });
  const newest = await newestRuleSet(ctx.tx, ctx.cityId);
  const rule = newest?.rules.find(({ routingRuleId }) => routingRuleId === asked.params['rule']);
  if (!rule) throw new Problem('not-found', 'feedback.no-such-rule');
  const form = formSchema.safeParse({ act: textIn(asked.form, 'act'), version: textIn(asked.form, 'version') });
  if (!form.success) throw new Problem('malformed', 'feedback.no-such-rule');
  await changeRouting(ctx, form.data.version, changeOf(form.data.act, rule));
  return redirect(`${asked.base}${routingPath}?done=changed`);
}

function changeOf(act: Act, rule: RoutingRule): RoutingChange {
  const { routingRuleId } = rule;
  if (act === 'remove') return { kind: 'remove', routingRuleId };
  if (act === 'on' || act === 'off') return { kind: 'save', rule: { ...rule, isOn: act === 'on' } };
  return { kind: 'move', routingRuleId, by: act === 'up' ? -1 : 1 };
}

async function start(ctx: Context, asked: Asked): Promise<Reply> {
  await startRouting(ctx, version.parse(textIn(asked.form, 'version')));
  return redirect(`${asked.base}${routingPath}?done=started`);
}

async function discard(ctx: Context, asked: Asked): Promise<Reply> {
  await discardRoutingDraft(ctx);
  return redirect(`${asked.base}${routingPath}?done=discarded`);
}

export const rulesRoutes: readonly Route[] = [
  { method: 'get', path: routingPath, action: routingAction, handle: showRules },
  { method: 'post', path: `${routingPath}/start`, action: routingAction, handle: start },
  { method: 'post', path: `${routingPath}/discard`, action: routingAction, handle: discard },
  { method: 'post', path: `${routingPath}/:rule/change`, action: routingAction, handle: changeRule },
];
