import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

const received = '{f feedback.received}';
const before = '{f feedback.received period=comparison}';
const change = '{pctChange {f feedback.received} {f feedback.received period=comparison}}';
const topic = '{f feedback.topic}';
const topicBefore = '{f feedback.topic period=comparison}';
const theme = (code: string, period = 'this'): string =>
  `{f feedback.received-by-theme theme=${code} period=${period}}`;

export const en: LocaleOf<typeof fi> = {
  title: 'Feedback review, {period this}',
  empty: {
    heading: 'No feedback in this period',
    text: '{f feedback.received} feedback cases arrived {period this form=in}. If feedback was given, check that it has been imported.',
  },
  received: {
    headingMore: `${change} more feedback than {period comparison form=in}`,
    headingLess: `${change} less feedback than {period comparison form=in}`,
    headingUnclear: `${received} feedback cases, no clear change`,
    headingAlone: `${received} feedback cases`,
    more: `${received} feedback cases arrived {period this form=in}. That is ${change} more than {period comparison form=in}, when there were ${before}.`,
    less: `${received} feedback cases arrived {period this form=in}. That is ${change} fewer than {period comparison form=in}, when there were ${before}.`,
    unclear: `${received} feedback cases arrived {period this form=in} and ${before} {period comparison form=in}. There is no clear change: chance explains the difference.`,
    alone: `${received} feedback cases arrived {period this form=in}.`,
    noComparison: 'There is no feedback from the period of comparison, so no change can be told.',
  },
  kinds: {
    short:
      'The kind with the most feedback was “{top feedback.received-by-kind over=kind}”: {max feedback.received-by-kind over=kind} cases, {max feedback.received-by-kind over=kind measure=share} of all.',
    heading:
      '{max feedback.received-by-kind over=kind measure=share} of the feedback was of the kind “{top feedback.received-by-kind over=kind}”',
    more: (kind: string): string =>
      `Of the kind “{name feedback.received-by-kind kind=${kind}}” there were {diff {f feedback.received-by-kind kind=${kind}} {f feedback.received-by-kind kind=${kind} period=comparison}} more than {period comparison form=in}.`,
    less: (kind: string): string =>
      `Of the kind “{name feedback.received-by-kind kind=${kind}}” there were {diff {f feedback.received-by-kind kind=${kind}} {f feedback.received-by-kind kind=${kind} period=comparison}} fewer than {period comparison form=in}.`,
    unclear: (kind: string): string =>
      `Of the kind “{name feedback.received-by-kind kind=${kind}}” there were {f feedback.received-by-kind kind=${kind}} and {f feedback.received-by-kind kind=${kind} period=comparison}: no clear change.`,
    notTold: 'The source does not tell the kind of feedback, so kinds cannot be told apart.',
  },
  themes: {
    short:
      'The commonest theme was “{top feedback.received-by-theme over=theme}” with {max feedback.received-by-theme over=theme} cases, {max feedback.received-by-theme over=theme measure=share} of all.',
    heading: 'The commonest theme was “{top feedback.received-by-theme over=theme}”',
    second:
      'The second commonest was “{top feedback.received-by-theme over=theme place=2}” ({max feedback.received-by-theme over=theme place=2} cases).',
    more: (code: string): string =>
      `“{name feedback.received-by-theme theme=${code}}” was the theme of ${theme(code)} cases, {diff ${theme(code)} ${theme(code, 'comparison')}} more than {period comparison form=in}.`,
    less: (code: string): string =>
      `“{name feedback.received-by-theme theme=${code}}” was the theme of ${theme(code)} cases, {diff ${theme(code)} ${theme(code, 'comparison')}} fewer than {period comparison form=in}.`,
    unclear: 'No theme shows a clear change.',
    notTold: 'The feedback has no themes, so themes cannot be told apart.',
  },
  themesByKind: {
    heading: 'The most complaints were about “{top feedback.themes-by-kind over=theme kind=complaint}”',
  },
  times: {
    short:
      'An answer took {f feedback.response-times clock=calendar measure=mean} days on average, and {f feedback.response-times clock=calendar measure=share} of the feedback was answered within the target time of {name feedback.response-times target=this} days.',
    shortUpperBound:
      'An answer took at most {f feedback.response-times clock=calendar measure=mean} days on average, and at least {f feedback.response-times clock=calendar measure=share} of the feedback was answered within the target time of {name feedback.response-times target=this} days.',
    heading: 'An answer took {f feedback.response-times clock=calendar measure=mean} days on average',
    headingUpperBound: 'An answer took at most {f feedback.response-times clock=calendar measure=mean} days on average',
    more: 'The median was {f feedback.response-times clock=calendar measure=median} days, {diff {f feedback.response-times clock=calendar measure=median} {f feedback.response-times clock=calendar measure=median period=comparison}} more than {period comparison form=in}.',
    less: 'The median was {f feedback.response-times clock=calendar measure=median} days, {diff {f feedback.response-times clock=calendar measure=median} {f feedback.response-times clock=calendar measure=median period=comparison}} fewer than {period comparison form=in}.',
    unclear:
      'The median was {f feedback.response-times clock=calendar measure=median} days. There is no clear change from the period of comparison, when it was {f feedback.response-times clock=calendar measure=median period=comparison}.',
    alone: 'The median was {f feedback.response-times clock=calendar measure=median} days.',
    tail: '{lit Nine in ten "quantile of the definition"} were answered within {f feedback.response-times clock=calendar measure=p90} days.',
    upperBound:
      'The source tells only when a case was last edited. The times are therefore upper bounds: the answer may have come earlier.',
    notTold: 'The source does not tell when the feedback was answered.',
    notReacted: 'The source does not tell when the city reacted.',
  },
  matters: {
    heading:
      '{f feedback.equality-and-accessibility matter=accessibility} cases were about accessibility and {f feedback.equality-and-accessibility matter=equality} about equality',
    text: 'Of all feedback {f feedback.equality-and-accessibility matter=accessibility measure=share} was about accessibility and {f feedback.equality-and-accessibility matter=equality measure=share} about equality.',
    none: 'No feedback has the theme of accessibility or equality.',
    headingNone: 'Accessibility and equality',
  },
  channels: {
    heading:
      '{max feedback.received-by-channel over=channel measure=share} of the feedback came through “{top feedback.received-by-channel over=channel}”',
    text: 'The most feedback came through “{top feedback.received-by-channel over=channel}”: {max feedback.received-by-channel over=channel} cases.',
  },
  districts: {
    heading:
      'For its residents, the most feedback was about “{top feedback.received-by-district over=district measure=per-thousand}”',
    headingCounts: 'The most feedback was about “{top feedback.received-by-district over=district}”',
    text: 'About it there were {max feedback.received-by-district over=district measure=per-thousand} cases for each thousand residents. In the whole city there were {f feedback.received-by-district measure=per-thousand}.',
    populationYear: (year: number): string =>
      `The numbers of residents are of {lit ${year} "year of the population"}, the nearest year there is.`,
    headingShown:
      'Of the districts that are shown, the most feedback for its residents was about “{top feedback.received-by-district over=district measure=per-thousand of=shown}”',
    headingCountsShown:
      'Of the districts that are shown, the most feedback was about “{top feedback.received-by-district over=district of=shown}”',
    textShown:
      'About it there were {max feedback.received-by-district over=district measure=per-thousand of=shown} cases for each thousand residents. In the whole city there were {f feedback.received-by-district measure=per-thousand}. Not all districts are shown, so that nobody can be recognised.',
    allHidden:
      'There was so little feedback by district that no district can be shown without the risk that those who gave it are recognised.',
    noPopulation: 'The numbers of residents are not known, so feedback is not related to them.',
    noDistricts: 'The source does not tell which district the feedback is about, so districts cannot be told apart.',
    headingNone: 'Districts',
  },
  topic: {
    short: `${topic} cases were about “{topic}”, {f feedback.topic measure=share} of all feedback.`,
    shortMore: `${topic} cases were about “{topic}”, {times ${topic} ${topicBefore}} times as many as {period comparison form=in}.`,
    headingMore: `{times ${topic} ${topicBefore}} times as much feedback about “{topic}” as {period comparison form=in}`,
    headingLess: `{pctChange ${topic} ${topicBefore}} less feedback about “{topic}” than {period comparison form=in}`,
    headingUnclear: 'No clear change in the feedback about “{topic}”',
    headingAlone: `${topic} cases were about “{topic}”`,
    text: `${topic} cases were about the topic, {f feedback.topic measure=share} of all feedback.`,
    compared: `In the period of comparison there were ${topicBefore}.`,
    none: 'No feedback was about “{topic}”.',
    words: (words: string): string => `The cases were found by these words: ${words}.`,
  },
  year: {
    short: 'From the start of {year this} to the end of the period {f feedback.year-so-far} feedback cases arrived.',
    heading: 'In {year this}, {f feedback.year-so-far} feedback cases had arrived by the end of the period',
    more: 'There were {pctChange {f feedback.year-so-far} {f feedback.year-so-far year=comparison}} more than by the same time in {year comparison}.',
    less: 'There were {pctChange {f feedback.year-so-far} {f feedback.year-so-far year=comparison}} fewer than by the same time in {year comparison}.',
    unclear: 'There is no clear change from the same time in {year comparison}.',
    alone: 'There are no numbers of the same time in a year of comparison.',
  },
  method: {
    heading: 'How the numbers were counted',
    received:
      'All feedback that arrived in {period this} by the clock of the city is counted. Of it {f feedback.populations population=answered} cases had been answered and {f feedback.populations population=published} published as open data when the data were taken.',
    chance:
      'A change is told only when chance does not explain it (level {lit 5 "level of significance"}%). Counts are compared by an exact test, shares by Newcombe’s intervals and medians by the method of Price and Bonett; the rows of one table are read together with Holm’s correction.',
    codes: 'Each number has a code. Behind it are its definition, its query and the fingerprint of the data.',
    rounding: 'Counts are exact. Changes are computed from counts before rounding.',
  },
};
