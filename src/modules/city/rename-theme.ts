import { z } from 'zod';
import { type Context } from '../../platform/context.ts';
import { lockCity } from './city.store.ts';
import { dayInput, trilingualName } from './names.ts';
import { loadTheme, saveThemeHistory } from './theme.store.ts';
import { changeFrom } from './validity.ts';

export const renameThemeInput = z.object({ themeId: z.uuid(), name: trilingualName, from: dayInput });
export type RenameTheme = z.infer<typeof renameThemeInput>;

/** Gives a theme new names from a day on. */
export async function renameTheme(ctx: Context, { themeId, name, from }: RenameTheme): Promise<void> {
  await ctx.allow('city.edit-themes', { wholeCity: true });
  await lockCity(ctx.tx, ctx.cityId);
  const theme = await loadTheme(ctx.tx, ctx.cityId, themeId);
  await saveThemeHistory(ctx.tx, ctx.cityId, themeId, changeFrom(theme.history, from, { name }));
  await ctx.audit('city.theme-renamed', { themeId, from });
}
