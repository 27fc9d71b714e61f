import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { type Context } from '../../platform/context.ts';
import { addTheme } from './add-theme.ts';
import { moveTheme } from './move-theme.ts';
import { renameTheme } from './rename-theme.ts';
import { retireTheme } from './retire-theme.ts';
import { aCity, aContext, named, staffOf } from './test-builders.ts';
import { themeBranch } from './theme.ts';
import { allThemesAsOf, themesAt } from './theme.store.ts';

let testing: TestDatabase;
beforeAll(async () => {
  testing = await testDatabase();
});
afterAll(() => testing.close());

const inACity = (work: (ctx: Context) => Promise<void>) =>
  testing.inTransaction(async (tx) => work(aContext(tx, (await aCity(tx)).cityId)));

async function add(ctx: Context, code: string, parentId: string | null = null, validFrom = '2017-06-01') {
  return (await addTheme(ctx, { code, parentId, name: named(code), validFrom })).themeId;
}

const namesAt = async (ctx: Context, day: string) =>
  (await themesAt(ctx.tx, ctx.cityId, day)).map(({ name }) => name.fi);

describe('themes', () => {
  test('have on each day the names and the order of that day', () =>
    inACity(async (ctx) => {
      const vaccinations = await add(ctx, 'vaccinations');
      const influenza = await add(ctx, 'influenza');
      await renameTheme(ctx, { themeId: influenza, name: named('flu'), from: '2020-01-01' });
      await moveTheme(ctx, { themeId: influenza, parentId: vaccinations, from: '2021-01-01' });
      const branch = async (day: string) =>
        themeBranch(await themesAt(ctx.tx, ctx.cityId, day), 'vaccinations').map(({ name }) => name.fi);
      expect(await namesAt(ctx, '2019-12-31')).toEqual(['influenza', 'vaccinations']);
      expect(await branch('2020-12-31')).toEqual(['vaccinations']);
      expect(await branch('2021-01-01')).toEqual(['flu', 'vaccinations']);
      expect(themeBranch(await themesAt(ctx.tx, ctx.cityId, '2021-01-01'), 'no-such-theme')).toEqual([]);
    }));

  test('that are retired can be chosen no more, but keep their name', () =>
    inACity(async (ctx) => {
      const themeId = await add(ctx, 'coronavirus');
      await retireTheme(ctx, { themeId, from: '2023-07-01' });
      expect(await namesAt(ctx, '2023-06-30')).toEqual(['coronavirus']);
      expect(await namesAt(ctx, '2023-07-01')).toEqual([]);
      expect(await allThemesAsOf(ctx.tx, ctx.cityId, '2026-01-01')).toMatchObject([{ themeId, code: 'coronavirus' }]);
    }));

  test('cannot be moved below themselves, however deep', () =>
    inACity(async (ctx) => {
      const top = await add(ctx, 'top');
      const middle = await add(ctx, 'middle', top);
      const bottom = await add(ctx, 'bottom', middle);
      const from = '2020-01-01';
      await expect(moveTheme(ctx, { themeId: top, parentId: bottom, from })).rejects.toThrow('city.theme-below-itself');
      await expect(moveTheme(ctx, { themeId: top, parentId: top, from })).rejects.toThrow('city.theme-below-itself');
      await moveTheme(ctx, { themeId: bottom, parentId: null, from });
      await moveTheme(ctx, { themeId: top, parentId: bottom, from });
      expect(themeBranch(await themesAt(ctx.tx, ctx.cityId, from), 'bottom')).toHaveLength(3);
    }));

  test('cannot come to stand below themselves by a move that is planned for later', () =>
    inACity(async (ctx) => {
      const one = await add(ctx, 'one');
      const other = await add(ctx, 'other');
      await moveTheme(ctx, { themeId: one, parentId: other, from: '2030-01-01' });
      const move = { themeId: other, parentId: one, from: '2028-01-01' };
      await expect(moveTheme(ctx, move)).rejects.toThrow('city.theme-below-itself');
    }));

  test('are not retired while others belong to them, nor added below one that ends', () =>
    inACity(async (ctx) => {
      const top = await add(ctx, 'top');
      const below = await add(ctx, 'below', top);
      await expect(retireTheme(ctx, { themeId: top, from: '2020-01-01' })).rejects.toThrow('city.has-parts');
      await retireTheme(ctx, { themeId: below, from: '2020-01-01' });
      await retireTheme(ctx, { themeId: top, from: '2020-01-01' });
      await expect(add(ctx, 'late', top, '2019-01-01')).rejects.toThrow('city.parent-is-not-valid');
      await expect(retireTheme(ctx, { themeId: top, from: '2021-01-01' })).rejects.toThrow('city.already-closed');
    }));

  test('are changed by nobody without the right to the whole city', () =>
    inACity(async (ctx) => {
      const themeId = await add(ctx, 'top');
      const rename = { themeId, name: named('new'), from: '2020-01-01' };
      const handler = aContext(ctx.tx, ctx.cityId, staffOf('handler'));
      const ofOnePart = aContext(ctx.tx, ctx.cityId, staffOf('administrator', themeId));
      await expect(renameTheme(handler, rename)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(renameTheme(ofOnePart, rename)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(retireTheme(handler, { themeId, from: '2020-01-01' })).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(add(handler, 'own')).rejects.toMatchObject({ kind: 'forbidden' });
      const move = { themeId, parentId: null, from: '2020-01-01' };
      await expect(moveTheme(handler, move)).rejects.toMatchObject({ kind: 'forbidden' });
    }));

  test('that are not there, or have a code that is taken, are refused', () =>
    inACity(async (ctx) => {
      const missing = { themeId: '0198a000-0000-7000-8000-00000000dead', name: named('x'), from: '2020-01-01' };
      await expect(renameTheme(ctx, missing)).rejects.toThrow('city.theme-is-unknown');
      await add(ctx, 'top');
      await expect(add(ctx, 'top')).rejects.toMatchObject({ constraint: 'theme_code_key' });
    }));
});
