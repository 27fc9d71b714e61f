import { type FieldErrors } from '../../../platform/http/form-values.ts';
import { type Asked } from '../../../platform/http/route.ts';
import { formatDateTime, formatNumber } from '../../../platform/i18n/format.ts';
import {
  Breadcrumb,
  Button,
  DefinitionList,
  ErrorSummary,
  Form,
  ItemList,
  Notice,
  PageHeading,
  RadioGroup,
  Section,
  Stack,
  StatusLabel,
  TextInput,
} from '../../../platform/web/components/index.ts';
import { type ApiKey } from '../keys/api-key.ts';
import { type ChangeSubscription, reaches, ways } from '../subscriptions/subscription.ts';
import { keyPath, keysPath, subscriptionPath } from './addresses.ts';
import { KeyState } from './api-keys.page.tsx';
import { connectorPageTexts } from './texts.ts';

export interface SubscriptionFormValues {
  readonly way: string;
  readonly reach: string;
  readonly url: string;
}

export interface ApiKeyView {
  readonly asked: Asked;
  readonly key: ApiKey;
  /** The address of its makers, unless it was erased. */
  readonly email: string | undefined;
  readonly requests: number;
  readonly subscriptions: readonly ChangeSubscription[];
  readonly timeZone: string;
  readonly values: SubscriptionFormValues;
  readonly errors: FieldErrors;
}

/** One key: what it is, who is told of changes, its end. */
export const ApiKeyPage = (view: ApiKeyView) => {
  const { asked, key, errors } = view;
  const { language, base, csrfToken, query } = asked;
  const texts = connectorPageTexts[language].keys;
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: texts.title, href: `${base}${keysPath}` }, { label: key.name }]}
      />
      {query.get('done') === 'ended' && <Notice language={language} tone="success" title={texts.endedNotice} />}
      <ErrorSummary language={language} errors={errors} />
      <PageHeading
        title={<bdi>{key.name}</bdi>}
        lead={<KeyState language={language} isEnded={key.endedAt !== null} />}
      />
      <KeyFacts {...view} />
      <Subscriptions {...view} />
      {key.endedAt === null && (
        <Section heading={texts.end}>
          <p>{texts.endText}</p>
          <Form csrfToken={csrfToken} action={`${base}${keyPath(key.apiKeyId)}/end`}>
            <Button kind="danger">{texts.end}</Button>
          </Form>
        </Section>
      )}
    </>
  );
};

const KeyFacts = ({ asked, key, email, requests, timeZone }: ApiKeyView) => {
  const { language } = asked;
  const texts = connectorPageTexts[language].keys;
  const moment = (at: Date): string => formatDateTime(at, language, timeZone);
  return (
    <DefinitionList
      items={[
        { term: texts.facts.requests, value: formatNumber(requests, language) },
        { term: texts.facts.used, value: key.lastUsedAt ? moment(key.lastUsedAt) : texts.neverUsed },
        { term: texts.facts.source, value: key.source },
        { term: texts.facts.contact, value: <bdi>{email ?? texts.facts.noContact}</bdi> },
        { term: texts.facts.perMinute, value: formatNumber(key.perMinute, language) },
        { term: texts.facts.tells, value: key.tellsOfPublication ? texts.yes : texts.no },
        { term: texts.facts.made, value: moment(key.madeAt) },
        ...(key.endedAt ? [{ term: texts.facts.ended, value: moment(key.endedAt) }] : []),
      ]}
    />
  );
};

const Subscriptions = (view: ApiKeyView) => {
  const { asked, key, subscriptions } = view;
  const { language, base } = asked;
  const texts = connectorPageTexts[language].subscriptions;
  return (
    <Section heading={texts.heading}>
      <Stack>
        <p>{subscriptions.length === 0 ? `${texts.empty} ${texts.lead}` : texts.lead}</p>
        {subscriptions.length > 0 && (
          <ItemList
            items={subscriptions.map((it) => ({
              key: it.subscriptionId,
              title: texts.ways[it.way],
              href: `${base}${subscriptionPath(key.apiKeyId, it.subscriptionId)}`,
              text: it.url === null ? undefined : <p>{it.url}</p>,
              meta: [<SubscriptionState key="state" language={language} it={it} />, texts.reaches[it.reach]],
            }))}
          />
        )}
        {key.endedAt === null && <SubscriptionForm {...view} />}
      </Stack>
    </Section>
  );
};

export const SubscriptionState = ({ language, it }: { language: Asked['language']; it: ChangeSubscription }) => {
  const { states } = connectorPageTexts[language].subscriptions;
  if (it.endedAt) return <StatusLabel tone="neutral">{states.ended}</StatusLabel>;
  if (it.stoppedAt) return <StatusLabel tone="danger">{states.stopped}</StatusLabel>;
  return <StatusLabel tone="success">{states.active}</StatusLabel>;
};

const SubscriptionForm = ({ asked, key, values, errors }: ApiKeyView) => {
  const { language, csrfToken, base } = asked;
  const texts = connectorPageTexts[language].subscriptions;
  return (
    <Form csrfToken={csrfToken} action={`${base}${keyPath(key.apiKeyId)}/subscriptions`}>
      <RadioGroup
        language={language}
        name="way"
        label={texts.way}
        value={values.way}
        error={errors['way']}
        choices={ways.map((value) => ({ value, label: texts.ways[value] }))}
        required
      />
      <TextInput
        language={language}
        name="url"
        type="url"
        label={texts.url}
        hint={texts.urlHint}
        value={values.url}
        error={errors['url']}
        autocomplete="off"
        spellcheck={false}
      />
      <RadioGroup
        language={language}
        name="reach"
        label={texts.reach}
        value={values.reach}
        error={errors['reach']}
        choices={reaches.map((value) => ({ value, label: texts.reaches[value] }))}
        required
      />
      <Button kind="secondary">{texts.submit}</Button>
    </Form>
  );
};
