import { type Language } from '../../../../kernel/language.ts';
import { formatDateTime } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  Details,
  DraftStatus,
  FieldRow,
  Form,
  HiddenInput,
  Section,
  Select,
  TextArea,
} from '../../../../platform/web/components/index.ts';
import { type CaseView } from '../../case-page/case-view.ts';
import { mainAct } from '../../case-page/possible-acts.ts';
import { caseHref } from '../../case-page/web/addresses.ts';
import { answerTexts } from '../texts.ts';

interface AnswerBoxProps {
  readonly view: CaseView;
  readonly language: Language;
  readonly csrfToken: string;
}

/** Where an answer is written: the text, templates for it, and the way to the page that checks it. */
export const AnswerBox = (props: AnswerBoxProps) => {
  const { view, language } = props;
  const texts = answerTexts[language].box;
  const isMain = mainAct(view.it, view.viewer) === 'answer';
  const isOpen = isMain || view.ownDraft !== undefined;
  return (
    <Section heading={texts.title} id="answer">
      {isOpen ? (
        <Fields {...props} isMain={isMain} />
      ) : (
        <Details summary={texts.write}>
          <Fields {...props} isMain={false} />
        </Details>
      )}
    </Section>
  );
};

const Fields = ({ view, language, csrfToken, isMain }: AnswerBoxProps & { readonly isMain: boolean }) => {
  const { it, ownDraft, merged, answersIn, templates, timeZone } = view;
  const texts = answerTexts[language].box;
  const href = caseHref(`/${language}`, it.feedbackCaseId);
  return (
    <Form action={`${href}/answer`} csrfToken={csrfToken} isWide>
      <HiddenInput name="version" value={String(it.version)} />
      <HiddenInput name="draftVersion" value={String(ownDraft?.version ?? 0)} />
      {templates.length > 0 && (
        <FieldRow>
          <Select
            language={language}
            name="template"
            label={texts.template}
            placeholder={texts.noTemplate}
            choices={templates.map(({ templateId, name }) => ({ value: templateId, label: name }))}
          />
          <Button kind="secondary" name="do" value="template">
            {texts.useTemplate}
          </Button>
        </FieldRow>
      )}
      <TextArea
        language={language}
        name="text"
        label={texts.text}
        hint={[texts.inLanguage[answersIn], merged > 0 && texts.merged({ count: merged })].filter(Boolean).join(' ')}
        value={ownDraft?.text ?? ''}
        textLanguage={answersIn}
        rows={8}
        required
      />
      <DraftStatus saveAt={`${href}/draft`} words={texts.autosave}>
        {ownDraft && texts.savedAt({ when: formatDateTime(ownDraft.savedAt, language, timeZone) })}
      </DraftStatus>
      <Actions>
        <Button kind={isMain ? 'primary' : 'secondary'} name="do" value="check">
          {texts.check}
        </Button>
        <Button kind={isMain ? 'secondary' : 'quiet'} name="do" value="save">
          {texts.save}
        </Button>
      </Actions>
    </Form>
  );
};
