import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { type Tx } from '../../platform/db/database.ts';
import { sql } from '../../platform/db/sql.ts';
import { changeCitySettings } from './change-city-settings.ts';
import { calendarExceptions, createCity, findCity, loadCity, workingCalendarOf } from './city.store.ts';
import { citySettingsInput } from './city.ts';
import { cityConstraints } from './constraints.ts';
import { declareCalendarException, withdrawCalendarException } from './declare-calendar-exception.ts';
import { ensureDistricts, ensureOrganisationUnits, ensureThemes } from './ensure-city-data.ts';
import { holidayCodes } from './holidays.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';
import { renameTheme } from './rename-theme.ts';
import { aCity, aContext, named, staffOf } from './test-builders.ts';
import { themesAt } from './theme.store.ts';
import { isWorkingDay } from './working-calendar.ts';

let testing: TestDatabase;
beforeAll(async () => {
  testing = await testDatabase();
});
afterAll(() => testing.close());

const rolledBack = (work: (tx: Tx) => Promise<void>) => testing.inTransaction(work);

describe('the city', () => {
  test('is the only one, or the one that is named', () =>
    rolledBack(async (tx) => {
      await expect(loadCity(tx)).rejects.toThrow('city.no-city');
      const helsinki = await aCity(tx);
      expect(await loadCity(tx)).toEqual(helsinki);
      const espoo = await aCity(tx, 'espoo');
      await expect(loadCity(tx)).rejects.toThrow('city.several-cities');
      expect(await loadCity(tx, 'espoo')).toEqual(espoo);
      expect(await findCity(tx, 'vantaa')).toBeUndefined();
    }));

  test('has a time zone that is known', () =>
    rolledBack(async (tx) => {
      const city = await aCity(tx);
      const wrong = { ...city, slug: 'other', settings: { ...city.settings, timeZone: 'Europe/Helsingfors' } };
      await expect(createCity(tx, wrong)).rejects.toThrow('city.time-zone-is-unknown');
      expect(citySettingsInput.safeParse(wrong.settings).success).toBe(false);
      expect(citySettingsInput.safeParse(city.settings).success).toBe(true);
    }));

  test('decides whether its eves are free', () =>
    rolledBack(async (tx) => {
      const { cityId, settings } = await aCity(tx);
      expect(isWorkingDay(await workingCalendarOf(tx, cityId), '2026-06-19')).toBe(false);
      await changeCitySettings(aContext(tx, cityId), { ...settings, midsummerEveIsFree: false });
      expect(isWorkingDay(await workingCalendarOf(tx, cityId), '2026-06-19')).toBe(true);
      expect(isWorkingDay(await workingCalendarOf(tx, cityId), '2026-12-24')).toBe(false);
    }));

  test('declares days free or working, and takes it back', () =>
    rolledBack(async (tx) => {
      const { cityId } = await aCity(tx);
      const ctx = aContext(tx, cityId);
      await declareCalendarException(ctx, { day: '2026-05-15', isWorkingDay: false, name: 'Bridge' });
      await declareCalendarException(ctx, { day: '2026-05-15', isWorkingDay: false, name: 'Bridge day' });
      expect(await calendarExceptions(tx, cityId)).toEqual([
        { day: '2026-05-15', isWorkingDay: false, name: 'Bridge day' },
      ]);
      expect(isWorkingDay(await workingCalendarOf(tx, cityId), '2026-05-15')).toBe(false);
      await withdrawCalendarException(ctx, '2026-05-15');
      expect(isWorkingDay(await workingCalendarOf(tx, cityId), '2026-05-15')).toBe(true);
      const impossible = { day: '2026-02-30', isWorkingDay: false, name: 'x' };
      await expect(declareCalendarException(ctx, impossible)).rejects.toThrow('city.day-is-not-a-date');
    }));

  test('has settings that only an administrator of the whole city changes', () =>
    rolledBack(async (tx) => {
      const { cityId, settings } = await aCity(tx);
      const analyst = aContext(tx, cityId, staffOf('analyst'));
      await expect(changeCitySettings(analyst, settings)).rejects.toMatchObject({ kind: 'forbidden' });
      const exception = { day: '2026-05-15', isWorkingDay: false, name: 'x' };
      await expect(declareCalendarException(analyst, exception)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(withdrawCalendarException(analyst, '2026-05-15')).rejects.toMatchObject({ kind: 'forbidden' });
    }));
});

describe('what an import needs', () => {
  test('is added when missing and left alone when there', () =>
    rolledBack(async (tx) => {
      const { cityId } = await aCity(tx);
      const wanted = [
        { code: 'top', name: named('top') },
        { code: 'below', name: named('below'), parentCode: 'top' },
      ];
      const ids = await ensureThemes(tx, cityId, wanted, '2017-06-01');
      const themeId = ids.get('top') ?? '';
      await renameTheme(aContext(tx, cityId), { themeId, name: named('renamed'), from: '2018-01-01' });
      expect(await ensureThemes(tx, cityId, wanted, '2017-06-01')).toEqual(ids);
      const themes = await themesAt(tx, cityId, '2020-01-01');
      expect(themes.map(({ name }) => name.fi)).toEqual(['below', 'renamed']);
      expect(themes.find(({ code }) => code === 'below')?.parentId).toBe(themeId);
    }));

  test('is refused when it belongs to what is not there', () =>
    rolledBack(async (tx) => {
      const { cityId } = await aCity(tx);
      const orphan = { code: 'x', name: named('x'), parentCode: 'nothing', validFrom: '2017-06-01' };
      await expect(ensureThemes(tx, cityId, [orphan], '2017-06-01')).rejects.toThrow('city.code-is-unknown');
      await expect(ensureOrganisationUnits(tx, cityId, [{ ...orphan, level: 'unit' }])).rejects.toThrow(
        'city.code-is-unknown',
      );
      await expect(ensureDistricts(tx, cityId, [{ ...orphan, level: 'district', outline: null }])).rejects.toThrow(
        'city.code-is-unknown',
      );
      const lost = { ...orphan, level: 'unit', parentCode: null } as const;
      await expect(ensureOrganisationUnits(tx, cityId, [lost])).rejects.toThrow('city.parent-is-missing');
    }));
});

describe('texts', () => {
  test('each named rule of the schema has a refusal, and each refusal a text', () =>
    rolledBack(async (tx) => {
      const rules = await tx.rows(sql<{ name: string }>`
        select conname::text as name from pg_constraint
        where connamespace = 'city'::regnamespace and contype in ('c', 'u') order by conname
      `);
      expect(rules.map(({ name }) => name)).toEqual(Object.keys(cityConstraints).toSorted());
      for (const texts of [fi, sv, en]) {
        const known = Object.keys(texts.problems).map((code) => `city.${code}`);
        const told = Object.values(cityConstraints).map(([, code]) => code);
        expect(told.filter((code) => !known.includes(code))).toEqual([]);
      }
    }));

  test('each holiday has a name of its own in each language', () => {
    for (const { holidays } of [fi, sv, en]) {
      expect(Object.keys(holidays).toSorted()).toEqual([...holidayCodes].toSorted());
      expect(new Set(Object.values(holidays)).size).toBe(holidayCodes.length);
    }
  });
});

describe('the database says no, too', () => {
  test('to two open versions of one theme', () =>
    rolledBack(async (tx) => {
      const { cityId } = await aCity(tx);
      const ids = await ensureThemes(tx, cityId, [{ code: 'top', name: named('top') }], '2017-06-01');
      const second = tx.run(sql`
        insert into city.theme_version (city_id, theme_id, valid_from, name_fi, name_sv, name_en)
        values (${cityId}, ${ids.get('top')}, '2018-01-01', 'a', 'b', 'c')
      `);
      await expect(second).rejects.toMatchObject({ constraint: 'theme_version_end_key' });
    }));
});
