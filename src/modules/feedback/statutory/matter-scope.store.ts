import { type Context } from '../../../platform/context.ts';
import { sql } from '../../../platform/db/sql.ts';
import { scopeReader } from '../cases/case-scope.store.ts';
import { type MatterScope } from './statutory.store.ts';

export const statutoryAction = 'feedback.keep-statutory-matters';

/** The matters that the actor may see: of her part of the organisation. */
export const matterScope = async (ctx: Context): Promise<MatterScope> =>
  (await scopeReader(ctx, statutoryAction))(sql`matter.organisation_unit_id`);
