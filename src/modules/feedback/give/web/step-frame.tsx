import type { ComponentChildren } from 'preact';
import { type Language } from '../../../../kernel/language.ts';
import { type FieldErrors } from '../../../../platform/http/form-values.ts';
import { ErrorSummary, Form, HiddenInput, PageHeading, Steps } from '../../../../platform/web/components/index.ts';
import { carriedFields, type Draft, type FieldName } from '../draft.ts';
import { giveTexts } from '../texts.ts';

export const givePath = '/feedback/new';
/** Where the last step is sent: it may bring files. */
export const sendPath = `${givePath}/send`;

/** For a button that stands outside the form. */
export const giveFormId = 'give';

/** What each step gets. */
export interface StepProps {
  readonly language: Language;
  readonly csrfToken: string;
  readonly draft: Draft;
  readonly errors?: FieldErrors;
}

interface StepFrameProps extends StepProps {
  /** From 1; a page between two steps has none. */
  readonly step?: 1 | 2 | 3;
  readonly title: string;
  readonly lead?: string;
  /** The fields that the step shows; all others are carried along. */
  readonly shows: readonly FieldName[];
  readonly before?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One step of giving feedback: where we are, one question, one form that holds all that was said so far. */
export const StepFrame = (props: StepFrameProps) => {
  const { language, csrfToken, draft, errors = {}, step, title, lead, shows, before, children } = props;
  const texts = giveTexts[language];
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      {step && (
        <Steps language={language} labels={[texts.steps.tell, texts.steps.where, texts.steps.answer]} current={step} />
      )}
      <PageHeading title={title} lead={lead && <p>{lead}</p>} />
      {before}
      <Form
        id={giveFormId}
        action={`/${language}${step === 3 ? sendPath : givePath}`}
        csrfToken={csrfToken}
        hasFiles={step === 3}
      >
        {carriedFields(draft, shows).map(([name, value]) => (
          <HiddenInput key={`${name} ${value}`} name={name} value={value} />
        ))}
        {children}
      </Form>
    </>
  );
};
