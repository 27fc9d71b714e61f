import { controlOf, FieldGroup, FieldNotes, type FieldFrame } from './field.tsx';
import { classes } from './classes.ts';
import type { Choice } from './inputs.tsx';

/** One yes or no. The label is the sentence that the person agrees to. */
export const Checkbox = (props: FieldFrame & { checked?: boolean; value?: string }) => {
  const control = controlOf(props);
  return (
    <div class={classes('field', props.error && 'field--error')}>
      <FieldNotes id={control.id} error={props.error} />
      <div class="choice">
        <input
          class="choice__input"
          type="checkbox"
          value={props.value ?? 'yes'}
          checked={props.checked}
          {...control}
        />
        <label class="choice__label" for={control.id}>
          {props.label}
        </label>
        <FieldNotes id={control.id} hint={props.hint} />
      </div>
    </div>
  );
};

/** Chooses one thing of a list for an act on many; the label is heard, not seen. */
export const ItemCheckbox = (props: {
  name: string;
  value: string;
  label: string;
  form?: string;
  checked?: boolean;
}) => (
  <input
    type="checkbox"
    name={props.name}
    value={props.value}
    form={props.form}
    checked={props.checked}
    aria-label={props.label}
  />
);

type GroupProps = FieldFrame & { readonly choices: readonly Choice[]; readonly inline?: boolean };

/** One choice out of a few, all in sight. */
export const RadioGroup = (props: GroupProps & { value?: string | undefined }) => (
  <FieldGroup {...props}>
    {({ id, name }) => (
      <Choices {...props} id={id} name={name} type="radio" isChosen={(value) => value === props.value} />
    )}
  </FieldGroup>
);

/** Any number out of a few; the form sends the name once for each. */
export const CheckboxGroup = (props: GroupProps & { values?: readonly string[] }) => (
  <FieldGroup {...props}>
    {({ id, name }) => (
      <Choices
        {...props}
        id={id}
        name={name}
        type="checkbox"
        isChosen={(value) => props.values?.includes(value) ?? false}
      />
    )}
  </FieldGroup>
);

type ChoicesProps = GroupProps & {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  readonly isChosen: (value: string) => boolean;
};

/** The first choice has the id of the group, so that the error summary leads to it. */
const Choices = ({ id, name, type, choices, isChosen, inline, required }: ChoicesProps) => (
  <div class={classes('choices', inline && 'choices--inline')}>
    {choices.map((choice, at) => {
      const own = at === 0 ? id : `${id}-${at + 1}`;
      return (
        <div class="choice" key={choice.value}>
          <input
            class="choice__input"
            type={type}
            id={own}
            name={name}
            value={choice.value}
            checked={isChosen(choice.value)}
            disabled={choice.disabled}
            required={(type === 'radio' && required) || undefined}
            aria-describedby={choice.hint && `${own}-about`}
          />
          <label class="choice__label" for={own}>
            {choice.label}
          </label>
          {choice.hint && (
            <p class="field__hint" id={`${own}-about`}>
              {choice.hint}
            </p>
          )}
          {choice.more && <div class="choice__more">{choice.more}</div>}
        </div>
      );
    })}
  </div>
);
