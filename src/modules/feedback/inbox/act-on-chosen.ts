import { Problem } from '../../../kernel/problem.ts';
import { type Actor } from '../../../platform/auth/rights.ts';
import { type Context, makeContext } from '../../../platform/context.ts';
import { type Transact } from '../../../platform/http/route.ts';
import { findAncestors } from '../../city/index.ts';
import { staffActor } from '../../people/index.ts';
import { type ActInput, actAsStaff } from '../cases/act-on-case.ts';
import { handleCases } from '../cases/case-actions.ts';
import { caseScope, isCaseSeen } from '../cases/case-scope.store.ts';
import { feedbackPermissions } from '../permissions.ts';
import { type BulkAct, type ChosenCase } from './bulk-acts.ts';

/** One act for several cases. */
export interface BulkInput {
  readonly act: BulkAct;
  readonly cases: readonly ChosenCase[];
  /** Account of who gets the cases. */
  readonly person?: string;
  /** Part of the organisation that gets or reads them. */
  readonly unit?: string;
  readonly text?: string;
}

/** What came of it: how many were done, and why others were not (the code of the problem, without the module). */
export interface BulkOutcome {
  readonly done: number;
  readonly failed: readonly { readonly feedbackCaseId: string; readonly code: string }[];
}

/**
 * Does the act to each case in a transaction of its own: one that cannot be done leaves the others done. Rights, state
 * and version are looked at for each.
 */
export async function actOnChosen(transact: Transact, input: BulkInput): Promise<BulkOutcome> {
  const failed: { feedbackCaseId: string; code: string }[] = [];
  for (const { feedbackCaseId, version } of input.cases) {
    try {
      await transact((ctx) => actOnOne(ctx, feedbackCaseId, version, input));
    } catch (fault) {
      // What is not about this case (a session that ended, a database that is away) ends it all.
      if (!(fault instanceof Problem) || !isOfTheCase(fault)) throw fault;
      failed.push({ feedbackCaseId, code: fault.code.replace(/^feedback\./, '') });
    }
  }
  return { done: input.cases.length - failed.length, failed };
}

const isOfTheCase = ({ kind, code }: Problem): boolean =>
  code.startsWith('feedback.') && (kind === 'conflict' || kind === 'not-found' || kind === 'forbidden');

async function actOnOne(ctx: Context, feedbackCaseId: string, version: number, input: BulkInput): Promise<void> {
  if (input.act === 'assign' && !(await mayHandle(ctx, input.person ?? '', feedbackCaseId))) {
    throw new Problem('conflict', 'feedback.assignee-may-not');
  }
  await actAsStaff(ctx, feedbackCaseId, { version, ...actInput(input) });
}

function actInput({ act, person, unit, text }: BulkInput): ActInput {
  switch (act) {
    case 'take':
      return { act };
    case 'assign':
      return { act, text, change: { assignedTo: person } };
    case 'transfer':
      return { act, change: { organisationUnitId: unit } };
    case 'inform':
      return { act, text, informed: unit === undefined ? [] : [unit], facts: { informed: unit ?? '' } };
  }
}

/** Whether a colleague may handle the case: nobody is given what she could not open. */
async function mayHandle(ctx: Context, accountId: string, feedbackCaseId: string): Promise<boolean> {
  const actor = await staffActor(ctx.tx, ctx.cityId, accountId);
  if (!actor) return false;
  return isCaseSeen(ctx.tx, ctx.cityId, feedbackCaseId, await caseScope(contextOf(ctx, actor), handleCases));
}

/** The same transaction, seen with the rights of somebody else. */
export const contextOf = (
  { tx, cityId, language, sealer }: Pick<Context, 'tx' | 'cityId' | 'language' | 'sealer'>,
  actor: Actor,
): Context => makeContext({ tx, cityId, actor, language, sealer, permissions: feedbackPermissions, findAncestors });
