import { type Language } from '../../../../kernel/language.ts';
import {
  Actions,
  AsWritten,
  Breadcrumb,
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  HiddenInput,
  InLanguage,
  Notice,
  PageHeading,
  Section,
  Stack,
} from '../../../../platform/web/components/index.ts';
import { type CaseView } from '../../case-page/case-view.ts';
import { Meanwhile } from '../../case-page/web/meanwhile.tsx';
import { caseHref } from '../../case-page/web/addresses.ts';
import { inboxPath } from '../../inbox/web/addresses.ts';
import { casePageTexts } from '../../case-page/texts.ts';
import { nameOfCase } from '../../case-page/web/words-of-case.ts';
import { type AnswerHint, mustBeMended, needsSayingSo } from '../check-answer.ts';
import { answerTexts } from '../texts.ts';

import { HintList } from './hint-list.tsx';

export interface CheckPageProps {
  readonly view: CaseView;
  readonly language: Language;
  readonly csrfToken: string;
  readonly hints: readonly AnswerHint[];
  /** The version of the case that the writer saw; what has happened since is shown. */
  readonly seenVersion: number;
  readonly errors: Readonly<Record<string, string | undefined>>;
  /** The draft was changed elsewhere between looking and sending. */
  readonly isStale?: boolean;
}

/** The answer as its giver will see it, with what a look at it tells; from here it is sent. */
export const CheckPage = (props: CheckPageProps) => {
  const { view, language, csrfToken, hints, errors, isStale } = props;
  const { it, ownDraft, answersIn, approver, merged } = view;
  const { check, box } = answerTexts[language];
  const href = caseHref(`/${language}`, it.feedbackCaseId);
  const text = ownDraft?.text.trim() ?? '';
  const edit = (
    <Button kind="quiet" href={`${href}#answer`}>
      {check.edit}
    </Button>
  );
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[
          { label: casePageTexts[language].page.inbox, href: `/${language}${inboxPath}` },
          { label: nameOfCase(it, language), href },
          { label: check.title },
        ]}
      />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={check.title} />
      <Stack>
        {isStale && <Notice language={language} tone="warning" title={check.stale} />}
        <Meanwhile view={view} language={language} since={props.seenVersion} title={check.meanwhile} />
        {text === '' ? (
          <>
            <p>{check.empty}</p>
            {edit}
          </>
        ) : (
          <>
            <Section heading={check.goes}>
              <InLanguage language={answersIn}>
                <AsWritten>
                  <bdi>{text}</bdi>
                </AsWritten>
              </InLanguage>
              {merged > 0 && <p>{box.merged({ count: merged })}</p>}
            </Section>
            <HintList hints={hints} language={language} />
            {approver && <Notice language={language} title={check.approval[approver]} />}
            <Form action={`${href}/answer`} csrfToken={csrfToken}>
              <HiddenInput name="version" value={String(it.version)} />
              <HiddenInput name="draftVersion" value={String(ownDraft?.version ?? 0)} />
              {needsSayingSo(hints) && (
                <Checkbox language={language} name="meantSo" label={check.anyway} error={errors['meantSo']} required />
              )}
              <Actions>
                {!mustBeMended(hints) && (
                  <Button name="do" value="send">
                    {approver ? check.propose : check.send}
                  </Button>
                )}
                <Button kind="secondary" href={`${href}/act/ask-colleague`}>
                  {check.comment}
                </Button>
                {edit}
              </Actions>
            </Form>
          </>
        )}
      </Stack>
    </>
  );
};
