import { type FigureDefinition } from '../../../../kernel/figure.ts';
import { figureTexts, told } from '../texts.ts';
import { casesByPeriod } from './counts.ts';
import { cases, casesFamily, districtDimension, periodDimension, received } from './parts.ts';

const texts = figureTexts('receivedByDistrict');

export const districtFigures: readonly FigureDefinition[] = [
  {
    id: 'feedback.received-by-district',
    // 3: residents of the review's own period alone; those of another year's quarter are told by that year's reviews.
    definition: 3,
    ...texts,
    population: received,
    inputs: ['feedback_extract', 'feedback_district_extract'],
    sql: `with counted as (
  select period, coalesce(district, 'total') as district, count(*)::integer as cases
  from feedback_extract
  where period in (:period, :comparison)
  group by grouping sets ((period, district), (period))
), periods as (
  select distinct period from counted
)
select period, district, coalesce(cases, 0) as cases, case when period = :period then population end as population
from periods cross join feedback_district_extract left join counted using (period, district)
union all
select period, district, cases,
       case when district = 'total' and period = :period then (select sum(population)::integer from feedback_district_extract) end
from counted where district in ('total', 'not-given')`,
    parameters: ['period', 'comparison'],
    dimensions: [periodDimension, districtDimension],
    measures: [
      cases,
      {
        code: 'population',
        label: told(({ measures }) => measures.population),
        unit: 'residents',
        decimals: 0,
        rounding: { method: 'exact' },
        isKnown: true,
      },
      {
        code: 'per-thousand',
        label: told(({ measures }) => measures.perThousand),
        unit: 'per-thousand-residents',
        decimals: 1,
        rounding: { method: 'per-thousand', of: 'cases', by: 'population' },
      },
    ],
    disclosure: { class: 'protected', family: casesFamily, zeros: 'open', method: 'suppressed' },
    table: {
      caption: texts.caption,
      rows: 'district',
      columns: [
        casesByPeriod,
        { measure: 'population', at: { period: 'this' }, heading: ['measure'] },
        { measure: 'per-thousand', at: { period: 'this' }, heading: ['measure'] },
      ],
      order: { measure: 'per-thousand' },
    },
    chart: { type: 'map', area: 'district', measure: 'per-thousand' },
    note: told(({ notes }) => notes.districts),
  },
];
