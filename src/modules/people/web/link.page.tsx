import { type ComponentChildren } from 'preact';
import { type Language } from '../../../kernel/language.ts';
import { Actions, Button, ErrorSummary, Form, PageHeading, TextInput } from '../../../platform/web/components/index.ts';
import { peopleTexts } from '../texts.ts';
import { type Errors } from './form-values.ts';
import { NewPasswordFields } from './new-password-fields.tsx';

interface ChoosePasswordProps {
  readonly language: Language;
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  readonly csrfToken: string;
  /** The address of the account: password managers keep the new password under it. */
  readonly email?: string;
  readonly errors?: Errors;
  readonly children?: ComponentChildren;
}

/** A new password, after a link or after the fields that come before it. */
export const ChoosePassword = (props: ChoosePasswordProps) => {
  const { language, title, lead, submit, csrfToken, email, errors = {}, children } = props;
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={title} lead={<p>{lead}</p>} />
      <Form csrfToken={csrfToken}>
        {email && (
          <p>
            {peopleTexts[language].fields.email}: <strong>{email}</strong>
          </p>
        )}
        {children}
        <NewPasswordFields language={language} errors={errors} />
        <Actions>
          <Button>{submit}</Button>
        </Actions>
      </Form>
    </>
  );
};

export interface FirstAdministratorProps {
  readonly language: Language;
  readonly csrfToken: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly errors?: Errors;
}

/** The account that looks after everything: name, address, password. */
export const FirstAdministrator = (props: FirstAdministratorProps) => {
  const { language, csrfToken, values = {}, errors = {} } = props;
  const texts = peopleTexts[language];
  return (
    <ChoosePassword language={language} csrfToken={csrfToken} errors={errors} {...texts.firstAdministrator}>
      <TextInput
        language={language}
        name="name"
        label={texts.fields.name}
        hint={texts.fields.nameHint}
        value={values.name}
        error={errors.name}
        autocomplete="name"
        required
      />
      <TextInput
        language={language}
        name="email"
        type="email"
        label={texts.fields.email}
        value={values.email}
        error={errors.email}
        autocomplete="username"
        spellcheck={false}
        required
      />
    </ChoosePassword>
  );
};
