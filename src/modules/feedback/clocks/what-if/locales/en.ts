import { type WhatIfTexts } from '../texts.ts';

export const en: WhatIfTexts = {
  title: 'What if a day were free?',
  lead: 'Try what a free day would do to the days on which answers are promised. Nothing is saved and nobody is told.',
  day: 'Day',
  kind: 'What the day would be',
  free: 'free',
  working: 'a working day',
  submit: 'Show what would happen',
  form: 'The day to try',
  resultFree: (day, count) => `If ${day} were free, ${count} promises would move`,
  resultWorking: (day, count) => `If ${day} were a working day, ${count} promises would move`,
  nothing: (day) => `No promise would move, ${day}`,
  of: (count) => `There are ${count} open promises.`,
  explains:
    'The number tells which promises would have another day if they were counted anew. Promises already given do not change by themselves, even when the day is declared in the working calendar.',
  caption: 'Promises that would move',
  from: 'Promised now',
  to: 'Would be',
  count: 'Promises',
  error: 'Choose a day that exists, for example 7 January 2027.',
};
