import { type Language, isLanguage } from '../../../../kernel/language.ts';
import { type FieldErrors } from '../../../../platform/http/form-values.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  AsWritten,
  Breadcrumb,
  Button,
  Checkbox,
  Columns,
  ErrorSummary,
  Form,
  HiddenInput,
  Marked,
  Muted,
  Notice,
  PageHeading,
  Section,
  Steps,
  TextArea,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { type HandledCase } from '../../cases/handled-case.ts';
import { mostOfTitle, type Publication, type PublishedCase } from '../publication.ts';
import { type PublicationInput, type Unfitness } from '../publish-case.ts';
import { doubtsAbout, maskedPieces } from '../redaction.ts';
import { publicationTexts } from '../texts.ts';
import { casePath, publicationPath, publishedCasePath, toPublishPath } from './addresses.ts';
import { type Names } from './places.ts';
import { PublishedView } from './published-view.tsx';

/** A case before a decision on its publication, with the form as far as it has come. */
export interface PublicationView {
  readonly language: Language;
  readonly csrfToken: string;
  readonly found: HandledCase;
  readonly names: Names;
  readonly current: Publication | undefined;
  readonly isDecided: boolean;
  readonly unfit: Unfitness | undefined;
  /** The texts of the case with what is personal masked. */
  readonly original: { readonly text: string; readonly answer: string | null };
  readonly input: PublicationInput;
  readonly errors: FieldErrors;
}

const addressOf = ({ language, found }: PublicationView): string =>
  `/${language}${publicationPath(found.feedbackCaseId)}`;

const Crumbs = ({ language, found }: PublicationView) => {
  const texts = publicationTexts[language].decide;
  return (
    <Breadcrumb
      language={language}
      crumbs={[
        { label: publicationTexts[language].staff.title, href: `/${language}${toPublishPath}` },
        { label: texts.toCase, href: `/${language}${casePath(found.feedbackCaseId)}` },
        { label: texts.title },
      ]}
    />
  );
};

/** The page on which it is decided what of a case is published. */
export const DecidePage = (view: PublicationView) => {
  const { language, current, unfit, isDecided, names } = view;
  const texts = publicationTexts[language].decide;
  return (
    <>
      <Crumbs {...view} />
      <ErrorSummary language={language} errors={view.errors} />
      <PageHeading title={current ? texts.titleChange : texts.title} lead={unfit ? undefined : <p>{texts.lead}</p>} />
      {current && (
        <Notice
          language={language}
          tone="success"
          title={texts.isPublished({ date: formatDate(current.publishedAt, language, names.timeZone) })}
        >
          <a href={`/${language}${publishedCasePath(current.publicationId)}`}>{texts.toPublic}</a>
        </Notice>
      )}
      {unfit ? (
        <Notice language={language} tone="warning" title={texts.unfitTitle}>
          <p>{texts.unfit[unfit]}</p>
        </Notice>
      ) : (
        <EditForm {...view} />
      )}
      {current && <WithdrawForm {...view} />}
      {!current && !isDecided && <DeclineForm {...view} />}
    </>
  );
};

const EditForm = (view: PublicationView) => {
  const { language, found, input, errors, csrfToken, original } = view;
  const texts = publicationTexts[language].decide;
  const written = isLanguage(found.language) ? found.language : 'fi';
  const hasMasks = maskedPieces(`${original.text}\n${original.answer ?? ''}`).some(({ isMask }) => isMask);
  return (
    <>
      <Steps language={language} labels={texts.steps} current={1} />
      <Columns
        even
        sideLabel={texts.original}
        side={
          <>
            <Section heading={texts.original}>
              <MaskedText text={original.text} language={written} />
            </Section>
            {original.answer !== null && (
              <Section heading={texts.originalAnswer}>
                <MaskedText text={original.answer} language={written} />
              </Section>
            )}
            <Section>
              <p>
                <Muted>{hasMasks ? texts.maskedHint : texts.nothingMasked}</Muted>
              </p>
            </Section>
          </>
        }
        main={
          <Section heading={texts.toPublish}>
            <Form action={addressOf(view)} csrfToken={csrfToken}>
              <HiddenInput name="version" value={String(input.version)} />
              <TextInput
                language={language}
                required
                name="title"
                label={texts.headline}
                hint={texts.headlineHint}
                value={input.title}
                maxlength={mostOfTitle}
                error={errors['title']}
              />
              <TextArea
                language={language}
                required
                name="text"
                label={texts.text}
                rows={10}
                value={input.text}
                textLanguage={written}
                error={errors['text']}
              />
              <TextArea
                language={language}
                name="answer"
                label={texts.answer}
                hint={texts.answerHint}
                rows={10}
                value={input.answer ?? ''}
                textLanguage={written}
                error={errors['answer']}
              />
              {found.latitude !== null && (
                <Checkbox
                  language={language}
                  name="showsPlace"
                  label={texts.showsPlace}
                  hint={texts.showsPlaceHint}
                  checked={input.showsPlace}
                />
              )}
              <Actions>
                <Button name="step" value="preview">
                  {texts.preview}
                </Button>
              </Actions>
            </Form>
          </Section>
        }
      />
    </>
  );
};

const MaskedText = ({ text, language }: { text: string; language: Language }) => (
  <div lang={language}>
    <AsWritten>
      {maskedPieces(text).map((piece, at) => (piece.isMask ? <Marked key={at}>{piece.text}</Marked> : piece.text))}
    </AsWritten>
  </div>
);

/** The case as the public would see it, with what is to be looked at before it is published. */
export const PreviewPage = (view: PublicationView & { readonly shown: PublishedCase }) => {
  const { language, input, errors, csrfToken, names, shown, current } = view;
  const texts = publicationTexts[language].decide;
  const { forbidden, toCheck, nameLike } = doubtsAbout([input.title, input.text, input.answer ?? '']);
  const doubts = [...forbidden, ...toCheck].map((doubt) =>
    doubt === 'name-like' ? texts.doubts['name-like']({ words: nameLike.join(', ') }) : texts.doubts[doubt],
  );
  return (
    <>
      <Crumbs {...view} />
      <ErrorSummary language={language} errors={errors} />
      <Steps language={language} labels={texts.steps} current={2} />
      <Notice language={language} title={texts.previewTitle}>
        <p>{texts.previewLead}</p>
      </Notice>
      <PublishedView language={language} names={names} shown={shown} />
      <Form action={addressOf(view)} csrfToken={csrfToken}>
        <HiddenInput name="version" value={String(input.version)} />
        <HiddenInput name="title" value={input.title} />
        <HiddenInput name="text" value={input.text} />
        <HiddenInput name="answer" value={input.answer ?? ''} />
        <HiddenInput name="showsPlace" value={input.showsPlace ? 'yes' : ''} />
        {doubts.length > 0 && (
          <Notice language={language} tone="warning" title={texts.checks}>
            <ul>
              {doubts.map((doubt) => (
                <li key={doubt}>{doubt}</li>
              ))}
            </ul>
          </Notice>
        )}
        {forbidden.length === 0 && toCheck.length > 0 && (
          <Checkbox
            language={language}
            required
            name="isChecked"
            label={texts.checked}
            checked={input.isChecked}
            error={errors['isChecked']}
          />
        )}
        <Actions>
          {forbidden.length === 0 && (
            <Button name="step" value="publish">
              {current ? texts.publishChange : texts.publish}
            </Button>
          )}
          <Button kind={forbidden.length === 0 ? 'secondary' : 'primary'} name="step" value="edit">
            {texts.edit}
          </Button>
        </Actions>
      </Form>
    </>
  );
};

const WithdrawForm = (view: PublicationView) => {
  const texts = publicationTexts[view.language].decide;
  return (
    <Section heading={texts.withdrawHeading}>
      <Form action={`${addressOf(view)}/withdraw`} csrfToken={view.csrfToken}>
        <TextArea
          language={view.language}
          name="reason"
          label={texts.withdrawReason}
          hint={texts.withdrawHint}
          rows={3}
          maxlength={1000}
        />
        <Button kind="danger">{texts.withdraw}</Button>
      </Form>
    </Section>
  );
};

const DeclineForm = (view: PublicationView) => {
  const texts = publicationTexts[view.language].decide;
  return (
    <Section>
      <Form action={`${addressOf(view)}/decline`} csrfToken={view.csrfToken}>
        <p id="decline-hint">
          <Muted>{texts.declineHint}</Muted>
        </p>
        <Button kind="secondary" describedBy="decline-hint">
          {texts.decline}
        </Button>
      </Form>
    </Section>
  );
};
