import { z } from 'zod';
import { type Trilingual } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';

/** From the top down: in Helsinki a suurpiiri holds several peruspiiri. */
export const districtLevels = ['major-district', 'district'] as const;
export type DistrictLevel = (typeof districtLevels)[number];

export const populationLanguages = ['fi', 'sv', 'other'] as const;
export type PopulationLanguage = (typeof populationLanguages)[number];

const position = z.tuple([z.number(), z.number()]);
const ring = z.array(position).min(4);

/**
 * Where a district lies, as a GeoJSON polygon or several. On the plane `wgs84` a position is longitude and latitude; on
 * `schematic` it is a place on a drawing of 100 x 100, from the left and from the top.
 */
export const districtOutline = z.discriminatedUnion('type', [
  z.object({
    plane: z.enum(['schematic', 'wgs84']),
    type: z.literal('Polygon'),
    coordinates: z.array(ring).min(1),
  }),
  z.object({
    plane: z.enum(['schematic', 'wgs84']),
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(ring).min(1)).min(1),
  }),
]);
export type DistrictOutline = z.infer<typeof districtOutline>;

/** An area of the city. */
export interface District {
  readonly districtId: string;
  readonly code: string;
  readonly level: DistrictLevel;
  readonly parentId: string | null;
  readonly name: Trilingual;
  readonly outline: DistrictOutline | null;
}

/** Refuses a place that cannot be: a district belongs to a major district or to none, a major district to none. */
export function checkDistrictPlace(level: DistrictLevel, parent: District | null): void {
  if (parent === null) return;
  if (level === 'major-district' || parent.level !== 'major-district') {
    throw new Problem('invalid', 'city.parent-is-not-above');
  }
}
