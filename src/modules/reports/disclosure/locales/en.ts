import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const en: LocaleOf<typeof fi> = {
  mark: 'not shown',
  defaultSource: 'the default of the system, until the city has written down its own basis',
  notes: {
    suppressed: (threshold: string, source: string): string =>
      `c = the number is not shown, so that nobody can be recognised. Numbers below ${threshold} are marked so, and numbers from which the small ones could be computed. The mark does not tell which of the two it is. Basis: ${source}.`,
    rounded: (base: string, source: string): string =>
      `Counts are rounded to multiples of ${base} so that they add up. Shares are computed from the rounded counts. Basis: ${source}.`,
  },
  faults: {
    'secret-is-determined': ({ by }: Facts): string =>
      `this hidden number could be computed from all published numbers together${by === '' ? '' : ` (${by})`}. Take the numbers of the draft again, and the protection is worked out anew. If the fault stays, leave these figures out of the review.`,
    'secret-is-narrow': ({ by, threshold }: Facts): string =>
      `fewer than ${threshold} possible values would be left for this hidden number once all published numbers are read together${by === '' ? '' : ` (${by})`}. Take the numbers of the draft again, and the protection is worked out anew. If the fault stays, leave these figures out of the review.`,
    'protected-total-differs': (): string =>
      'the total of a protected table is not the sum of its rows, so its numbers cannot be protected. Check the query.',
    'cell-is-hidden': ({ figure }: Facts): string =>
      `this cell of the figure ${figure} is not shown, so that nobody can be recognised. Leave the sentence out, or tell of a larger group.`,
    'ranking-has-hidden': ({ figure }: Facts): string =>
      `the figure ${figure} has cells that are not shown, so the largest cannot be told. Add of=shown, and say in the sentence that only numbers that are shown are compared.`,
  },
  page: {
    title: 'Protection of small numbers',
    lead: 'A number that tells of a few people is not shown. Here it is set from how many on protected numbers may be shown: numbers of people and answers, and of small units, districts and groups.',
    inForce: 'The rule in force',
    default: 'The city has not written down a rule of its own yet.',
    validFrom: 'Valid from',
    thresholdPublic: 'Smallest public number',
    thresholdPublicHint: 'Protected numbers below this are not published. The usual limit is 10.',
    thresholdInside: 'Smallest number inside the city',
    thresholdInsideHint: 'The limit for numbers shown to those who answer for the service. The usual limit is 5.',
    legalSource: 'Basis',
    legalSourceFi: 'Basis in Finnish',
    legalSourceSv: 'Basis in Swedish',
    legalSourceEn: 'Basis in English',
    legalSourceHint: 'The law, recommendation or decision that is named under the table. No full stop at the end.',
    change: 'Change the rule',
    changeNote:
      'Published reviews do not change. Numbers that were hidden stay hidden even if the limit falls. The change stays in the history.',
    submit: 'Save the new rule',
    history: 'History',
    none: 'No rules have been written down yet.',
    recorded: 'Written down',
    recordedBy: 'By',
    saved: 'The new rule is saved.',
    link: 'Protection of small numbers',
    errors: {
      validFrom: 'Give the day as 2026-01-31, today at the earliest.',
      thresholdInside: 'Give a whole number from 3 to 100.',
      thresholdPublic: 'Give a whole number from 3 to 100, at least the limit inside the city.',
      legalSource: 'Write the basis, 300 characters at most.',
    },
  },
};
