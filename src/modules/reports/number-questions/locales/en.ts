import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const en: LocaleOf<typeof fi> = {
  looksWrong: 'Does the number look wrong?',
  looksWrongText: 'Tell us what makes you doubt it. We check the number and answer you.',
  ask: 'Report an error',
  title: ({ code }): string => `Does the number ${code} look wrong?`,
  lead: ({ day }): string => `We check the number and answer by ${day}.`,
  text: 'What makes you doubt the number?',
  textHint: 'Tell us, for example, in which other source you found another number.',
  email: 'E-mail, if you want the answer as a message too',
  emailHint: 'You see the answer in any case on a page whose address you get.',
  name: 'Name, if you want it in the correction',
  nameHint: 'If the number is wrong, the correction says who found the error.',
  submit: 'Send',
  errors: {
    text: 'Write what makes you doubt the number. At most 4,000 characters.',
    email: 'The address is not whole. Write it as name@example.fi, or leave it empty.',
    name: 'The name is too long. Shorten it to 100 characters.',
    verdict: 'Choose whether the number holds.',
    answer: 'Write the answer. At most 4,000 characters.',
  },
  page: {
    title: ({ code }): string => `Your question about the number ${code}`,
    waiting: ({ day }): string => `Thank you. We check the number and answer by ${day}.`,
    keep: 'Keep the address of this page: the answer comes here.',
    yourWords: 'What you wrote',
    answer: 'Answer',
    toFigure: 'The page of the number',
  },
  verdicts: { right: 'The number holds.', wrong: 'The number is wrong and will be corrected.' },
  confirmedWrong: 'There is an error in this number',
  confirmedWrongText: 'The error is confirmed, and the number will be corrected.',
  staff: {
    menu: 'Questions about numbers',
    title: 'Questions about published numbers',
    waiting: ({ count }): string =>
      count === 0
        ? 'No question waits for an answer.'
        : count === 1
          ? 'One question waits for an answer.'
          : `${count} questions wait for an answer.`,
    emptyTitle: 'Nobody has asked about numbers yet',
    emptyText: 'When somebody says on the page of a published number that it looks wrong, the question comes here.',
    due: ({ day }): string => `to be answered by ${day}`,
    late: 'late',
    answered: 'answered',
    one: ({ code }): string => `Question about the number ${code}`,
    question: 'Question',
    number: 'Number',
    asker: 'Asker',
    askerHasAddress: 'The answer goes by e-mail too.',
    askerHasNone: 'The asker gave no address and reads the answer on her page.',
    credit: ({ name }): string => `Wants her name in the correction: ${name}`,
    verdict: 'Does the number hold?',
    text: ({ language }): string => `Answer (the asker’s language: ${language})`,
    submit: 'Send the answer',
    again: 'Answer again',
    correct: 'Correct the review',
    languages: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
    back: 'All questions',
  },
  mails: {
    received: {
      subject: ({ code }): string => `We have got your question about the number ${code}`,
      text: ({ code, day, link }): string =>
        `Hello,\n\nthank you. We check the number ${code} and answer by ${day}.\n\nThe answer comes here too:\n${link}\n`,
    },
    answered: {
      subject: ({ code }): string => `Answer to your question about the number ${code}`,
      text: ({ code, verdict, text, link }): string =>
        `Hello,\n\nyou asked about the number ${code}. ${verdict}\n\n${text}\n\nYour question and the answer:\n${link}\n`,
    },
  },
};
