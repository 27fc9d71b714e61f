import { type FieldErrors } from '../../../platform/http/form-values.ts';
import { type Asked } from '../../../platform/http/route.ts';
import { formatDateTime, formatNumber } from '../../../platform/i18n/format.ts';
import {
  Button,
  Checkbox,
  EmptyState,
  ErrorSummary,
  Form,
  type Item,
  ItemList,
  PageHeading,
  Section,
  StatusLabel,
  TextInput,
} from '../../../platform/web/components/index.ts';
import { type ApiKey } from '../keys/api-key.ts';
import { keyPath, keysPath } from './addresses.ts';
import { connectorPageTexts } from './texts.ts';

export interface KeyFormValues {
  readonly name: string;
  readonly email: string;
  readonly perMinute: string;
  readonly tells: boolean;
}

export interface ApiKeysView {
  readonly asked: Asked;
  readonly keys: readonly ApiKey[];
  readonly counts: ReadonlyMap<string, number>;
  readonly timeZone: string;
  readonly values: KeyFormValues;
  readonly errors: FieldErrors;
}

/** All keys, and the form for a new one. */
export const ApiKeysPage = (view: ApiKeysView) => {
  const { asked, keys, errors } = view;
  const { language } = asked;
  const texts = connectorPageTexts[language].keys;
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {keys.length === 0 ? (
        <EmptyState title={texts.empty}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      ) : (
        <Section heading={texts.made}>
          <ItemList items={keys.map((key) => keyItem(view, key))} />
        </Section>
      )}
      <Section heading={texts.make}>
        <KeyForm {...view} />
      </Section>
    </>
  );
};

function keyItem({ asked, counts, timeZone }: ApiKeysView, key: ApiKey): Item {
  const { language, base } = asked;
  const texts = connectorPageTexts[language].keys;
  return {
    key: key.apiKeyId,
    title: <bdi>{key.name}</bdi>,
    href: `${base}${keyPath(key.apiKeyId)}`,
    meta: [
      <KeyState key="state" language={language} isEnded={key.endedAt !== null} />,
      texts.requests({ count: formatNumber(counts.get(key.apiKeyId) ?? 0, language) }),
      key.lastUsedAt ? texts.lastUsed({ when: formatDateTime(key.lastUsedAt, language, timeZone) }) : texts.neverUsed,
    ],
  };
}

export const KeyState = ({ language, isEnded }: { language: Asked['language']; isEnded: boolean }) => {
  const texts = connectorPageTexts[language].keys;
  return <StatusLabel tone={isEnded ? 'neutral' : 'success'}>{isEnded ? texts.ended : texts.inUse}</StatusLabel>;
};

const KeyForm = ({ asked, values, errors }: ApiKeysView) => {
  const { language, csrfToken, base } = asked;
  const texts = connectorPageTexts[language].keys;
  return (
    <Form csrfToken={csrfToken} action={`${base}${keysPath}`}>
      <TextInput
        language={language}
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        value={values.name}
        error={errors['name']}
        maxlength={80}
        autocomplete="off"
        required
      />
      <TextInput
        language={language}
        name="email"
        type="email"
        label={texts.email}
        hint={texts.emailHint}
        value={values.email}
        error={errors['email']}
        autocomplete="off"
        spellcheck={false}
        required
      />
      <TextInput
        language={language}
        name="perMinute"
        label={texts.perMinute}
        value={values.perMinute}
        error={errors['perMinute']}
        inputmode="numeric"
        width="short"
        required
      />
      <Checkbox language={language} name="tells" label={texts.tells} hint={texts.tellsHint} checked={values.tells} />
      <Button>{texts.submit}</Button>
    </Form>
  );
};
