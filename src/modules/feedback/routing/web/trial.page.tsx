import { z } from 'zod';
import { type Language } from '../../../../kernel/language.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import { isolate } from '../../../../platform/i18n/isolate.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  DataTable,
  ErrorSummary,
  Notice,
  PageHeading,
  Section,
} from '../../../../platform/web/components/index.ts';
import { dayNumber, isDay } from '../../../city/index.ts';
import { dayText } from '../../clocks/day-text.ts';
import { routingChoices } from '../routing-choices.ts';
import { findRuleSet } from '../routing-rule.store.ts';
import { routingTexts } from '../texts.ts';
import { startTrial } from '../trials/run-trial.ts';
import { type Trial } from '../trials/trial.ts';
import { findTrial } from '../trials/trial.store.ts';
import { routingAction, routingPath } from './addresses.ts';
import { TrialForm } from './trial-form.tsx';

const mostDays = 5 * 366;

async function begin(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(routingAction, { wholeCity: true });
  const { form, language, base } = asked;
  const texts = routingTexts[language];
  const version = z.coerce.number().int().min(0).catch(-1).parse(textIn(form, 'version'));
  const [from, until] = [textIn(form, 'from'), textIn(form, 'until')];
  const days = isDay(from) && isDay(until) ? dayNumber(until) - dayNumber(from) : -1;
  if (days < 0 || days > mostDays) {
    const view = { asked, version, from, until, error: texts.trial.error };
    return page(texts.trial.title, <AskAgain {...view} />, { status: 422, path: routingPath });
  }
  return redirect(`${base}${routingPath}/trials/${await startTrial(ctx, version, from, until)}`);
}

const AskAgain = (view: { asked: Asked; version: number; from: string; until: string; error: string }) => {
  const { language, base } = view.asked;
  const texts = routingTexts[language];
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: texts.title, href: `${base}${routingPath}` }, { label: texts.trial.heading }]}
      />
      <ErrorSummary language={language} errors={{ from: view.error }} />
      <PageHeading title={texts.trial.heading} lead={<p>{texts.trial.lead}</p>} />
      <TrialForm {...view} />
    </>
  );
};

interface View {
  readonly asked: Asked;
  readonly trial: Trial;
  readonly nameOf: ReadonlyMap<string, string>;
  readonly ruleNames: ReadonlyMap<string, string>;
}

async function showTrial(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(routingAction, { wholeCity: true });
  const { tx, cityId } = ctx;
  const id = z.uuid().safeParse(asked.params['trial']);
  const trial = id.success ? await findTrial(tx, cityId, id.data) : undefined;
  if (!trial) throw notFound();
  const rules = (await findRuleSet(tx, cityId, trial.version))?.rules ?? [];
  const { nameOf } = await routingChoices(ctx, asked.language);
  const ruleNames = new Map(rules.map(({ routingRuleId, name }) => [routingRuleId, name]));
  return page(routingTexts[asked.language].trial.title, <TrialPage {...{ asked, trial, nameOf, ruleNames }} />);
}

const TrialPage = (view: View) => {
  const { asked, trial } = view;
  const { language, base } = asked;
  const texts = routingTexts[language];
  const number = (value: number): string => formatNumber(value, language);
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: texts.title, href: `${base}${routingPath}` }, { label: texts.trial.title }]}
      />
      <PageHeading
        title={texts.trial.title}
        lead={<p>{texts.trial.period(dayText(trial.fromDay, language), dayText(trial.untilDay, language))}</p>}
      />
      {trial.state === 'failed' && (
        <Notice language={language} tone="danger">
          <p>{texts.trial.failed}</p>
        </Notice>
      )}
      {(trial.state === 'waiting' || trial.state === 'running') && (
        <>
          <Notice language={language} title={texts.trial.runningTitle}>
            <p>{texts.trial.running(number(trial.lookedAt), number(trial.cases))}</p>
          </Notice>
          <Actions>
            <Button kind="secondary" href={`${base}${routingPath}/trials/${trial.routingTrialId}`}>
              {texts.trial.refresh}
            </Button>
          </Actions>
        </>
      )}
      {trial.lookedAt > 0 && <Moves {...view} />}
      {trial.state === 'finished' && trial.lookedAt === 0 && <p>{texts.trial.nothing}</p>}
    </>
  );
};

const Moves = ({ asked, trial, nameOf, ruleNames }: View) => {
  const { language } = asked;
  const { trial: texts, gone } = routingTexts[language];
  const number = (value: number): string => formatNumber(value, language);
  const unit = (id: string | null): string => (id === null ? texts.nowhere : isolate(nameOf.get(id) ?? gone));
  const moved = trial.moves.reduce((sum, { cases }) => sum + cases, 0);
  return (
    <Section heading={moved === 0 ? texts.nothing : texts.result(number(moved), number(trial.lookedAt))}>
      {moved > 0 && (
        <DataTable
          caption={texts.caption}
          hideCaption
          columns={[
            { key: 'from', label: texts.fromUnit },
            { key: 'to', label: texts.toUnit },
            { key: 'count', label: texts.count, numeric: true },
            { key: 'there', label: texts.foundThere, numeric: true },
            { key: 'rule', label: texts.rule },
          ]}
          rows={trial.moves.map(({ from, to, routingRuleId, cases, foundThere }) => ({
            key: `${from} ${to} ${routingRuleId}`,
            header: unit(from),
            cells: [unit(to), number(cases), number(foundThere), ruleName(routingRuleId, ruleNames, language)],
          }))}
        />
      )}
      <p>{texts.explains}</p>
    </Section>
  );
};

function ruleName(id: string | null, names: ReadonlyMap<string, string>, language: Language): string {
  const { trial, gone } = routingTexts[language];
  return id === null ? trial.noRule : isolate(names.get(id) ?? gone);
}

export const trialRoutes: readonly Route[] = [
  { method: 'post', path: `${routingPath}/trials`, action: routingAction, handle: begin },
  { method: 'get', path: `${routingPath}/trials/:trial`, action: routingAction, handle: showTrial },
];
