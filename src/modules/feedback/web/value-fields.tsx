import { type Language } from '../../../kernel/language.ts';
import { type FieldErrors } from '../../../platform/http/form-values.ts';
import { isolate } from '../../../platform/i18n/isolate.ts';
import { type Choice, RadioGroup, Section, Select } from '../../../platform/web/components/index.ts';
import { type ImportDraft } from '../import-draft.ts';
import {
  columnNames,
  defaultOf,
  knownNothing,
  meaningOf,
  policyOf,
  type ValueField,
  valuesOfField,
} from './profile-form.ts';
import { importPageTexts } from './texts.ts';

interface Props {
  readonly language: Language;
  readonly draft: ImportDraft;
  readonly field: ValueField;
  readonly meanings: readonly Choice[];
  readonly errors: FieldErrors;
}

/** The values of one column, each with the list of what it can mean. */
export const ValueFieldSection = (props: Props) => {
  const { language, draft, field } = props;
  const texts = importPageTexts[language].values;
  const names = columnNames(draft.profile, field);
  const isOpen = draft.columns.some((column) => names.includes(column.name) && column.isOpen);
  return (
    <Section heading={importPageTexts[language].columns[field]}>
      <p>{names.length === 0 ? texts.noColumn : texts.from(names.map(isolate).join(', '))}</p>
      {isOpen && <p>{texts.isOpen}</p>}
      {(field === 'unit' || field === 'district' || field === 'theme') && <p>{texts.codesAsThey}</p>}
      <ValueSelects {...props} />
      <DefaultSelect {...props} hasColumn={names.length > 0} />
      {names.length > 0 && <PolicyChoice {...props} />}
    </Section>
  );
};

const ValueSelects = ({ language, draft, field, meanings }: Props) => {
  const texts = importPageTexts[language].values;
  const choices = field === 'status' ? meanings : [...meanings, { value: knownNothing, label: texts.nothing }];
  return (
    <>
      {valuesOfField(draft.profile, field, draft.columns).map((value, index) => (
        <Select
          key={value}
          language={language}
          name={`${field}-${index}`}
          label={isolate(value)}
          choices={choices}
          value={meaningOf(draft.profile, field, value)}
          placeholder={texts.unset}
          required
        />
      ))}
    </>
  );
};

const DefaultSelect = ({ language, draft, field, meanings, errors, hasColumn }: Props & { hasColumn: boolean }) => {
  const texts = importPageTexts[language].values;
  const choices = field === 'status' ? meanings : [...meanings, { value: knownNothing, label: texts.nothing }];
  return (
    <Select
      language={language}
      name={`${field}-default`}
      label={hasColumn ? texts.empty : texts.everyRow}
      choices={choices}
      value={defaultOf(draft.profile, field)}
      placeholder={texts.unset}
      error={errors[`${field}-default`]}
      required={!hasColumn}
    />
  );
};

const PolicyChoice = ({ language, draft, field }: Props) => {
  const texts = importPageTexts[language].values;
  return (
    <RadioGroup
      language={language}
      name={`${field}-unknown`}
      label={texts.unknown}
      choices={[
        { value: 'reject', label: texts.policies.reject },
        { value: 'ignore', label: texts.policies.ignore },
        ...(field === 'theme' ? [{ value: 'create', label: texts.policies.create }] : []),
      ]}
      value={policyOf(draft.profile, field)}
      required
    />
  );
};
