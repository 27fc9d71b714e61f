import {
  Actions,
  Button,
  HiddenInput,
  LiveWarnings,
  Muted,
  Prose,
  RadioGroup,
  Section,
  TextArea,
} from '../../../../platform/web/components/index.ts';
import { type Language } from '../../../../kernel/language.ts';
import { feedbackKinds } from '../../feedback-case.ts';
import { giveTexts } from '../texts.ts';
import { giveFormId, StepFrame, type StepProps } from './step-frame.tsx';

/** The name of the island that warns of personal data while somebody writes. */
export const warnIsland = 'warn-personal-data';

const warningsName = 'personal-data';

/** The text, with what an island may say about it while it is written. */
export const FeedbackText = (props: {
  language: Language;
  label: string;
  value?: string;
  error?: string | undefined;
  rows?: number;
}) => {
  const texts = giveTexts[props.language];
  return (
    <>
      <TextArea
        language={props.language}
        name="text"
        label={props.label}
        hint={texts.tell.textHint}
        value={props.value}
        error={props.error}
        rows={props.rows ?? 7}
        watchedBy={warningsName}
        required
      />
      <LiveWarnings
        name={warningsName}
        warnings={Object.entries(texts.warnings).map(([key, text]) => ({ key, text }))}
      />
    </>
  );
};

interface TellProps extends StepProps {
  /** The name of an identified resident. */
  readonly residentName?: string | undefined;
  readonly canIdentify: boolean;
}

/** Step 1: the text, and what kind of thing it is. */
export const TellStep = (props: TellProps) => {
  const { language, draft, errors = {}, residentName, canIdentify } = props;
  const texts = giveTexts[language];
  const { tell } = texts;
  return (
    <>
      <StepFrame
        {...props}
        step={1}
        title={tell.title}
        lead={residentName ? tell.asResident({ name: residentName }) : tell.lead}
        shows={['text', 'kind']}
      >
        <FeedbackText language={language} label={tell.text} value={draft.text} error={errors['text']} />
        <KindChoice language={language} draft={draft} />
        <Actions>
          <Button name="go" value="tell">
            {texts.goOn}
          </Button>
        </Actions>
        <p>
          <Muted>{tell.notKept}</Muted>
        </p>
      </StepFrame>
      {!residentName && canIdentify && (
        <Section heading={tell.sensitive}>
          <Prose>
            <p>{tell.sensitiveText}</p>
            <p>{tell.aside}</p>
          </Prose>
          <Actions>
            <Button kind="secondary" form={giveFormId} name="go" value="identify">
              {tell.identify}
            </Button>
          </Actions>
        </Section>
      )}
    </>
  );
};

/** What kind of thing it is; never forced. */
export const KindChoice = ({ language, draft }: Pick<StepProps, 'language' | 'draft'>) => {
  const texts = giveTexts[language];
  return (
    <>
      <HiddenInput name="kind" value="" />
      <RadioGroup
        language={language}
        name="kind"
        label={texts.tell.kind}
        choices={feedbackKinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
        value={draft.kind ?? undefined}
        inline
      />
    </>
  );
};
