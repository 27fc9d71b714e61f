import { type Language, languages } from '../../../../kernel/language.ts';
import { formatDate, formatPercent } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  AsWritten,
  Breadcrumb,
  Button,
  Checkbox,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
  Form,
  HiddenInput,
  InLanguage,
  ItemList,
  PageHeading,
  Section,
  Stack,
  StatusLabel,
  TextArea,
} from '../../../../platform/web/components/index.ts';
import { statusAfter } from '../../cases/acts.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { type SimilarCase } from '../../case-page/similar.store.ts';
import { caseHref } from '../../case-page/web/addresses.ts';
import { inboxPath } from '../../inbox/web/addresses.ts';
import { casePageTexts } from '../../case-page/texts.ts';
import { firstWords } from '../../case-page/web/words-of-case.ts';
import { answerLanguage } from '../answer-template.ts';
import { type AnswerHint, mustBeMended, needsSayingSo } from '../check-answer.ts';
import { answerTexts } from '../texts.ts';
import { HintList } from './hint-list.tsx';

/** Cases that may be answered with one text, and what has been chosen and written. */
export interface ManyView {
  readonly feedbackCaseId: string;
  readonly name: string;
  /** The case itself first. */
  readonly cases: readonly SimilarCase[];
  readonly units: ReadonlyMap<string, string>;
  readonly timeZone: string;
  /** `id:version` of those chosen. */
  readonly chosen: readonly string[];
  readonly texts: Readonly<Record<Language, string>>;
}

export interface ManyPageProps {
  readonly view: ManyView;
  readonly language: Language;
  readonly csrfToken: string;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

const Crumbs = ({ view, language, here }: { view: ManyView; language: Language; here: string }) => (
  <Breadcrumb
    language={language}
    crumbs={[
      { label: casePageTexts[language].page.inbox, href: `/${language}${inboxPath}` },
      { label: view.name, href: caseHref(`/${language}`, view.feedbackCaseId) },
      { label: here },
    ]}
  />
);

const actionOf = (view: ManyView, language: Language): string =>
  `${caseHref(`/${language}`, view.feedbackCaseId)}/similar`;

/** How a chosen case travels in a form: with the version that was on the screen. */
export const chosenValue = ({ feedbackCaseId, version }: Pick<SimilarCase, 'feedbackCaseId' | 'version'>): string =>
  `${feedbackCaseId}:${version}`;

/** The languages in which the cases are answered. */
const languagesOf = (cases: readonly SimilarCase[]): Language[] => {
  const found = new Set(cases.map((it) => answerLanguage(it.language)));
  return languages.filter((language) => found.has(language));
};

/** Cases that resemble one, to be chosen and answered with one text. */
export const ManyPage = ({ view, language, csrfToken, errors }: ManyPageProps) => {
  const texts = answerTexts[language].similar;
  return (
    <>
      <Crumbs view={view} language={language} here={texts.pageTitle} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.pageTitle} lead={<p>{texts.lead}</p>} />
      {view.cases.length <= 1 ? (
        <EmptyState
          title={texts.noneFound}
          action={<Button href={caseHref(`/${language}`, view.feedbackCaseId)}>{texts.back}</Button>}
        >
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        <Form action={actionOf(view, language)} csrfToken={csrfToken}>
          <CheckboxGroup
            language={language}
            name="case"
            label={texts.cases}
            error={errors['case']}
            values={view.chosen}
            choices={view.cases.map((it) => ({
              value: chosenValue(it),
              label: firstWords(it.maskedText ?? texts.noText, 140),
              hint: hintOf(view, it, language),
              disabled: statusAfter('answer', it.status) === undefined,
            }))}
            required
          />
          {languagesOf(view.cases).map((each) => (
            <TextArea
              key={each}
              language={language}
              name={`text-${each}`}
              label={texts.textIn[each]}
              error={errors[`text-${each}`]}
              value={view.texts[each]}
              textLanguage={each}
              rows={6}
              required
            />
          ))}
          <Actions>
            <Button name="do" value="check">
              {texts.check}
            </Button>
            <Button kind="quiet" href={caseHref(`/${language}`, view.feedbackCaseId)}>
              {casePageTexts[language].form.cancel}
            </Button>
          </Actions>
        </Form>
      )}
    </>
  );
};

function hintOf(view: ManyView, it: SimilarCase, language: Language): string {
  const texts = answerTexts[language].similar;
  const isSelf = it.feedbackCaseId === view.feedbackCaseId;
  return [
    isSelf ? texts.this : texts.alike({ percent: formatPercent(it.likeness * 100, language, 0) }),
    statusAfter('answer', it.status) === undefined ? texts.finished : feedbackTexts[language].statuses[it.status],
    formatDate(it.receivedAt, language, view.timeZone),
    (it.organisationUnitId && view.units.get(it.organisationUnitId)) || '',
    casePageTexts[language].languages[answerLanguage(it.language)],
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The answer to many before it is sent: the texts, what a look at them tells, how many get them. */
export const ManyCheckPage = (props: ManyPageProps & { readonly hints: readonly AnswerHint[] }) => {
  const { view, language, csrfToken, errors, hints } = props;
  const texts = answerTexts[language].similar;
  const count = view.chosen.length;
  const title = texts.checkTitle({ count });
  const written = languages.filter((each) => view.texts[each].trim() !== '');
  return (
    <>
      <Crumbs view={view} language={language} here={title} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={title} lead={<p>{texts.lead}</p>} />
      <Form action={actionOf(view, language)} csrfToken={csrfToken}>
        {view.chosen.map((value) => (
          <HiddenInput key={value} name="case" value={value} />
        ))}
        {written.map((each) => (
          <Section key={each} level={3} heading={texts.textIn[each]}>
            <HiddenInput name={`text-${each}`} value={view.texts[each]} />
            <InLanguage language={each}>
              <AsWritten>
                <bdi>{view.texts[each]}</bdi>
              </AsWritten>
            </InLanguage>
          </Section>
        ))}
        <Stack>
          <HintList hints={hints} language={language} />
        </Stack>
        {needsSayingSo(hints) && (
          <Checkbox
            language={language}
            name="meantSo"
            label={answerTexts[language].check.anyway}
            error={errors['meantSo']}
            required
          />
        )}
        <Actions>
          {!mustBeMended(hints) && (
            <Button name="do" value="send">
              {count === 1 ? texts.sendOne : texts.send({ count })}
            </Button>
          )}
          <Button kind="secondary" name="do" value="edit">
            {texts.edit}
          </Button>
        </Actions>
      </Form>
    </>
  );
};

/** What came of one of the cases, in words. */
export interface ManyResult {
  readonly feedbackCaseId: string;
  readonly name: string;
  readonly kind: 'answered' | 'waiting' | 'refused';
  readonly why: string;
}

/** What was answered and what could not be, and why. */
export const ManyResultPage = (props: { view: ManyView; language: Language; results: readonly ManyResult[] }) => {
  const { view, language, results } = props;
  const texts = answerTexts[language].similar;
  const done = results.filter(({ kind }) => kind !== 'refused').length;
  const title = texts.resultTitle({ done, all: results.length });
  return (
    <>
      <Crumbs view={view} language={language} here={title} />
      <PageHeading title={title} />
      <ItemList
        items={results.map(({ feedbackCaseId, name, kind, why }) => ({
          key: feedbackCaseId,
          title: <bdi>{name}</bdi>,
          href: caseHref(`/${language}`, feedbackCaseId),
          text: why === '' ? undefined : <p>{why}</p>,
          meta: [
            <StatusLabel key="kind" tone={kind === 'refused' ? 'danger' : kind === 'waiting' ? 'warning' : 'success'}>
              {texts[kind]}
            </StatusLabel>,
          ],
        }))}
      />
      <Actions>
        <Button href={`/${language}${inboxPath}`}>{casePageTexts[language].page.left.toInbox}</Button>
      </Actions>
    </>
  );
};
