import { type Language, type Trilingual } from '../kernel/language.ts';
import { warnIsland } from '../modules/feedback/index.ts';
import { type Context } from '../platform/context.ts';
import { page } from '../platform/http/route.ts';
import { platformTexts } from '../platform/i18n/platform-texts.ts';
import { type Module } from '../platform/module.ts';
import { About } from './about.page.tsx';
import { Accessibility, type AccessibilitySettings } from './accessibility.page.tsx';
import { Home, type HomeReview } from './home.page.tsx';

export interface SiteDependencies {
  readonly version: string;
  readonly accessibility: AccessibilitySettings;
  readonly cityName: (ctx: Context) => Promise<Trilingual>;
  readonly newestReview: (ctx: Context, language: Language) => Promise<HomeReview | undefined>;
}

/** The pages that belong to no capability: home, about, accessibility statement. */
export const siteModule = (dependencies: SiteDependencies): Module => ({
  name: 'site',
  permissions: { 'site.read': 'everyone' },
  routes: [
    {
      method: 'get',
      path: '/',
      action: 'site.read',
      handle: async (ctx, { language, csrfToken }) => {
        const review = await dependencies.newestReview(ctx, language);
        const home = <Home language={language} csrfToken={csrfToken} review={review} />;
        return page(platformTexts[language].home, home, { islands: [warnIsland] });
      },
    },
    {
      method: 'get',
      path: '/about',
      action: 'site.read',
      handle: async (ctx, { language }) => {
        const city = (await dependencies.cityName(ctx))[language];
        const about = <About language={language} city={city} version={dependencies.version} />;
        return page(platformTexts[language].about, about);
      },
    },
    {
      method: 'get',
      path: '/accessibility',
      action: 'site.read',
      handle: async (ctx, { language }) => {
        const city = (await dependencies.cityName(ctx))[language];
        return page(
          platformTexts[language].accessibility,
          <Accessibility language={language} city={city} settings={dependencies.accessibility} />,
        );
      },
    },
  ],
});
