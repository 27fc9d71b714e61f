import { type Language } from '../../../../kernel/language.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  Columns,
  Details,
  Form,
  HiddenInput,
  Muted,
  Notice,
  PageHeading,
  Section,
  Stack,
  StatusLabel,
  type Tone,
} from '../../../../platform/web/components/index.ts';
import { AnswerBox } from '../../answers/web/answer-box.tsx';
import { ProposedAnswerSection, SharedDrafts } from '../../answers/web/waiting-answers.tsx';
import { unfinishedStatuses } from '../../cases/acts.ts';
import { type FeedbackStatus } from '../../feedback-case.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { type CaseView } from '../case-view.ts';
import { eventWords } from '../event-words.ts';
import { isAnswerable, mainAct, possibleActs, type StaffAct } from '../possible-acts.ts';
import { casePageTexts } from '../texts.ts';
import { caseHref } from './addresses.ts';
import { inboxPath } from '../../inbox/web/addresses.ts';
import { CaseFacts, responseClock } from './case-facts.tsx';
import { Conversation } from './conversation.tsx';
import { HandlerAdvice } from '../../statutory/statutory-advice.tsx';
import { nameOfCase } from './words-of-case.ts';

export interface CasePageProps {
  readonly view: CaseView;
  readonly language: Language;
  readonly csrfToken: string;
  /** The original texts and how the giver is reached are shown. */
  readonly isRevealed: boolean;
  /** What has just been done, in words. */
  readonly done?: string | undefined;
}

/** One case: on the left the conversation and the answer, on the right the facts. */
export const CasePage = (props: CasePageProps) => {
  const { view, language, done } = props;
  const { it } = view;
  const texts = casePageTexts[language];
  const name = nameOfCase(it, language);
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: texts.page.inbox, href: `/${language}${inboxPath}` }, { label: name }]}
      />
      {done !== undefined && <Notice language={language} tone="success" title={done} />}
      <Columns
        main={
          <Stack>
            <PageHeading
              kicker={kickerOf(view, language)}
              title={<bdi>{name}</bdi>}
              lead={<State view={view} language={language} />}
            />
            <Notices {...props} />
            <MainAct {...props} />
            <Conversation {...props} />
            <Reveal {...props} />
            <ProposedAnswerSection {...props} />
            <SharedDrafts {...props} />
            {isAnswerable(it, view.viewer) && <AnswerBox {...props} />}
            <OtherActs {...props} />
          </Stack>
        }
        side={<CaseFacts {...props} />}
        sideLabel={texts.page.facts}
      />
    </>
  );
};

function kickerOf({ it, names }: CaseView, language: Language): string {
  const kind = it.kind === null ? casePageTexts[language].page.title : feedbackTexts[language].kinds[it.kind];
  const unit = it.organisationUnitId === null ? undefined : names.units.get(it.organisationUnitId);
  return [`${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`, unit].filter(Boolean).join(' · ');
}

const toneOf: Readonly<Record<FeedbackStatus, Tone>> = {
  received: 'info',
  open: 'info',
  'waiting-for-giver': 'warning',
  'waiting-for-colleague': 'warning',
  answered: 'success',
  closed: 'neutral',
  reopened: 'warning',
  'handed-on': 'neutral',
  withdrawn: 'neutral',
};

/** In one line: where it stands, and by when an answer is due while one is. */
const State = ({ view, language }: { view: CaseView; language: Language }) => {
  const { it } = view;
  const clock = responseClock(view, language);
  return (
    <Actions>
      <StatusLabel tone={toneOf[it.status]}>{feedbackTexts[language].statuses[it.status]}</StatusLabel>
      {it.isHandledHere && unfinishedStatuses.includes(it.status) && (
        <StatusLabel tone={clock.tone}>
          {casePageTexts[language].clocks.response}: {clock.text}
        </StatusLabel>
      )}
      {it.isSensitive && <StatusLabel tone="danger">{casePageTexts[language].page.sensitive}</StatusLabel>}
    </Actions>
  );
};

/** Asks for what identifies people: by a form, as looking is written down. */
const Reveal = ({ view, language, isRevealed, csrfToken }: CasePageProps) => {
  const { it, viewer } = view;
  const texts = casePageTexts[language].page;
  if (isRevealed || !it.isHandledHere || !viewer.mayHandle) return null;
  return (
    <Form action={`${caseHref(`/${language}`, it.feedbackCaseId)}/reveal`} csrfToken={csrfToken}>
      <Actions>
        <Button kind="quiet" describedBy="reveal-hint">
          {texts.reveal}
        </Button>
        <span id="reveal-hint">
          <Muted>{texts.revealHint}</Muted>
        </span>
      </Actions>
    </Form>
  );
};

const Notices = ({ view, language, isRevealed }: CasePageProps) => {
  const { it, viewer, names, events } = view;
  const texts = casePageTexts[language].page;
  const handler = it.assignedTo === null ? undefined : names.accounts.get(it.assignedTo);
  const asked = events.findLast(
    ({ act, facts }) => act === 'ask-colleague' && facts['askedAccount'] === viewer.accountId,
  );
  const isOpen = unfinishedStatuses.includes(it.status);
  return (
    <Stack>
      {!it.isHandledHere && (
        <Notice language={language} title={texts.elsewhere}>
          <p>{texts.elsewhereText}</p>
        </Notice>
      )}
      {it.isHandledHere && !viewer.mayHandle && (
        <Notice language={language} title={texts.readOnly}>
          <p>{texts.readOnlyText}</p>
        </Notice>
      )}
      {it.isHandledHere &&
        viewer.mayHandle &&
        isOpen &&
        handler !== undefined &&
        it.assignedTo !== viewer.accountId && (
          <Notice language={language} title={texts.others({ name: handler })}>
            <p>{texts.othersText}</p>
          </Notice>
        )}
      {view.procedure && it.isHandledHere && isOpen && (
        <HandlerAdvice
          language={language}
          kind={view.procedure}
          feedbackCaseId={it.feedbackCaseId}
          mayRegister={view.registersProcedures}
        />
      )}
      {viewer.isAsked && asked && isOpen && (
        <Notice language={language} tone="warning" title={eventWords(asked, names, language)}>
          <p>
            <bdi>{asked.maskedText}</bdi>
          </p>
        </Notice>
      )}
      {it.mergedInto !== null && (
        <Notice language={language} title={texts.mergedTitle}>
          <p>{texts.mergedText}</p>
          <p>
            <a href={caseHref(`/${language}`, it.mergedInto)}>{texts.mainCase}</a>
          </p>
        </Notice>
      )}
      {isRevealed && (
        <Notice language={language} tone="warning" title={texts.revealed}>
          <p>{texts.revealedText}</p>
          <p>
            <a href={caseHref(`/${language}`, it.feedbackCaseId)}>{texts.hide}</a>
          </p>
        </Notice>
      )}
    </Stack>
  );
};

/** The act of the moment, when it is not the answer, which has a box of its own. */
const MainAct = ({ view, language, csrfToken }: CasePageProps) => {
  const { it, viewer } = view;
  const texts = casePageTexts[language];
  const act = mainAct(it, viewer);
  if (act === undefined || act === 'answer' || act === 'approve') return null;
  const href = `${caseHref(`/${language}`, it.feedbackCaseId)}/act/${act}`;
  if (act !== 'take') {
    return (
      <Actions>
        <Button href={href}>{texts.acts[act]}</Button>
      </Actions>
    );
  }
  return (
    <Form action={href} csrfToken={csrfToken}>
      <HiddenInput name="version" value={String(it.version)} />
      <Actions>
        <Button describedBy="take-hint">{texts.acts.take}</Button>
        <span id="take-hint">
          <Muted>{texts.leads.take}</Muted>
        </span>
      </Actions>
    </Form>
  );
};

/** Acts that are wanted often, in sight; the rest one opens. */
const often: readonly StaffAct[] = ['ask-giver', 'interim-answer', 'transfer', 'assign', 'reopen'];

const OtherActs = ({ view, language }: CasePageProps) => {
  const { it, viewer } = view;
  const texts = casePageTexts[language];
  const main = mainAct(it, viewer);
  const acts = possibleActs(it, viewer).filter((act) => act !== main);
  if (acts.length === 0) return null;
  const hrefOf = (act: StaffAct) => `${caseHref(`/${language}`, it.feedbackCaseId)}/act/${act}`;
  const nameOf = (act: StaffAct) =>
    act === 'take' && it.assignedTo !== null ? texts.acts['take-over'] : texts.acts[act];
  const inSight = often.filter((act) => acts.includes(act));
  const rest = acts.filter((act) => !often.includes(act));
  return (
    <Section heading={texts.page.more}>
      <Stack>
        {inSight.length > 0 && (
          <Actions>
            {inSight.map((act) => (
              <Button key={act} kind="secondary" href={hrefOf(act)}>
                {nameOf(act)}
              </Button>
            ))}
          </Actions>
        )}
        {rest.length > 0 && (
          <Details summary={texts.page.moreActs} open={inSight.length === 0}>
            <ul>
              {rest.map((act) => (
                <li key={act}>
                  <a href={hrefOf(act)}>{nameOf(act)}</a>
                </li>
              ))}
            </ul>
          </Details>
        )}
      </Stack>
    </Section>
  );
};
