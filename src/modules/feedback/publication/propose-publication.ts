import { isLanguage, type Language } from '../../../kernel/language.ts';
import { type FeedbackEvent } from '../cases/feedback-event.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { titleFrom, type PublicationText } from './publication.ts';
import { namesIn, redact } from './redaction.ts';

const languageOf = ({ language }: HandledCase): Language => (isLanguage(language) ? language : 'fi');

/**
 * What could be published of a case: its text and the last final answer with what is personal masked, under a title.
 * A person reads it and decides.
 */
export function proposePublication(found: HandledCase, events: readonly FeedbackEvent[]): PublicationText {
  const language = languageOf(found);
  const names = namesIn(found.text ?? '');
  const given = events.findLast(({ act }) => act === 'answer')?.maskedText ?? null;
  const text = redact(found.maskedText ?? '', language, names);
  return {
    title: redact(found.title ?? titleFrom(text), language, names),
    text,
    answer: given === null ? null : redact(given, language, names),
  };
}
