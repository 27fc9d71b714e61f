import { type Route } from '../../../platform/http/route.ts';
import { type Island } from '../../../platform/web/islands/islands.ts';
import { type Guesses, makeGuesses } from './guesses.ts';
import { giveRoutes } from './web/give.routes.tsx';
import { mineRoutes } from './web/mine.routes.tsx';
import { warnIsland } from './web/tell.step.tsx';
import { thanksRoutes } from './web/thanks.page.tsx';

/** The pages of residents: giving feedback, following it. Their guesses at codes are counted together. */
export const makeGiveRoutes = (guesses: Guesses = makeGuesses()): readonly Route[] => [
  ...giveRoutes,
  ...thanksRoutes(guesses),
  ...mineRoutes(guesses),
];

export const giveIslands: readonly Island[] = [
  { name: warnIsland, source: new URL('./web/warn-personal-data.island.ts', import.meta.url) },
];
