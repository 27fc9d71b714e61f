import { type RecordValues } from '../../src/modules/reports/index.ts';

type Source = Pick<RecordValues, 'document' | 'dated' | 'page' | 'link' | 'method' | 'note'>;

const source = (document: string, more: Partial<Source> = {}): Source => ({
  document,
  dated: null,
  page: null,
  link: null,
  method: null,
  note: null,
  ...more,
});

/** The public documents in which the figures of the demonstration stand. */
const plans = 'Sosiaali- ja terveyslautakunta, osallisuussuunnitelmien toteutuminen 2017–2021';
const review = 'Soten asiakaspalautekatsaus 1.10.–31.12.2020 (Q4)';
const summary = 'Sote-toimialan esitys asukasosallisuudesta 2020, dia ”Asiakaspalautteiden määrät”';

export const fromPlans = (page: string, more: Partial<Source> = {}): Source => source(plans, { page, ...more });
export const fromReview = (page: string, more: Partial<Source> = {}): Source => source(review, { page, ...more });
export const fromSummary = (more: Partial<Source> = {}): Source => source(summary, more);
export const fromStudies = (more: Partial<Source> = {}): Source =>
  source('Sote-toimialan esitys asukasosallisuudesta 2020, taulukko ”Mitä tutkittiin v. 2020”', more);
