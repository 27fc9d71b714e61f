import { type AlgorithmTexts } from '../texts.ts';

export const en: AlgorithmTexts = {
  title: 'Suggested themes: how the program guesses',
  lead: 'When somebody gives feedback, the service suggests which theme it is about. This page tells what the suggestion rests on and how often it is right.',
  doesHeading: 'What it does, and what it does not',
  does: [
    'The program suggests at most three themes. A person decides: who gives feedback may choose others or none, and the handler may change the theme.',
    'The suggestion does not decide who gets the feedback, how soon it is answered or what the answer is.',
    'The program does not judge the person who wrote, and does not connect the text with other data.',
  ],
  howHeading: 'What it rests on',
  how: [
    'It counts words, pairs of words and short runs of letters in the text, and weighs them by the themes in which they have come before. The method is logistic regression, on the city’s own server. The text is sent nowhere else.',
    'It learns anew each night from feedback whose theme a person has handled. Personal data in it is masked, and sensitive feedback is left out. What is learned is numbers, not anybody’s words.',
  ],
  notTrained:
    'There is not yet enough feedback that has a theme. Until then a theme is suggested only when the text has words of its name.',
  trained: (at, texts, themes) =>
    `Last trained ${at}: ${texts} messages, ${themes} themes. Other themes are suggested by their names alone.`,
  qualityHeading: 'How often the suggestion is right',
  quality:
    'Measured on feedback that the program had not seen: a fifth at a time was held back. Right is the theme that a person has accepted or chosen.',
  caption: 'How often suggestions are right, by language',
  language: 'Language',
  all: 'All languages',
  unknown: 'not known',
  texts: 'Messages',
  first: 'First suggestion right',
  firstThree: 'One of three right',
  few: 'Languages with fewer than 50 messages are not shown by themselves.',
  more: (macro, majority) =>
    `The mean over themes (macro-F1) is ${macro}. If everybody were suggested the most frequent theme, ${majority} would be right.`,
  calibration: (error) => `The probability that the program tells differs from what came true by ${error} on average.`,
  useHeading: 'How it has done in use',
  use: (cases, first, any) =>
    `Answered feedback that got a suggestion: ${cases}. The first suggestion was the final theme in ${first} of them, one of the suggestions in ${any}.`,
  useFew: 'There are still fewer than 50 answered messages that got a suggestion.',
  bias: 'Who gives feedback sees the suggestion already chosen, so the number is better than if everybody chose unaided.',
  learned: (share, words) => `Suggestion, probability ${share}. From the words: ${words}`,
  byName: 'Suggestion by the name of the theme',
  limitsHeading: 'Where it errs',
  limits: [
    'Rare themes, short texts and languages in which little feedback comes are guessed less well.',
    'Irony, and texts about several matters, easily end in the wrong theme.',
  ],
};
