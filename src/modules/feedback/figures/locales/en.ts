import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const en: LocaleOf<typeof fi> = {
  notGiven: 'Not known',
  withoutTheme: 'No theme',
  withoutDistrict: 'No place',
  dimensions: {
    period: 'Period',
    kind: 'Kind',
    theme: 'Theme',
    channel: 'Channel',
    district: 'District',
    clock: 'Clock',
    matter: 'Matter',
    quarter: 'Quarter',
    year: 'Year',
    through: 'From the start of the year through quarter',
    population: 'Population',
    topic: 'Topic',
    target: 'Target in days',
  },
  measures: {
    cases: 'Feedback cases',
    received: 'Received in all',
    share: 'Share',
    mean: 'Mean',
    median: 'Median',
    p90: 'Nine in ten within',
    within: 'Within target',
    shareWithin: 'Share within target',
    medianLow: 'Order statistic below the median',
    medianHigh: 'Order statistic above the median',
    population: 'Residents',
    perThousand: 'Feedback cases per thousand residents',
  },
  populations: {
    received: {
      label: 'Feedback received',
      sentence: 'All feedback that arrived during the period by the clock of the city.',
    },
    reacted: {
      label: 'Feedback reacted to',
      sentence: 'Feedback of the period to which the city had reacted when the data were taken.',
    },
    answered: {
      label: 'Feedback answered',
      sentence: 'Feedback of the period that had been answered when the data were taken.',
    },
    published: {
      label: 'Feedback published',
      sentence: 'Feedback of the period that has been published as open data.',
    },
  },
  kinds: { praise: 'Praise', complaint: 'Complaint', idea: 'Idea', question: 'Question', other: 'Other' },
  channels: {
    web: 'Web form',
    mobile: 'Mobile',
    phone: 'Telephone',
    email: 'E-mail',
    letter: 'Letter',
    visit: 'Visit',
    'social-media': 'Social media',
    open311: 'Another service (Open311)',
    other: 'Other',
  },
  clocks: { calendar: 'In days', working: 'In working days' },
  matters: { accessibility: 'Accessibility', equality: 'Equality' },
  quarters: { q1: 'January–March', q2: 'April–June', q3: 'July–September', q4: 'October–December' },
  notes: {
    matters: 'The share is of all feedback received. One case may be about both.',
    themes: 'One case may have several themes, so the rows may come to more than all cases. The share is of all cases.',
    themesByKind: 'One case may have several themes, so the rows may come to more than all cases.',
    times:
      "Time runs from the arrival of the feedback. Days include weekends and holidays, working days only the city's working days. Median: half were answered sooner, half later.",
    districts: 'The district is the one that the feedback is about. The number of residents is the newest there was.',
  },
  figures: {
    received: {
      title: 'Feedback received',
      counts: 'How many feedback cases arrived during the period.',
      caption: 'Feedback received',
      alone: '{f feedback.received} feedback cases arrived.',
      compared:
        '{f feedback.received} feedback cases arrived. In the period of comparison there were {f feedback.received period=comparison}.',
    },
    receivedByKind: {
      title: 'Feedback by kind',
      counts: 'How many feedback cases of each kind arrived during the period.',
      caption: 'Feedback by kind',
      alone:
        'The kind with the most feedback was “{top feedback.received-by-kind over=kind}”: {max feedback.received-by-kind over=kind} cases.',
      compared:
        'The kind with the most feedback was “{top feedback.received-by-kind over=kind}”: {max feedback.received-by-kind over=kind} cases. In all there were {f feedback.received-by-kind} cases, and {f feedback.received-by-kind period=comparison} in the period of comparison.',
    },
    receivedByTheme: {
      title: 'Commonest themes',
      counts: 'How many feedback cases were about each theme.',
      caption: 'Feedback by theme',
      alone:
        'The commonest theme was “{top feedback.received-by-theme over=theme}” with {max feedback.received-by-theme over=theme} cases.',
      compared:
        'The commonest theme was “{top feedback.received-by-theme over=theme}” with {max feedback.received-by-theme over=theme} cases.',
    },
    themesByKind: {
      title: 'Themes and kinds',
      counts: 'How many feedback cases of each kind were about each theme.',
      caption: 'Feedback by theme and kind',
      alone:
        'The most complaints were about “{top feedback.themes-by-kind over=theme kind=complaint}” ({max feedback.themes-by-kind over=theme kind=complaint}), the most praise about “{top feedback.themes-by-kind over=theme kind=praise}” ({max feedback.themes-by-kind over=theme kind=praise}).',
      compared:
        'The most complaints were about “{top feedback.themes-by-kind over=theme kind=complaint}” ({max feedback.themes-by-kind over=theme kind=complaint}), the most praise about “{top feedback.themes-by-kind over=theme kind=praise}” ({max feedback.themes-by-kind over=theme kind=praise}).',
    },
    reactionTimes: {
      title: 'Reaction times',
      counts: "How long it took from the arrival of the feedback to the city's first act.",
      caption: 'Reaction time',
      alone:
        'The city reacted in {f feedback.reaction-times clock=calendar measure=mean} days on average; the median was {f feedback.reaction-times clock=calendar measure=median} days.',
      compared:
        'The city reacted in {f feedback.reaction-times clock=calendar measure=mean} days on average; the median was {f feedback.reaction-times clock=calendar measure=median} days.',
    },
    responseTimes: {
      title: 'Response times',
      counts: 'How long it took from the arrival of the feedback to the final answer.',
      caption: 'Response time',
      alone:
        'An answer took {f feedback.response-times clock=calendar measure=mean} days on average; the median was {f feedback.response-times clock=calendar measure=median} days. Within the target time {f feedback.response-times clock=calendar measure=share} of the feedback was answered.',
      compared:
        'An answer took {f feedback.response-times clock=calendar measure=mean} days on average; the median was {f feedback.response-times clock=calendar measure=median} days. Within the target time {f feedback.response-times clock=calendar measure=share} of the feedback was answered.',
    },
    equalityAndAccessibility: {
      title: 'Accessibility and equality',
      counts: 'How many feedback cases were about accessibility or equality.',
      caption: 'Feedback about accessibility and equality',
      alone:
        '{f feedback.equality-and-accessibility matter=accessibility} cases were about accessibility and {f feedback.equality-and-accessibility matter=equality} about equality.',
      compared:
        '{f feedback.equality-and-accessibility matter=accessibility} cases were about accessibility and {f feedback.equality-and-accessibility matter=equality} about equality.',
    },
    yearSoFar: {
      title: 'Feedback by quarter since the start of the year',
      counts: 'How many feedback cases arrived from the start of the year to the end of the period, by quarter.',
      caption: 'Feedback since the start of the year',
      alone: 'From the start of the year to the end of the period {f feedback.year-so-far} cases arrived.',
      compared:
        'From the start of the year to the end of the period {f feedback.year-so-far} cases arrived; by the same time in the year of comparison {f feedback.year-so-far year=comparison}.',
    },
    populations: {
      title: 'Received, answered and published',
      counts: 'How many of the cases received have been reacted to, answered and published.',
      caption: 'Populations of feedback',
      alone:
        '{f feedback.populations population=received} cases were received, {f feedback.populations population=answered} answered and {f feedback.populations population=published} published.',
      compared:
        '{f feedback.populations population=received} cases were received, {f feedback.populations population=answered} answered and {f feedback.populations population=published} published.',
    },
    topic: {
      title: 'Special topic',
      counts: 'How many feedback cases were about the special topic.',
      caption: 'Feedback about the special topic',
      alone: '{f feedback.topic} cases were about the topic, {f feedback.topic measure=share} of all received.',
      compared:
        '{f feedback.topic} cases were about the topic, {f feedback.topic measure=share} of all received. In the period of comparison there were {f feedback.topic period=comparison}.',
    },
    topicByTheme: {
      title: 'Special topic by theme and kind',
      counts: 'Which themes and kinds the feedback about the special topic had.',
      caption: 'Feedback about the special topic, classified',
      alone:
        'The most feedback was about the theme “{top feedback.topic-by-theme over=theme}” ({max feedback.topic-by-theme over=theme}); in all {f feedback.topic-by-theme} cases were about the topic.',
      compared:
        'The most feedback was about the theme “{top feedback.topic-by-theme over=theme}” ({max feedback.topic-by-theme over=theme}); in all {f feedback.topic-by-theme} cases were about the topic, and {f feedback.topic-by-theme period=comparison} in the period of comparison.',
    },
    receivedByChannel: {
      title: 'Feedback by channel',
      counts: 'How many feedback cases came through each channel.',
      caption: 'Feedback by channel',
      alone:
        'The most used channel was “{top feedback.received-by-channel over=channel}”: {max feedback.received-by-channel over=channel} cases.',
      compared:
        'The most used channel was “{top feedback.received-by-channel over=channel}”: {max feedback.received-by-channel over=channel} cases.',
    },
    receivedByDistrict: {
      title: 'Feedback by district',
      counts: 'How many feedback cases were about each district, also for each thousand residents.',
      caption: 'Feedback by district',
      alone:
        'Of the districts that are shown, the most feedback for its residents was about “{top feedback.received-by-district over=district measure=per-thousand of=shown}”: {max feedback.received-by-district over=district measure=per-thousand of=shown} for each thousand residents.',
      compared:
        'Of the districts that are shown, the most feedback for its residents was about “{top feedback.received-by-district over=district measure=per-thousand of=shown}”: {max feedback.received-by-district over=district measure=per-thousand of=shown} for each thousand residents.',
    },
  },
};
