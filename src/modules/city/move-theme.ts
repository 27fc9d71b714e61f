import { z } from 'zod';
import { type Context } from '../../platform/context.ts';
import { lockCity } from './city.store.ts';
import { dayInput } from './names.ts';
import { checkThemePlace } from './theme.ts';
import { loadTheme, saveThemeHistory, themeLinksFrom } from './theme.store.ts';
import { changeFrom } from './validity.ts';

export const moveThemeInput = z.object({ themeId: z.uuid(), parentId: z.uuid().nullable(), from: dayInput });
export type MoveTheme = z.infer<typeof moveThemeInput>;

/** Moves a theme, with all below it, under another or to the top from a day on. */
export async function moveTheme(ctx: Context, { themeId, parentId, from }: MoveTheme): Promise<void> {
  await ctx.allow('city.edit-themes', { wholeCity: true });
  await lockCity(ctx.tx, ctx.cityId);
  const theme = await loadTheme(ctx.tx, ctx.cityId, themeId);
  const parent = parentId ? await loadTheme(ctx.tx, ctx.cityId, parentId) : null;
  checkThemePlace(themeId, parent, from, await themeLinksFrom(ctx.tx, ctx.cityId, from));
  await saveThemeHistory(ctx.tx, ctx.cityId, themeId, changeFrom(theme.history, from, { parentId }));
  await ctx.audit('city.theme-moved', { themeId, parentId, from });
}
