import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const en: LocaleOf<typeof fi> = {
  reviews: {
    title: 'Reviews',
    lead: 'Each quarter brings together what residents have said about services, and each year how participation came about. For every number you can see where it comes from.',
    kinds: { 'quarterly-feedback': 'Feedback review', 'yearly-participation': 'Yearly report on participation' },
    built: (facts) => `Compiled ${facts.date}`,
    edition: (facts) => `Edition ${facts.edition}`,
    topic: (facts) => `Special topic: ${facts.topic}`,
    emptyTitle: 'No reviews have been published yet',
    emptyText: 'The first review appears here when the city has published it.',
    newerEdition: 'There is a newer edition of this review',
    newerEditionText: 'You are reading an earlier edition. Its numbers are as they were published.',
    readNewest: 'Read the newest edition',
  },
  figures: {
    searchTitle: 'Find a number by its code',
    codeLabel: 'Code of the number',
    codeHint: 'For example F-7K2QG. Upper and lower case are the same.',
    submit: 'Show the number',
    notACode: 'This is not the code of a number: a character is wrong. Check the code and type it again.',
    unknown: 'No number has been published with this code. Check the code in the review.',
    missing: 'Type the code of a number.',
  },
  openData: {
    title: 'Open data',
    lead: 'The tables of the reviews are free to use. Name the city as the source.',
    filesHeading: 'Tables as files',
    filesText:
      'For a spreadsheet program, take the Excel or OpenDocument file with all tables of a review. For other programs there are CSV (decimal point, UTF-8) with its description, JSON-stat and JSON.',
    apiHeading: 'API',
    apiText: 'The same numbers are there for programs as JSON, with definitions and codes. No key is needed.',
    apiDescription: 'Description of the API (OpenAPI 3.1)',
    apiStart: 'List of reviews',
    licenceHeading: 'Terms of use',
    licence: 'The data are licensed under Creative Commons Attribution 4.0 (CC BY 4.0).',
    none: 'The files appear here with the first review.',
  },
  staff: {
    menu: 'Reviews',
  },
};
