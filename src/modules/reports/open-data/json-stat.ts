import { type CellStatus, keyText } from '../../../kernel/figure.ts';
import { type Language } from '../../../kernel/language.ts';
import { type FolderContent } from '../web/views/folder-page.tsx';
import { type PublishedCell, type ReviewFigure } from '../review.ts';
import { reportTexts } from '../texts.ts';
import { type Axis, axesOf, figureCells, measureKey } from './figure-cells.ts';
import { licenceAddress } from './formats.ts';
import { openDataTexts } from './texts.ts';

/** No cell at this place: the figure has none there, so there is nothing to apply. */
const noCell: CellStatus = 'z';

/** Above this many places for one cell the values are written with their places instead of in a row. */
const sparseFrom = 4;

/**
 * A figure's table as a JSON-stat 2.0 dataset with names in a language: a value for every combination of codes, the
 * last dimension (what is measured) running fastest, `null` with a status where there is none. Only places with a
 * cell are written when most have none, as the format allows.
 */
export function figureJsonStat(content: FolderContent, figure: ReviewFigure, language: Language) {
  const { review, city } = content;
  const { definition } = figure;
  const own = figureCells(figure, content.cells);
  const axes = axesOf(figure, own);
  const places = axes.reduce((product, { codes }) => product * codes.length, 1);
  const cells = placedCells(own, axes);
  const statuses = statusesOf(cells, places);
  const hasStatuses = Object.keys(statuses).length > 0;
  return {
    version: '2.0',
    class: 'dataset',
    label: definition.title[language],
    source: city.name[language],
    updated: review.builtAt.toISOString(),
    note: [
      definition.counts[language],
      definition.population.sentence[language],
      ...(definition.note ? [definition.note[language]] : []),
    ],
    link: { license: [{ type: 'text/html', href: licenceAddress }] },
    id: axes.map(({ code }) => code),
    size: axes.map(({ codes }) => codes.length),
    role: rolesOf(figure),
    dimension: Object.fromEntries(axes.map((axis) => [axis.code, dimensionOf(axis, figure, language)])),
    value: isSparse(cells, places)
      ? Object.fromEntries([...cells].map(([place, { value }]) => [place, value]))
      : Array.from({ length: places }, (_, place) => cells.get(place)?.value ?? null),
    ...(hasStatuses ? { status: statuses } : {}),
    extension: {
      figure: definition.id,
      definition: definition.definition,
      definitionSha256: figure.sha256,
      population: definition.population.code,
      review: { template: review.template, period: review.period, edition: review.edition },
      extract: { ...figure.extract, takenAt: figure.extract.takenAt.toISOString() },
      ...(hasStatuses ? { status: { label: statusLabels(statuses, language) } } : {}),
      codes: Object.fromEntries([...cells].map(([place, { code }]) => [place, code])),
    },
  };
}

const isSparse = (cells: ReadonlyMap<number, PublishedCell>, places: number): boolean =>
  places > cells.size * sparseFrom;

/** Cells by their place in the row-major order of the format, in rising order. */
function placedCells(own: readonly PublishedCell[], axes: readonly Axis[]): Map<number, PublishedCell> {
  const positions = axes.map(({ codes }) => new Map(codes.map(({ code }, at) => [code, at])));
  const placed = own.map((cell): [number, PublishedCell] => {
    const place = axes.reduce((sum, { code, codes }, at) => {
      const position = positions[at]?.get(cell.key[code] ?? '');
      if (position === undefined) throw new RangeError(`${keyText(cell.key)}: its ${code} has no place in the table`);
      return sum * codes.length + position;
    }, 0);
    return [place, cell];
  });
  return new Map(placed.toSorted(([one], [other]) => one - other));
}

function statusesOf(cells: ReadonlyMap<number, PublishedCell>, places: number): Record<string, CellStatus> {
  const told = [...cells].flatMap(([place, { value, status }]): [number, CellStatus][] => {
    const shown = status ?? (value === null ? 'x' : undefined);
    return shown === undefined ? [] : [[place, shown]];
  });
  const empty = isSparse(cells, places)
    ? []
    : Array.from({ length: places }, (_, place) => place).filter((place) => !cells.has(place));
  return Object.fromEntries([...told, ...empty.map((place): [number, CellStatus] => [place, noCell])]);
}

const statusLabels = (statuses: Readonly<Record<string, CellStatus>>, language: Language) =>
  Object.fromEntries(
    [...new Set(Object.values(statuses))]
      .toSorted()
      .map((status) => [status, openDataTexts[language].statuses[status]]),
  );

function rolesOf({ definition }: ReviewFigure) {
  const time = definition.dimensions.filter(({ codes }) => codes.from === 'period' || codes.from === 'year');
  const area = definition.chart?.type === 'map' ? definition.chart.area : undefined;
  return {
    ...(time.length === 0 ? {} : { time: time.map(({ code }) => code) }),
    ...(area === undefined ? {} : { geo: [area] }),
    metric: [measureKey],
  };
}

function dimensionOf({ code, label, codes }: Axis, { definition }: ReviewFigure, language: Language) {
  const units: Readonly<Record<string, string>> = reportTexts[language].units;
  return {
    label: label[language],
    category: {
      index: codes.map((each) => each.code),
      label: Object.fromEntries(codes.map((each) => [each.code, each.label[language]])),
      ...(code === measureKey
        ? {
            unit: Object.fromEntries(
              definition.measures.map(({ code: measure, unit, decimals }) => [
                measure,
                { label: units[unit] ?? unit, decimals, base: unit },
              ]),
            ),
          }
        : {}),
    },
  };
}
