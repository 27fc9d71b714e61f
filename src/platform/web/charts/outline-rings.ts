import { type Point } from './district-map.tsx';

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** Points with x to the right and y down, flattened at the latitude of the outline when they are degrees. */
function toRing(points: unknown, isDegrees: boolean): Point[] {
  if (!Array.isArray(points)) return [];
  return points.flatMap((point: unknown): Point[] => {
    if (!Array.isArray(point)) return [];
    const [x, y]: unknown[] = point;
    if (!isNumber(x) || !isNumber(y)) return [];
    return [isDegrees ? pointOnMap(x, y) : [x, y]];
  });
}

/** Where a position in degrees lies on the plane of the rings: Mercator keeps shapes, so neighbours of any latitude fit together. */
export function pointOnMap(longitude: number, latitude: number): Point {
  const north = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * (180 / Math.PI);
  // 1e-6 degrees is a hand's breadth.
  return [round(longitude), round(-north)];
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The rings of a district's outline (a GeoJSON polygon or several); empty when there is none that can be drawn. */
export function outlineRings(outline: Readonly<Record<string, unknown>> | undefined): Point[][] {
  if (!outline || !Array.isArray(outline['coordinates'])) return [];
  const isDegrees = outline['plane'] !== 'schematic';
  const coordinates: unknown[] = outline['coordinates'];
  const polygons: unknown[] = outline['type'] === 'MultiPolygon' ? coordinates : [coordinates];
  return polygons
    .flatMap((polygon) => (Array.isArray(polygon) ? polygon.map((ring: unknown) => toRing(ring, isDegrees)) : []))
    .filter((ring) => ring.length > 2);
}
