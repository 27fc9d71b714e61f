import { demoDistricts } from '../city/districts.ts';
import { demoPopulation } from '../city/population.ts';
import type { DemoPlaces } from './generate-feedback.ts';
import { feedbackUnits } from './units.ts';

const residents = (code: string): number =>
  demoPopulation
    .filter(({ district, year }) => district === code && year === 2020)
    .reduce((sum, { population }) => sum + Number(population), 0);

/** The units and districts of the demonstration city that its feedback refers to. */
export const demoPlaces = (): DemoPlaces => ({
  units: feedbackUnits,
  districts: demoDistricts
    .filter(({ level }) => level === 'district')
    .map(({ code }) => ({ code, population: residents(code) })),
});
