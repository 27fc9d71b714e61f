import type { ComponentChildren } from 'preact';
import type { Language } from '../../../kernel/language.ts';
import { Field, type FieldFrame } from './field.tsx';
import { componentTexts } from './texts.ts';

export type TextInputProps = FieldFrame & {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'password';
  readonly autocomplete?: string;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search';
  /** Short answers get a short box: about how many characters. */
  readonly width?: 'short' | 'full';
  readonly maxlength?: number;
  readonly spellcheck?: boolean;
};

/** One line of text. */
export const TextInput = (props: TextInputProps) => (
  <Field {...props}>
    {(control) => (
      <input
        class={props.width === 'short' ? 'input input--short' : 'input'}
        // Preact types each kind of input apart; the kinds listed above take the same attributes.
        type={(props.type ?? 'text') as 'text'}
        value={props.value}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        spellcheck={props.spellcheck}
        {...control}
      />
    )}
  </Field>
);

/** Several lines of text; grows as the person writes where the browser can. */
export const TextArea = (
  props: FieldFrame & {
    value?: string | undefined;
    rows?: number;
    maxlength?: number;
    /** The language that is written in it, when it is not the page's. */
    textLanguage?: Language;
    /** The text can be read and copied only. */
    readonly?: boolean;
    /** Name of the `LiveWarnings` in which an island says what it sees in the text. */
    watchedBy?: string;
    /** The first thing to do on a page that is a form and nothing else. */
    autofocus?: boolean;
  },
) => (
  <Field {...props}>
    {(control) => (
      // A new line straight after the tag is dropped by browsers: one more keeps the person's own.
      <textarea
        class="input input--area"
        rows={props.rows ?? 5}
        maxlength={props.maxlength}
        lang={props.textLanguage}
        readOnly={props.readonly}
        data-watched-by={props.watchedBy}
        autofocus={props.autofocus}
        {...control}
      >
        {props.value?.startsWith('\n') ? `\n${props.value}` : props.value}
      </textarea>
    )}
  </Field>
);

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  /** What is asked further of whoever chooses it; where the browser can, it is shown to nobody else. */
  readonly more?: ComponentChildren;
};
export type ChoiceGroup = { readonly label: string; readonly choices: readonly Choice[] };

export type SelectProps = FieldFrame & {
  readonly choices: readonly (Choice | ChoiceGroup)[];
  readonly value?: string | undefined;
  /** First line without a value: `undefined` gives "Choose", `null` leaves it out. */
  readonly placeholder?: string | null;
};

/** One choice out of many, with the browser's own list. */
export const Select = (props: SelectProps) => (
  <Field {...props}>
    {(control) => (
      <select class="input input--select" {...control}>
        {props.placeholder !== null && (
          <option value="">{props.placeholder ?? componentTexts[props.language].field.choose}</option>
        )}
        {props.choices.map((choice) =>
          'choices' in choice ? (
            <optgroup key={choice.label} label={choice.label}>
              {choice.choices.map((each) => (
                <SelectOption key={each.value} {...each} selected={each.value === props.value} />
              ))}
            </optgroup>
          ) : (
            <SelectOption key={choice.value} {...choice} selected={choice.value === props.value} />
          ),
        )}
      </select>
    )}
  </Field>
);

const SelectOption = ({ value, label, disabled, selected }: Choice & { selected: boolean }) => (
  <option value={value} disabled={disabled} selected={selected}>
    {label}
  </option>
);

/** A day, with the browser's own calendar; the value is `2026-12-08`. */
export const DateInput = (props: FieldFrame & { value?: string | undefined; min?: string; max?: string }) => (
  <Field {...props}>
    {(control) => (
      <input class="input input--short" type="date" value={props.value} min={props.min} max={props.max} {...control} />
    )}
  </Field>
);

/** A file from the person's device; `accept` as in HTML, `image/*,.pdf`. */
export const FileInput = (props: FieldFrame & { accept?: string; multiple?: boolean }) => (
  <Field {...props}>
    {(control) => (
      <input class="input input--file" type="file" accept={props.accept} multiple={props.multiple} {...control} />
    )}
  </Field>
);

/** A value that travels with the form and is not asked. */
export const HiddenInput = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={name} value={value} />
);
