import { isId } from '../../../../kernel/id.ts';
import { type Language } from '../../../../kernel/language.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatDateTime, formatNumber } from '../../../../platform/i18n/format.ts';
import { type ListedJob } from '../../../../platform/jobs/job-queue.store.ts';
import {
  Actions,
  Button,
  EmptyState,
  Form,
  type Item,
  ItemList,
  Muted,
  Notice,
  PageHeading,
  Stack,
  StatusLabel,
  type Tone,
} from '../../../../platform/web/components/index.ts';
import { cityOf } from '../../../city/index.ts';
import { type DeliveryToLookAt } from '../delivery.store.ts';
import { subjectOf } from '../letter-about.ts';
import {
  giveUp,
  type LetterId,
  letterQueue,
  manageLetters,
  mostListed,
  otherLetters,
  tryAgain,
} from '../manage-letters.ts';
import { letterTexts } from '../texts.ts';

export const mailQueuePath = '/staff/mail-queue';
const oneLetter = `${mailQueuePath}/:letter`;

/** The queue of letters: what waits, what did not arrive, and what an administrator does about it. */
export const mailQueueRoutes: readonly Route[] = [
  { method: 'get', path: mailQueuePath, action: manageLetters, handle: showQueue },
  { method: 'post', path: `${oneLetter}/again`, action: manageLetters, handle: change('again', tryAgain) },
  { method: 'post', path: `${oneLetter}/give-up`, action: manageLetters, handle: change('given-up', giveUp) },
];

function change(done: 'again' | 'given-up', act: (ctx: Context, id: LetterId) => Promise<void>) {
  return async (ctx: Context, { params, base }: Asked): Promise<Reply> => {
    await act(ctx, letterId(params['letter'] ?? ''));
    return redirect(`${base}${mailQueuePath}?done=${done}`);
  };
}

/** `<job>`, or `<case>.<number of the event>`. */
function letterId(name: string): LetterId {
  const [id = '', number, ...rest] = name.split('.');
  if (!isId(id) || rest.length > 0) throw notFound('feedback.no-such-letter');
  if (number === undefined) return { jobId: id };
  if (!/^[1-9]\d{0,8}$/.test(number)) throw notFound('feedback.no-such-letter');
  return { feedbackCaseId: id, eventNumber: Number(number) };
}

async function showQueue(ctx: Context, asked: Asked): Promise<Reply> {
  const { deliveries, jobs } = await letterQueue(ctx);
  const { language, query } = asked;
  const texts = letterTexts[language].queue;
  const { timeZone } = (await cityOf(ctx.tx, ctx.cityId)).settings;
  const done = query.get('done');
  const items = [
    ...deliveries.map((it) => deliveryItem(asked, it, timeZone)),
    ...jobs.map((it) => jobItem(asked, it, timeZone)),
  ];
  return page(
    texts.title,
    <>
      {(done === 'again' || done === 'given-up') && (
        <Notice language={language} tone="success">
          <p>{texts.done[done]}</p>
        </Notice>
      )}
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {items.length === 0 ? (
        <EmptyState title={texts.empty}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      ) : (
        <Stack>
          <ItemList label={texts.title} items={items} />
          {(deliveries.length >= mostListed || jobs.length >= mostListed) && <Muted>{texts.more}</Muted>}
        </Stack>
      )}
    </>,
    { path: mailQueuePath },
  );
}

function deliveryItem(asked: Asked, it: DeliveryToLookAt, timeZone: string): Item {
  const { language } = asked;
  const texts = letterTexts[language].queue;
  const state = it.state === 'queued' || it.state === 'bounced' ? it.state : 'failed';
  const name = `${it.feedbackCaseId}.${it.eventNumber}`;
  const title = texts.about({ what: subjectOf(it.act, language) });
  const facts = [
    it.reason === null ? undefined : texts.reasons[it.reason],
    ...counts(it.attempts, it.queuedAt, language, timeZone),
  ];
  return {
    key: name,
    title,
    text: (
      <Stack>
        <Facts tone={state === 'queued' ? 'info' : 'danger'} state={texts.states[state]} facts={facts} />
        <Choices asked={asked} name={name} title={title} />
      </Stack>
    ),
  };
}

function jobItem(asked: Asked, it: ListedJob, timeZone: string): Item {
  const { language } = asked;
  const texts = letterTexts[language].queue;
  const kind = otherLetters.find((each) => each === it.name) ?? 'platform.send-mail';
  const title = texts.others[kind];
  const next = it.state === 'waiting' && it.attempts > 0;
  const facts = [
    ...counts(it.attempts, it.createdAt, language, timeZone),
    next ? texts.next({ when: formatDateTime(it.runAt, language, timeZone) }) : undefined,
  ];
  return {
    key: it.jobId,
    title,
    text: (
      <Stack>
        <Facts tone={it.state === 'failed' ? 'danger' : 'info'} state={texts.states[it.state]} facts={facts} />
        {it.state !== 'running' && <Choices asked={asked} name={it.jobId} title={title} />}
      </Stack>
    ),
  };
}

const Facts = (props: { tone: Tone; state: string; facts: readonly (string | undefined)[] }) => (
  <p>
    <StatusLabel tone={props.tone}>{props.state}</StatusLabel>{' '}
    <Muted>{props.facts.filter((fact) => fact !== undefined).join(' · ')}</Muted>
  </p>
);

function counts(attempts: number, since: Date, language: Language, timeZone: string): string[] {
  const texts = letterTexts[language].queue;
  return [
    texts.tries({ count: formatNumber(attempts, language) }),
    texts.since({ when: formatDateTime(since, language, timeZone) }),
  ];
}

const Choices = ({ asked, name, title }: { asked: Asked; name: string; title: string }) => {
  const { language, base, csrfToken } = asked;
  const texts = letterTexts[language].queue;
  const id = `letter-${name.replace('.', '-')}`;
  const path = `${base}${mailQueuePath}/${name}`;
  return (
    <Form action={`${path}/again`} csrfToken={csrfToken}>
      <Actions>
        <Button kind="secondary" describedBy={id}>
          {texts.again}
        </Button>
        <Button kind="quiet" formAction={`${path}/give-up`} describedBy={id}>
          {texts.giveUp}
        </Button>
        <span id={id} hidden>
          {title}
        </span>
      </Actions>
    </Form>
  );
};
