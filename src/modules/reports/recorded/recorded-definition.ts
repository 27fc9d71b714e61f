import { asLiterals } from '../prose/as-literals.ts';
import { type Dimension, type FigureDefinition, type FigureOrigin, type Measure } from '../../../kernel/figure.ts';
import { inEachLanguage, type Trilingual } from '../../../kernel/language.ts';
import { reportTexts } from '../texts.ts';
import {
  fillSentence,
  type RecordedFigure,
  recordedFigureId,
  type RecordedValue,
  wholePart,
} from './recorded-figure.ts';
import { timeIn } from './recorded-time.ts';
import { recordedTexts, type RecordedTexts } from './texts.ts';

/** The list of a figure's times, and of its parts, in the frozen extract. */
export const timesList = (slug: string): string => `times:${slug}`;
export const partsList = (slug: string): string => `parts:${slug}`;

/**
 * A recorded figure as a definition like any other: its query reads the frozen
 * values, and its origins say where each of them stands. The slug stands in
 * the query as it is; it holds small letters, digits and dashes alone.
 */
export function recordedDefinition(figure: RecordedFigure, values: readonly RecordedValue[]): FigureDefinition {
  const { slug, title, counts, population, area } = figure;
  const hasParts = figure.parts.length > 0;
  const times = [...new Set(values.map(({ period }) => period))];
  const summary = together(times.map((time) => sentenceOf(figure, time, values)));
  return {
    id: recordedFigureId(slug),
    definition: 1,
    title,
    population: {
      code: slug,
      label: population,
      sentence: told((texts, language) => texts.figure.population(population[language])),
    },
    counts,
    inputs: ['recorded_extract'],
    sql: `select time, ${hasParts ? 'part, ' : ''}value, qualifier
from recorded_extract
where figure = '${slug}'`,
    parameters: [],
    dimensions: [timeDimension(slug), ...(hasParts ? [partDimension(slug)] : [])],
    measures: [measureOf(figure)],
    // Small numbers of people are refused where they are recorded: what is here may be shown.
    disclosure: { class: 'open' },
    table: {
      caption: title,
      rows: hasParts ? 'part' : 'time',
      columns: [
        hasParts
          ? { measure: 'value', over: 'time', heading: ['measure', 'over'] }
          : { measure: 'value', heading: ['measure'] },
      ],
      order: 'list',
    },
    summary: { alone: summary, compared: summary },
    note: told((texts) => texts.figure.note),
    ...(area === null ? {} : { area }),
    origins: values.map(originOf),
  };
}

const told = (pick: (texts: RecordedTexts, language: 'fi' | 'sv' | 'en') => string): Trilingual =>
  inEachLanguage((language) => pick(recordedTexts[language], language));

const together = (sentences: readonly Trilingual[]): Trilingual =>
  inEachLanguage((language) => sentences.map((sentence) => sentence[language]).join(' '));

const timeDimension = (slug: string): Dimension => ({
  code: 'time',
  label: told((texts) => texts.figure.time),
  codes: { from: 'extract', list: timesList(slug), keepEmpty: true },
});

const partDimension = (slug: string): Dimension => ({
  code: 'part',
  label: told((texts) => texts.figure.part),
  codes: { from: 'extract', list: partsList(slug), keepEmpty: true },
});

const measureOf = ({ unit, decimals }: RecordedFigure): Measure => ({
  code: 'value',
  label: told((texts, language) => texts.figure.value(reportTexts[language].units[unit])),
  unit,
  decimals,
  rounding: { method: 'exact' },
  isQualified: true,
});

/** What reports say of one time; of a figure with parts, which of them is the largest. */
function sentenceOf(figure: RecordedFigure, time: string, values: readonly RecordedValue[]): Trilingual {
  const id = recordedFigureId(figure.slug);
  return inEachLanguage((language) => {
    const texts = recordedTexts[language].prose;
    const period = asLiterals(timeIn(time, language), 'period', language);
    const title = asLiterals(figure.title[language], 'name', language);
    if (figure.parts.length > 0) {
      const hasLargest = values.some(({ period: of, value }) => of === time && (value ?? 0) > 0);
      const pick = `${id} over=part time=${time}`;
      return hasLargest ? texts.largest(title, period, `{top ${pick}}`, `{max ${pick}}`) : texts.allZero(title, period);
    }
    const value = `{f ${id} time=${time}}`;
    if (figure.sentence) return fillSentence(figure.sentence[language], { value, period });
    const unit = figure.unit === 'percent' ? '' : ` ${reportTexts[language].units[figure.unit]}`;
    return texts.usual(title, period, `${value}${unit}`);
  });
}

/** Who recorded it is told to staff alone. */
const originOf = (value: RecordedValue): FigureOrigin => ({
  key: { time: value.period, ...(value.part === wholePart ? {} : { part: value.part }) },
  document: value.document,
  ...(value.dated === null ? {} : { dated: value.dated }),
  ...(value.page === null ? {} : { page: value.page }),
  ...(value.link === null ? {} : { link: value.link }),
  ...(value.method === null ? {} : { method: value.method }),
  ...(value.note === null ? {} : { note: value.note }),
  ...(value.reason === null ? {} : { reason: value.reason }),
  recordedAt: value.recordedAt.toISOString(),
});
