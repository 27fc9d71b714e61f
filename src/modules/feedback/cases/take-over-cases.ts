import { isLanguage } from '../../../kernel/language.ts';
import { maskPersonalData } from '../../../kernel/personal-data/index.ts';
import { type Context } from '../../../platform/context.ts';
import { type Transact } from '../../../platform/http/route.ts';
import { type MadePromise, promiser, type ToBeAnswered } from '../clocks/promise.ts';
import { hasIdentityCode } from './sensitive-text.ts';
import { type CaseToTakeOver, lockCasesToTakeOver, saveTakenOver, type TakenOver } from './take-over.store.ts';

const atOnce = 500;

/**
 * Makes the imported cases of a source ours: from now on they are handled here, with the history that the other system
 * told, and later imports leave them alone. For a city that moves to this service. Works in steps of their own
 * transactions and can be repeated. Gives how many were taken over.
 */
export async function takeOverCases(transact: Transact, source: string): Promise<number> {
  let taken = 0;
  for (;;) {
    const now = await transact((ctx) => takeOverSome(ctx, source));
    taken += now;
    if (now === 0) return taken;
  }
}

async function takeOverSome(ctx: Context, source: string): Promise<number> {
  await ctx.allow('feedback.import');
  const cases = await lockCasesToTakeOver(ctx.tx, ctx.cityId, source, atOnce);
  if (cases.length === 0) return 0;
  const promise = await promiser(ctx.tx, ctx.cityId);
  const taken = cases.map((it) => takenOver(it, promise));
  await saveTakenOver(ctx.tx, ctx.cityId, taken);
  await ctx.audit('feedback.taken-over', { source, cases: taken.length });
  return taken.length;
}

function takenOver(it: CaseToTakeOver, promiseOf: (it: ToBeAnswered) => MadePromise): TakenOver {
  const { feedbackCaseId, language, text } = it;
  const promise = promiseOf(it);
  return {
    id: feedbackCaseId,
    masked: text === null ? null : maskPersonalData(text, isLanguage(language) ? language : 'fi'),
    sensitive: text !== null && hasIdentityCode(text),
    due: promise.dueDay,
    reaction: promise.reactionDueDay,
  };
}
