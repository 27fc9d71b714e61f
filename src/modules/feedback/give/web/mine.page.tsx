import { type FieldErrors } from '../../../../platform/http/form-values.ts';
import { formatDateTime } from '../../../../platform/i18n/format.ts';
import {
  Button,
  ErrorSummary,
  Form,
  HiddenInput,
  Moment,
  Muted,
  Notice,
  PageHeading,
  Section,
  Timeline,
  type TimelineEvent,
  Words,
} from '../../../../platform/web/components/index.ts';
import { AttachmentList } from '../../attachments/attachment-list.tsx';
import { type Attachment } from '../../attachments/attachment.ts';
import { type FeedbackEvent } from '../../cases/feedback-event.ts';
import { type HandledCase } from '../../cases/handled-case.ts';
import { conversationOf, type EntryInWords, stateInWords, type WordsAbout } from '../case-in-words.ts';
import { canBeClaimed } from '../giver-acts.ts';
import { giveTexts } from '../texts.ts';
import { AfterAnswer, OtherActs, ReplyForm } from './mine-forms.tsx';

/** What was done just before the page was shown, each with its act. */
const actDone = {
  replied: 'giver-replied',
  rated: 'rate',
  reopened: 'reopen',
  withdrawn: 'withdraw',
  erased: 'erase-giver',
  unpublished: 'withdraw-publication',
  claimed: 'giver-identified',
} as const;
export type DoneName = keyof typeof actDone;

/** What an address says was done, as long as nothing has happened since. */
export const doneNow = (said: string | null, events: readonly FeedbackEvent[]): DoneName | undefined =>
  doneNames.find((name) => name === said && events.at(-1)?.act === actDone[name]);

const doneNames = ['replied', 'rated', 'reopened', 'withdrawn', 'erased', 'unpublished', 'claimed'] as const;

export interface MineProps {
  readonly it: HandledCase;
  readonly events: readonly FeedbackEvent[];
  readonly attachments: readonly Attachment[];
  readonly about: WordsAbout;
  /** Where the forms are sent. */
  readonly action: string;
  readonly csrfToken: string;
  /** Nowhere when residents cannot identify themselves. */
  readonly identifyHref: string | undefined;
  /** An identified resident looks at it. */
  readonly isIdentified: boolean;
  /** She is known as its giver, and not by the code alone. */
  readonly isOwn: boolean;
  readonly done?: DoneName | undefined;
  /** The law keeps the case: it was not removed. */
  readonly isHeld?: boolean;
  readonly errors?: FieldErrors;
  /** What was typed into a form that came back. */
  readonly typed?: Readonly<Record<string, string>>;
}

/** A giver's page of her feedback: where it stands, what was said, and what she can do now. */
export const MinePage = (props: MineProps) => {
  const { it, events, about, done, errors = {} } = props;
  const { language } = about;
  const texts = giveTexts[language].mine;
  const { state, more, promise, isLate } = stateInWords(it, events, about);
  const conversation = conversationOf(events, about);
  const said = conversation.findLast(({ by, text }) => by === 'city' && text !== '');
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      {done && (
        <Notice language={language} tone="success">
          <p>{texts.done[done]}</p>
        </Notice>
      )}
      {props.isHeld && (
        <Notice language={language} tone="warning">
          <p>{texts.held}</p>
        </Notice>
      )}
      <PageHeading
        title={texts.title}
        lead={
          <>
            <p>
              <strong>{state}</strong> {more.join(' ')}
            </p>
            {promise && !isLate && <p>{promise}</p>}
          </>
        }
      />
      {promise && isLate && (
        <Notice language={language} tone="warning">
          <p>{promise}</p>
        </Notice>
      )}
      <Given {...props} />
      {!about.seesTexts && <Concealed {...props} />}
      <Section heading={texts.historyHeading}>
        {said && conversation.length > 2 && (
          <p>
            <a href={`#${entryId(said)}`}>{texts.toNewest}</a>
          </p>
        )}
        <Timeline events={conversation.map((entry) => timelineEvent(entry, props))} />
      </Section>
      {about.seesTexts && <ReplyForm {...props} />}
      {about.seesTexts && <AfterAnswer {...props} />}
      <OtherActs {...props} />
    </>
  );
};

const Given = ({ it, about }: MineProps) => {
  const { language, timeZone, seesTexts } = about;
  const texts = giveTexts[language].mine;
  const { onBehalfOf } = it;
  const relation = onBehalfOf && texts.relations[onBehalfOf.relation];
  return (
    <>
      <p>
        <Muted>
          <Moment at={it.receivedAt.toISOString()}>
            {texts.given({ time: formatDateTime(it.receivedAt, language, timeZone) })}
          </Moment>
        </Muted>
      </p>
      {relation && (
        <p>
          <bdi>
            {seesTexts && onBehalfOf.name
              ? texts.withName({ relation, name: onBehalfOf.name })
              : texts.withoutName({ relation })}
          </bdi>
        </p>
      )}
    </>
  );
};

const entryId = ({ number }: Pick<EntryInWords, 'number'>): string => `event-${number}`;

function timelineEvent(entry: EntryInWords, { about, action, attachments }: MineProps): TimelineEvent {
  const { number, at, when, heading, notes, text, by } = entry;
  const files = about.seesTexts ? attachments.filter(({ eventNumber }) => eventNumber === number) : [];
  const href = ({ attachmentId }: Attachment): string => `${action}/files/${attachmentId}`;
  return {
    key: String(number),
    id: entryId(entry),
    at: at.toISOString(),
    when,
    heading,
    by,
    notes,
    children: (text !== '' || files.length > 0) && (
      <>
        {text !== '' && <Words>{text}</Words>}
        <AttachmentList language={about.language} attachments={files} reader="giver" href={href} />
      </>
    ),
  };
}

/** What the code alone does not show, and how it is seen. */
const Concealed = ({ it, about, action, csrfToken, identifyHref, isIdentified }: MineProps) => {
  const { language } = about;
  const texts = giveTexts[language].mine;
  const isClaimable = isIdentified && canBeClaimed(it);
  const hidden = identifyHref === undefined ? texts.concealedOnly : texts.concealed;
  const words = isClaimable ? texts.claimText : hidden;
  return (
    <Section>
      <Notice language={language} tone="info">
        <p>{words}</p>
      </Notice>
      {isClaimable ? (
        <Form action={action} csrfToken={csrfToken}>
          <HiddenInput name="go" value="claim" />
          <Button>{texts.claim}</Button>
        </Form>
      ) : (
        !isIdentified && identifyHref && <Button href={identifyHref}>{texts.identify}</Button>
      )}
    </Section>
  );
};
