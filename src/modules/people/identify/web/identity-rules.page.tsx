import { type Language } from '../../../../kernel/language.ts';
import { roles } from '../../../../platform/auth/rights.ts';
import {
  Actions,
  Button,
  type Choice,
  EmptyState,
  ErrorSummary,
  Form,
  ItemList,
  Muted,
  Notice,
  PageHeading,
  Section,
  Select,
  Stack,
  TextInput,
  VisuallyHidden,
} from '../../../../platform/web/components/index.ts';
import { peopleTexts } from '../../texts.ts';
import { type Errors } from '../../web/form-values.ts';
import { AccountCrumbs } from '../../web/new-account.page.tsx';
import { type IdentityRule } from '../identity-rule.ts';
import { identifyTexts } from '../texts.ts';

export interface IdentityRulesProps {
  readonly language: Language;
  readonly csrfToken: string;
  readonly isInUse: boolean;
  readonly rules: readonly IdentityRule[];
  readonly places: readonly Choice[];
  readonly placeName: (place: string | null) => string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Errors;
}

/** Which roles people have by what the city's provider says of them. */
export const IdentityRules = (props: IdentityRulesProps) => {
  const { language, rules, errors } = props;
  const texts = identifyTexts[language].rules;
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <AccountCrumbs language={language} here={texts.title} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {!props.isInUse && (
        <Notice language={language} tone="info">
          <p>{texts.notInUse}</p>
        </Notice>
      )}
      {rules.length === 0 ? (
        <EmptyState title={texts.none}>{texts.noneText}</EmptyState>
      ) : (
        <Stack>
          <RuleList {...props} />
          <p>{texts.removeText}</p>
        </Stack>
      )}
      <Section heading={texts.add}>
        <RuleForm {...props} />
      </Section>
    </>
  );
};

const RuleList = ({ language, csrfToken, rules, placeName }: IdentityRulesProps) => {
  const texts = identifyTexts[language].rules;
  const items = rules.map((rule) => ({
    key: rule.identityRuleId,
    title: rule.value,
    text: `${peopleTexts[language].roles[rule.role]}, ${placeName(rule.organisationUnitId)}`,
    meta: [
      <Muted key="claim">
        {texts.claim}: {rule.claim}
      </Muted>,
      <Form key="end" action={`/${language}/staff/identity-rules/${rule.identityRuleId}/end`} csrfToken={csrfToken}>
        <Button kind="quiet">
          {texts.remove}
          <VisuallyHidden>: {rule.value}</VisuallyHidden>
        </Button>
      </Form>,
    ],
  }));
  return <ItemList items={items} label={texts.caption} />;
};

const RuleForm = ({ language, csrfToken, places, values, errors }: IdentityRulesProps) => {
  const texts = identifyTexts[language].rules;
  const { fields, roles: roleNames } = peopleTexts[language];
  return (
    <Form action={`/${language}/staff/identity-rules`} csrfToken={csrfToken}>
      <TextInput
        language={language}
        name="claim"
        label={texts.claim}
        hint={texts.claimHint}
        value={values.claim}
        error={errors.claim}
        spellcheck={false}
        required
      />
      <TextInput
        language={language}
        name="value"
        label={texts.value}
        hint={texts.valueHint}
        value={values.value}
        error={errors.value}
        spellcheck={false}
        required
      />
      <Select
        language={language}
        name="role"
        label={fields.role}
        choices={roles.map((value) => ({ value, label: roleNames[value] }))}
        value={values.role}
        error={errors.role}
        required
      />
      <Select
        language={language}
        name="place"
        label={fields.place}
        hint={fields.placeHint}
        choices={places}
        value={values.place}
        error={errors.place}
        required
      />
      <Actions>
        <Button>{texts.add}</Button>
      </Actions>
    </Form>
  );
};
