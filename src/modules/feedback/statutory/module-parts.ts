import { inEachLanguage } from '../../../kernel/language.ts';
import { type Route } from '../../../platform/http/route.ts';
import { type MenuItem } from '../../../platform/module.ts';
import { formsAction } from './forms/keep-forms.ts';
import { formsPath, formsRoutes } from './forms/forms.page.tsx';
import { statutoryAction } from './matter-scope.store.ts';
import { statutoryTexts } from './texts.ts';
import { statutoryPath } from './web/addresses.ts';
import { matterRoutes } from './web/matter.page.tsx';
import { mattersRoutes } from './web/matters.page.tsx';
import { newMatterRoutes } from './web/new-matter.page.tsx';
import { ombudsmenRoutes } from './web/ombudsmen.page.tsx';

/** The registrar's pages. */
export const statutoryRoutes: readonly Route[] = [
  ...mattersRoutes,
  ...newMatterRoutes,
  ...ombudsmenRoutes,
  ...formsRoutes,
  ...matterRoutes,
];

export const statutoryMenu: readonly MenuItem[] = [
  {
    path: statutoryPath,
    label: inEachLanguage((language) => statutoryTexts[language].menu),
    action: statutoryAction,
  },
  {
    path: formsPath,
    label: inEachLanguage((language) => statutoryTexts[language].forms.menu),
    action: formsAction,
  },
];
