import { type Language } from '../../../kernel/language.ts';
import { type FieldErrors, textIn } from '../../../platform/http/form-values.ts';
import { Actions, Button, DateInput, FilterForm, TextInput } from '../../../platform/web/components/index.ts';
import { cityPageTexts, type CityPageTexts } from './texts.ts';

/** What stands in a form's fields, by name. */
export type Values = Readonly<Record<string, string | undefined>>;

/** What is said at a field that cannot be used. */
export const errorText = (texts: CityPageTexts, field: string): string =>
  Object.entries(texts.errors).find(([known]) => known === field)?.[1] ?? texts.errors.general;

export const valuesIn = (form: FormData, names: readonly string[]): Values =>
  Object.fromEntries(names.map((name) => [name, textIn(form, name)]));

export const nameFieldNames = ['name-fi', 'name-sv', 'name-en'] as const;

interface PartProps {
  readonly language: Language;
  readonly values: Values;
  readonly errors: FieldErrors;
}

/** The name in each language. */
export const NameFields = ({ language, values, errors }: PartProps) => (
  <>
    {nameFieldNames.map((name) => (
      <TextInput
        key={name}
        language={language}
        name={name}
        label={cityPageTexts[language].labels[name]}
        value={values[name]}
        error={errors[name]}
        maxlength={200}
        required
      />
    ))}
  </>
);

/** The day from which a change holds. */
export const FromField = ({ language, values, errors, hint }: PartProps & { hint?: string }) => (
  <DateInput
    language={language}
    name="from"
    label={cityPageTexts[language].labels.from}
    hint={hint ?? cityPageTexts[language].hints.from}
    value={values.from}
    error={errors.from}
    required
  />
);

/** The code, which may be left for the Finnish name to give. */
export const CodeField = ({ language, values, errors }: PartProps) => (
  <TextInput
    language={language}
    name="code"
    label={cityPageTexts[language].labels.code}
    hint={cityPageTexts[language].hints.code}
    value={values.code}
    error={errors.code}
    maxlength={100}
    spellcheck={false}
  />
);

/** The main button and the way back. */
export const SubmitOrCancel = (props: {
  language: Language;
  submit: string;
  cancelHref: string;
  kind?: 'primary' | 'danger';
}) => (
  <Actions>
    <Button kind={props.kind ?? 'primary'}>{props.submit}</Button>
    <Button kind="quiet" href={props.cancelHref}>
      {cityPageTexts[props.language].cancel}
    </Button>
  </Actions>
);

/** Which day a tree is shown of. */
export const DayFilter = ({ language, action, day }: { language: Language; action: string; day: string }) => {
  const texts = cityPageTexts[language];
  return (
    <FilterForm language={language} action={action} submit={texts.show} label={texts.chooseDay}>
      <DateInput language={language} name="day" label={texts.asOf} value={day} required />
    </FilterForm>
  );
};
