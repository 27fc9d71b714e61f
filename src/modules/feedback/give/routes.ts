import { type Route } from '../../../platform/http/route.ts';
import { type Island } from '../../../platform/web/islands/islands.ts';
import { makeGuesses } from './guesses.ts';
import { type GivePages, giveRoutes } from './web/give.routes.tsx';
import { mineRoutes } from './web/mine.routes.tsx';
import { warnIsland } from './web/tell.step.tsx';
import { thanksRoutes } from './web/thanks.page.tsx';

/**
 * The pages of residents: giving feedback, following it. Their guesses at codes are counted together.
 * @param canIdentify the city has a provider by which residents identify themselves; else nobody is sent there
 */
export function makeGiveRoutes({ canIdentify }: { readonly canIdentify: boolean }): readonly Route[] {
  const pages: GivePages = { canIdentify, guesses: makeGuesses() };
  return [...giveRoutes(pages), ...thanksRoutes(pages.guesses), ...mineRoutes(pages)];
}

export const giveIslands: readonly Island[] = [
  { name: warnIsland, source: new URL('./web/warn-personal-data.island.ts', import.meta.url) },
];
