import { type Language } from '../../../kernel/language.ts';
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  HiddenInput,
  PageHeading,
  TextInput,
} from '../../../platform/web/components/index.ts';
import { peopleTexts } from '../texts.ts';
import { type Errors } from './form-values.ts';

export interface SignInProps {
  readonly language: Language;
  readonly next: string;
  readonly csrfToken: string;
  readonly email?: string;
  readonly errors?: Errors;
  /** The name of who is signed in already. */
  readonly name?: string | undefined;
}

/** Address and password, one button. */
export const SignIn = ({ language, next, csrfToken, email, errors = {}, name }: SignInProps) => {
  const texts = peopleTexts[language];
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.signIn.title} lead={<p>{texts.signIn.lead}</p>} />
      {name && (
        <p>
          {texts.signIn.alreadyIn({ name })} <a href={`/${language}/staff`}>{texts.signIn.goOn}</a>
        </p>
      )}
      <Form action={`/${language}/staff/sign-in`} csrfToken={csrfToken}>
        <HiddenInput name="next" value={next} />
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
        <TextInput
          language={language}
          name="password"
          type="password"
          label={texts.fields.password}
          error={errors.password}
          autocomplete="current-password"
          required
        />
        <Actions>
          <Button>{texts.signIn.submit}</Button>
          <Button kind="quiet" href={`/${language}/staff/password/forgotten`}>
            {texts.signIn.forgotten}
          </Button>
        </Actions>
      </Form>
    </>
  );
};
