import { type Language } from '../../../kernel/language.ts';
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  TextInput,
} from '../../../platform/web/components/index.ts';
import { peopleTexts } from '../texts.ts';
import { type Errors } from './form-values.ts';
import { ChoosePassword } from './link.page.tsx';

interface ForgottenProps {
  readonly language: Language;
  readonly csrfToken: string;
  readonly email?: string;
  readonly errors?: Errors;
}

/** Asks for the address to which a link is sent. */
export const ForgottenPassword = ({ language, csrfToken, email, errors = {} }: ForgottenProps) => {
  const texts = peopleTexts[language];
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.forgotten.title} lead={<p>{texts.forgotten.lead}</p>} />
      <Form csrfToken={csrfToken}>
        <TextInput
          language={language}
          name="email"
          type="email"
          label={texts.fields.email}
          value={email}
          error={errors.email}
          autocomplete="username"
          spellcheck={false}
          required
        />
        <Actions>
          <Button>{texts.forgotten.submit}</Button>
        </Actions>
      </Form>
    </>
  );
};

/** The same whether the address has an account or not. */
export const LinkIsSent = ({ language }: { language: Language }) => {
  const texts = peopleTexts[language].forgotten;
  return (
    <>
      <PageHeading title={texts.doneTitle} lead={<p>{texts.done}</p>} />
      <Button kind="secondary" href={`/${language}/staff/sign-in`}>
        {texts.back}
      </Button>
    </>
  );
};

interface OwnPasswordProps {
  readonly language: Language;
  readonly csrfToken: string;
  readonly errors?: Errors;
  readonly isChanged: boolean;
}

/** The current password, and a new one. */
export const OwnPassword = ({ language, csrfToken, errors = {}, isChanged }: OwnPasswordProps) => {
  const { ownPassword } = peopleTexts[language];
  return (
    <>
      {isChanged && <Notice language={language} tone="success" title={ownPassword.done} />}
      <ChoosePassword
        language={language}
        title={ownPassword.title}
        lead={ownPassword.lead}
        submit={ownPassword.submit}
        csrfToken={csrfToken}
        errors={errors}
      >
        <TextInput
          language={language}
          name="current"
          type="password"
          label={ownPassword.current}
          error={errors.current}
          autocomplete="current-password"
          required
        />
      </ChoosePassword>
    </>
  );
};
