import { type Language, languages } from '../../../../kernel/language.ts';
import {
  Button,
  DataTable,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  RadioGroup,
  type Row,
  Section,
  ShortCode,
  TextArea,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { type Draft } from '../../drafts/open-draft.ts';
import { figurePath } from '../../web/addresses.ts';
import { editionName, valueOf } from '../../web/views/index.ts';
import { type ChangedNumber } from '../compare-published.ts';
import { correctionKinds, longestName, longestReason, severities } from '../correction.ts';
import { type CorrectionState } from '../explain-correction.ts';
import { type QuotedPlace } from '../quoted-places.ts';
import { correctionTexts } from '../texts.ts';
import { draftCorrectionPath } from './addresses.ts';
import { type CorrectionForm } from './correction-form.ts';
import { sectionName } from './correction-view.tsx';
import { numberName } from './number-name.ts';

type NoticeProps = { readonly state: CorrectionState['state']; readonly draftId: string; readonly language: Language };

/** For the page of a draft: whether it changes published numbers, and the way to say why. */
export const CorrectionStateNotice = ({ state, draftId, language }: NoticeProps) => {
  const texts = correctionTexts[language].staff;
  if (state === 'nothing-changes') return <p>{texts.state[state]}</p>;
  const isMissing = state === 'needs-explanation';
  return (
    <Notice language={language} tone={isMissing ? 'warning' : 'info'} title={texts.state[state]}>
      <p>
        <a href={`/${language}${draftCorrectionPath(draftId)}`}>{isMissing ? texts.toExplain : texts.toExplained}</a>
      </p>
    </Notice>
  );
};

type Props = {
  readonly draft: Draft;
  readonly state: CorrectionState;
  /** Where the old numbers are printed. */
  readonly places: readonly QuotedPlace[];
  readonly form: CorrectionForm;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly isSaved: boolean;
  readonly language: Language;
  readonly csrfToken: string;
};

/** What a draft changes of what was published, and the form that says why. */
export const DraftCorrectionBody = (props: Props) => {
  const { draft, state, errors, isSaved, language } = props;
  const texts = correctionTexts[language].staff;
  const isOpen = draft.state === 'editing';
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      {isSaved && (
        <Notice language={language} tone="success" title={texts.saved}>
          <p>{texts.savedText}</p>
        </Notice>
      )}
      <PageHeading title={texts.draftTitle} lead={<p>{texts.draftLead}</p>} />
      {state.state === 'nothing-changes' ? (
        <EmptyState title={texts.nothing}>{texts.nothingText}</EmptyState>
      ) : (
        <>
          <Section heading={texts.changing}>
            <Changing {...props} />
          </Section>
          <Section heading={texts.explain}>
            {isOpen ? (
              <ExplainForm {...props} />
            ) : (
              <Notice language={language} title={texts.closed}>
                <p>{texts.closedText}</p>
              </Notice>
            )}
          </Section>
        </>
      )}
      <Section>
        <p>
          <a href={`/${language}/staff/reviews/drafts/${draft.head.draftId}`}>{texts.back}</a>
        </p>
      </Section>
    </>
  );
};

const shownAtOnce = 20;

const Changing = ({ draft, state, places, language }: Props) => {
  const { staff: texts, page: words } = correctionTexts[language];
  const columns = [
    { key: 'number', label: words.number },
    { key: 'old', label: words.old, numeric: true },
    { key: 'new', label: words.now, numeric: true },
    { key: 'printed', label: texts.printedIn },
  ];
  const rows = state.changed.map((each) => changingRow(each, draft, places, language));
  const rest = rows.slice(shownAtOnce);
  return (
    <>
      <DataTable caption={texts.caption} columns={columns} rows={rows.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <Details summary={words.more({ count: rest.length })}>
          <DataTable caption={words.moreCaption} columns={columns} rows={rest} />
        </Details>
      )}
    </>
  );
};

function changingRow(
  changed: ChangedNumber,
  { computed }: Draft,
  places: readonly QuotedPlace[],
  language: Language,
): Row {
  const { staff: texts, page: words } = correctionTexts[language];
  const figure = computed.figures.get(changed.figureId);
  const measure = figure?.definition.measures.find(({ code }) => code === changed.key['measure']);
  const value = (number: number | null): string =>
    number === null || !measure ? words.withdrawn : valueOf({ ...measure, value: number }, language);
  const printed = places.flatMap(({ review, quotes }) => {
    const own = quotes.filter(({ code }) => code === changed.codeFrom);
    const names = own.map(({ section }) => sectionName(review, section, language));
    return names.length === 0 ? [] : [`${editionName(review, language)}: ${names.join('; ')}`];
  });
  return {
    key: changed.codeFrom,
    header: numberName(changed, figure ? [figure] : [], language),
    cells: [
      <>
        {value(changed.old)} <ShortCode code={changed.codeFrom} href={`/${language}${figurePath(changed.codeFrom)}`} />
      </>,
      value(changed.new),
      printed.length === 0 ? texts.notPrinted : printed.join('. '),
    ],
  };
}

const ExplainForm = ({ form, errors, language, csrfToken }: Props) => {
  const texts = correctionTexts[language].staff;
  const { kinds } = correctionTexts[language];
  return (
    <Form csrfToken={csrfToken}>
      <RadioGroup
        language={language}
        name="kind"
        label={texts.kind}
        error={errors.kind}
        value={form.kind}
        required
        choices={correctionKinds.map((kind) => ({ value: kind, label: kinds[kind], hint: texts.kindHints[kind] }))}
      />
      <RadioGroup
        language={language}
        name="severity"
        label={texts.severity}
        error={errors.severity}
        value={form.severity}
        required
        choices={severities.map((each) => ({ value: each, label: texts.severityChoices[each] }))}
      />
      <ReasonFields label={texts.reason} hint={texts.reasonHint} {...{ form, errors, language }} />
      <TextInput
        language={language}
        name="foundBy"
        label={texts.foundBy}
        hint={texts.foundByHint}
        error={errors.foundBy}
        value={form.foundBy}
        maxlength={longestName}
      />
      <Button>{texts.save}</Button>
    </Form>
  );
};

type ReasonProps = {
  readonly label: string;
  readonly hint?: string;
  readonly form: Pick<CorrectionForm, 'reason-fi' | 'reason-sv' | 'reason-en'>;
  readonly errors: Props['errors'];
  readonly language: Language;
};

const ownName: Readonly<Record<Language, string>> = { fi: 'suomi', sv: 'svenska', en: 'English' };

/** A reason in each language. */
export const ReasonFields = ({ label, hint, form, errors, language }: ReasonProps) => (
  <>
    {languages.map((each) => (
      <TextArea
        key={each}
        language={language}
        name={`reason-${each}`}
        label={`${label} (${ownName[each]})`}
        hint={each === 'fi' ? hint : undefined}
        error={errors[`reason-${each}`]}
        value={form[`reason-${each}`]}
        rows={4}
        maxlength={longestReason}
        required
      />
    ))}
  </>
);
