import { type Language } from '../../../../kernel/language.ts';
import { formatDateTime } from '../../../../platform/i18n/format.ts';
import { Muted, Section, Timeline, type TimelineEvent } from '../../../../platform/web/components/index.ts';
import { AttachmentList } from '../../attachments/attachment-list.tsx';
import { attachmentPath } from '../../attachments/attachment.routes.ts';
import { attachmentTexts } from '../../attachments/texts.ts';
import { type FeedbackEvent } from '../../cases/feedback-event.ts';
import { deliveryWords } from '../../letters/delivery-words.ts';
import { type CaseView } from '../case-view.ts';
import { eventWords } from '../event-words.ts';
import { casePageTexts } from '../texts.ts';

interface ConversationProps {
  readonly view: CaseView;
  readonly language: Language;
  readonly isRevealed: boolean;
}

/** What was said, oldest first: by the giver, to the giver, and among staff. */
export const Conversation = (props: ConversationProps) => {
  const { view, language } = props;
  const texts = casePageTexts[language].page;
  const said = view.events.filter(({ text, act }) => text !== null && act !== 'propose-answer');
  return (
    <Section heading={texts.conversation}>
      {said.length > 0 ? (
        <Timeline label={texts.conversation} events={said.map((event) => toldEvent(event, props))} />
      ) : (
        <p>{view.it.maskedText ?? texts.noText}</p>
      )}
      {view.attachments.length > 0 && (
        <Section level={3} heading={attachmentTexts[language].heading}>
          <AttachmentList
            language={language}
            attachments={view.attachments}
            reader="staff"
            href={({ attachmentId }) => `/${language}${attachmentPath(view.it.feedbackCaseId, attachmentId)}`}
          />
        </Section>
      )}
    </Section>
  );
};

const toldEvent = (event: FeedbackEvent, { view, language, isRevealed }: ConversationProps): TimelineEvent => ({
  ...bareEvent(event, view, language),
  heading: (
    <>
      <bdi>{eventWords(event, view.names, language)}</bdi>
      {!event.isForGiver && <Muted> ({casePageTexts[language].history.staffOnly})</Muted>}
    </>
  ),
  children: <bdi>{isRevealed ? event.text : (event.maskedText ?? event.text)}</bdi>,
});

/** What became of the letter about an event, where there was one. */
function letterNotes({ number }: FeedbackEvent, { deliveries, timeZone }: CaseView, language: Language): string[] {
  const delivery = deliveries.get(number);
  return delivery ? [deliveryWords(delivery, language, timeZone)] : [];
}

/** An event without its words. */
export const bareEvent = (event: FeedbackEvent, view: CaseView, language: Language): TimelineEvent => ({
  key: String(event.number),
  when: formatDateTime(event.at, language, view.timeZone),
  at: event.at.toISOString(),
  heading: <bdi>{eventWords(event, view.names, language)}</bdi>,
  notes: letterNotes(event, view, language),
  by: event.isForGiver ? (event.byKind === 'giver' || event.act === 'receive' ? 'resident' : 'city') : 'system',
});
