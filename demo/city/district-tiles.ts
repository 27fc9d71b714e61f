import { type DistrictOutline } from '../../src/modules/city/index.ts';

/**
 * A schematic map of our own: each district is a square, near where it lies on the ground. North is up. The outlines
 * show neither shape nor size.
 */
const tiles = [
  '...  ...  403  504  505  506  ...  ...',
  '205  402  405  502  503  702  703  801',
  '204  203  401  404  501  701  704  ...',
  '202  201  304  303  305  602  ...  ...',
  '...  104  302  301  601  603  ...  ...',
  '105  103  102  101  ...  ...  ...  ...',
].map((row) => row.split(/\s+/));

const side = 12;
const left = 2;
const top = 14;

type Corner = readonly [number, number];
const key = ([x, y]: Corner): string => `${x}/${y}`;

/** The four sides of a tile, clockwise. */
const sidesOf = (column: number, row: number): [Corner, Corner][] => [
  [
    [column, row],
    [column + 1, row],
  ],
  [
    [column + 1, row],
    [column + 1, row + 1],
  ],
  [
    [column + 1, row + 1],
    [column, row + 1],
  ],
  [
    [column, row + 1],
    [column, row],
  ],
];

/** The sides that the tiles of a code (or of all codes that begin with it) do not share. */
function outerSides(code: string): Map<string, [Corner, Corner]> {
  const sides = new Map<string, [Corner, Corner]>();
  for (const [row, codes] of tiles.entries()) {
    for (const [column, tile] of codes.entries()) {
      if (!tile.startsWith(code)) continue;
      for (const [from, to] of sidesOf(column, row)) {
        if (!sides.delete(`${key(to)} ${key(from)}`)) sides.set(`${key(from)} ${key(to)}`, [from, to]);
      }
    }
  }
  return sides;
}

const isStraight = (before: Corner, at: Corner, after: Corner): boolean =>
  (before[0] === at[0] && at[0] === after[0]) || (before[1] === at[1] && at[1] === after[1]);

/**
 * The outline of a district, or of a major district as the line around its districts. An error when the tiles of a code
 * are missing or do not touch: the drawing must be corrected.
 */
export function outlineOf(code: string): DistrictOutline {
  const sides = outerSides(code);
  const next = new Map([...sides.values()].map(([from, to]) => [key(from), to]));
  const [first] = sides.values();
  if (!first || next.size !== sides.size) throw new Error(`the tiles of ${code} make no single outline`);
  const corners: Corner[] = [];
  let at: Corner | undefined = first[0];
  while (at && corners.length < sides.size) {
    corners.push(at);
    at = next.get(key(at));
  }
  if (!at || key(at) !== key(first[0])) throw new Error(`the tiles of ${code} make no single outline`);
  const ring = corners
    .filter((corner, index) => {
      const before = corners.at(index - 1) ?? corner;
      const after = corners[(index + 1) % corners.length] ?? corner;
      return !isStraight(before, corner, after);
    })
    .map(([x, y]): [number, number] => [left + x * side, top + y * side]);
  const [start] = ring;
  return { plane: 'schematic', type: 'Polygon', coordinates: [start ? [...ring, start] : ring] };
}
