import type { ComponentChildren } from 'preact';
import type { Language } from '../../../kernel/language.ts';
import { classes } from './classes.ts';
import { componentTexts } from './texts.ts';

export type FieldFrame = {
  readonly language: Language;
  /** Name of the value in the form. */
  readonly name: string;
  /** Where an error leads; the name unless the page has the name twice. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** What is wrong and what to do. */
  readonly error?: string | undefined;
  readonly required?: boolean;
};

/** What a control needs in order to be named, described and marked as wrong. */
export type FieldControl = {
  readonly id: string;
  readonly name: string;
  readonly required: true | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
};

/** The control's own attributes; the same for a field and a group of choices. */
export function controlOf({ name, id = name, hint, error, required }: FieldFrame): FieldControl {
  const describedBy = [hint !== undefined && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name,
    required: required || undefined,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? 'true' : undefined,
  };
}

/** Label, hint and error around one control, which the child draws from what it is given. */
export const Field = (props: FieldFrame & { children: (control: FieldControl) => ComponentChildren }) => {
  const control = controlOf(props);
  return (
    <div class={classes('field', props.error && 'field--error')}>
      <label class="field__label" for={control.id}>
        {props.label}
        <OptionalMark {...props} />
      </label>
      <FieldNotes {...props} id={control.id} />
      {props.children(control)}
    </div>
  );
};

/** Several choices under one question. */
export const FieldGroup = (props: FieldFrame & { children: (control: FieldControl) => ComponentChildren }) => {
  const control = controlOf(props);
  return (
    <fieldset class={classes('field', props.error && 'field--error')} aria-describedby={control['aria-describedby']}>
      <legend class="field__label">
        {props.label}
        <OptionalMark {...props} />
      </legend>
      <FieldNotes {...props} id={control.id} />
      {props.children(control)}
    </fieldset>
  );
};

const OptionalMark = ({ required, language }: FieldFrame) =>
  required ? null : <span class="field__optional"> ({componentTexts[language].field.optional})</span>;

/** Hint and error, with the ids that `controlOf` points to. */
export const FieldNotes = ({
  id,
  hint,
  error,
}: {
  id: string;
  hint?: ComponentChildren;
  error?: string | undefined;
}) => (
  <>
    {hint !== undefined && (
      <div class="field__hint" id={`${id}-hint`}>
        {hint}
      </div>
    )}
    {error && (
      <p class="field__error" id={`${id}-error`}>
        {error}
      </p>
    )}
  </>
);
