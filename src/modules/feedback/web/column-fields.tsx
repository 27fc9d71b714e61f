import { type Language } from '../../../kernel/language.ts';
import { type FieldErrors } from '../../../platform/http/form-values.ts';
import { isolate } from '../../../platform/i18n/isolate.ts';
import {
  Checkbox,
  DataTable,
  Details,
  RadioGroup,
  Section,
  Select,
  TextInput,
} from '../../../platform/web/components/index.ts';
import { type ImportDraft } from '../import-draft.ts';
import {
  type ColumnField,
  columnNames,
  isUpperBound,
  plainFields,
  textOfKey,
  timeFields,
  timeFormats,
  valueFields,
} from './profile-form.ts';
import { importPageTexts } from './texts.ts';

interface FieldsProps {
  readonly language: Language;
  readonly draft: ImportDraft;
  readonly errors: FieldErrors;
}

/** What the files hold, as help for the choice. */
export const FoundColumns = ({ language, draft }: Omit<FieldsProps, 'errors'>) => {
  const texts = importPageTexts[language].columns;
  return (
    <Details summary={texts.found}>
      <DataTable
        caption={texts.foundCaption}
        hideCaption
        columns={[
          { key: 'column', label: texts.column },
          { key: 'examples', label: texts.examples },
        ]}
        rows={draft.columns.map((column) => ({
          key: column.name,
          header: <bdi>{column.name}</bdi>,
          cells: [<bdi key="examples">{column.examples.map(isolate).join(' · ')}</bdi>],
        }))}
      />
    </Details>
  );
};

/** One column, and where files name it differently, its other name. */
const ColumnSelect = (props: FieldsProps & { field: ColumnField | 'sourceId'; hint?: string; required?: boolean }) => {
  const { language, draft, field, errors } = props;
  const texts = importPageTexts[language].columns;
  const [first, second] = columnNames(draft.profile, field).filter((name) =>
    draft.columns.some((column) => column.name === name),
  );
  const isInAll = draft.columns.every((column) => column.name !== first || column.files === draft.files.length);
  const choices = draft.columns
    .filter((column) => column.name !== '')
    .map((column) => ({ value: column.name, label: isolate(column.name) }));
  return (
    <>
      <Select
        language={language}
        name={field}
        label={texts[field]}
        hint={props.hint}
        choices={choices}
        value={first}
        placeholder={texts.none}
        error={errors[field]}
        required={props.required}
      />
      {first !== undefined && !isInAll && (
        <Select
          language={language}
          name={`${field}-also`}
          label={texts.also(texts[field])}
          choices={choices}
          value={second}
          placeholder={texts.none}
        />
      )}
    </>
  );
};

export const BasicFields = ({ language, draft, errors }: FieldsProps) => {
  const texts = importPageTexts[language].columns;
  const { profile } = draft;
  return (
    <Section heading={texts.basics}>
      <TextInput
        language={language}
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        value={textOfKey(profile, 'name')}
        error={errors.name}
        maxlength={200}
        required
      />
      <TextInput
        language={language}
        name="source"
        label={texts.source}
        hint={texts.sourceHint}
        value={textOfKey(profile, 'source')}
        error={errors.source}
        maxlength={100}
        spellcheck={false}
        required
      />
      <ColumnSelect
        language={language}
        draft={draft}
        errors={errors}
        field="sourceId"
        hint={texts.sourceIdHint}
        required
      />
    </Section>
  );
};

export const TimeFields = ({ language, draft, errors }: FieldsProps) => {
  const texts = importPageTexts[language].columns;
  const { profile } = draft;
  return (
    <Section heading={texts.times}>
      {timeFields.map((field) => (
        <ColumnSelect
          key={field}
          language={language}
          draft={draft}
          errors={errors}
          field={field}
          required={field === 'received'}
        />
      ))}
      <Checkbox language={language} name="isUpperBound" label={texts.isUpperBound} checked={isUpperBound(profile)} />
      <TextInput
        language={language}
        name="formats"
        label={texts.formats}
        hint={texts.formatsHint}
        value={timeFormats(profile).join('; ')}
        error={errors.formats}
        spellcheck={false}
        required
      />
      <TextInput
        language={language}
        name="timeZone"
        label={texts.timeZone}
        hint={texts.timeZoneHint}
        value={textOfKey(profile, 'timeZone')}
        error={errors.timeZone}
        spellcheck={false}
        required
      />
      <RadioGroup
        language={language}
        name="skippedHour"
        label={texts.skippedHour}
        choices={[
          { value: 'reject', label: texts.skipped.reject },
          { value: 'shift', label: texts.skipped.shift },
        ]}
        value={textOfKey(profile, 'skippedHour', 'reject')}
        required
      />
      <RadioGroup
        language={language}
        name="repeatedHour"
        label={texts.repeatedHour}
        choices={[
          { value: 'earlier', label: texts.repeated.earlier },
          { value: 'later', label: texts.repeated.later },
        ]}
        value={textOfKey(profile, 'repeatedHour', 'earlier')}
        required
      />
    </Section>
  );
};

export const ContentFields = (props: FieldsProps) => (
  <Section heading={importPageTexts[props.language].columns.contents}>
    {[...valueFields, ...plainFields].map((field) => (
      <ColumnSelect key={field} {...props} field={field} />
    ))}
  </Section>
);
