import { type AddRecordedFigure, parseTime, type RecordValues } from '../../src/modules/reports/index.ts';
import { type fromSummary } from './sources.ts';

/** A recorded figure of the demonstration with its values. */
export interface DemoFigure {
  readonly figure: AddRecordedFigure;
  readonly values: readonly RecordValues[];
}

type Texts = readonly [fi: string, sv: string, en: string];
const three = ([fi, sv, en]: Texts) => ({ fi, sv, en });

type Wording = {
  readonly area: AddRecordedFigure['area'];
  readonly unit: AddRecordedFigure['unit'];
  readonly decimals?: number;
  readonly title: Texts;
  readonly counts: Texts;
  readonly population: Texts;
  readonly sentence?: Texts;
  readonly parts?: AddRecordedFigure['parts'];
};

/** A recorded figure of the demonstration; open, and exact to the decimals that it is given with. */
export const figure = (slug: string, it: Wording): AddRecordedFigure => ({
  slug,
  area: it.area,
  unit: it.unit,
  decimals: it.decimals ?? 0,
  disclosure: 'open',
  title: three(it.title),
  counts: three(it.counts),
  population: three(it.population),
  sentence: it.sentence ? three(it.sentence) : null,
  parts: it.parts ?? [],
});

type Told = ReturnType<typeof fromSummary>;

/** The values of one time, with where they stand. */
export function told(
  period: string,
  value: number | Readonly<Record<string, number>>,
  source: Told,
  qualifier: RecordValues['qualifier'] = 'exact',
): RecordValues {
  const time = parseTime(period);
  if (!time) throw new Error(`${period} is no time`);
  return {
    ...source,
    period: time,
    values: typeof value === 'number' ? { '': value } : value,
    qualifier,
    reason: null,
  };
}

export const division: Texts = [
  'Sosiaali- ja terveystoimiala',
  'Social- och hälsovårdssektorn',
  'The social services and health care division',
];
export const wholeCity: Texts = ['Koko kaupunki', 'Hela staden', 'The whole city'];

export const part = (code: string, label: Texts) => ({ code, label: three(label) });
