import { type Context } from '../../../platform/context.ts';

/** Who did it, as the register names it to staff. */
export const nameOfActor = ({ actor }: Context): string => (actor.kind === 'visitor' ? actor.kind : actor.name);
