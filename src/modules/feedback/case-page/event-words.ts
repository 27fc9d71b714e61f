import { type Language } from '../../../kernel/language.ts';
import { type FeedbackEvent } from '../cases/feedback-event.ts';
import { type EventNames } from './locales/fi.ts';
import { dayInWords } from './due-words.ts';
import { casePageTexts } from './texts.ts';

/** Names that the history of a case speaks of, and the day on which it is read. */
export interface HistoryNames {
  readonly accounts: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly today: string;
}

/** Who did it: a name, the giver, or the system. */
export function actorOf({ byKind, byAccount }: FeedbackEvent, { accounts }: HistoryNames, language: Language): string {
  const { page } = casePageTexts[language];
  if (byKind === 'giver') return page.by;
  if (byKind === 'system') return page.system;
  return (byAccount !== null && accounts.get(byAccount)) || page.somebody;
}

/** What happened, as a sentence. */
export function eventWords(event: FeedbackEvent, names: HistoryNames, language: Language): string {
  const texts = casePageTexts[language];
  const words: Readonly<Record<string, ((it: EventNames) => string) | undefined>> = texts.events;
  const reasons: Readonly<Record<string, string | undefined>> = texts.reasons;
  return (words[event.act] ?? texts.events.other)({
    who: actorOf(event, names, language),
    to: addressee(event, names),
    unit: (event.organisationUnitId !== null && names.units.get(event.organisationUnitId)) || '',
    day: typeof event.facts['dueDay'] === 'string' ? dayInWords(event.facts['dueDay'], names.today, language) : '',
    reason: event.reason === null ? '' : (reasons[event.reason] ?? event.reason),
  });
}

/** To whom it went: the one who was asked or given it, else the parts that were told. */
function addressee({ act, assignedTo, facts }: FeedbackEvent, { accounts, units }: HistoryNames): string {
  const asked = facts['askedAccount'];
  if (act === 'ask-colleague' && typeof asked === 'string') return accounts.get(asked) ?? '';
  if (act === 'assign' && assignedTo !== null) return accounts.get(assignedTo) ?? '';
  const informed = facts['informed'];
  const parts = Array.isArray(informed) ? informed : typeof informed === 'string' ? [informed] : [];
  return parts.map((id) => units.get(id) ?? '').join(', ');
}
