import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingsText, parseOpenings, weekFromJson, weekInput, weekToJson } from './week.ts';
import { usualWeek } from './working-hours.ts';
import { weekText } from './web/working-hours/week-text.ts';

describe('the openings of a day are read as people write them', () => {
  test.each([
    ['8–16', [{ opens: 480, closes: 960 }]],
    [' 8.30 - 11,12-15:30 ', [510, 660, 720, 930]],
    ['8-11 ja 12-16', [480, 660, 720, 960]],
    ['0-24', [0, 1440]],
    ['', []],
  ])('%s', (text, expected) => {
    const flat = parseOpenings(text)?.flatMap(({ opens, closes }) => [opens, closes]);
    const wanted = expected.flatMap((each) => (typeof each === 'number' ? [each] : [each.opens, each.closes]));
    expect(flat).toEqual(wanted);
  });
  test.each(['8', '16-8', '8-25', '8.75-9', '8-12, 11-16', 'aamulla', '8-9-10', '8-8'])('%s is refused', (text) => {
    expect(parseOpenings(text)).toBeUndefined();
  });
  test('and written so that they are read the same again', () => {
    const aDay = fc.uniqueArray(fc.nat(96), { minLength: 0, maxLength: 8 }).map((quarters) => {
      const ordered = quarters.toSorted((one, other) => one - other).map((quarter) => quarter * 15);
      return ordered.flatMap((opens, index) =>
        index % 2 === 0 && index + 1 < ordered.length ? [{ opens, closes: ordered[index + 1] ?? 0 }] : [],
      );
    });
    fc.assert(
      fc.property(aDay, fc.constantFrom('.' as const, ':' as const), (day, separator) => {
        expect(parseOpenings(openingsText(day, separator))).toEqual(day);
        expect(weekFromJson(weekToJson([day, [], [], [], [], [], day]))).toEqual([day, [], [], [], [], [], day]);
      }),
    );
  });
});

test('a week that is never open cannot be kept', () => {
  expect(weekInput.safeParse(usualWeek).success).toBe(true);
  expect(weekInput.safeParse([[], [], [], [], [], [], []]).success).toBe(false);
  expect(weekInput.safeParse(usualWeek.slice(1)).success).toBe(false);
});

test('days of the same hours are told together', () => {
  expect(weekText(usualWeek, 'fi')).toBe('ma–pe 8–16');
  const split = [...usualWeek.slice(0, 4), [], [{ opens: 570, closes: 780 }], []];
  expect(weekText(split, 'fi')).toBe('ma–to 8–16; la 9.30–13');
  expect(weekText(split, 'en')).toBe('Mon–Thu 8–16; Sat 9:30–13');
});
