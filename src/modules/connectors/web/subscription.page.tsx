import { type Language } from '../../../kernel/language.ts';
import { type Asked } from '../../../platform/http/route.ts';
import { formatDateTime, formatNumber } from '../../../platform/i18n/format.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  DataTable,
  Form,
  HiddenInput,
  Notice,
  PageHeading,
  Section,
} from '../../../platform/web/components/index.ts';
import { type ApiKey } from '../keys/api-key.ts';
import { outcomeSentence } from '../problem-sentence.ts';
import { type ChangeDelivery, type ChangeSubscription } from '../subscriptions/subscription.ts';
import { keyPath, keysPath, subscriptionPath } from './addresses.ts';
import { SubscriptionState } from './api-key.page.tsx';
import { connectorPageTexts } from './texts.ts';

export interface SubscriptionView {
  readonly asked: Asked;
  readonly key: ApiKey;
  readonly it: ChangeSubscription;
  readonly deliveries: readonly ChangeDelivery[];
  readonly timeZone: string;
}

/** Who is told of changes, and how the last ones went. */
export const SubscriptionPage = (view: SubscriptionView) => {
  const { asked, key, it, deliveries } = view;
  const { language, base, query, csrfToken } = asked;
  const { keys, subscriptions: texts } = connectorPageTexts[language];
  const title = texts.title({ name: key.name });
  const own = `${base}${subscriptionPath(key.apiKeyId, it.subscriptionId)}`;
  const notices: Readonly<Record<string, string>> = {
    ended: texts.endedNotice,
    started: texts.started,
    again: texts.againNotice,
  };
  const notice = notices[query.get('done') ?? ''];
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[
          { label: keys.title, href: `${base}${keysPath}` },
          { label: key.name, href: `${base}${keyPath(key.apiKeyId)}` },
          { label: texts.heading },
        ]}
      />
      {notice && <Notice language={language} tone="success" title={notice} />}
      <PageHeading title={title} lead={<SubscriptionState language={language} it={it} />} />
      <p>{it.url ?? texts.ways[it.way]}</p>
      <p>{texts.reaches[it.reach]}</p>
      {it.stoppedAt && !it.endedAt && (
        <Notice language={language} tone="warning" title={texts.states.stopped}>
          <p>{texts.startText}</p>
          <Form csrfToken={csrfToken} action={`${own}/start`}>
            <Button>{texts.start}</Button>
          </Form>
        </Notice>
      )}
      <Section heading={texts.log}>
        {deliveries.length === 0 ? <p>{texts.logEmpty}</p> : <DeliveryLog {...view} own={own} />}
      </Section>
      {!it.endedAt && (
        <Form csrfToken={csrfToken} action={`${own}/end`}>
          <Actions>
            <Button kind="danger">{texts.end}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
};

const DeliveryLog = ({ asked, it, deliveries, timeZone, own }: SubscriptionView & { own: string }) => {
  const { language, csrfToken } = asked;
  const texts = connectorPageTexts[language].subscriptions;
  const isWebhook = it.way === 'webhook' && it.endedAt === null;
  const columns = [
    { key: 'change', label: texts.columns.change },
    { key: 'state', label: texts.columns.state },
    { key: 'attempts', label: texts.columns.attempts, numeric: true },
    { key: 'tried', label: texts.columns.tried },
    { key: 'outcome', label: texts.columns.outcome },
    ...(isWebhook ? [{ key: 'act', label: texts.columns.act }] : []),
  ];
  return (
    <DataTable
      caption={texts.log}
      hideCaption
      columns={columns}
      rows={deliveries.map((one) => ({
        key: `${one.feedbackCaseId} ${one.eventNumber}`,
        header: `${one.feedbackCaseId} / ${one.eventNumber}`,
        cells: [
          texts.deliveries[one.state],
          formatNumber(one.attempts, language),
          one.triedAt ? formatDateTime(one.triedAt, language, timeZone) : '',
          outcomeText(one.outcome, language),
          ...(isWebhook
            ? [
                <Form key="again" csrfToken={csrfToken} action={`${own}/again`}>
                  <HiddenInput name="case" value={one.feedbackCaseId} />
                  <HiddenInput name="number" value={String(one.eventNumber)} />
                  <Button kind="quiet">{texts.again}</Button>
                </Form>,
              ]
            : []),
        ],
      }))}
    />
  );
};

function outcomeText(outcome: string | null, language: Language): string {
  const texts = connectorPageTexts[language].subscriptions;
  if (outcome === null) return '';
  if (outcome === 'not-public') return texts.notPublic;
  return /^\d+$/.test(outcome) ? texts.status({ status: outcome }) : outcomeSentence(outcome, language);
}
