import { type Language } from '../../../../kernel/language.ts';
import { type FieldErrors } from '../../../../platform/http/form-values.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  Checkbox,
  CheckboxGroup,
  type Choice,
  DateInput,
  ErrorSummary,
  Form,
  HiddenInput,
  Notice,
  PageHeading,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { acts, unfinishedStatuses } from '../../cases/acts.ts';
import { feedbackKinds } from '../../feedback-case.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { type ActField, type ActForm, fieldsOf } from '../act-form.ts';
import { type CaseView } from '../case-view.ts';
import { type StaffAct } from '../possible-acts.ts';
import { casePageTexts } from '../texts.ts';
import { caseHref } from './addresses.ts';
import { inboxPath } from '../../inbox/web/addresses.ts';
import { Meanwhile } from './meanwhile.tsx';
import { firstWords, nameOfCase } from './words-of-case.ts';

/** What can be chosen in the form of an act; empty where the act does not ask for it. */
export interface ActChoices {
  readonly colleagues: readonly Choice[];
  readonly units: readonly Choice[];
  readonly themes: readonly Choice[];
  readonly districts: readonly Choice[];
}

export interface ActPageProps {
  readonly view: CaseView;
  readonly language: Language;
  readonly csrfToken: string;
  readonly act: StaffAct;
  readonly form: ActForm;
  readonly choices: ActChoices;
  readonly errors: FieldErrors;
  /** The version that the writer saw, when the case has gone on since. */
  readonly conflictSince?: number;
}

/** One act on one page: what it does, what it asks, one button. */
export const ActPage = (props: ActPageProps) => {
  const { view, language, csrfToken, act, errors, conflictSince } = props;
  const { it } = view;
  const texts = casePageTexts[language];
  const href = caseHref(`/${language}`, it.feedbackCaseId);
  const title = texts.acts[act];
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[
          { label: texts.page.inbox, href: `/${language}${inboxPath}` },
          { label: nameOfCase(it, language), href },
          { label: title },
        ]}
      />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={title} lead={<p>{texts.leads[act]}</p>} />
      {conflictSince !== undefined && (
        <>
          <Notice language={language} tone="warning" title={texts.conflict.title}>
            <p>{texts.conflict.text}</p>
          </Notice>
          <Meanwhile view={view} language={language} since={conflictSince} title={texts.conflict.meanwhile} />
        </>
      )}
      <Form action={`${href}/act/${act}`} csrfToken={csrfToken}>
        <HiddenInput name="version" value={String(it.version)} />
        {fieldsOf[act].map((field) => (
          <FieldOf key={field} {...props} field={field} />
        ))}
        {act === 'ask-colleague' && view.ownDraft && (
          <Checkbox
            language={language}
            name="sharesDraft"
            label={texts.fields.shareDraft}
            checked={props.form.sharesDraft}
            required
          />
        )}
        {act === 'hand-on' && <p>{texts.form.statutory}</p>}
        <Actions>
          <Button kind={act === 'mark-sensitive' ? 'danger' : 'primary'}>
            {conflictSince === undefined ? title : texts.conflict.again}
          </Button>
          <Button kind="quiet" href={href}>
            {texts.form.cancel}
          </Button>
        </Actions>
      </Form>
    </>
  );
};

const FieldOf = (props: ActPageProps & { readonly field: ActField }) => {
  const { language, act, form, errors, choices, view, field } = props;
  const { fields, reasons, form: words } = casePageTexts[language];
  const { kinds } = feedbackTexts[language];
  const at = { language, error: errors[field] };
  switch (field) {
    case 'text':
      return <TextOf {...props} />;
    case 'reason':
      return (
        <RadioGroup
          {...at}
          name="reason"
          label={fields.reason}
          value={form.reason}
          choices={(acts[act].reasons ?? []).map((value) => ({ value, label: capital(nameIn(reasons, value)) }))}
          required
        />
      );
    case 'account':
    case 'colleague':
      return (
        <Select
          language={language}
          name="account"
          label={field === 'account' ? fields.account : fields.colleague}
          error={errors['account']}
          value={form.account}
          choices={choices.colleagues}
          required={field === 'account'}
        />
      );
    case 'unit':
    case 'otherUnit':
      return (
        <Select
          language={language}
          name="unit"
          label={field === 'unit' ? fields.unit : fields.otherUnit}
          hint={
            field === 'unit' && act !== 'split'
              ? words.current({
                  unit: (view.it.organisationUnitId && view.names.units.get(view.it.organisationUnitId)) || '–',
                })
              : undefined
          }
          error={errors['unit']}
          value={form.unit}
          choices={choices.units}
          required={field === 'unit'}
        />
      );
    case 'kind':
      return (
        <Select
          {...at}
          name="kind"
          label={fields.kind}
          value={form.kind}
          placeholder={fields.noKind}
          choices={feedbackKinds.map((value) => ({ value, label: kinds[value] }))}
        />
      );
    case 'themes':
      return (
        <CheckboxGroup {...at} name="themes" label={fields.themes} values={form.themes} choices={choices.themes} />
      );
    case 'district':
      return (
        <Select
          {...at}
          name="district"
          label={fields.district}
          value={form.district}
          placeholder={fields.noDistrict}
          choices={choices.districts}
        />
      );
    case 'day':
      return <DateInput {...at} name="day" label={fields.day} value={form.day} min={view.names.today} required />;
    case 'mainCase':
      return <MainCase {...props} />;
  }
};

/** Reasons and states are codes of tables; what has no name of its own is shown as it is. */
const nameIn = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code;

/** Choices begin with a capital; in sentences their names do not. */
const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

const TextOf = ({ language, act, form, errors, view }: ActPageProps) => {
  const { fields } = casePageTexts[language];
  const labels: Readonly<Record<string, string>> = fields.text;
  const isAsked = act === 'split' || acts[act].text === 'required';
  const hint = act === 'close' ? fields.closeHint : act === 'split' ? fields.splitHint : undefined;
  return (
    <TextArea
      language={language}
      name="text"
      label={nameIn(labels, act)}
      hint={hint}
      error={errors['text']}
      value={form.text}
      textLanguage={acts[act].isForGiver || act === 'split' ? view.answersIn : undefined}
      rows={act === 'split' ? 10 : 5}
      required={isAsked}
    />
  );
};

const MainCase = ({ language, form, errors, view }: ActPageProps) => {
  const { fields } = casePageTexts[language];
  const others = view.similar
    .filter(({ status }) => unfinishedStatuses.includes(status))
    .map(({ feedbackCaseId, maskedText }) => ({
      value: feedbackCaseId,
      label: firstWords(maskedText ?? feedbackCaseId, 100),
    }));
  const isListed = others.some(({ value }) => value === form.mainCase);
  return (
    <>
      {others.length > 0 && (
        <RadioGroup
          language={language}
          name="mainCase"
          label={fields.mainCase}
          hint={fields.mainCaseHint}
          error={errors['mainCase']}
          value={form.mainCase}
          choices={others}
          required
        />
      )}
      <TextInput
        language={language}
        name="mainCaseOther"
        id={others.length > 0 ? 'mainCaseOther' : 'mainCase'}
        label={fields.mainCaseOther}
        error={others.length > 0 ? undefined : errors['mainCase']}
        value={isListed ? '' : form.mainCase}
        required={others.length === 0}
      />
    </>
  );
};
