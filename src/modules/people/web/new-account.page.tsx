import { type Language } from '../../../kernel/language.ts';
import { roles } from '../../../platform/auth/rights.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  type Choice,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  Select,
  Stack,
  TextInput,
} from '../../../platform/web/components/index.ts';
import { peopleTexts } from '../texts.ts';
import { type Errors } from './form-values.ts';

export interface RoleFieldsProps {
  readonly language: Language;
  readonly places: readonly Choice[];
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Errors;
}

/** A role and where it applies. */
export const RoleFields = ({ language, places, values, errors }: RoleFieldsProps) => {
  const texts = peopleTexts[language];
  return (
    <>
      <Select
        language={language}
        name="role"
        label={texts.fields.role}
        choices={roles.map((value) => ({ value, label: texts.roles[value] }))}
        value={values.role}
        error={errors.role}
        required
      />
      <Select
        language={language}
        name="place"
        label={texts.fields.place}
        hint={texts.fields.placeHint}
        choices={places}
        value={values.place}
        error={errors.place}
        required
      />
    </>
  );
};

/** Whom to invite, with a first role. */
export const NewAccount = (props: RoleFieldsProps & { readonly csrfToken: string }) => {
  const { language, values, errors, csrfToken } = props;
  const texts = peopleTexts[language];
  return (
    <>
      <AccountCrumbs language={language} here={texts.newAccount.title} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.newAccount.title} lead={<p>{texts.newAccount.lead}</p>} />
      <Form csrfToken={csrfToken}>
        <TextInput
          language={language}
          name="name"
          label={texts.fields.name}
          hint={texts.fields.nameHint}
          value={values.name}
          error={errors.name}
          autocomplete="off"
          required
        />
        <TextInput
          language={language}
          name="email"
          type="email"
          label={texts.fields.email}
          value={values.email}
          error={errors.email}
          autocomplete="off"
          spellcheck={false}
          required
        />
        <RoleFields {...props} />
        <Actions>
          <Button>{texts.newAccount.submit}</Button>
        </Actions>
      </Form>
    </>
  );
};

export const AccountCrumbs = ({ language, here }: { language: Language; here: string }) => (
  <Breadcrumb
    language={language}
    crumbs={[{ label: peopleTexts[language].accounts.title, href: `/${language}/staff/accounts` }, { label: here }]}
  />
);

export interface InvitedProps {
  readonly language: Language;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  /** Shown when the service has no mail server; the invited person must get it somehow. */
  readonly link: string | undefined;
}

/** What happens next; where no mail leaves the service, the link to hand over. */
export const Invited = ({ language, accountId, name, email, link }: InvitedProps) => {
  const { newAccount } = peopleTexts[language];
  const title = link ? newAccount.madeTitle : newAccount.doneTitle;
  return (
    <>
      <AccountCrumbs language={language} here={title} />
      <PageHeading title={title} lead={!link && <p>{newAccount.done({ name, email })}</p>} />
      <Stack>
        {link && (
          <Notice language={language} tone="warning" title={newAccount.linkTitle({ name })}>
            <p>{newAccount.linkText}</p>
            <p>
              <a href={link}>{link}</a>
            </p>
          </Notice>
        )}
        <Actions>
          <Button kind="secondary" href={`/${language}/staff/accounts/${accountId}`}>
            {newAccount.toAccount}
          </Button>
          <Button kind="secondary" href={`/${language}/staff/accounts/new`}>
            {newAccount.another}
          </Button>
        </Actions>
      </Stack>
    </>
  );
};
