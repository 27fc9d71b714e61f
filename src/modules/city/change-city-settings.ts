import { type Context } from '../../platform/context.ts';
import { lockCity, saveCitySettings } from './city.store.ts';
import { citySettingsInput, type CitySettings } from './city.ts';

export { citySettingsInput };

/**
 * Changes the city's time zone, promise and free eves. Counts that are stored already keep the calendar of their time;
 * new counts use the new one.
 */
export async function changeCitySettings(ctx: Context, settings: CitySettings): Promise<void> {
  await ctx.allow('city.edit-settings', { wholeCity: true });
  await lockCity(ctx.tx, ctx.cityId);
  await saveCitySettings(ctx.tx, ctx.cityId, settings);
  await ctx.audit('city.settings-changed', { ...settings });
}
