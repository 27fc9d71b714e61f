import { type ComponentChildren } from 'preact';
import { type Language } from '../../../../kernel/language.ts';
import {
  Actions,
  Button,
  Checkbox,
  DateInput,
  ErrorSummary,
  Form,
  PageHeading,
  RadioGroup,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { type Errors } from '../../web/form-values.ts';
import { consents, type Proxy, relations } from '../proxy.ts';
import { proxyTexts } from '../texts.ts';

export interface NewProxyProps {
  readonly language: Language;
  readonly csrfToken: string;
  readonly today: string | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly errors?: Errors;
  /** What to know before the fields, such as that the session is over. */
  readonly notice?: ComponentChildren;
}

/** For whom, on which consent, since when. */
export const NewProxy = ({ language, csrfToken, today, values, errors = {}, notice }: NewProxyProps) => {
  const texts = proxyTexts[language];
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.form.title} lead={<p>{texts.form.lead}</p>} />
      {notice}
      <Form action={`/${language}/own-account/proxies/new`} csrfToken={csrfToken}>
        <RadioGroup
          language={language}
          name="relation"
          label={texts.form.relation}
          choices={relations.map((value) => ({ value, label: texts.relations[value] }))}
          value={values.relation}
          error={errors.relation}
          required
        />
        <TextInput
          language={language}
          name="name"
          label={texts.form.name}
          hint={texts.form.nameHint}
          value={values.name}
          error={errors.name}
          autocomplete="off"
          required
        />
        <RadioGroup
          language={language}
          name="consent"
          label={texts.form.consent}
          choices={consents.map((value) => ({ value, label: texts.consents[value] }))}
          value={values.consent}
          error={errors.consent}
          required
        />
        <DateInput
          language={language}
          name="consentedOn"
          label={texts.form.consentedOn}
          hint={texts.form.consentedOnHint}
          value={values.consentedOn}
          max={today}
          error={errors.consentedOn}
          required
        />
        <Checkbox
          language={language}
          name="confirmed"
          label={texts.form.confirmed}
          checked={values.confirmed === 'yes'}
          error={errors.confirmed}
          required
        />
        <Actions>
          <Button>{texts.form.submit}</Button>
          <Button kind="quiet" href={`/${language}/own-account`}>
            {texts.form.cancel}
          </Button>
        </Actions>
      </Form>
    </>
  );
};

/** Names the person and what ending means before it is done. */
export const EndProxy = (props: { language: Language; csrfToken: string; proxy: Proxy }) => {
  const { language, csrfToken, proxy } = props;
  const texts = proxyTexts[language].ending;
  return (
    <>
      <PageHeading title={texts.title(proxy)} lead={<p>{texts.lead}</p>} />
      <Form action={`/${language}/own-account/proxies/${proxy.proxyId}/end`} csrfToken={csrfToken}>
        <Actions>
          <Button kind="danger">{texts.submit}</Button>
          <Button kind="secondary" href={`/${language}/own-account`}>
            {texts.cancel}
          </Button>
        </Actions>
      </Form>
    </>
  );
};
