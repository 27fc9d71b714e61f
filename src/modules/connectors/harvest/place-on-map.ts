import { type District } from '../../city/index.ts';

/** A part of the earth in degrees (WGS84). */
export interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** Finland with its sea: where a city lies of which nothing nearer is known. */
const finland: Box = { south: 59.3, north: 70.2, west: 19, east: 31.7 };
/** How far beyond the outlines of its districts something may still be the city's. */
const marginDegrees = 0.3;

/** The box of the districts' outlines, as far as they are on the map of the earth. */
export function boxOf(districts: readonly District[]): Box {
  const positions = districts.flatMap(({ outline }) => {
    if (outline?.plane !== 'wgs84') return [];
    return outline.type === 'Polygon' ? outline.coordinates.flat() : outline.coordinates.flat(2);
  });
  if (positions.length === 0) return finland;
  const box = { south: 90, north: -90, west: 180, east: -180 };
  for (const [longitude, latitude] of positions) {
    box.south = Math.min(box.south, latitude - marginDegrees);
    box.north = Math.max(box.north, latitude + marginDegrees);
    box.west = Math.min(box.west, longitude - marginDegrees);
    box.east = Math.max(box.east, longitude + marginDegrees);
  }
  return box;
}

const isIn = (box: Box, latitude: number, longitude: number): boolean =>
  latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east;

/**
 * Where something is. Coordinates that lie in the city only when they are swapped are swapped, with a note; those that
 * lie in it neither way are left out, with a note.
 */
export function placeOnMap(
  lat: string | undefined,
  long: string | undefined,
  box: Box,
  notes: string[],
): { readonly latitude: number; readonly longitude: number } | null {
  if (lat === undefined || long === undefined) return null;
  const [latitude, longitude] = [Number(lat), Number(long)];
  if (isIn(box, latitude, longitude)) return { latitude, longitude };
  if (isIn(box, longitude, latitude)) {
    notes.push('swapped-coordinates');
    return { latitude: longitude, longitude: latitude };
  }
  notes.push('outside-the-city');
  return null;
}
