import { type Language } from '../../../kernel/language.ts';
import { findPersonalData, type PersonalDataKind } from '../../../kernel/personal-data/index.ts';
import { openFields } from './answer-template.ts';
import { officialese } from './officialese.ts';

/** What a look at an answer tells before it is sent. Advice, but for `open-field`, and `personal-data` asks once more. */
export type AnswerHint =
  | { readonly kind: 'open-field'; readonly found: string }
  | { readonly kind: 'personal-data'; readonly what: PersonalDataKind; readonly found: string }
  | { readonly kind: 'other-name'; readonly found: string }
  | { readonly kind: 'question'; readonly found: string }
  | { readonly kind: 'long-sentence'; readonly found: string; readonly words: number }
  | { readonly kind: 'long-word'; readonly found: string }
  | { readonly kind: 'officialese'; readonly found: string; readonly instead: string };

export interface AnswerToCheck {
  readonly text: string;
  readonly language: Language;
  /** What the giver wrote, her replies too. */
  readonly received: string;
  /** Names that may stand in the answer: the giver's, the writer's, parts of the organisation. */
  readonly knownNames: readonly string[];
}

/**
 * Words in a sentence, above which it is called long. English: 25 (GOV.UK, Sentence length: why 25 words is our limit,
 * 2014). Finnish and Swedish say the same in fewer, longer words: our own limits.
 */
const mostWords: Readonly<Record<Language, number>> = { fi: 18, sv: 22, en: 25 };
/** Letters of a word, above which it is called long; our own limits, as Finnish and Swedish join words. */
const mostLetters: Readonly<Record<Language, number>> = { fi: 22, sv: 22, en: 15 };
/** Of each kind of advice no more than this, so that it is read. */
const mostOfAKind = 5;

/** Looks at an answer: what must, should and could be mended, the weightiest first. */
export function checkAnswer(it: AnswerToCheck): AnswerHint[] {
  const { text, language } = it;
  return [
    ...openFields(text).map((found): AnswerHint => ({ kind: 'open-field', found })),
    ...personalData(text),
    ...otherNames(it),
    ...unansweredQuestions(it),
    ...longSentences(text, language),
    ...longWords(text, language),
    ...officialWords(text, language),
  ];
}

/** Whether it cannot be sent as it is. */
export const mustBeMended = (hints: readonly AnswerHint[]): boolean => hints.some(({ kind }) => kind === 'open-field');

/** Whether who sends it must say that it is meant so. */
export const needsSayingSo = (hints: readonly AnswerHint[]): boolean =>
  hints.some(({ kind }) => kind === 'personal-data');

/** Words of health are the giver's matter and may be spoken of; ways to know or reach a person are asked about. */
const personalData = (text: string): AnswerHint[] =>
  findPersonalData(text).flatMap(({ kind, start, end }) =>
    kind === 'health' ? [] : [{ kind: 'personal-data' as const, what: kind, found: text.slice(start, end) }],
  );

/** A capital letter after an abbreviation or a number does not begin a sentence: `klo 14. Päivä` is rare, `esim. Anna` is not. */
const sentenceEnd = /(?<=[^\s.]{2}[.!?…]["'”’)]?)\s+(?=["'“‘(]?[\p{Lu}\d])|\n+/u;

/** Sentences of a text, as far as dots and line ends tell. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

const longSentences = (text: string, language: Language): AnswerHint[] =>
  sentencesOf(text)
    .map((found) => ({ kind: 'long-sentence' as const, found, words: wordsOf(found).length }))
    .filter(({ words }) => words > mostWords[language])
    .slice(0, mostOfAKind);

/** The parts of `asiakas-palaute` are counted apart; addresses of pages are no words. */
const longWords = (text: string, language: Language): AnswerHint[] =>
  [...new Set(wordsOf(text.replaceAll(/\S+[@/]\S+/g, ' ')))]
    .filter((word) => word.split('-').some((part) => part.length > mostLetters[language]))
    .slice(0, mostOfAKind)
    .map((found) => ({ kind: 'long-word', found }));

function officialWords(text: string, language: Language): AnswerHint[] {
  const lower = ` ${text.toLowerCase()} `;
  return officialese[language]
    .flatMap(([words, instead]): AnswerHint[] => {
      const isStem = words.endsWith('*');
      const start = isStem ? words.slice(0, -1) : words;
      const end = isStem ? '[\\p{L}]*' : '(?![\\p{L}])';
      const found = new RegExp(`(?<![\\p{L}])${start.replaceAll('.', '\\.')}${end}`, 'u').exec(lower)?.[0];
      return found === undefined ? [] : [{ kind: 'officialese', found, instead }];
    })
    .slice(0, mostOfAKind);
}

/** The beginnings of the words that carry a question: long enough to be no function word, without inflection. */
const stemsOf = (text: string): Set<string> =>
  new Set(
    wordsOf(text.toLowerCase())
      .filter((word) => word.length > 4)
      .map((word) => word.slice(0, 5)),
  );

/** Questions of the giver of which no telling word comes back in the answer. */
function unansweredQuestions({ text, received }: AnswerToCheck): AnswerHint[] {
  const told = stemsOf(text);
  return sentencesOf(received)
    .filter((sentence) => sentence.replace(/["'”’)]+$/, '').endsWith('?'))
    .filter((question) => ![...stemsOf(question)].some((stem) => told.has(stem)))
    .slice(0, mostOfAKind)
    .map((found) => ({ kind: 'question', found }));
}

const nameLike = /(?<=[\p{Ll},;:]\s)\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?/gu;

/** Two words with capital letters inside a sentence that are neither of the people nor of the parts that are known. */
function otherNames({ text, knownNames }: AnswerToCheck): AnswerHint[] {
  const known = new Set(knownNames.flatMap((name) => wordsOf(name.toLowerCase())).map((word) => word.slice(0, 5)));
  const found = [...text.matchAll(nameLike)].map(([name]) => name);
  return [...new Set(found)]
    .filter((name) => !wordsOf(name.toLowerCase()).some((word) => known.has(word.slice(0, 5))))
    .slice(0, mostOfAKind)
    .map((name) => ({ kind: 'other-name', found: name }));
}
