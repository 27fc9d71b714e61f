import { type Language, languages, type Trilingual } from '../../../../kernel/language.ts';
import { type FieldErrors } from '../../../../platform/http/form-values.ts';
import { formatDateTime } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  type Choice,
  DefinitionList,
  Details,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  HiddenInput,
  type Item,
  ItemList,
  PageHeading,
  Section,
  Select,
  TextArea,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { feedbackKinds } from '../../feedback-case.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { type AnswerTemplate, templateFields } from '../answer-template.ts';
import { answerTexts } from '../texts.ts';
import { casePageTexts } from '../../case-page/texts.ts';
import { firstWords } from '../../case-page/web/words-of-case.ts';

/** What stands in the form of a template. */
export interface TemplateForm {
  readonly name: string;
  readonly kind: string;
  readonly themeId: string;
  readonly texts: Trilingual;
  readonly version: number;
}

interface TemplateListProps {
  readonly language: Language;
  readonly href: string;
  readonly rulesHref: string;
  readonly templates: readonly AnswerTemplate[];
  readonly themes: ReadonlyMap<string, string>;
}

/** All templates, those in use first. */
export const TemplateListPage = (props: TemplateListProps) => {
  const { language, href, templates } = props;
  const texts = answerTexts[language].templates;
  const make = <Button href={`${href}/new`}>{texts.make}</Button>;
  const inUse = templates.filter(({ isRetired }) => !isRetired);
  const retired = templates.filter(({ isRetired }) => isRetired);
  return (
    <>
      <PageHeading
        title={texts.title}
        lead={
          <>
            <p>{texts.lead}</p>
            <p>
              <a href={props.rulesHref}>{answerTexts[language].rules.title}</a>
            </p>
          </>
        }
      />
      {inUse.length === 0 ? (
        <EmptyState title={texts.empty} action={make}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          <Actions>{make}</Actions>
          <Section heading={texts.inUse}>
            <ItemList items={inUse.map((it) => itemOf(it, props))} />
          </Section>
        </>
      )}
      {retired.length > 0 && (
        <Section heading={texts.retired}>
          <ItemList items={retired.map((it) => itemOf(it, props))} />
        </Section>
      )}
    </>
  );
};

const itemOf = (it: AnswerTemplate, { language, href, themes }: TemplateListProps): Item => {
  const texts = answerTexts[language].templates;
  return {
    key: it.templateId,
    title: <bdi>{it.name}</bdi>,
    href: `${href}/${it.templateId}`,
    text: (
      <p>
        <bdi>{firstWords(it.texts[language], 140)}</bdi>
      </p>
    ),
    meta: [
      it.kind === null ? texts.anyKind : feedbackTexts[language].kinds[it.kind],
      it.themeId === null ? texts.anyTheme : (themes.get(it.themeId) ?? ''),
      texts.versions({ count: it.version }),
    ],
  };
};

interface TemplateFormProps {
  readonly language: Language;
  readonly csrfToken: string;
  readonly title: string;
  readonly listHref: string;
  readonly action: string;
  readonly form: TemplateForm;
  readonly errors: FieldErrors;
  readonly themes: readonly Choice[];
  /** The versions so far, the newest first; none while it is new. */
  readonly versions: readonly AnswerTemplate[];
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

/** A template in its three languages, with the fields that can stand in it. */
export const TemplateFormPage = (props: TemplateFormProps) => {
  const { language, csrfToken, title, listHref, action, form, errors, versions } = props;
  const texts = answerTexts[language].templates;
  const [newest] = versions;
  return (
    <>
      <Breadcrumb language={language} crumbs={[{ label: texts.title, href: listHref }, { label: title }]} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={title} />
      <Form action={action} csrfToken={csrfToken}>
        <HiddenInput name="version" value={String(form.version)} />
        <TextInput
          language={language}
          name="name"
          label={texts.name}
          hint={texts.nameHint}
          error={errors['name']}
          value={form.name}
          maxlength={120}
          required
        />
        <FieldRow>
          <Select
            language={language}
            name="kind"
            label={texts.kind}
            error={errors['kind']}
            value={form.kind}
            placeholder={texts.anyKind}
            choices={feedbackKinds.map((value) => ({ value, label: feedbackTexts[language].kinds[value] }))}
          />
          <Select
            language={language}
            name="themeId"
            label={texts.theme}
            error={errors['themeId']}
            value={form.themeId}
            placeholder={texts.anyTheme}
            choices={props.themes}
          />
        </FieldRow>
        {languages.map((each) => (
          <TextArea
            key={each}
            language={language}
            name={`text-${each}`}
            label={texts.text[each]}
            hint={each === 'fi' ? texts.textHint : undefined}
            error={errors[`text-${each}`]}
            value={form.texts[each]}
            textLanguage={each}
            rows={8}
            required
          />
        ))}
        <Details summary={texts.fieldsTitle} open={newest === undefined}>
          <DefinitionList
            items={templateFields.map((name) => ({ term: <code>{`{{${name}}}`}</code>, value: texts.fields[name] }))}
          />
        </Details>
        <Actions>
          <Button>{texts.save}</Button>
          <Button kind="quiet" href={listHref}>
            {texts.cancel}
          </Button>
        </Actions>
      </Form>
      {newest && (
        <Section>
          <Form action={`${action}/retire`} csrfToken={csrfToken}>
            <Button kind="secondary" name="do" value={newest.isRetired ? 'revive' : 'retire'}>
              {newest.isRetired ? texts.revive : texts.retire}
            </Button>
          </Form>
          <Versions {...props} />
        </Section>
      )}
    </>
  );
};

const Versions = ({ language, versions, names, timeZone }: TemplateFormProps) => {
  const texts = answerTexts[language].templates;
  return (
    <Details summary={texts.versions({ count: versions.length })}>
      <ul>
        {versions.map(({ version, savedBy, savedAt }) => (
          <li key={version}>
            <bdi>
              {texts.version({
                number: version,
                name: (savedBy !== null && names.get(savedBy)) || casePageTexts[language].page.somebody,
                when: formatDateTime(savedAt, language, timeZone),
              })}
            </bdi>
          </li>
        ))}
      </ul>
    </Details>
  );
};
