import { type Context } from '../../../platform/context.ts';
import { findCaseByCodeHash } from '../cases/handled-case.store.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { readTrackingCode, trackingCodeHash } from '../cases/tracking-code.ts';
import { type Guesses } from './guesses.ts';

/**
 * The case of a tracking code, as it was typed or as a cookie holds it. Undefined for a code that there is not: another
 * city's, an erased one and a made-up one are all looked for in the same way, and each counts as a guess. Throws a
 * Problem when this address has guessed too often.
 */
export async function openByCode(
  ctx: Context,
  guesses: Guesses,
  clientAddress: string,
  typed: string,
): Promise<HandledCase | undefined> {
  await ctx.allow('feedback.give');
  guesses.check(clientAddress);
  // What cannot be a code is looked for like one, so that the time tells nothing.
  const code = readTrackingCode(typed) ?? 'none';
  const found = await findCaseByCodeHash(ctx.tx, ctx.cityId, trackingCodeHash(code));
  if (!found) guesses.missed(clientAddress);
  return found;
}
