import { isId } from '../../../../kernel/id.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatDateTime } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  DefinitionList,
  Form,
  HiddenInput,
  Notice,
  PageHeading,
  Section,
  Timeline,
} from '../../../../platform/web/components/index.ts';
import { cityOf, localDay, workingCalendarOf } from '../../../city/index.ts';
import { accountNames } from '../../../people/index.ts';
import { caseHref } from '../../case-page/web/addresses.ts';
import { dayText } from '../../clocks/day-text.ts';
import { cityChoices } from '../../clocks/targets/place-choices.ts';
import { moveStatutoryMatter, openMatter } from '../keep-matters.ts';
import { statutoryAction } from '../matter-scope.store.ts';
import { nextStates, statutoryStates } from '../statutory-matter.ts';
import { eventsOfMatter } from '../statutory.store.ts';
import { statutoryTexts } from '../texts.ts';
import { matterHref, statutoryPath } from './addresses.ts';
import { DueLabel } from './matters.page.tsx';

function matterIdOf({ params }: Asked): string {
  const id = params['matter'] ?? '';
  if (!isId(id)) throw notFound();
  return id;
}

async function showMatter(ctx: Context, asked: Asked): Promise<Reply> {
  const { language, base, csrfToken, query } = asked;
  const texts = statutoryTexts[language];
  const matter = await openMatter(ctx, matterIdOf(asked));
  const events = await eventsOfMatter(ctx.tx, ctx.cityId, matter.statutoryMatterId);
  const accounts = await accountNames(
    ctx.tx,
    ctx.cityId,
    events.flatMap(({ byAccount }) => byAccount ?? []),
  );
  const { nameOf } = await cityChoices(ctx, language);
  const { timeZone } = (await cityOf(ctx.tx, ctx.cityId)).settings;
  const today = localDay(await workingCalendarOf(ctx.tx, ctx.cityId), ctx.now);
  const done = query.get('done');
  const href = matterHref(base, matter.statutoryMatterId);
  const facts = [
    { term: texts.matter, value: texts.kinds[matter.kind] },
    { term: texts.state, value: texts.states[matter.state] },
    { term: texts.received, value: dayText(matter.receivedDay, language) },
    { term: texts.dueDay, value: <DueLabel matter={matter} today={today} language={language} /> },
    { term: texts.rule, value: texts.rules[matter.kind] },
    { term: texts.part, value: <bdi>{nameOf.get(matter.organisationUnitId) ?? ''}</bdi> },
    ...(matter.feedbackCaseId === null
      ? []
      : [{ term: texts.feedback, value: <a href={caseHref(base, matter.feedbackCaseId)}>{texts.toCase}</a> }]),
  ];
  const body = (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: texts.title, href: `${base}${statutoryPath}` }, { label: matter.registerNumber }]}
      />
      {(done === 'registered' || done === 'moved') && (
        <Notice language={language} tone="success" title={texts.done[done]} />
      )}
      <PageHeading title={<bdi>{matter.registerNumber}</bdi>} />
      <DefinitionList items={facts} />
      {nextStates[matter.state].length > 0 && (
        <Form csrfToken={csrfToken} action={`${href}/state`}>
          <HiddenInput name="version" value={String(matter.version)} />
          <Actions>
            {nextStates[matter.state].map((state) => (
              <Button key={state} kind="secondary" name="state" value={state}>
                {texts.moves[state]}
              </Button>
            ))}
          </Actions>
        </Form>
      )}
      <Section heading={texts.history}>
        <Timeline
          label={texts.history}
          events={events.map(({ number, at, state, byAccount }) => ({
            key: String(number),
            when: formatDateTime(at, language, timeZone),
            at: at.toISOString(),
            heading: texts.by(texts.states[state], (byAccount && accounts.get(byAccount)) || texts.somebody),
            by: 'city',
          }))}
        />
      </Section>
    </>
  );
  return page(matter.registerNumber, body);
}

async function move(ctx: Context, asked: Asked): Promise<Reply> {
  const id = matterIdOf(asked);
  await openMatter(ctx, id);
  const wished = textIn(asked.form, 'state');
  const state = statutoryStates.find((known) => known === wished);
  const version = Number(textIn(asked.form, 'version'));
  if (!state || !Number.isInteger(version)) return redirect(matterHref(asked.base, id));
  await moveStatutoryMatter(ctx, id, { state, version });
  return redirect(`${matterHref(asked.base, id)}?done=moved`);
}

/** These take any matter, so they stand last. */
export const matterRoutes: readonly Route[] = [
  { method: 'get', path: `${statutoryPath}/:matter`, action: statutoryAction, handle: showMatter },
  { method: 'post', path: `${statutoryPath}/:matter/state`, action: statutoryAction, handle: move },
];
