import { identifyFirst } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';

/** An identified resident. */
export interface Resident {
  readonly residentId: string;
  readonly name: string;
}

/**
 * The identified resident who acts. Anybody else is refused with a Problem that leads to the page where one identifies
 * oneself and back again.
 */
export function residentOf({ actor }: Pick<Context, 'actor'>): Resident {
  if (actor.kind !== 'resident') throw identifyFirst();
  return { residentId: actor.residentId, name: actor.name };
}
