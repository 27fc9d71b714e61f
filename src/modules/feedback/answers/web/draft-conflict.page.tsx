import { type Language } from '../../../../kernel/language.ts';
import {
  Actions,
  AsWritten,
  Button,
  Form,
  HiddenInput,
  InLanguage,
  PageHeading,
  Section,
  TextArea,
} from '../../../../platform/web/components/index.ts';
import { answerLanguage } from '../answer-template.ts';
import { type KeptDraft } from '../keep-draft.ts';
import { answerTexts } from '../texts.ts';

/** Two tabs have written to one draft: both texts, and the choice. */
export const DraftConflictPage = (props: {
  language: Language;
  csrfToken: string;
  href: string;
  version: number;
  caseLanguage: string | null;
  saved: KeptDraft;
  typed: string;
}) => {
  const { language, csrfToken, href, saved, typed, version } = props;
  const texts = answerTexts[language].conflict;
  const textLanguage = answerLanguage(props.caseLanguage);
  return (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.text}</p>} />
      <Section heading={texts.saved}>
        <InLanguage language={textLanguage}>
          <AsWritten>
            <bdi>{saved.text}</bdi>
          </AsWritten>
        </InLanguage>
      </Section>
      <Section heading={texts.yours}>
        <Form action={`${href}/answer`} csrfToken={csrfToken}>
          <HiddenInput name="version" value={String(version)} />
          <HiddenInput name="draftVersion" value={String(saved.version)} />
          <TextArea
            language={language}
            name="text"
            label={answerTexts[language].box.text}
            value={typed}
            textLanguage={textLanguage}
            rows={10}
            required
          />
          <Actions>
            <Button name="do" value="save">
              {texts.over}
            </Button>
            <Button kind="quiet" href={`${href}#answer`}>
              {texts.back}
            </Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
};
