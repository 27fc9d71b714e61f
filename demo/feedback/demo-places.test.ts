import { expect, test } from 'vitest';
import { demoDistricts } from '../city/districts.ts';
import { demoOrganisation } from '../city/organisation.ts';
import {
  accessibilityThemeCode,
  classThemeCodes,
  demoThemes,
  influenzaThemeCode,
  nonDiscriminationThemeCode,
} from '../city/themes.ts';
import { dayAt } from './clock.ts';
import { classThemes, nonDiscriminationThemes, themeCodes } from './codes.ts';
import { demoPlaces } from './demo-places.ts';
import { generateFeedback } from './generate-feedback.ts';

const all = generateFeedback(demoPlaces());

test('every theme of the records is a theme of the demonstration city', () => {
  const known = demoThemes.map(({ code }) => code);
  expect(themeCodes.filter((code) => !known.includes(code))).toEqual([]);
  expect(classThemes).toEqual(classThemeCodes);
  expect(themeCodes).toContain(influenzaThemeCode);
  expect(themeCodes).toContain(accessibilityThemeCode);
});

test('what counts as feedback about equality lies below the theme of non-discrimination', () => {
  const below = demoThemes
    .filter(({ parentCode }) => parentCode === nonDiscriminationThemeCode)
    .map(({ code }) => code);
  expect(nonDiscriminationThemes.toSorted()).toEqual(below.toSorted());
});

test('every unit of the records is open on the day on which its feedback comes', () => {
  const closed = all.filter(({ unitCode, receivedAt }) => {
    const unit = demoOrganisation.find(({ code }) => code === unitCode);
    const on = dayAt(receivedAt.getTime());
    return (
      !unit || unit.level !== 'unit' || on < unit.validFrom || (unit.closedFrom !== undefined && on >= unit.closedFrom)
    );
  });
  expect(closed.map(({ sourceId, unitCode }) => [sourceId, unitCode])).toEqual([]);
});

test('every district of the records is one of the city, and some are unknown', () => {
  const known = new Set(demoDistricts.filter(({ level }) => level === 'district').map(({ code }) => code));
  expect(all.filter(({ districtCode }) => districtCode !== null && !known.has(districtCode))).toEqual([]);
  const unknown = all.filter(({ districtCode }) => districtCode === null).length / all.length;
  expect(unknown).toBeGreaterThan(0.08);
  expect(unknown).toBeLessThan(0.16);
  expect(new Set(all.map(({ districtCode }) => districtCode)).size).toBe(known.size + 1);
});
