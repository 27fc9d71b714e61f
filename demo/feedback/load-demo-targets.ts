import { themeIdsByCode } from '../../src/modules/city/index.ts';
import { responseTargets, setResponseTarget } from '../../src/modules/feedback/index.ts';
import { type Context } from '../../src/platform/context.ts';
import { accessibilityThemeCode } from '../city/themes.ts';

/** The one limit that a law sets: feedback on digital accessibility is answered within 14 days (306/2019, section 10). Once is enough. */
export async function loadDemoTargets(ctx: Context): Promise<void> {
  const themeId = (await themeIdsByCode(ctx.tx, ctx.cityId)).get(accessibilityThemeCode);
  if (themeId === undefined) throw new RangeError('The demonstration has a theme for digital accessibility.');
  if ((await responseTargets(ctx.tx, ctx.cityId)).some((target) => target.themeId === themeId)) return;
  await setResponseTarget(ctx, {
    kind: null,
    themeId,
    organisationUnitId: null,
    reactionDays: 2,
    responseDays: 14,
    countsIn: 'calendar-days',
    mayPause: false,
    basis: 'Laki 306/2019, 10 §',
  });
}
