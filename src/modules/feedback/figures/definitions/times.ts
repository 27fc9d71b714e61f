import { type FigureDefinition, type Measure, type TableColumn } from '../../../../kernel/figure.ts';
import { type FigureTexts } from '../locales/fi.ts';
import { figureTexts, told } from '../texts.ts';
import { answered, cases, clockDimension, periodDimension, reacted } from './parts.ts';

const days = (code: string, label: (texts: FigureTexts['measures']) => string): Measure => ({
  code,
  label: told((texts) => label(texts.measures)),
  unit: 'days',
  decimals: 1,
  rounding: { method: 'half-up' },
});

/**
 * The order statistics around the median tell how sure it is (`medianRanks`);
 * they are published, so that anyone can repeat the test.
 */
const timeMeasures: readonly Measure[] = [
  cases,
  days('mean', (texts) => texts.mean),
  days('median', (texts) => texts.median),
  days('p90', (texts) => texts.p90),
  { ...days('median-low', (texts) => texts.medianLow), decimals: 4 },
  { ...days('median-high', (texts) => texts.medianHigh), decimals: 4 },
];

/** The target is a promise of answers; reactions have none. */
const targetMeasures: readonly Measure[] = [
  ...timeMeasures,
  { ...cases, code: 'within', label: told((texts) => texts.measures.within) },
  {
    code: 'share',
    label: told((texts) => texts.measures.shareWithin),
    unit: 'percent',
    decimals: 0,
    rounding: { method: 'share', of: 'within', by: 'cases' },
  },
];

const timeColumns = (own: readonly string[], compared: readonly string[]): readonly TableColumn[] => [
  ...own.map((measure): TableColumn => ({ measure, at: { period: 'this' }, heading: ['measure'] })),
  ...compared.map((measure): TableColumn => ({
    measure,
    at: { period: 'comparison' },
    heading: ['measure', 'period'],
  })),
];

/** Both clocks from one query: elapsed days, and working days as they were counted when the case was stored. */
const timesQuery = (moment: string, workingDays: string, target: string): string => `with times as (
  select period, 'calendar' as clock, extract(epoch from ${moment} - received_at)::double precision / 86400 as days
  from feedback_extract
  where period in (:period, :comparison) and ${moment} is not null
  union all
  select period, 'working', ${workingDays}
  from feedback_extract
  where period in (:period, :comparison) and ${workingDays} is not null
), sizes as (
  select period, clock, count(*)::double precision as size from times group by period, clock
)
select period, clock, ${target}size::integer as cases, avg(days) as mean,
       percentile_cont(0.5) within group (order by days) as median,
       percentile_cont(0.9) within group (order by days) as p90,
       percentile_disc((greatest(1, floor((size + 1) / 2 - sqrt(size) + 0.5)) - 0.5) / size)
         within group (order by days) as "median-low",
       percentile_disc((size + 0.5 - greatest(1, floor((size + 1) / 2 - sqrt(size) + 0.5))) / size)
         within group (order by days) as "median-high"
from times join sizes using (period, clock)
group by period, clock, size`;

/** How many were answered within the target, and which target it was. */
const withinTarget =
  ':target::text as target, (count(*) filter (where days <= :target::double precision))::integer as within, ';

const targetDimension = {
  code: 'target',
  label: told((texts) => texts.dimensions.target),
  codes: { from: 'parameter', parameter: 'target' },
} as const;

const shared = {
  definition: 1,
  inputs: ['feedback_extract'],
  disclosure: { class: 'open' },
  chart: { type: 'dots', category: 'clock', measures: ['median', 'mean', 'p90'] },
  note: told((texts) => texts.notes.times),
} as const;

const reactionTexts = figureTexts('reactionTimes');
const responseTexts = figureTexts('responseTimes');

export const timeFigures: readonly FigureDefinition[] = [
  {
    ...shared,
    id: 'feedback.reaction-times',
    ...reactionTexts,
    population: reacted,
    parameters: ['period', 'comparison'],
    dimensions: [periodDimension, clockDimension],
    measures: timeMeasures,
    sql: timesQuery('reacted_at', 'reaction_working_days', ''),
    table: {
      caption: reactionTexts.caption,
      rows: 'clock',
      columns: timeColumns(['cases', 'mean', 'median', 'p90'], ['mean', 'median', 'p90']),
      order: 'list',
    },
  },
  {
    ...shared,
    id: 'feedback.response-times',
    ...responseTexts,
    population: answered,
    parameters: ['period', 'comparison', 'target'],
    dimensions: [periodDimension, clockDimension, targetDimension],
    measures: targetMeasures,
    sql: timesQuery('answered_at', 'response_working_days', withinTarget),
    table: {
      caption: responseTexts.caption,
      rows: 'clock',
      columns: timeColumns(['cases', 'mean', 'median', 'p90', 'share'], ['mean', 'median', 'p90', 'share']),
      order: 'list',
    },
  },
];
