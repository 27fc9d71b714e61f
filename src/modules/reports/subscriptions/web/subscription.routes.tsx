import { type Context } from '../../../../platform/context.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
import { type FieldErrors, parseInput } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import {
  Button,
  CheckboxGroup,
  ErrorSummary,
  Form,
  ItemList,
  Muted,
  PageHeading,
  Prose,
  Section,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { askForSubscription, subscriptionInput } from '../ask-for-subscription.ts';
import { confirmSubscription, openConfirmation } from '../confirm-subscription.ts';
import { endSubscription, openEnding } from '../end-subscription.ts';
import { subscriptionTopics } from '../subscription.ts';
import { subscriptionTexts } from '../texts.ts';
import { feedPath } from './feed.routes.ts';

const action = 'reports.subscribe';
const attemptsPerMinute = 10;

/** Where residents ask to be told, confirm it and end it. */
export const subscriptionRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/subscribe',
    action,
    handle: (_ctx, asked) => Promise.resolve(formPage(asked, { email: '', topics: [...subscriptionTopics] })),
  },
  { method: 'post', path: '/subscribe', action, attemptsPerMinute, handle: ask },
  { method: 'get', path: '/subscribe/sent', action, handle: (_ctx, asked) => Promise.resolve(told(asked, 'sent')) },
  { method: 'get', path: '/subscribe/confirm/:link', action, handle: showConfirmation },
  {
    method: 'post',
    path: '/subscribe/confirm/:link',
    action,
    attemptsPerMinute,
    handle: async (ctx, { params, base }) => {
      await confirmSubscription(ctx, params.link ?? '');
      return redirect(`${base}/subscribe/confirmed`);
    },
  },
  {
    method: 'get',
    path: '/subscribe/confirmed',
    action,
    handle: (_ctx, asked) => Promise.resolve(told(asked, 'confirmed')),
  },
  { method: 'get', path: '/subscribe/end/:link', action, handle: showEnding },
  {
    method: 'post',
    path: '/subscribe/end/:link',
    action,
    attemptsPerMinute,
    handle: async (ctx, { params, base }) => {
      await endSubscription(ctx, params.link ?? '');
      return redirect(`${base}/subscribe/ended`);
    },
  },
  { method: 'get', path: '/subscribe/ended', action, handle: (_ctx, asked) => Promise.resolve(told(asked, 'ended')) },
];

interface Wish {
  readonly email: string;
  readonly topics: readonly string[];
}

async function ask(ctx: Context, asked: Asked): Promise<Reply> {
  const wish: Wish = {
    email: textIn(asked.form, 'email').trim(),
    topics: asked.form.getAll('topics').filter((value) => typeof value === 'string'),
  };
  const { errors } = subscriptionTexts[asked.language];
  const parsed = parseInput(subscriptionInput, wish, (field) => (field === 'email' ? errors.email : errors.topics));
  if (!parsed.ok) return formPage(asked, wish, parsed.errors);
  await askForSubscription(ctx, parsed.value);
  return redirect(`${asked.base}/subscribe/sent`);
}

function formPage({ language, csrfToken }: Asked, wish: Wish, errors: FieldErrors = {}): Reply {
  const texts = subscriptionTexts[language];
  const isWrong = Object.values(errors).some((error) => error !== undefined);
  const body = (
    <>
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Form action={`/${language}/subscribe`} csrfToken={csrfToken}>
        <TextInput
          language={language}
          name="email"
          type="email"
          label={texts.email}
          value={wish.email.slice(0, 300)}
          error={errors['email']}
          autocomplete="email"
          spellcheck={false}
          required
        />
        <CheckboxGroup
          language={language}
          name="topics"
          label={texts.topics}
          error={errors['topics']}
          values={wish.topics}
          choices={subscriptionTopics.map((value) => ({ value, label: texts.topicNames[value] }))}
          required
        />
        <p>
          <Muted>{texts.privacy}</Muted>
        </p>
        <Button>{texts.submit}</Button>
      </Form>
      <Section heading={texts.feedsHeading}>
        <Prose>
          <p>{texts.feedsText}</p>
        </Prose>
        <ItemList
          items={[
            { title: texts.feeds.reviewsAtom, href: feedPath(language, 'reviews', 'atom') },
            { title: texts.feeds.reviewsJson, href: feedPath(language, 'reviews', 'json') },
            { title: texts.feeds.correctionsAtom, href: feedPath(language, 'corrections', 'atom') },
            { title: texts.feeds.correctionsJson, href: feedPath(language, 'corrections', 'json') },
          ]}
        />
      </Section>
    </>
  );
  return page(texts.title, body, isWrong ? { status: 422 } : {});
}

const toldTexts = {
  sent: { title: 'sentTitle', text: 'sentText' },
  confirmed: { title: 'confirmedTitle', text: 'confirmedText' },
  ended: { title: 'endedTitle', text: 'endedText' },
} as const;

function told({ language }: Asked, what: keyof typeof toldTexts): Reply {
  const texts = subscriptionTexts[language];
  const { title, text } = toldTexts[what];
  const body = (
    <>
      <PageHeading title={texts[title]} lead={<p>{texts[text]}</p>} />
      <p>
        <a href={`/${language}/reviews`}>{texts.toReviews}</a>
      </p>
    </>
  );
  return page(texts[title], body);
}

async function showConfirmation(ctx: Context, { language, params, csrfToken }: Asked): Promise<Reply> {
  const { topics } = await openConfirmation(ctx, params.link ?? '');
  const texts = subscriptionTexts[language];
  const body = (
    <>
      <PageHeading title={texts.confirmTitle} lead={<p>{texts.confirmText}</p>} />
      <Prose>
        <ul>
          {topics.map((topic) => (
            <li key={topic}>{texts.topicNames[topic]}</li>
          ))}
        </ul>
      </Prose>
      <Form csrfToken={csrfToken}>
        <Button>{texts.confirmSubmit}</Button>
      </Form>
    </>
  );
  return page(texts.confirmTitle, body);
}

async function showEnding(ctx: Context, asked: Asked): Promise<Reply> {
  const found = await openEnding(ctx, asked.params.link ?? '');
  if (!found) return told(asked, 'ended');
  const texts = subscriptionTexts[asked.language];
  const body = (
    <>
      <PageHeading title={texts.endTitle} lead={<p>{texts.endText}</p>} />
      <Form csrfToken={asked.csrfToken}>
        <Button>{texts.endSubmit}</Button>
      </Form>
    </>
  );
  return page(texts.endTitle, body);
}
