/** What the other parts of the module use of giving feedback and following it. */
export { giveIslands, makeGiveRoutes } from './routes.ts';
export { forgetSetAsideJob } from './set-aside.ts';
export { trackingPath } from './send-code.ts';
