import { type Context } from '../../../../platform/context.ts';
import { type Tx } from '../../../../platform/db/database.ts';
import { sql } from '../../../../platform/db/sql.ts';
import { type Day, scopeCondition } from '../../../city/index.ts';
import { seeCases } from '../../cases/case-actions.ts';
import { type SavedView } from './saved-view.ts';

interface ViewRow {
  readonly saved_view_id: string;
  readonly account_id: string;
  readonly name: string;
  readonly query: string;
  readonly is_default: boolean;
  readonly shared_with: string | null;
}

/** The views of an account, and those that are shared with a part of the organisation whose cases it may read. */
export async function viewsFor(ctx: Context, accountId: string, today: Day): Promise<SavedView[]> {
  const { tx, cityId } = ctx;
  const isWithin = scopeCondition(ctx.scope(seeCases), sql`view.shared_with`, { cityId, day: today });
  const rows = await tx.rows(sql<ViewRow>`
    select view.saved_view_id, view.account_id, view.name, view.query, view.is_default, view.shared_with
    from feedback.saved_view as view
    where view.city_id = ${cityId}
      and (view.account_id = ${accountId} or view.shared_with is not null and ${isWithin})
    order by view.account_id <> ${accountId}, view.name, view.saved_view_id
  `);
  return rows.map((row) => ({
    savedViewId: row.saved_view_id,
    name: row.name,
    query: row.query,
    isMine: row.account_id === accountId,
    isDefault: row.is_default,
    sharedWith: row.shared_with,
  }));
}

/** Saves a view; one of the same name is replaced. Another that the inbox opened with no longer is that. */
export async function saveView(
  tx: Tx,
  cityId: string,
  accountId: string,
  view: Omit<SavedView, 'isMine'>,
): Promise<void> {
  if (view.isDefault) {
    await tx.run(sql`
      update feedback.saved_view set is_default = false
      where city_id = ${cityId} and account_id = ${accountId} and is_default and name <> ${view.name}
    `);
  }
  await tx.run(sql`
    insert into feedback.saved_view (city_id, saved_view_id, account_id, name, query, is_default, shared_with, created_at)
    values (${cityId}, ${view.savedViewId}, ${accountId}, ${view.name}, ${view.query}, ${view.isDefault},
            ${view.sharedWith}, ${tx.now})
    on conflict (city_id, account_id, name) do update
      set query = excluded.query, is_default = excluded.is_default, shared_with = excluded.shared_with
  `);
}

/** Removes a view of an account; false when it has none such. */
export async function deleteView(tx: Tx, cityId: string, accountId: string, savedViewId: string): Promise<boolean> {
  const deleted = await tx.run(sql`
    delete from feedback.saved_view
    where city_id = ${cityId} and account_id = ${accountId} and saved_view_id = ${savedViewId}
  `);
  return deleted === 1;
}
