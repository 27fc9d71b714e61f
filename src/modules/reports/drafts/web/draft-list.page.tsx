import { type Language } from '../../../../kernel/language.ts';
import { type Period, periodCode } from '../../../../kernel/period.ts';
import { type FieldErrors } from '../../../../platform/http/form-values.ts';
import { formatDate, formatPeriod } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  EmptyState,
  ErrorSummary,
  FieldGroup,
  Form,
  HiddenInput,
  type Item,
  ItemList,
  Notice,
  PageHeading,
  RadioGroup,
  Section,
  Select,
  Stack,
  StatusLabel,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { type ThemeOnDay } from '../../../city/index.ts';
import { announcePath } from '../../corrections/web/addresses.ts';
import { type ReviewHead } from '../../review.ts';
import { templates } from '../../templates.ts';
import { editionPath } from '../../web/addresses.ts';
import { type ListedDraft } from '../list-drafts.ts';
import { draftPath, reviewsPath } from './addresses.ts';
import { draftName, momentIn, nameOf, templateTexts } from './draft-view.ts';
import { endedPeriods, type StartForm } from './start-form.ts';
import { stateTone } from './status-panel.tsx';
import { draftTexts } from './texts.ts';

export interface DraftListProps {
  readonly language: Language;
  readonly csrfToken: string;
  readonly timeZone: string;
  readonly today: string;
  /** Undefined for who may see no drafts: a role in a part of the city only. */
  readonly drafts: readonly ListedDraft[] | undefined;
  readonly names: ReadonlyMap<string, string>;
  /** All editions, the newest of each review first. */
  readonly reviews: readonly ReviewHead[];
  readonly themes: readonly ThemeOnDay[];
  readonly form: StartForm;
  readonly errors: FieldErrors;
  /** Why the numbers contradict each other, in words. */
  readonly faults: readonly string[];
  /** The draft that is open already, when the form asked for the same review. */
  readonly openDraft?: string | undefined;
  /** What the reader may set for all reviews: the rule of small numbers, the details of decision documents. */
  readonly settings: readonly { readonly href: string; readonly label: string }[];
  /** Whether the reader may tell ahead that a published review will be revised. */
  readonly mayAnnounce: boolean;
}

/** What is under way, how to begin something, and what is published. */
export const DraftListPage = (props: DraftListProps) => {
  const { language, errors, faults, drafts, openDraft, settings } = props;
  const texts = draftTexts[language].list;
  const waiting = drafts?.filter(({ isWaiting }) => isWaiting) ?? [];
  const others = drafts?.filter(({ isWaiting }) => !isWaiting) ?? [];
  const isOver = ({ state }: ListedDraft): boolean => state === 'published' || state === 'abandoned';
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <PageHeading
        title={texts.title}
        lead={<p>{waiting.length > 0 ? texts.waitingText({ count: waiting.length }) : texts.lead}</p>}
      />
      {openDraft !== undefined && (
        <p>
          <a href={`/${language}${draftPath(openDraft)}`}>{texts.openDraft}</a>
        </p>
      )}
      {faults.length > 0 && (
        <Notice language={language} tone="danger" title={texts.faults}>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      {waiting.length > 0 && <Drafts {...props} heading={texts.waiting} listed={waiting} />}
      {drafts === undefined ? (
        <p>{texts.wholeCityOnly}</p>
      ) : (
        <>
          <Drafts {...props} heading={texts.underWay} listed={others.filter((it) => !isOver(it))} isMain />
          <StartSection {...props} />
        </>
      )}
      <Published {...props} />
      {others.some(isOver) && <Drafts {...props} heading={texts.closed} listed={others.filter(isOver)} />}
      {settings.length > 0 && (
        <Section heading={texts.settings}>
          <ItemList items={settings.map(({ href, label }) => ({ key: href, title: label, href }))} />
        </Section>
      )}
    </>
  );
};

type DraftsProps = DraftListProps & {
  readonly heading: string;
  readonly listed: readonly ListedDraft[];
  readonly isMain?: boolean;
};

const Drafts = ({ heading, listed, isMain, ...props }: DraftsProps) => {
  const texts = draftTexts[props.language].list;
  if (listed.length === 0 && isMain && props.drafts?.some(({ isWaiting }) => isWaiting)) return null;
  return (
    <Section heading={heading}>
      {listed.length === 0 ? (
        <EmptyState title={texts.none}>{texts.noneText}</EmptyState>
      ) : (
        <ItemList items={listed.map((draft) => draftItem(draft, props))} />
      )}
    </Section>
  );
};

function draftItem(draft: ListedDraft, { language, timeZone, names }: DraftListProps): Item {
  const texts = draftTexts[language];
  const { head, state, changedAt, changedBy, isWaiting } = draft;
  const name = nameOf(changedBy === undefined ? {} : { accountId: changedBy }, names, language);
  const next =
    state === 'published' || state === 'abandoned'
      ? undefined
      : isWaiting
        ? texts.list.next.mine
        : texts.list.next[state];
  return {
    key: head.draftId,
    title: draftName(head, language),
    href: `/${language}${draftPath(head.draftId)}`,
    ...(next === undefined ? {} : { text: next }),
    meta: [
      <StatusLabel tone={stateTone[state]}>{texts.states[state]}</StatusLabel>,
      texts.list.changed({ date: momentIn(changedAt, language, timeZone), name }),
      ...(head.corrects === undefined ? [] : [texts.list.corrects]),
    ],
  };
}

const StartSection = (props: DraftListProps) => {
  const { language, form, reviews } = props;
  const corrected = reviews.find(({ reviewId }) => reviewId === form.corrects);
  if (corrected) return <CorrectSection {...props} corrected={corrected} />;
  return (
    <Section heading={draftTexts[language].list.start} id="start">
      <NewDraftForm {...props} />
    </Section>
  );
};

const CorrectSection = ({ language, csrfToken, corrected }: DraftListProps & { corrected: ReviewHead }) => {
  const texts = draftTexts[language].list;
  const { template, period, comparison, topic, reviewId, edition } = corrected;
  return (
    <Section heading={texts.correctHeading({ review: draftName(corrected, language) })} id="start">
      <Form action={`/${language}${reviewsPath}`} csrfToken={csrfToken}>
        <p>{texts.correctText({ edition: String(edition) })}</p>
        <HiddenInput name="corrects" value={reviewId} />
        <HiddenInput name="template" value={template} />
        <HiddenInput name="period" value={period} />
        <HiddenInput name="comparison" value={comparison ?? 'none'} />
        {topic && 'theme' in topic && <HiddenInput name="theme" value={topic.theme} />}
        {topic && 'words' in topic && <HiddenInput name="words" value={topic.words.join(', ')} />}
        <Actions>
          <Button>{texts.correctButton}</Button>
          <Button kind="quiet" href={`/${language}${reviewsPath}#start`}>
            {texts.notCorrecting}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
};

const NewDraftForm = ({ language, csrfToken, today, themes, form, errors }: DraftListProps) => {
  const texts = draftTexts[language].list;
  const kinds = [...new Set(templates.map(({ periods }) => periods))];
  const choices = (kind: Period['kind']) =>
    endedPeriods(kind, today).map((period) => ({ value: periodCode(period), label: formatPeriod(period, language) }));
  return (
    <Form action={`/${language}${reviewsPath}`} csrfToken={csrfToken}>
      <RadioGroup
        language={language}
        name="template"
        label={texts.template}
        value={form.template}
        error={errors['template']}
        choices={templates.map(({ name }) => {
          const { name: label, about } = templateTexts(name, language);
          return { value: name, label, hint: about };
        })}
        required
      />
      <Select
        language={language}
        name="period"
        label={texts.period}
        hint={texts.periodHint}
        value={form.period}
        error={errors['period']}
        choices={
          kinds.length === 1
            ? choices(kinds[0] ?? 'quarter')
            : kinds.map((kind) => ({
                label: kind === 'quarter' ? texts.quarters : texts.years,
                choices: choices(kind),
              }))
        }
        required
      />
      <TextInput
        language={language}
        name="otherPeriod"
        label={texts.otherPeriod}
        hint={texts.otherPeriodHint}
        value={form.otherPeriod}
        error={errors['otherPeriod']}
        width="short"
      />
      <RadioGroup
        language={language}
        name="comparison"
        label={texts.comparison}
        value={form.comparison}
        error={errors['comparison']}
        choices={[
          { value: 'year-before', label: texts.yearBefore },
          { value: 'none', label: texts.noComparison },
          { value: 'other', label: texts.comparisonOther },
        ]}
        required
      />
      <TextInput
        language={language}
        name="otherComparison"
        label={texts.otherComparison}
        hint={texts.otherPeriodHint}
        value={form.otherComparison}
        error={errors['otherComparison']}
        width="short"
      />
      <FieldGroup language={language} name="topic" label={texts.topic}>
        {() => (
          <Stack>
            <Select
              language={language}
              name="theme"
              label={texts.theme}
              value={form.theme}
              placeholder={texts.noTheme}
              choices={themes.map((theme) => ({ value: theme.code, label: theme.name[language] }))}
              required
            />
            <TextInput
              language={language}
              name="words"
              label={texts.words}
              hint={texts.wordsHint}
              value={form.words}
              error={errors['words']}
              required
            />
          </Stack>
        )}
      </FieldGroup>
      <p>{texts.startNote}</p>
      <Button>{texts.startButton}</Button>
    </Form>
  );
};

const Published = ({ language, timeZone, reviews, drafts, mayAnnounce }: DraftListProps) => {
  const texts = draftTexts[language].list;
  const same = (one: ReviewHead) => (other: ReviewHead) =>
    one.template === other.template && one.period === other.period;
  const newest = reviews.filter((review, at) => reviews.findIndex(same(review)) === at);
  return (
    <Section heading={texts.published}>
      {newest.length === 0 ? (
        <EmptyState title={texts.publishedNone}>{texts.publishedNoneText}</EmptyState>
      ) : (
        <ItemList
          items={newest.map((review) => ({
            key: review.reviewId,
            title: draftName(review, language),
            href: `/${language}${editionPath(review)}`,
            meta: [
              editionText(review, language, timeZone),
              ...earlierEditions(reviews.filter(same(review)).slice(1), language),
              ...(drafts === undefined
                ? []
                : [<a href={`/${language}${reviewsPath}?corrects=${review.reviewId}#start`}>{texts.correct}</a>]),
              ...(mayAnnounce ? [<a href={`/${language}${announcePath(review)}`}>{texts.announce}</a>] : []),
            ],
          }))}
        />
      )}
    </Section>
  );
};

const editionText = ({ edition, builtAt }: ReviewHead, language: Language, timeZone: string): string =>
  draftTexts[language].list.edition({ edition: String(edition), date: formatDate(builtAt, language, timeZone) });

const earlierEditions = (editions: readonly ReviewHead[], language: Language) =>
  editions.length === 0
    ? []
    : [
        <>
          {draftTexts[language].list.earlier}{' '}
          {editions.map((review, at) => (
            <>
              {at > 0 && ', '}
              <a key={review.reviewId} href={`/${language}${editionPath(review)}`}>
                {review.edition}
              </a>
            </>
          ))}
        </>,
      ];
