import { type Language } from '../../../kernel/language.ts';
import {
  Actions,
  Button,
  Details,
  ErrorSummary,
  Form,
  HiddenInput,
  Notice,
  PageHeading,
  Stack,
  TextInput,
} from '../../../platform/web/components/index.ts';
import { identifyTexts } from '../identify/texts.ts';
import { type Refusal } from '../identify/web/refusal.ts';
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
  /** What went wrong at the city's provider. */
  readonly refused?: Refusal | undefined;
  readonly ways: SignInWays;
}

/** By what one can sign in: the city's provider, a password, or the password behind a link of its own. */
export interface SignInWays {
  readonly hasProvider: boolean;
  readonly password: 'shown' | 'open' | 'hidden';
}

/** The city's account first when there is one; else address and password. One main button. */
export const SignIn = (props: SignInProps) => {
  const { language, errors = {}, name, ways } = props;
  const texts = peopleTexts[language];
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <Refused {...props} />
      <PageHeading title={texts.signIn.title} lead={<p>{texts.signIn.lead}</p>} />
      {name && (
        <p>
          {texts.signIn.alreadyIn({ name })} <a href={`/${language}/staff`}>{texts.signIn.goOn}</a>
        </p>
      )}
      {ways.hasProvider && (
        <Stack>
          <ByProvider {...props} />
          {ways.password === 'hidden' ? (
            <p>
              <a href={`/${language}/staff/sign-in?with=password`}>{identifyTexts[language].signIn.passwordInstead}</a>
            </p>
          ) : (
            <Details summary={identifyTexts[language].signIn.byPassword} open={ways.password === 'open'}>
              <ByPassword {...props} />
            </Details>
          )}
        </Stack>
      )}
      {!ways.hasProvider && <ByPassword {...props} />}
    </>
  );
};

const Refused = ({ language, refused }: SignInProps) => {
  const { refused: texts, signIn } = identifyTexts[language];
  if (!refused) return null;
  return (
    <Notice language={language} tone="warning" title={signIn.refusedTitle}>
      <p>{refused === 'no-entry' ? signIn.noEntry : texts[refused]}</p>
    </Notice>
  );
};

const ByProvider = ({ language, next, csrfToken }: SignInProps) => (
  <Form action={`/${language}/staff/sign-in/provider`} csrfToken={csrfToken}>
    <HiddenInput name="next" value={next} />
    <Actions>
      <Button>{identifyTexts[language].signIn.byProvider}</Button>
    </Actions>
  </Form>
);

const ByPassword = ({ language, next, csrfToken, email, errors = {}, ways }: SignInProps) => {
  const texts = peopleTexts[language];
  return (
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
        <Button kind={ways.hasProvider ? 'secondary' : 'primary'}>{texts.signIn.submit}</Button>
        <Button kind="quiet" href={`/${language}/staff/password/forgotten`}>
          {texts.signIn.forgotten}
        </Button>
      </Actions>
    </Form>
  );
};
