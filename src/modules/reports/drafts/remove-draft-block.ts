import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { appendEdit, type BlockEdit, blockToEdit } from './block-edit.ts';
import { type DraftBlock } from './draft.ts';
import { partsOfSection } from './outline.ts';

/** Takes a part out; it can be put back. A heading takes its section out with it. */
export async function removeDraftBlock(ctx: Context, edit: BlockEdit): Promise<void> {
  const { draft, block } = await blockToEdit(ctx, edit);
  if (block.kind === 'title') throw new Problem('invalid', 'reports.title-is-needed');
  await appendEdit(ctx, edit, { ...block, isRemoved: true });
  if (block.kind !== 'heading') return;
  for (const one of partsOfSection(draft.blocks, block.section)) {
    if (!one.isRemoved) await appendEdit(ctx, { ...edit, ...one }, { ...one, isRemoved: true });
  }
}

/** Puts a part back that was taken out; a heading brings the parts that left with it. */
export async function restoreDraftBlock(ctx: Context, edit: BlockEdit): Promise<void> {
  const { draft, block } = await blockToEdit(ctx, edit);
  if (!block.isRemoved) return;
  await appendEdit(ctx, edit, { ...block, isRemoved: false });
  if (block.kind !== 'heading') return;
  for (const one of partsOfSection(draft.blocks, block.section)) {
    if (leftTogether(one, block)) await appendEdit(ctx, { ...edit, ...one }, { ...one, isRemoved: false });
  }
}

const leftTogether = (one: DraftBlock, heading: DraftBlock): boolean =>
  one.isRemoved && one.savedAt.getTime() === heading.savedAt.getTime();
