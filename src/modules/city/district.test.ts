import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { type Context } from '../../platform/context.ts';
import { type DistrictLevel, type DistrictOutline } from './district.ts';
import { districtsOf, populationByDistrict, populationByGroup, populationYear } from './district.store.ts';
import { importDistrictPopulation } from './import-district-population.ts';
import { type PopulationRow } from './population.ts';
import { saveDistrict } from './save-district.ts';
import { aCity, aContext, named, staffOf } from './test-builders.ts';

let testing: TestDatabase;
beforeAll(async () => {
  testing = await testDatabase();
});
afterAll(() => testing.close());

const inACity = (work: (ctx: Context) => Promise<void>) =>
  testing.inTransaction(async (tx) => work(aContext(tx, (await aCity(tx)).cityId)));

const square: DistrictOutline = {
  plane: 'schematic',
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
  ],
};

const save = (ctx: Context, code: string, level: DistrictLevel, parentId: string | null = null) =>
  saveDistrict(ctx, { districtId: null, code, level, parentId, name: named(code), outline: square });

async function twoDistricts(ctx: Context) {
  const major = await save(ctx, '7', 'major-district');
  const one = await save(ctx, '701', 'district', major.districtId);
  const other = await save(ctx, '702', 'district', major.districtId);
  return { major, one, other };
}

const row = (district: string, facts: Partial<PopulationRow> = {}): PopulationRow => ({
  district,
  year: 2020,
  ageGroup: '18-29',
  language: 'fi',
  population: 100,
  ...facts,
});

describe('districts', () => {
  test('keep their outline, and can be renamed and moved', () =>
    inACity(async (ctx) => {
      const { one } = await twoDistricts(ctx);
      const south = await save(ctx, '1', 'major-district');
      await saveDistrict(ctx, { ...one, name: named('Vartiokylä'), parentId: south.districtId });
      const saved = (await districtsOf(ctx.tx, ctx.cityId, 'district')).find(({ code }) => code === '701');
      expect(saved).toEqual({ ...one, name: named('Vartiokylä'), parentId: south.districtId });
    }));

  test('stand where they can: below a major district or below none', () =>
    inACity(async (ctx) => {
      const { major, one } = await twoDistricts(ctx);
      await expect(save(ctx, '703', 'district', one.districtId)).rejects.toThrow('city.parent-is-not-above');
      await expect(save(ctx, '8', 'major-district', major.districtId)).rejects.toThrow('city.parent-is-not-above');
      await expect(saveDistrict(ctx, { ...one, level: 'major-district', parentId: null })).rejects.toThrow(
        'city.district-level-stays',
      );
      const missing = { ...one, districtId: '0198a000-0000-7000-8000-00000000dead' };
      await expect(saveDistrict(ctx, missing)).rejects.toThrow('city.district-is-unknown');
      await expect(save(ctx, '701', 'district')).rejects.toMatchObject({ constraint: 'district_code_key' });
    }));

  test('are changed by those only who may', () =>
    inACity(async (ctx) => {
      const handler = aContext(ctx.tx, ctx.cityId, staffOf('handler'));
      await expect(save(handler, '9', 'major-district')).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(importDistrictPopulation(handler, [])).rejects.toMatchObject({ kind: 'forbidden' });
      const analyst = aContext(ctx.tx, ctx.cityId, staffOf('analyst'));
      expect((await save(analyst, '9', 'major-district')).code).toBe('9');
    }));
});

describe('the population', () => {
  test('of a major district is that of its districts, and numbers may come as text', () =>
    inACity(async (ctx) => {
      await twoDistricts(ctx);
      const rows = [
        row('701'),
        row('701', { language: 'sv', population: '20' }),
        row('702', { ageGroup: '75+', year: '2020', population: 3 }),
      ];
      expect(await importDistrictPopulation(ctx, rows)).toEqual({ ok: true, cells: 3, residents: 123 });
      const of = async (level: DistrictLevel) =>
        (await populationByDistrict(ctx.tx, ctx.cityId, 2020, level)).map(({ code, population }) => [code, population]);
      expect(await of('major-district')).toEqual([['7', 123]]);
      expect(await of('district')).toEqual([
        ['701', 120],
        ['702', 3],
      ]);
      expect(await populationByGroup(ctx.tx, ctx.cityId, 2020)).toEqual([
        { ageGroup: '18-29', language: 'fi', population: 100 },
        { ageGroup: '18-29', language: 'sv', population: 20 },
        { ageGroup: '75+', language: 'fi', population: 3 },
      ]);
      expect(await populationByDistrict(ctx.tx, ctx.cityId, 2019, 'district')).toEqual([]);
    }));

  test('told anew replaces that of the same district and year, and no other', () =>
    inACity(async (ctx) => {
      await twoDistricts(ctx);
      await importDistrictPopulation(ctx, [row('701'), row('701', { year: 2019 }), row('702')]);
      await importDistrictPopulation(ctx, [row('701', { ageGroup: '0-17', population: 7 })]);
      const counts = async (year: number) =>
        (await populationByDistrict(ctx.tx, ctx.cityId, year, 'district')).map(({ population }) => population);
      expect(await counts(2020)).toEqual([7, 100]);
      expect(await counts(2019)).toEqual([100]);
    }));

  test('of a year that is not known yet is that of the newest year before', () =>
    inACity(async (ctx) => {
      await twoDistricts(ctx);
      await importDistrictPopulation(ctx, [row('701'), row('701', { year: 2018 })]);
      const years = [2017, 2019, 2026].map((year) => populationYear(ctx.tx, ctx.cityId, year));
      expect(await Promise.all(years)).toEqual([undefined, 2018, 2020]);
    }));

  test.each([
    ['an unknown district', row('999'), 'district', 'unknown-district'],
    ['a major district that has districts', row('7'), 'district', 'district-has-parts'],
    ['a year that is none', row('701', { year: '20' }), 'year', 'not-a-year'],
    ['an age group upside down', row('701', { ageGroup: '29-18' }), 'ageGroup', 'not-an-age-group'],
    ['an age group in words', row('701', { ageGroup: 'aged' }), 'ageGroup', 'not-an-age-group'],
    ['an unknown language', row('701', { language: 'en' }), 'language', 'not-a-language'],
    ['a negative count', row('701', { population: -1 }), 'population', 'not-a-count'],
    ['half a person', row('701', { population: 1.5 }), 'population', 'not-a-count'],
    ['a count with a space', row('701', { population: '1 000' }), 'population', 'not-a-count'],
    ['no count', row('701', { population: undefined }), 'population', 'not-a-count'],
    ['a row that is told twice', row('702'), 'ageGroup', 'told-twice'],
    ['an age group that overlaps', row('702', { ageGroup: '25+' }), 'ageGroup', 'age-groups-overlap'],
  ])('with %s is refused as a whole, and the row is named', (_what, wrong, column, reason) =>
    inACity(async (ctx) => {
      await twoDistricts(ctx);
      const outcome = await importDistrictPopulation(ctx, [row('702'), wrong]);
      expect(outcome).toMatchObject({ ok: false, faults: [{ row: 2, column, reason }] });
      expect(await populationByDistrict(ctx.tx, ctx.cityId, 2020, 'district')).toEqual([]);
    }),
  );
});
