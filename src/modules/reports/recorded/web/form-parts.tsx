import { isLanguage, type Language, languages } from '../../../../kernel/language.ts';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { Actions, Button, Section, TextInput } from '../../../../platform/web/components/index.ts';
import { recordedTexts } from '../texts.ts';

export const listPath = '/staff/figures';

/** What stands in a form's fields, by name. */
export type Values = Readonly<Record<string, string | undefined>>;

export interface FieldProps {
  readonly language: Language;
  readonly values: Values;
  readonly errors: FieldErrors;
}

export const valuesIn = (form: FormData): Values =>
  Object.fromEntries([...new Set(form.keys())].map((name) => [name, textIn(form, name)]));

export const isEmptyText = (text: Readonly<Record<Language, string>>): boolean =>
  languages.every((language) => text[language].trim() === '');

/** What is said at a field; of `title-sv` that the title in Swedish cannot be used. */
export function errorText(language: Language, field: string): string {
  const texts: Readonly<Record<string, string | ((of: string) => string)>> = recordedTexts[language].errors;
  const [name = '', of = ''] = field.split('-');
  const found = texts[field] ?? texts[name] ?? recordedTexts[language].errors.general;
  if (typeof found === 'string') return found;
  return found(isLanguage(of) ? recordedTexts[language].form.languages[of] : '');
}

type TrilingualProps = FieldProps & {
  readonly name: string;
  readonly heading: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly maxlength: number;
};

/** The same text in the three languages, under one heading. */
export const TrilingualFields = (props: TrilingualProps) => (
  <Section heading={props.heading}>
    {props.hint !== undefined && <p>{props.hint}</p>}
    {languages.map((each) => (
      <TextInput
        key={each}
        language={props.language}
        name={`${props.name}-${each}`}
        label={`${props.heading} ${recordedTexts[props.language].form.languages[each]}`}
        value={props.values[`${props.name}-${each}`]}
        error={props.errors[`${props.name}-${each}`]}
        maxlength={props.maxlength}
        required={props.required}
      />
    ))}
  </Section>
);

/** The main button and the way back. */
export const SubmitOrCancel = (props: { language: Language; submit: string; cancelHref: string }) => (
  <Actions>
    <Button>{props.submit}</Button>
    <Button kind="quiet" href={props.cancelHref}>
      {recordedTexts[props.language].form.cancel}
    </Button>
  </Actions>
);
