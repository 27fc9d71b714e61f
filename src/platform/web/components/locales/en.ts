import type { ComponentTexts } from './fi.ts';

export const en: ComponentTexts = {
  layout: {
    service: 'Kuulolla',
    skipToContent: 'Skip to content',
    home: 'home',
    navigation: 'Main menu',
    languages: 'Language',
    footer: 'About the service',
    signOut: 'Sign out',
    demonstration:
      'This is a demonstration: the data is made up, and its clock runs in January 2021. The city does not read feedback given here.',
  },
  field: { optional: 'optional', choose: 'Choose' },
  errors: { heading: (count) => (count === 1 ? 'Correct one thing' : `Correct ${count} things`) },
  pages: {
    navigation: 'Pages',
    previous: 'Previous',
    next: 'Next',
    page: (page) => `Page ${page}`,
    of: (page, last) => `Page ${page} of ${last}`,
  },
  breadcrumb: 'You are here',
  steps: { of: (step, last) => `Step ${step} of ${last}`, done: 'done' },
  filter: { clear: 'Clear filters' },
  figure: { origin: 'Where does this number come from?', code: 'Code of the number' },
  notice: { info: 'Information', success: 'Done', warning: 'Note', danger: 'Important' },
  chart: {
    showTable: 'Show the data as a table',
    hidden: 'not shown',
    missing: 'no data',
    source: 'Source',
    from: 'between',
  },
};
