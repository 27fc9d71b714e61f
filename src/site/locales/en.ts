import { type LocaleOf } from '../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const en: LocaleOf<typeof fi> = {
  home: {
    title: 'What would you like to tell us?',
    lead: 'Praise, a complaint, an idea or a question about the city’s services. Use your own words, no name needed. You get an answer if you want one.',
    newestReview: 'Newest review',
    readReview: 'Read the whole review',
    noReview: {
      title: 'No reviews have been published yet',
      text: 'The first review appears here when the city has published it.',
    },
    codeHeading: 'Do you have the code of a number?',
    codeLabel: 'Code of the number',
    codeHint: 'The code stands beside the number in a review, for example F-7K2QG. Upper and lower case are the same.',
    codeSubmit: 'Show the number',
    moreHeading: 'More here',
    allReviews: 'All reviews',
    allReviewsText: 'Quarterly feedback reviews in Finnish, Swedish and English.',
    openData: 'Open data',
    openDataText: 'The tables of the reviews as files and through an API, free to use.',
    about: 'How the numbers are made',
    aboutText: 'What is counted, what is not, and who answers for the numbers.',
  },
  about: {
    title: 'About the service',
    lead: (facts) =>
      `Kuulolla is the service with which ${facts.city} listens to its residents and tells what came of it.`,
    numbersHeading: 'How the numbers are made',
    numbers: [
      'Every number has a definition: what is counted, among what, and how it is rounded. The definition is in the program, not in someone’s memory.',
      'When a review is made, an extract is taken of the feedback, and all numbers of the review are counted from it. The extract’s fingerprint is published, so that anyone can see that it has not been changed.',
      'No number can be typed by hand into the text of a review. The text refers to numbers, so text, charts and tables always say the same in every language.',
      'When the difference between two periods is within the limits of chance, the review says so: “no clear change”.',
    ],
    privacyHeading: 'Privacy',
    privacy: [
      'Reviews hold counts and distributions only. No single message is published in a review.',
      'The service uses no tracking cookies and sends no data to others. A cookie is given only to staff who sign in.',
      'Feedback is handled on the city’s own servers.',
    ],
    algorithmsHeading: 'Algorithms',
    algorithmsLink: 'How the service suggests a theme',
    sourceHeading: 'Open source',
    source: 'Kuulolla is open source (MIT licence). Any city or wellbeing services county can take it into use.',
    versionText: (facts) => `This is version ${facts.version}.`,
  },
  accessibility: {
    title: 'Accessibility statement',
    lead: (facts) => `This statement is about the service Kuulolla, for which ${facts.city} is responsible.`,
    stateHeading: 'How accessible the service is',
    state:
      'By our own assessment the service mostly meets the requirements of the law (WCAG 2.1, levels A and AA). It is built to WCAG 2.2 AA.',
    faultsHeading: 'What we have not yet put right',
    faults: [
      'No person has yet tried the service with a screen reader (NVDA, VoiceOver). Its structure has been checked by program.',
      'Feedback reviews are not yet available as accessible PDF. The web page can be printed and holds the same information.',
      'The map of districts is a schematic picture. The same information is in the table beside it.',
    ],
    howHeading: 'How we assessed it',
    how: (facts) =>
      `The assessment is the city’s own. Every page is checked by program (axe-core) with every change, and the pages have been walked through with the keyboard alone and without scripts. The statement was made and last reviewed on ${facts.date}.`,
    contactHeading: 'Did you find a fault?',
    contact: (facts) => `Tell us: ${facts.address}. We answer within 14 days.`,
    contactUnset: 'Tell the city’s registry or information desk. We answer within 14 days.',
    give: 'Give accessibility feedback',
    giveText: 'We choose accessibility as the subject for you. We answer within 14 days.',
    supervisorHeading: 'If the answer is not enough',
    supervisor: (facts) =>
      `You can notify the supervising authority: ${facts.name}, ${facts.address}. You can also do so if you get no answer within 14 days.`,
  },
};
