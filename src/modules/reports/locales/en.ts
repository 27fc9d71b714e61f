import { type Period } from '../../../kernel/period.ts';
import { type LocaleOf } from '../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

type Facts = Readonly<Record<string, string | number>>;

const months = ['January–March', 'April–June', 'July–September', 'October–December'] as const;

export const en: LocaleOf<typeof fi> = {
  prose: {
    /** The three words of a change that the figure picker proposes: more, less, neither. */
    changeWords: {
      direction: '"grew" "fell" "stayed the same"',
      tested: '"grew" "fell" "did not clearly change"',
    },
    list: (words: readonly string[]): string => words.join(' and '),
    inPeriod: (period: Period): string =>
      period.kind === 'year' ? `in ${period.year}` : `in ${months[period.quarter - 1]} ${period.year}`,
  },
  directionWords: {
    more: 'rose risen grew grown increased more multiplied',
    less: 'fell fallen decreased declined fewer less shrank',
    most: 'most commonest largest highest greatest oftenest',
    ignored: 'at most|at least|or less|or more|more or less|as much',
    least: 'least fewest smallest lowest rarest',
  },
  review: {
    inShort: 'In short',
    contents: 'Contents',
    period: 'Period',
    comparedWith: (period: string): string => `compared with: ${period}`,
    edition: (edition: string): string => `Edition ${edition}`,
    built: (when: string): string => `Compiled ${when}`,
    showTable: 'Show the data as a table',
    origin: 'Where does the number come from?',
    code: 'Code',
    total: 'Total',
    notAvailable: 'not available',
    population: (label: string): string => `What is counted: ${label.toLowerCase()}.`,
    roundedTo100: 'Shares are rounded so that together they are exactly one hundred.',
    roundedHalfUp: 'Numbers are rounded in the usual way.',
    source: (names) => `Source: ${names}.`,
    sources: { feedback: 'the feedback system of the city', recorded: 'documents and other systems of the city' },
    generated: 'This is demonstration material: the feedback is made up.',
    allReviews: 'All reviews',
    empty: 'There are no reviews yet. Make the first with the command kuulolla review.',
    backToReview: 'Back to the review',
  },
  figure: {
    heading: (title: string): string => `Figure: ${title}`,
    whatItCounts: 'What the number tells',
    whereQuoted: 'Where the number is used',
    inTable: 'The table that the number is in',
    howMade: 'How the number was counted',
    definition: 'Definition',
    definitionNumber: (number: string): string => `Definition number ${number}`,
    population: 'Population',
    query: 'Query',
    rules: 'Rounding',
    fingerprint: 'Fingerprint of the data (SHA-256)',
    definitionFingerprint: 'Fingerprint of the definition (SHA-256)',
    takenAt: 'Data taken',
    rows: 'Rows in the data',
    recompute: 'Who can count the number again',
    recomputeAnyone: 'Anyone: the number is computed from published numbers.',
    recomputeCity:
      'The city: the number is counted from single feedback cases, which are not published. The fingerprint shows later that the data are the same.',
    computedFrom: 'The number is computed from these',
    operators: {
      f: 'The number as it is',
      diff: 'Difference: the first minus the second',
      pctChange: 'Change in per cent: the first compared with the second',
      times: 'Ratio: the first divided by the second',
      share: 'Share in per cent: the first divided by the second',
      sum: 'Sum',
      rank: 'Place, counted from the largest',
    },
    valueColumn: 'Value',
    codeColumn: 'Code',
    section: (heading: string): string => `Section: ${heading}`,
    roundings: {
      exact: 'The number is exact.',
      halfUp: 'Rounded to the nearest; a half upwards.',
      largestRemainder: 'Rounded by largest remainder so that the shares of the table together are one hundred.',
    },
    allNumbers: 'All numbers',
    computedTitle: 'Computed numbers',
    unknownTitle: 'No such number',
    unknown: 'The code has no published number. Check the code: the letter F, a dash and five characters or more.',
  },
  units: {
    cases: 'feedback cases',
    percent: 'per cent',
    days: 'days',
    residents: 'residents',
    'per-thousand-residents': 'per thousand residents',
    people: 'people',
    answers: 'answers',
    items: 'items',
    euros: 'euros',
    'scale-points': 'points',
    times: 'times',
    points: 'percentage points',
    place: 'place',
  },
  /** How near a number is, before it. */
  qualifiers: { about: 'about', over: 'over', under: 'under' },
  folder: { languages: 'Languages' },
  faults: {
    'untraced-number': ({ number }: Facts): string =>
      `the number “${number}” was typed by hand. Refer to a figure in braces, {f …}, or say what else it is: {lit ${number} "year"}.`,
    'untraced-number-word': ({ number }: Facts): string =>
      `“${number}” is a number in words, typed by hand. Refer to a figure in braces, {f …} or {share …}, or say what else it is: {lit ${number} "what it is"}.`,
    'brace-without-opening': (): string => 'there is a } without a beginning. Remove it or add a { before it.',
    'brace-not-closed': ({ operator }: Facts): string =>
      `the reference {${operator} … is not closed. Add a } at its end.`,
    'unexpected-character': ({ character }: Facts): string =>
      `the character “${character}” does not belong to a reference. Remove it.`,
    'pair-is-incomplete': ({ word }: Facts): string => `“${word}” is not complete. Write name=code without blanks.`,
    'pair-is-repeated': ({ name }: Facts): string => `“${name}” is given twice. Keep one of them.`,
    'quote-not-closed': (): string => 'a quotation mark is not closed. Add another " on the same line.',
    'operator-is-unknown': ({ operator, known }: Facts): string =>
      `“${operator}” is no operator. Use one of these: ${known}.`,
    'figure-is-missing': ({ operator }: Facts): string => `write the id of a figure right after ${operator}.`,
    'figure-is-unknown': ({ figure, known }: Facts): string =>
      `there is no figure ${figure} in this review. Here are for example: ${known}.`,
    'dimension-is-unknown': ({ figure, name, known }: Facts): string =>
      `the figure ${figure} has no dimension “${name}”. It has: ${known}.`,
    'code-is-unknown': ({ dimension, code, known }: Facts): string =>
      `“${code}” is no code of the dimension ${dimension}. Codes are: ${known}.`,
    'measure-is-unknown': ({ figure, measure, known }: Facts): string =>
      `the figure ${figure} has no measure “${measure}”. It has: ${known}.`,
    'comparison-is-missing': (): string =>
      'the review has no period of comparison. Remove the comparison or give a period.',
    'cell-has-no-value': ({ figure, status }: Facts): string =>
      `this cannot be said of the figure ${figure} (mark ${status}). Leave the sentence out.`,
    'over-is-missing': ({ operator }: Facts): string => `say over what ${operator} looks, such as over=theme.`,
    'place-is-empty': ({ place, count }: Facts): string =>
      `there is no place ${place}: there are ${count} numbers. Choose a smaller place.`,
    'two-cells-needed': ({ operator }: Facts): string => `give the operator ${operator} two numbers in braces.`,
    'argument-is-no-cell': ({ operator }: Facts): string => `inside only {f …} or {max …} may stand, not ${operator}.`,
    'units-differ': ({ units }: Facts): string => `the units of the numbers differ (${units}). Compare like with like.`,
    'division-by-zero': (): string => 'the divisor is zero. Leave the sentence out, or give the numbers as they are.',
    'three-texts-needed': ({ operator }: Facts): string =>
      `give the operator ${operator} three words in quotation marks: for growth, decline and else.`,
    'cell-is-repeated': (): string => 'the same number is in the sum twice. Remove one.',
    'change-has-no-test': ({ figure }: Facts): string =>
      `the change of the figure ${figure} cannot be tested. Use direction, or leave it out.`,
    'topic-is-missing': (): string => 'the review has no special topic. Remove {topic} or choose a topic.',
    'literal-needs-reason': (): string => 'write {lit 2020 "what the number is"}.',
    'direction-is-untraced': ({ word }: Facts): string =>
      `the word “${word}” tells a change that the sentence does not compute. Use {direction …} or add {pctChange …}.`,
    'direction-differs': ({ word }: Facts): string =>
      `the word “${word}” goes against the computed change. Change the word or use {direction …}.`,
    'superlative-is-untraced': ({ word }: Facts): string => `the word “${word}” needs a computed largest. Use {top …}.`,
    'superlative-differs': ({ word }: Facts): string =>
      `the word “${word}” goes against the computed order. Change the word or add order=least.`,
    'languages-differ': ({ language, codes }: Facts): string =>
      `in the language ${language} there are other numbers than in Finnish (${codes}). Correct one of the texts.`,
    'total-differs': ({ printed, computed }: Facts): string =>
      `the total is ${printed}, but the rows add up to ${computed}. Check the query.`,
    'shares-do-not-add-up': ({ computed }: Facts): string =>
      `the shares add up to ${computed}, not to one hundred. Check the rounding.`,
    'share-differs': ({ printed, computed }: Facts): string =>
      `the share is ${printed}, but the numbers give ${computed}. Check the query.`,
    'summary-has-number': ({ number }: Facts): string =>
      `the summary has the number “${number}” typed by hand. Refer to a figure.`,
    'text-is-missing': (): string => 'the text is missing. Write it, or remove the part.',
    'text-is-missing-in-language': ({ language }: Facts): string =>
      `the text is missing in ${language} though it is there in other languages. Write it.`,
    'mean-is-impossible': ({ printed, count }: Facts): string =>
      `the mean ${printed} is not possible for ${count} whole numbers. Check the number and the count in the source.`,
    'chart-has-other-value': ({ stated }: Facts): string =>
      `the chart shows ${stated}, which is not in the table. Check the table and the chart of the definition.`,
    'chart-is-drawn-wrong': ({ stated, drawn }: Facts): string =>
      `the value ${stated} is drawn as ${drawn}. Tell the developers; the review is not published.`,
    'value-is-no-number': ({ printed }: Facts): string => `the value ${printed} is no number. Check the query.`,
    'value-is-below-zero': ({ printed }: Facts): string =>
      `the value ${printed} is below zero, which cannot be. Check the data and the query.`,
    'share-is-above-all': ({ printed }: Facts): string =>
      `the share ${printed} is above one hundred percent. Check what it is a share of.`,
    'count-is-not-whole': ({ printed }: Facts): string => `the count ${printed} is not whole. Check the query.`,
    'definition-is-unsound': ({ fault }: Facts): string => `${fault}.`,
    'meaning-changed': ({ figure, definition }: Facts): string =>
      `the figure ${figure} is counted in a new way, but its definition still has number ${definition}. Raise the number.`,
    'published-number-changed': ({ count, cells }) =>
      `a published number would change (${count}): ${cells}. Say why on the correction page of the draft or with --correction-kind, or check the data.`,
  },
  problems: {
    'period-is-no-quarter': ({ period }: Facts): string =>
      `A quarterly review is made of a quarter. Give the period as 2020-Q4, not ${period}.`,
    'period-is-no-year': ({ period }: Facts): string =>
      `The yearly report is made of a whole year. Give the period as 2020, not ${period}.`,
    'comparison-is-same': (): string => 'The period of comparison is the period itself. Choose another.',
    'period-is-not-over': ({ period }: Facts): string => `The period ${period} is not over yet. Choose one that is.`,
    'import-is-unfinished': (): string =>
      'An import is under way. Wait until it is finished, or cancel it, and try again.',
    'topic-is-unknown': ({ topic }: Facts): string => `There is no theme “${topic}”. Check the code of the theme.`,
    'topic-words-cannot-be-used': ({ most, longest }: Facts): string =>
      `Give between one and ${most} words, each of ${longest} characters at most.`,
    'review-is-unknown': (): string => 'There is no such review. See the list of all reviews.',
    'figure-is-unknown': (): string => 'The code has no published number. Check the code.',
    'subscription-link-is-old': (): string => 'The link is too old or has been used. Subscribe again.',
    'number-question-is-unknown': (): string => 'There is no such question. Check the address.',
    'number-question-has-answer': (): string =>
      'A colleague has answered already. Read the answer, and answer again if it is not enough.',
    'release-is-unknown': (): string => 'There is no such release or file. See the list of reviews.',
    'signing-key-is-unknown': (): string => 'The city has had no such key. See its keys with kuulolla keys list.',
    'no-signing-key-yet': (): string => 'The city has no key yet. It is made when the first review is published.',
    'signing-keys-have-changed': (): string =>
      'The keys have changed meanwhile. See them with kuulolla keys list and try again.',
    'somebody-was-faster': () => 'Somebody else saved at the same time. See what was saved and try again.',
    'template-is-unknown': ({ template }: Facts): string =>
      `There is no review template “${template}”. Use the template quarterly-feedback.`,
    'draft-is-unknown': (): string => 'There is no such draft. See the list of drafts.',
    'draft-is-open': ({ period }: Facts): string =>
      `There is an open draft of ${period} already. Go on with it, or give it up first.`,
    'draft-is-not-in-editing': (): string =>
      'The draft cannot be edited now: it waits for approval or is published. Take it back for editing first.',
    'draft-step-is-not-allowed': (): string =>
      'The state of the draft has changed, so this cannot be done now. See its state and go on from there.',
    'draft-has-changed': (): string => 'Somebody was faster. See the state of the draft and go on from there.',
    'draft-has-faults': ({ count }: Facts): string => `The checks found faults (${count}). Mend them before you go on.`,
    'own-draft': (): string =>
      'You cannot approve a draft that you have written in or handed in yourself. Ask a colleague.',
    'block-is-unknown': (): string => 'There is no such part in this draft. Go back to the draft.',
    'block-has-changed': (): string =>
      'Somebody else has saved this part meanwhile. See the new text and save yours again.',
    'block-has-no-text': (): string => 'A figure has no text of its own. Write a paragraph beside it.',
    'block-does-not-fit': (): string => 'Such a part does not fit here. Choose another place.',
    'title-is-needed': (): string => 'A review needs a title. Change its text if it is not good.',
    'figure-is-not-in-draft': ({ figure }: Facts): string =>
      `The draft has no figure “${figure}”. Choose one from the list.`,
    'text-is-too-long': ({ most }: Facts): string =>
      `The text is too long. A part holds at most ${most} characters: divide the text.`,
    'note-is-missing': (): string => 'Write what should change in the draft.',
    'note-is-too-long': ({ most }: Facts): string =>
      `The remark is too long. Shorten it to ${most} characters at most.`,
    'audit-table-is-empty': (): string => 'The table is empty. Paste a table with its headings.',
    'audit-no-table': (): string =>
      'There is no table here: it needs at least two columns and one number. Put a tab, a semicolon or a comma between columns.',
    'audit-table-is-not-text': (): string =>
      'The table cannot be read: it has characters that are no text. Save it as CSV or XLSX.',
    'audit-table-is-too-large': ({ rows, columns }: Facts): string =>
      `The table is too large. Check at most ${rows} rows and ${columns} columns at a time.`,
    'audit-quote-not-closed': ({ row }: Facts): string =>
      `A quotation mark that begins before row ${row} never ends. Add the missing one or remove it.`,
    'recorded-figure-is-unknown': () => 'There is no such recorded figure. See the list of recorded figures.',
    'recorded-figure-is-known': ({ slug }) => `The identifier “${slug}” belongs to another figure. Choose another.`,
    'recorded-part-is-unknown': ({ part }) => `The figure has no part “${part}”. Open the form again.`,
    'recorded-value-is-not-there': ({ period }) => `There is no value that holds for ${period}. Open the page again.`,
    'no-decision-form': () => 'No decision document is made of this review.',
    'correction-is-of-another': ({ period }: Facts): string =>
      `The review to be corrected is of ${period}. Choose the same template and period.`,
    'correction-is-missing': () =>
      'The draft changes published numbers without saying why. Write the explanation of the correction before you submit it.',
    'correction-has-nothing-to-explain': () =>
      'No published number changes, so no explanation is needed. Go back to the draft.',
    'correction-is-unknown': () => 'There is no such correction. See all corrections in the list.',
    'revision-day-is-past': () => 'Choose a day later than today.',
    'announcement-is-unknown': () => 'The review has no announcement that could be taken back.',
  },
  auditEvents: {
    'reports.subscription-asked': 'Subscription asked for',
    'reports.subscription-confirmed': 'Subscription confirmed',
    'reports.subscription-ended': 'Subscription ended',
    'reports.number-questioned': 'Doubt about a number received',
    'reports.number-question-answered': 'Doubt about a number answered',
    'reports.release-sealed': 'Release signed',
    'reports.signing-keys-changed': 'Signing keys changed',
    'reports.review-built': 'Review built',
    'reports.draft-started': 'Draft of a review started',
    'reports.draft-numbers-refreshed': 'Numbers of a draft refreshed',
    'reports.draft-submitted': 'Draft handed in for approval',
    'reports.draft-returned': 'Draft returned for editing',
    'reports.draft-taken-back': 'Draft taken back for editing',
    'reports.draft-approved': 'Draft approved',
    'reports.draft-published': 'Draft published',
    'reports.draft-abandoned': 'Draft given up',
    'reports.disclosure-rule-changed': 'Rule for the protection of small numbers changed',
    'reports.recorded-figure-added': 'Recorded figure added',
    'reports.recorded-figure-worded': 'Wording of a recorded figure changed',
    'reports.recorded-value-added': 'Value of a recorded figure added',
    'reports.recorded-value-taken-back': 'Value of a recorded figure taken back',
    'reports.decision-details-set': 'Details of decision documents changed',
    'reports.correction-explained': 'Explanation of a correction saved',
    'reports.correction-published': 'Correction published',
    'reports.revision-announced': 'Revision announced ahead',
    'reports.revision-withdrawn': 'Announcement of a revision taken back',
  },
};
