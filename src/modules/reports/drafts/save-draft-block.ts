import { type Trilingual } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { appendEdit, type BlockEdit, blockToEdit, checkProse, tidy } from './block-edit.ts';

/** Writes the text of a part in three languages. A part that was taken out meanwhile comes back with it. */
export async function saveDraftBlock(ctx: Context, edit: BlockEdit & { readonly prose: Trilingual }): Promise<void> {
  const { block } = await blockToEdit(ctx, edit);
  if (block.kind === 'figure') throw new Problem('invalid', 'reports.block-has-no-text');
  checkProse(edit.prose);
  await appendEdit(ctx, edit, { ...block, prose: tidy(edit.prose), isRemoved: false });
}
