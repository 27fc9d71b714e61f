import type { ComponentChildren } from 'preact';
import type { Language } from '../../../kernel/language.ts';
import { Actions, Button } from './button.tsx';
import { classes } from './classes.ts';
import { HiddenInput } from './inputs.tsx';
import { componentTexts } from './texts.ts';

export type FormProps = {
  readonly action?: string;
  /** `get` for what only looks, such as a search; such a form has no token. */
  readonly method?: 'post' | 'get';
  /** Shown by the session; a form without one is for people who have not signed in. */
  readonly csrfToken?: string;
  readonly id?: string;
  /** Needed when the form has a file. */
  readonly hasFiles?: boolean;
  /** As wide as the page: for texts beside how they read. */
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
};

/** A form, posted unless it says otherwise; our own texts tell what is wrong, not the browser's. */
export const Form = ({ action, method = 'post', csrfToken, id, hasFiles, isWide, children }: FormProps) => (
  <form
    class={classes('form', isWide && 'form--wide')}
    method={method}
    action={action}
    id={id}
    enctype={hasFiles ? 'multipart/form-data' : undefined}
    noValidate
  >
    {csrfToken && method === 'post' && <HiddenInput name="csrfToken" value={csrfToken} />}
    {children}
  </form>
);

/** Fields that are one question together, side by side where there is room. */
export const FieldRow = ({ children }: { children: ComponentChildren }) => <div class="field-row">{children}</div>;

/** What a press of Enter in a line of text does: put it first into a form whose first button does something else. */
export const EnterButton = ({ name, value }: { name: string; value: string }) => (
  <button class="visually-hidden" type="submit" name={name} value={value} tabindex={-1} aria-hidden="true">
    {value}
  </button>
);

export type ErrorSummaryProps = {
  readonly language: Language;
  /** Field id to what is wrong there; drawn only when there is something. */
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly heading?: string;
};

/** First on a page that came back: what to mend, each a link to its field. Takes the focus without a script. */
export const ErrorSummary = ({ language, errors, heading }: ErrorSummaryProps) => {
  const wrong = Object.entries(errors).filter(([, text]) => text);
  if (wrong.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-heading">
      <h2 class="error-summary__heading" id="error-summary-heading">
        {heading ?? componentTexts[language].errors.heading(wrong.length)}
      </h2>
      <ul class="error-summary__list">
        {wrong.map(([id, text]) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

export type FilterFormProps = {
  readonly language: Language;
  readonly action: string;
  /** What the button says: "Näytä". */
  readonly submit: string;
  /** Shown when something is filtered; leads to the list without filters. */
  readonly clearHref?: string;
  readonly label: string;
  readonly children: ComponentChildren;
};

/** Filters above a list; the address keeps them, so they can be shared and gone back to. */
export const FilterForm = ({ language, action, submit, clearHref, label, children }: FilterFormProps) => (
  <form class="filter" method="get" action={action} role="search" aria-label={label}>
    <div class="filter__fields">{children}</div>
    <Actions>
      <Button kind="secondary">{submit}</Button>
      {clearHref && (
        <Button kind="quiet" href={clearHref}>
          {componentTexts[language].filter.clear}
        </Button>
      )}
    </Actions>
  </form>
);

export type DraftStatusProps = {
  /** Where a draft of the form around is saved by itself: the fields `text`, `draftVersion` and the token are posted. */
  readonly saveAt: string;
  readonly words: { readonly saved: string; readonly failed: string; readonly conflict: string };
  /** What is saved now. */
  readonly children?: ComponentChildren;
};

/** How it stands with the draft of a form; the island `keep-answer-draft` saves it while people write and says so here. */
export const DraftStatus = ({ saveAt, words, children }: DraftStatusProps) => (
  <p
    class="field__hint"
    role="status"
    data-save-at={saveAt}
    data-saved={words.saved}
    data-failed={words.failed}
    data-conflict={words.conflict}
  >
    {children}
  </p>
);
