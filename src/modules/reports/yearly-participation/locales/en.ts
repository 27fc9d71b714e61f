import { type YearlyTexts } from '../texts.ts';

const received = '{f feedback.received}';
const before = '{f feedback.received period=comparison}';
const change = '{pctChange {f feedback.received} {f feedback.received period=comparison}}';
const matter = (code: string, measure: string): string =>
  `{f feedback.equality-and-accessibility matter=${code} measure=${measure}}`;
const times = (measure: string): string => `{f feedback.response-times clock=calendar measure=${measure}}`;
const complaint = (measure: string): string => `{f feedback.received-by-kind kind=complaint measure=${measure}}`;

export const en: YearlyTexts = {
  title: 'How participation came about, {period this}',
  heading: (area, finding) => `${area}: ${finding}`,
  recordedHeading: (area, title, value) => `${area} – ${title}: ${value}`,
  received: {
    headingMore: `${change} more feedback came than {period comparison form=in}`,
    headingLess: `${change} less feedback came than {period comparison form=in}`,
    headingUnclear: `${received} feedback cases came, without a clear change`,
    headingAlone: `${received} feedback cases came`,
    headingNone: 'no feedback has been brought into the system',
    more: `${received} feedback cases arrived {period this form=in}. That is ${change} more than {period comparison form=in}, when there were ${before}.`,
    less: `${received} feedback cases arrived {period this form=in}. That is ${change} fewer than {period comparison form=in}, when there were ${before}.`,
    unclear: `${received} feedback cases arrived {period this form=in} and ${before} {period comparison form=in}. There is no clear change: chance explains the difference.`,
    alone: `${received} feedback cases arrived {period this form=in}.`,
    none: 'There is nothing from the feedback system {period this form=in}.',
  },
  complaints: {
    text: `Complaints were ${complaint('share')} of all feedback, ${complaint('cases')} cases.`,
  },
  themes: {
    text: 'The most common theme was “{top feedback.received-by-theme over=theme}”, with {max feedback.received-by-theme over=theme} cases or {max feedback.received-by-theme over=theme measure=share} of all.',
  },
  times: {
    text: `An answer took ${times('mean')} days on average, and ${times('share')} of feedback was answered within the target of {name feedback.response-times target=this} days.`,
    upperBound: `An answer took at most ${times('mean')} days on average, and at least ${times('share')} of feedback was answered within the target of {name feedback.response-times target=this} days.`,
    upperBoundNote:
      'The source only tells when feedback was last changed. Times are therefore upper bounds: the real answer may have come earlier.',
  },
  equality: {
    heading: `${matter('equality', 'share')} of feedback was about equality`,
    text: `${matter('equality', 'cases')} cases were about equality, ${matter('equality', 'share')} of all. ${matter('accessibility', 'cases')} cases were about accessibility, ${matter('accessibility', 'share')}.`,
    short: `${matter('equality', 'share')} of feedback was about equality.`,
  },
  recorded: {
    other: 'Other recorded figures',
    empty: 'no figures have been recorded',
    emptyText: 'No figures have been recorded for this area.',
    emptyAdvice: 'Record a figure with its source for the area under Recorded figures, then take the numbers again.',
    earlier: (titles) => `No newer figure has been recorded. The latest is older for: ${titles}.`,
  },
  missing: {
    heading: 'What is missing',
    areas: (areas) => `No figures have been recorded for these areas: ${areas}.`,
    areasShort: (areas) => `Figures are missing altogether for these areas: ${areas}.`,
    comparison: 'There is no feedback from the year of comparison, so no change can be computed.',
    kinds: 'The source does not tell the kind of feedback, so the share of complaints cannot be computed.',
    themes: 'Feedback has no themes, so themes cannot be told apart.',
    equality: 'No feedback has been marked with the theme of equality or accessibility.',
    times: 'The source does not tell when feedback was answered.',
    districts: 'The source does not tell which district feedback is about.',
    nothing: 'There are figures for every area, and all the usual facts about feedback.',
  },
  method: {
    heading: 'How the figures were brought together',
    feedback:
      'Figures on feedback are counted from single cases that arrived {period this form=in} by the city’s own clock.',
    recorded:
      'Recorded figures are taken from documents and other systems as they stand there. Where the source says about, over or under, so does this report. The city has not counted them again.',
    chance:
      'A change is told only when chance does not explain it (the level of {lit 5 "significance level"}%). Counts are compared by an exact test.',
    codes: 'Every number has a code. Behind it are its definition and query, or the document that it is from.',
  },
  decision: {
    proposal: ({ committee, period }) =>
      `${committee} decides to note the following report on how participation came about (${period}):`,
    grounds: {
      why: 'It is the task of a municipality to offer ways to participate, to support what residents do of their own accord and to use what they know. How participation comes about is followed every year by the areas of the participation model.',
      areas: (areas) => `The areas are: ${areas}.`,
      trace:
        'Every number in the report has a code. With the code anyone can check on the website of the city how it was counted or which document it is from.',
    },
  },
};
