import type { Trilingual } from '../../../src/kernel/language.ts';
import type { Kind, ThemeCode } from '../codes.ts';
import { addDays, weekday, works, type Day } from '../clock.ts';
import type { Random } from '../random.ts';
import type { UnitGroup } from '../units.ts';
import { textsAbout, type TextLanguage } from './choose-bank.ts';
import { unitForms } from './unit-names.ts';

/** What a text is to be written about. */
export interface Subject {
  readonly kind: Kind;
  readonly themes: readonly ThemeCode[];
  readonly unit: { readonly code: string; readonly name: Trilingual; readonly group: UnitGroup };
  readonly receivedOn: Day;
  readonly language: TextLanguage;
  /** A member of staff wrote down what was said on the phone or face to face. */
  readonly isWrittenByStaff: 'phone' | 'visit' | false;
}

type Written = 'fi' | 'sv' | 'en';

const weekdays: Readonly<Record<Written, readonly string[]>> = {
  fi: ['maanantaina', 'tiistaina', 'keskiviikkona', 'torstaina', 'perjantaina', 'lauantaina', 'sunnuntaina'],
  sv: ['i måndags', 'i tisdags', 'i onsdags', 'i torsdags', 'i fredags', 'i lördags', 'i söndags'],
  en: ['on Monday', 'on Tuesday', 'on Wednesday', 'on Thursday', 'on Friday', 'on Saturday', 'on Sunday'],
};

const greetings: Readonly<Record<Written, readonly string[]>> = {
  fi: ['Hei! ', 'Terve! ', 'Hyvää päivää. ', 'Moi! ', 'Päivää! '],
  sv: ['Hej! ', 'God dag. '],
  en: ['Hello! ', 'Hi. '],
};

/** Some begin by naming the place; only before texts that do not name it themselves. */
const addresses: Readonly<Record<Written, readonly string[]>> = {
  fi: ['{unitOf} asiakas täällä. ', 'Palaute {unitTo}: ', 'Viesti {unitTo}. '],
  sv: ['Respons {unitTo}: '],
  en: ['Feedback {unitTo}: ', 'A message {unitTo}. '],
};

const endings: Readonly<Record<Written, Readonly<Record<Kind, readonly string[]>>>> = {
  fi: {
    praise: [
      ' Näin sen pitää mennä.',
      ' Lämpimät terveiset koko porukalle!',
      ' Jatkakaa samaan malliin.',
      ' Tuli hyvä mieli.',
    ],
    complaint: [
      ' Toivon vastausta.',
      ' Näin ei voi jatkua.',
      ' Korjatkaa tämä.',
      ' Olen pettynyt.',
      ' En ole varmasti ainoa.',
    ],
    idea: [' Maksaisi vähän ja auttaisi monia.', ' Miettikää edes.', ' Autan mielelläni kokeilemaan.'],
    question: [' Kiitos jo etukäteen.', ' En löytänyt tätä sivuiltanne.', ' Toivon pikaista vastausta.'],
  },
  sv: {
    praise: [' Hälsa alla!', ' Fortsätt så.'],
    complaint: [' Jag hoppas på ett svar.', ' Så här kan det inte fortsätta.'],
    idea: [' Det skulle kosta lite och hjälpa många.'],
    question: [' Tack på förhand.', ' Jag hittade inte svaret på era sidor.'],
  },
  en: {
    praise: [' Keep it up!', ' It made my day.'],
    complaint: [' Please answer.', ' This cannot go on.'],
    idea: [' It would cost little and help many.'],
    question: [' Thank you in advance.', ' I could not find this on your pages.'],
  },
};

const told: Readonly<Record<Written, Readonly<Record<'phone' | 'visit', string>>>> = {
  fi: { phone: 'Soittajan palaute: ', visit: 'Paikan päällä kerrottua: ' },
  sv: { phone: 'Per telefon: ', visit: 'Muntligt på plats: ' },
  en: { phone: 'By phone: ', visit: 'Told in person: ' },
};

const oneOf = (random: Random, values: readonly string[]): string => values[random.below(values.length)] ?? '';

/** The language of the words that we put into a text or around it; the few in Estonian and Russian have none. */
const written = (language: TextLanguage): Written => (language === 'et' || language === 'ru' ? 'fi' : language);

function clockTime(random: Random, language: Written): string {
  const minutes = String(random.below(4) * 15).padStart(2, '0');
  return `${8 + random.below(8)}${language === 'en' ? ':' : '.'}${minutes}`;
}

/** What the blanks of a text may be filled with, for this subject. */
function blanks(random: Random, subject: Subject): Readonly<Record<string, string>> {
  const language = written(subject.language);
  let before = addDays(subject.receivedOn, -1 - random.below(5));
  while (!works(before)) before = addDays(before, -1);
  return {
    ...unitForms(subject.unit, language),
    weekday: weekdays[language][weekday(before) - 1] ?? '',
    days: String(2 + random.below(11)),
    minutes: String(15 + 5 * random.below(13)),
    number: String(3 + random.below(26)),
    time: clockTime(random, language),
  };
}

/** Puts the values into the blanks; a `RangeError` names a blank that there is no value for. */
const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`The blank {${name}} in "${template}" is not known.`);
    return value;
  });

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A greeting, or the name of the place, or nothing. */
function beginning(random: Random, language: Written, template: string): string {
  const draw = random.next();
  if (draw < 0.12) return oneOf(random, greetings[language]);
  return draw < 0.26 && !template.includes('{unit') ? oneOf(random, addresses[language]) : '';
}

/** A text as people send it: what belongs to their own writing stands around it, staff say how they heard it. */
function dressed(random: Random, subject: Subject, template: string): string {
  const language = written(subject.language);
  const values = blanks(random, subject);
  const text = capitalised(fill(template, values));
  if (subject.isWrittenByStaff) return told[language][subject.isWrittenByStaff] + text;
  if (language !== subject.language) return text;
  const ending = random.next() < 0.22 ? oneOf(random, endings[language][subject.kind]) : '';
  return capitalised(fill(beginning(random, language, template), values)) + text + ending;
}

/**
 * A writer that deals the texts of each subject like cards, so that each is used before any comes again, and that
 * never writes the same text twice in a row.
 */
export function textWriter(random: Random): (subject: Subject) => string {
  const decks = new Map<string, string[]>();
  let last = '';
  const deal = (texts: readonly string[]): string => {
    const name = texts.join('\n');
    const left = decks.get(name) ?? [];
    const deck = left.length > 0 ? left : random.shuffled(texts);
    const card = deck.pop();
    if (card === undefined) throw new RangeError('There is no text for this subject.');
    decks.set(name, deck);
    return card;
  };
  const write = (subject: Subject): string => dressed(random, subject, deal(textsAbout(subject)));
  return (subject) => {
    let text = write(subject);
    while (text === last) text = write(subject);
    last = text;
    return text;
  };
}
