import { inEachLanguage } from '../../../kernel/language.ts';
import { type Route } from '../../../platform/http/route.ts';
import { type MenuItem } from '../../../platform/module.ts';
import { enterAction } from './sitting.ts';
import { deskTexts } from './texts.ts';
import { enterPath } from './web/addresses.ts';
import { enterRoutes } from './web/enter.page.tsx';

/** The page on which feedback is typed in that came by telephone, on paper or by word. */
export const deskRoutes: readonly Route[] = enterRoutes;

export const deskMenu: MenuItem = {
  path: enterPath,
  label: inEachLanguage((language) => deskTexts[language].menu),
  action: enterAction,
};
