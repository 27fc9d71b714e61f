import { type Language } from '../../../../kernel/language.ts';
import { formatDateTime } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  AsWritten,
  Button,
  Details,
  Form,
  HiddenInput,
  InLanguage,
  Section,
  TextArea,
} from '../../../../platform/web/components/index.ts';
import { type CaseView } from '../../case-page/case-view.ts';
import { caseHref } from '../../case-page/web/addresses.ts';
import { casePageTexts } from '../../case-page/texts.ts';
import { answerTexts } from '../texts.ts';

interface WaitingProps {
  readonly view: CaseView;
  readonly language: Language;
  readonly csrfToken: string;
  readonly isRevealed: boolean;
  /** What is wrong with the words of who gives it back. */
  readonly error?: string | undefined;
}

const nameOf = ({ names }: CaseView, accountId: string | null, language: Language): string =>
  (accountId !== null && names.accounts.get(accountId)) || casePageTexts[language].page.somebody;

/** An answer that waits for a second pair of eyes: read by all who see the case, settled by who may. */
export const ProposedAnswerSection = ({ view, language, csrfToken, isRevealed, error }: WaitingProps) => {
  const { proposed, viewer, it, approver } = view;
  if (!proposed) return null;
  const texts = answerTexts[language].approve;
  const action = `${caseHref(`/${language}`, it.feedbackCaseId)}/approve`;
  const when = formatDateTime(proposed.at, language, view.timeZone);
  // Who approves reads what will be sent, word by word.
  const text =
    isRevealed || viewer.mayApprove || proposed.by === viewer.accountId ? proposed.text : proposed.maskedText;
  return (
    <Section heading={texts.title} id="approve">
      <p>
        <bdi>{texts.by({ name: nameOf(view, proposed.by, language), when })}</bdi>{' '}
        {!viewer.mayApprove && (proposed.by === viewer.accountId ? texts.yours : texts.waits[approver ?? 'colleague'])}
      </p>
      <InLanguage language={view.answersIn}>
        <AsWritten>
          <bdi>{text}</bdi>
        </AsWritten>
      </InLanguage>
      {viewer.mayApprove && (
        <>
          <Form action={action} csrfToken={csrfToken}>
            <HiddenInput name="version" value={String(it.version)} />
            <Actions>
              <Button name="do" value="approve">
                {texts.approve}
              </Button>
            </Actions>
          </Form>
          <Details summary={texts.return} open={error !== undefined}>
            <Form action={action} csrfToken={csrfToken}>
              <HiddenInput name="version" value={String(it.version)} />
              <TextArea language={language} name="words" label={texts.words} error={error} rows={4} required />
              <Button kind="secondary" name="do" value="return">
                {texts.return}
              </Button>
            </Form>
          </Details>
        </>
      )}
    </Section>
  );
};

/** Drafts on which colleagues ask what others think. */
export const SharedDrafts = ({ view, language }: WaitingProps) => {
  const texts = answerTexts[language].shared;
  return (
    <>
      {view.sharedDrafts.map((draft) => (
        <Section key={draft.accountId} heading={texts.title}>
          <p>
            <bdi>
              {texts.by({
                name: nameOf(view, draft.accountId, language),
                when: formatDateTime(draft.savedAt, language, view.timeZone),
              })}
            </bdi>
          </p>
          <InLanguage language={view.answersIn}>
            <AsWritten>
              <bdi>{draft.text}</bdi>
            </AsWritten>
          </InLanguage>
        </Section>
      ))}
    </>
  );
};
