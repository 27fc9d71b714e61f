import { type CellKey, keyText } from '../../../kernel/figure.ts';
import { type Language } from '../../../kernel/language.ts';
import { formatValue, withQualifier } from '../prose/evaluate.ts';
import { type ComputedFigure } from '../computed-figure.ts';
import { type Facts, type Finding } from './finding.ts';
import { type PublishedNumber } from './release-format.ts';

/** The published numbers of a release, to look them up. */
export interface Published {
  readonly byCode: ReadonlyMap<string, PublishedNumber>;
  find(figure: string, key: CellKey): PublishedNumber | undefined;
  of(figure: string): readonly PublishedNumber[];
}

export function lookUp(numbers: readonly PublishedNumber[]): Published {
  const byCell = new Map(numbers.map((number) => [`${number.figure} ${keyText(number.key)}`, number]));
  const byFigure = Map.groupBy(numbers, ({ figure }) => figure);
  return {
    byCode: new Map(numbers.map((number) => [number.code, number])),
    find: (figure, key) => byCell.get(`${figure} ${keyText(key)}`),
    of: (figure) => byFigure.get(figure) ?? [],
  };
}

/** The figures of a release with the numbers that it published. */
export type PublishedFigures = ReadonlyMap<string, ComputedFigure>;

/** Makes findings of one file. */
export const findingsIn =
  (file: string) =>
  (problem: Finding['problem'], at?: string, facts: Facts = {}): Finding => ({
    file,
    ...(at === undefined ? {} : { at }),
    problem,
    facts,
  });

/** A value as a message shows it. */
export const shown = (value: number | null): string => (value === null ? '–' : String(value));

/** A number as pages and texts write it, of its size: a change is printed without its sign. */
export const writtenNumber = (
  { decimals, unit, qualifier }: Pick<PublishedNumber, 'decimals' | 'unit' | 'qualifier'>,
  size: number,
  language: Language,
): string => withQualifier(qualifier, formatValue(size, decimals, unit, language), language);
