import { z } from 'zod';
import { Problem } from '../../kernel/problem.ts';
import { type Context } from '../../platform/context.ts';
import { lockCity } from './city.store.ts';
import { dayInput } from './names.ts';
import { loadTheme, saveThemeHistory, themeLinksFrom } from './theme.store.ts';
import { endFrom } from './validity.ts';

export const retireThemeInput = z.object({
  themeId: z.uuid(),
  /** The first day on which nothing is classified by it any more. */
  from: dayInput,
});
export type RetireTheme = z.infer<typeof retireThemeInput>;

/** Takes a theme out of use. What was classified by it keeps it. Refused while other themes belong to it. */
export async function retireTheme(ctx: Context, { themeId, from }: RetireTheme): Promise<void> {
  await ctx.allow('city.edit-themes', { wholeCity: true });
  await lockCity(ctx.tx, ctx.cityId);
  const theme = await loadTheme(ctx.tx, ctx.cityId, themeId);
  const links = await themeLinksFrom(ctx.tx, ctx.cityId, from);
  const parts = links.filter((link) => link.parentId === themeId).length;
  if (parts > 0) throw new Problem('conflict', 'city.has-parts', { parts });
  await saveThemeHistory(ctx.tx, ctx.cityId, themeId, endFrom(theme.history, from));
  await ctx.audit('city.theme-retired', { themeId, from });
}
