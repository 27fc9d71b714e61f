import { isLanguage, type Language } from '../../../kernel/language.ts';
import { dayInWords } from '../../../platform/i18n/day-in-words.ts';
import { type Act } from '../cases/acts.ts';
import { type FeedbackEvent } from '../cases/feedback-event.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { giveTexts } from '../give/texts.ts';
import { letterTexts } from './texts.ts';

/** The acts that are told by letter. What a giver sees beside these she finds when she looks at her case. */
const told = [
  'receive',
  'ask-giver',
  'interim-answer',
  'answer',
  'shared-answer',
  'close',
  'hand-on',
  'transfer',
  'change-promise',
  'pause',
  'resume',
  'merge',
  'reopen',
] as const;
export type ToldAct = (typeof told)[number];

const toldAct = (act: Act): ToldAct | undefined => told.find((each) => each === act);

/** Whether the giver gets a letter about an event. That the clock goes on is told when it moves the day. */
export function isTold({ act, facts }: Pick<FeedbackEvent, 'act' | 'facts'>): boolean {
  if (act === 'resume') return isDay(facts['dueDay']);
  return toldAct(act) !== undefined;
}

/** What the letter about an act is called, where nothing tells of a person. */
export const subjectOf = (act: Act, language: Language): string =>
  letterTexts[language].letter.subjects[toldAct(act) ?? 'interim-answer'];

export interface LetterAbout {
  readonly it: Pick<HandledCase, 'language' | 'isSensitive' | 'giverResidentId' | 'wantsAnswer' | 'dueDay'>;
  readonly event: Pick<FeedbackEvent, 'act' | 'text' | 'reason' | 'facts'>;
  /** Where the giver reads on. */
  readonly link: string;
  /** Who writes: the part of the organisation, if one has the case, and the city. */
  readonly unit: string | undefined;
  readonly city: string;
  /** The city has a way in which residents identify themselves. */
  readonly canIdentify: boolean;
  /** An answer to the letter reaches the city. */
  readonly canReply: boolean;
}

/** In which language a giver is written to. */
export const letterLanguage = (language: string | null): Language => (isLanguage(language) ? language : 'fi');

/**
 * Subject and text of the letter about an event. The subject never tells of a person, and the letter about a sensitive
 * case or to an identified giver tells only that there is something to read, as others may read her mail.
 */
export function letterAbout(about: LetterAbout): { readonly subject: string; readonly text: string } {
  const { it, event, link, unit, city } = about;
  const language = letterLanguage(it.language);
  const texts = letterTexts[language].letter;
  const act = toldAct(event.act) ?? 'interim-answer';
  const signature = unit === undefined ? city : `${unit}, ${city}`;
  const paragraphs =
    it.isSensitive || it.giverResidentId !== null
      ? about.canIdentify
        ? [texts.confidential, texts.identify({ link })]
        : [texts.concealed, texts.follow.usual({ link })]
      : [
          texts.leads[act],
          ...notes(about, language),
          ...(event.text === null || act === 'receive' ? [] : [event.text]),
          texts.follow[act === 'ask-giver' ? 'ask' : 'usual']({ link }),
          about.canReply ? texts.canReply : texts.cannotReply,
        ];
  const subject = it.isSensitive || it.giverResidentId !== null ? texts.confidentialSubject : texts.subjects[act];
  return { subject, text: `${[texts.greeting, ...paragraphs, `${texts.regards}\n${signature}`].join('\n\n')}\n` };
}

/** What follows from the event: a reason, a unit, a day. */
function notes({ it, event, unit }: LetterAbout, language: Language): string[] {
  const texts = letterTexts[language].letter;
  const reasons: Readonly<Record<string, string | undefined>> = giveTexts[language].mine.reasons;
  const { dueDay, dueDayBefore } = event.facts;
  const found: (string | undefined)[] = [
    event.reason === null ? undefined : reasons[event.reason],
    event.act === 'transfer' && unit !== undefined ? texts.unit({ unit }) : undefined,
  ];
  if (isDay(dueDay) && isDay(dueDayBefore) && dueDay !== dueDayBefore) {
    found.push(texts.dayMoved({ before: dayInWords(dueDayBefore, language), after: dayInWords(dueDay, language) }));
  } else if (event.act === 'receive' && it.dueDay !== null) {
    const day = dayInWords(it.dueDay, language);
    found.push(it.wantsAnswer ? texts.day({ day }) : texts.dayNoAnswer({ day }));
  }
  return found.filter((note) => note !== undefined);
}

const isDay = (fact: unknown): fact is string => typeof fact === 'string' && /^\d{4}-\d\d-\d\d$/.test(fact);
