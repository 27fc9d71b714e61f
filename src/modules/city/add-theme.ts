import { z } from 'zod';
import { newId } from '../../kernel/id.ts';
import { type Context } from '../../platform/context.ts';
import { lockCity } from './city.store.ts';
import { dayInput, plainCode, trilingualName } from './names.ts';
import { checkThemePlace, type Theme } from './theme.ts';
import { insertTheme, loadTheme } from './theme.store.ts';

export const addThemeInput = z.object({
  code: plainCode,
  parentId: z.uuid().nullable(),
  name: trilingualName,
  validFrom: dayInput,
});
export type AddTheme = z.infer<typeof addThemeInput>;

/** Adds a theme from a day on, alone or below another. */
export async function addTheme(ctx: Context, input: AddTheme): Promise<Theme> {
  const { code, parentId, name, validFrom } = input;
  await ctx.allow('city.edit-themes', { wholeCity: true });
  await lockCity(ctx.tx, ctx.cityId);
  const themeId = newId();
  const parent = parentId ? await loadTheme(ctx.tx, ctx.cityId, parentId) : null;
  checkThemePlace(themeId, parent, validFrom, []);
  const theme: Theme = { themeId, code, history: [{ validFrom, validTo: null, parentId, name }] };
  await insertTheme(ctx.tx, ctx.cityId, theme);
  await ctx.audit('city.theme-added', { themeId, code, validFrom });
  return theme;
}
