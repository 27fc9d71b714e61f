import { type Language } from '../../../../kernel/language.ts';
import { formatDate, formatDateTime } from '../../../../platform/i18n/format.ts';
import { isolate } from '../../../../platform/i18n/isolate.ts';
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  ItemList,
  Notice,
  PageHeading,
  Section,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { type HandledCase } from '../../cases/handled-case.ts';
import { giveTexts } from '../texts.ts';
import { minePath, ownCasePath } from './mine-paths.ts';
import { givePath } from './step-frame.tsx';

interface EnterCodeProps {
  readonly language: Language;
  readonly csrfToken: string;
  /** Nowhere when residents cannot identify themselves. */
  readonly identifyHref: string | undefined;
  readonly typed?: string;
  readonly error?: string | undefined;
  /** Something to say first: what was done before this page. */
  readonly notice?: string | undefined;
  /** This browser still has the code of a case. */
  readonly hasOpenCase: boolean;
  /** The cases of an identified resident, newest first. */
  readonly ownCases?: readonly HandledCase[] | undefined;
  readonly timeZone: string;
}

/** Where a giver gets to her feedback: by its code, or to all of it when she has identified herself. */
export const EnterCode = (props: EnterCodeProps) => {
  const { language, csrfToken, typed = '', error, notice, ownCases } = props;
  const texts = giveTexts[language].enter;
  const base = `/${language}`;
  return (
    <>
      <ErrorSummary language={language} errors={{ code: error }} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {notice && (
        <Notice language={language} tone="success">
          <p>{notice}</p>
        </Notice>
      )}
      {ownCases && <OwnCases {...props} ownCases={ownCases} />}
      {props.hasOpenCase && (
        <Section heading={texts.openHeading}>
          <Button href={`${base}${ownCasePath}`}>{texts.openAgain}</Button>
        </Section>
      )}
      <Section>
        <Form action={`${base}${minePath}`} csrfToken={csrfToken}>
          <TextInput
            language={language}
            name="code"
            label={texts.code}
            hint={texts.codeHint}
            value={typed.slice(0, 100)}
            error={error}
            autocomplete="off"
            spellcheck={false}
            required
          />
          <Button kind={props.hasOpenCase || ownCases ? 'secondary' : 'primary'}>{texts.submit}</Button>
        </Form>
      </Section>
      {!ownCases && props.identifyHref && (
        <Section heading={texts.identifiedHeading}>
          <p>{texts.identified}</p>
          <Button kind="secondary" href={props.identifyHref}>
            {giveTexts[language].tell.identify}
          </Button>
        </Section>
      )}
      <Section heading={texts.lostHeading}>
        <p>{texts.lost}</p>
        <Button kind="quiet" href={`${base}${givePath}`}>
          {texts.give}
        </Button>
      </Section>
    </>
  );
};

/** So many first letters tell a giver which of her messages it is. */
const firstLetters = 80;

const OwnCases = ({ language, ownCases, timeZone }: EnterCodeProps & { ownCases: readonly HandledCase[] }) => {
  const { enter: texts, mine } = giveTexts[language];
  return (
    <Section heading={texts.yourCases}>
      {ownCases.length === 0 ? (
        <EmptyState title={texts.noCases} />
      ) : (
        <ItemList
          items={ownCases.map((it) => ({
            key: it.feedbackCaseId,
            title: isolate(firstWords(it.text ?? '')) || formatDateTime(it.receivedAt, language, timeZone),
            href: `/${language}${ownCasePath}/${it.feedbackCaseId}`,
            text: mine.states[it.status],
            meta: [texts.given({ day: formatDate(it.receivedAt, language, timeZone) })],
          }))}
        />
      )}
    </Section>
  );
};

function firstWords(text: string): string {
  const line = text
    .slice(0, 4 * firstLetters)
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (line.length <= firstLetters) return line;
  const cut = line.slice(0, firstLetters).toWellFormed();
  return `${cut.slice(0, cut.lastIndexOf(' ') > 20 ? cut.lastIndexOf(' ') : firstLetters)}…`;
}
