import { z } from 'zod';
import { newId } from '../../../kernel/id.ts';
import { Problem } from '../../../kernel/problem.ts';
import { concealed } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { isDay } from '../../city/index.ts';
import { actAsStaff } from '../cases/act-on-case.ts';
import { statutoryDueDay } from './deadline.ts';
import { matterScope, statutoryAction } from './matter-scope.store.ts';
import { nextStates, statutoryKinds, type StatutoryMatter, type StatutoryState } from './statutory-matter.ts';
import { findMatter, insertMatter, isNumberTaken, moveMatter } from './statutory.store.ts';

const day = z.string().refine(isDay);

export const matterInput = z.object({
  kind: z.enum(statutoryKinds),
  registerNumber: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .regex(/^[^\p{Cc}]+$/u),
  receivedDay: day,
  /** A day that an authority or insurer has set; else the rule of the kind counts. */
  setDueDay: day.nullable(),
  isLarge: z.boolean(),
  organisationUnitId: z.uuid(),
});
export type MatterInput = z.infer<typeof matterInput>;

/** The feedback that a matter is taken from, and what its giver is told about where it goes. */
export interface TakenFrom {
  readonly feedbackCaseId: string;
  readonly version: number;
  readonly text: string;
}

/**
 * Registers a matter, by hand or from feedback, which is handed on then: its giver reads where it went, and nobody
 * answers it as feedback. A Problem when the number is taken, or the feedback cannot be handed on.
 */
export async function registerMatter(ctx: Context, input: MatterInput, from: TakenFrom | null = null): Promise<string> {
  const { tx, cityId, actor } = ctx;
  const { kind, registerNumber, receivedDay, organisationUnitId } = input;
  await ctx.allow(statutoryAction, { organisationUnitId });
  if (await isNumberTaken(tx, cityId, registerNumber)) throw new Problem('conflict', 'feedback.register-number-taken');
  const statutoryMatterId = newId(ctx.now.getTime());
  if (from) {
    await actAsStaff(ctx, from.feedbackCaseId, {
      act: 'hand-on',
      reason: 'statutory-procedure',
      text: from.text,
      version: from.version,
    });
  }
  const matter: StatutoryMatter = {
    statutoryMatterId,
    kind,
    registerNumber,
    receivedDay,
    dueDay: input.setDueDay ?? statutoryDueDay(kind, receivedDay, input.isLarge),
    organisationUnitId,
    feedbackCaseId: from?.feedbackCaseId ?? null,
    state: 'registered',
    version: 1,
  };
  await insertMatter(tx, cityId, matter, actor.kind === 'staff' ? actor.accountId : null);
  await ctx.audit('feedback.statutory-registered', { statutoryMatterId, kind });
  return statutoryMatterId;
}

/** The matter, for a registrar of its part; for anybody else it reads like one that does not exist, and is audited. */
export async function openMatter(ctx: Context, statutoryMatterId: string): Promise<StatutoryMatter> {
  await ctx.allow(statutoryAction);
  const found = await findMatter(ctx.tx, ctx.cityId, statutoryMatterId, await matterScope(ctx));
  if (!found) throw concealed(statutoryAction);
  return found;
}

/** Says how a matter stands now. A Problem when it has gone on since it was seen, or the state cannot follow. */
export async function moveStatutoryMatter(
  ctx: Context,
  statutoryMatterId: string,
  { state, version }: { readonly state: StatutoryState; readonly version: number },
): Promise<void> {
  const matter = await openMatter(ctx, statutoryMatterId);
  const { tx, cityId, actor } = ctx;
  const hasGoneOn = (): Problem => new Problem('conflict', 'feedback.case-has-gone-on');
  if (matter.version !== version || !nextStates[matter.state].includes(state)) throw hasGoneOn();
  if (!(await moveMatter(tx, cityId, matter, state, actor.kind === 'staff' ? actor.accountId : null)))
    throw hasGoneOn();
  await ctx.audit('feedback.statutory-moved', { statutoryMatterId, state });
}
