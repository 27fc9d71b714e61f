import { type FigureDefinition, type TableColumn } from '../../../../kernel/figure.ts';
import { figureTexts, told } from '../texts.ts';
import {
  cases,
  casesFamily,
  channelDimension,
  kindDimension,
  matterDimension,
  periodDimension,
  populationDimension,
  quarterDimension,
  received,
  shareOfTotal,
  shareOver,
} from './parts.ts';

/** A count in both periods. */
export const casesByPeriod: TableColumn = { measure: 'cases', over: 'period', heading: ['over'] };
/** A share in the review's own period. */
export const ownShare: TableColumn = { measure: 'share', at: { period: 'this' }, heading: ['measure'] };

const receivedTexts = figureTexts('received');
const receivedFigure: FigureDefinition = {
  id: 'feedback.received',
  definition: 1,
  ...receivedTexts,
  population: received,
  inputs: ['feedback_extract'],
  sql: `select period, count(*)::integer as cases
from feedback_extract
where period in (:period, :comparison)
group by period`,
  parameters: ['period', 'comparison'],
  dimensions: [periodDimension],
  measures: [cases],
  disclosure: { class: 'open', family: casesFamily },
  table: {
    caption: receivedTexts.caption,
    rows: 'period',
    columns: [{ measure: 'cases', heading: ['measure'] }],
    order: 'list',
  },
};

const kindTexts = figureTexts('receivedByKind');
const receivedByKind: FigureDefinition = {
  id: 'feedback.received-by-kind',
  definition: 1,
  ...kindTexts,
  population: received,
  inputs: ['feedback_extract'],
  sql: `select period, coalesce(kind, 'total') as kind, count(*)::integer as cases
from feedback_extract
where period in (:period, :comparison)
group by grouping sets ((period, kind), (period))`,
  parameters: ['period', 'comparison'],
  dimensions: [periodDimension, kindDimension],
  measures: [cases, shareOver('kind')],
  disclosure: { class: 'open', family: casesFamily },
  table: { caption: kindTexts.caption, rows: 'kind', columns: [casesByPeriod, ownShare], order: 'list' },
  chart: { type: 'small-multiples', category: 'kind', measure: 'cases' },
};

const channelTexts = figureTexts('receivedByChannel');
const receivedByChannel: FigureDefinition = {
  id: 'feedback.received-by-channel',
  definition: 1,
  ...channelTexts,
  population: received,
  inputs: ['feedback_extract'],
  sql: `select period, coalesce(channel, 'total') as channel, count(*)::integer as cases
from feedback_extract
where period in (:period, :comparison)
group by grouping sets ((period, channel), (period))`,
  parameters: ['period', 'comparison'],
  dimensions: [periodDimension, channelDimension],
  measures: [cases, shareOver('channel')],
  disclosure: { class: 'open', family: casesFamily },
  table: {
    caption: channelTexts.caption,
    rows: 'channel',
    columns: [casesByPeriod, ownShare],
    order: { measure: 'cases' },
  },
  chart: { type: 'bars', category: 'channel', measure: 'cases' },
};

const matterTexts = figureTexts('equalityAndAccessibility');
const equalityAndAccessibility: FigureDefinition = {
  id: 'feedback.equality-and-accessibility',
  definition: 1,
  ...matterTexts,
  population: received,
  inputs: ['feedback_extract', 'feedback_theme_extract', 'feedback_matter_extract'],
  sql: `select period, matter, count(distinct feedback_case_id)::integer as cases
from feedback_theme_extract
join feedback_matter_extract using (theme)
where period in (:period, :comparison)
group by period, matter
union all
select period, 'total', count(*)::integer
from feedback_extract
where period in (:period, :comparison)
group by period`,
  parameters: ['period', 'comparison'],
  dimensions: [periodDimension, matterDimension],
  measures: [cases, shareOfTotal('matter')],
  disclosure: { class: 'open' },
  table: {
    caption: matterTexts.caption,
    rows: 'matter',
    columns: [casesByPeriod, { measure: 'share', over: 'period', heading: ['measure', 'over'] }],
    order: 'list',
  },
  note: told((texts) => texts.notes.matters),
};

const yearTexts = figureTexts('yearSoFar');
const yearSoFar: FigureDefinition = {
  id: 'feedback.year-so-far',
  definition: 1,
  ...yearTexts,
  population: received,
  inputs: ['feedback_quarter_extract'],
  sql: `select year, coalesce(quarter, 'total') as quarter, :through as through, sum(cases)::integer as cases
from feedback_quarter_extract
where year in (:year, :comparisonyear) and quarter <= :through
group by grouping sets ((year, quarter), (year))`,
  parameters: ['through', 'year', 'comparisonyear'],
  dimensions: [
    { code: 'year', label: told((texts) => texts.dimensions.year), codes: { from: 'year' } },
    quarterDimension,
    {
      code: 'through',
      label: told((texts) => texts.dimensions.through),
      codes: { from: 'parameter', parameter: 'through' },
    },
  ],
  measures: [cases],
  disclosure: { class: 'open' },
  table: {
    caption: yearTexts.caption,
    rows: 'quarter',
    columns: [{ measure: 'cases', over: 'year', heading: ['over'] }],
    order: 'list',
  },
  chart: { type: 'lines', along: 'quarter', series: 'year', measure: 'cases' },
};

const populationTexts = figureTexts('populations');
const populations: FigureDefinition = {
  id: 'feedback.populations',
  definition: 1,
  ...populationTexts,
  population: received,
  inputs: ['feedback_extract'],
  sql: `select period, population, cases::integer as cases
from (
  select period, count(*) as received, count(reacted_at) as reacted, count(answered_at) as answered,
         count(*) filter (where is_published) as published
  from feedback_extract
  where period in (:period, :comparison)
  group by period
) as counted
cross join lateral (
  values ('received', received), ('reacted', reacted), ('answered', answered), ('published', published)
) as told (population, cases)`,
  parameters: ['period', 'comparison'],
  dimensions: [periodDimension, populationDimension],
  measures: [cases],
  disclosure: { class: 'open' },
  table: { caption: populationTexts.caption, rows: 'population', columns: [casesByPeriod], order: 'list' },
};

export const countFigures: readonly FigureDefinition[] = [
  receivedFigure,
  receivedByKind,
  receivedByChannel,
  equalityAndAccessibility,
  yearSoFar,
  populations,
];
