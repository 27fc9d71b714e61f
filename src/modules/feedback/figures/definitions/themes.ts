import { type FigureDefinition } from '../../../../kernel/figure.ts';
import { figureTexts, told } from '../texts.ts';
import { casesByPeriod, ownShare } from './counts.ts';
import { cases, kindDimension, periodDimension, received, shareOfTotal, themeDimension } from './parts.ts';

const mostInChart = 10;

const themeTexts = figureTexts('receivedByTheme');
const receivedByTheme: FigureDefinition = {
  id: 'feedback.received-by-theme',
  definition: 1,
  ...themeTexts,
  population: received,
  inputs: ['feedback_extract', 'feedback_theme_extract'],
  sql: `select period, theme, count(*)::integer as cases
from feedback_theme_extract
where period in (:period, :comparison)
group by period, theme
union all
select period, 'not-given', count(*)::integer
from feedback_extract as extract
where period in (:period, :comparison)
  and not exists (select from feedback_theme_extract as given where given.feedback_case_id = extract.feedback_case_id)
group by period
union all
select period, 'total', count(*)::integer
from feedback_extract
where period in (:period, :comparison)
group by period`,
  parameters: ['period', 'comparison'],
  dimensions: [periodDimension, themeDimension],
  measures: [cases, shareOfTotal('theme')],
  disclosure: { class: 'open' },
  table: {
    caption: themeTexts.caption,
    rows: 'theme',
    columns: [casesByPeriod, ownShare],
    order: { measure: 'cases' },
  },
  chart: { type: 'bars', category: 'theme', measure: 'cases', top: mostInChart },
  note: told((texts) => texts.notes.themes),
};

const themesByKindTexts = figureTexts('themesByKind');
const themesByKind: FigureDefinition = {
  id: 'feedback.themes-by-kind',
  definition: 1,
  ...themesByKindTexts,
  population: received,
  inputs: ['feedback_extract', 'feedback_theme_extract'],
  sql: `select period, theme, coalesce(kind, 'total') as kind, count(*)::integer as cases
from feedback_theme_extract
where period = :period
group by grouping sets ((period, theme, kind), (period, theme))
union all
select period, 'total', coalesce(kind, 'total'), count(*)::integer
from feedback_extract
where period = :period
group by grouping sets ((period, kind), (period))`,
  parameters: ['period'],
  dimensions: [periodDimension, themeDimension, kindDimension],
  measures: [cases],
  disclosure: { class: 'open' },
  table: {
    caption: themesByKindTexts.caption,
    rows: 'theme',
    columns: [
      { measure: 'cases', over: 'kind', at: { period: 'this' }, heading: ['over'] },
      { measure: 'cases', at: { kind: 'total', period: 'this' }, heading: ['total'] },
    ],
    order: { measure: 'cases' },
  },
  chart: { type: 'stacked-bars', category: 'theme', series: 'kind', measure: 'cases', top: mostInChart },
  note: told((texts) => texts.notes.themesByKind),
};

const topicDimension = {
  code: 'topic',
  label: told((texts) => texts.dimensions.topic),
  codes: { from: 'parameter', parameter: 'topic' },
} as const;

const topicTexts = figureTexts('topic');
const topic: FigureDefinition = {
  id: 'feedback.topic',
  definition: 1,
  ...topicTexts,
  population: received,
  inputs: ['feedback_extract', 'feedback_topic_extract'],
  sql: `select period, :topic as topic, count(topic.feedback_case_id)::integer as cases, count(*)::integer as received
from feedback_extract as extract
left join feedback_topic_extract as topic using (feedback_case_id)
where period in (:period, :comparison)
group by period`,
  parameters: ['topic', 'period', 'comparison'],
  dimensions: [periodDimension, topicDimension],
  measures: [
    cases,
    { ...cases, code: 'received', label: told((texts) => texts.measures.received) },
    { ...shareOfTotal('period'), rounding: { method: 'share', of: 'cases', by: 'received' } },
  ],
  disclosure: { class: 'open' },
  table: {
    caption: topicTexts.caption,
    rows: 'period',
    columns: ['cases', 'received', 'share'].map((measure) => ({ measure, heading: ['measure'] })),
    order: 'list',
  },
};

const topicByThemeTexts = figureTexts('topicByTheme');
const topicByTheme: FigureDefinition = {
  id: 'feedback.topic-by-theme',
  definition: 1,
  ...topicByThemeTexts,
  population: received,
  inputs: ['feedback_extract', 'feedback_theme_extract', 'feedback_topic_extract'],
  sql: `select period, case when grouping(theme) = 1 then 'total' else theme end as theme,
       coalesce(kind, 'total') as kind, :topic as topic, count(distinct feedback_case_id)::integer as cases
from (
  select extract.feedback_case_id, extract.period, extract.kind, coalesce(given.theme, 'not-given') as theme
  from feedback_topic_extract
  join feedback_extract as extract using (feedback_case_id)
  left join feedback_theme_extract as given
    on given.feedback_case_id = extract.feedback_case_id and given.theme <> :topic
  where extract.period in (:period, :comparison)
) as told
group by period, cube (theme, kind)`,
  parameters: ['topic', 'period', 'comparison'],
  dimensions: [periodDimension, themeDimension, kindDimension, topicDimension],
  measures: [cases],
  disclosure: { class: 'open' },
  table: {
    caption: topicByThemeTexts.caption,
    rows: 'theme',
    columns: [
      { measure: 'cases', over: 'kind', at: { period: 'this' }, heading: ['over'] },
      { measure: 'cases', at: { kind: 'total', period: 'this' }, heading: ['total', 'period'] },
      { measure: 'cases', at: { kind: 'total', period: 'comparison' }, heading: ['total', 'period'] },
    ],
    order: { measure: 'cases' },
  },
  chart: { type: 'bars', category: 'theme', measure: 'cases', top: mostInChart },
  note: told((texts) => texts.notes.themesByKind),
};

export const themeFigures: readonly FigureDefinition[] = [receivedByTheme, themesByKind, topic, topicByTheme];
