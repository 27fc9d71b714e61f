import { type Context } from '../../../platform/context.ts';
import { appendEdit, type BlockEdit, blockToEdit } from './block-edit.ts';
import { type DraftBlock } from './draft.ts';
import { type Draft } from './open-draft.ts';
import { headingsOf, partsOfSection } from './outline.ts';

type Move = BlockEdit & { readonly direction: 'up' | 'down' };

/** Moves a part one place up or down within its section, a heading with its section among the sections. */
export async function moveDraftBlock(ctx: Context, move: Move): Promise<void> {
  const { draft, block } = await blockToEdit(ctx, move);
  if (block.kind === 'title') return;
  if (block.kind === 'heading') return moveSection(ctx, move, draft, block);
  const other = neighbourOf(partsOfSection(draft.blocks, block.section), block, move.direction);
  if (!other) return;
  await appendEdit(ctx, move, { ...block, position: other.position });
  await appendEdit(ctx, { ...move, ...other }, { ...other, position: block.position });
}

async function moveSection(ctx: Context, move: Move, draft: Draft, heading: DraftBlock): Promise<void> {
  const other = neighbourOf(headingsOf(draft.blocks), heading, move.direction);
  if (!other) return;
  await appendEdit(ctx, move, { ...heading, position: other.position });
  await appendEdit(ctx, { ...move, ...other }, { ...other, position: heading.position });
}

/** What stands before or after a part among those that are shown. */
function neighbourOf(blocks: readonly DraftBlock[], block: DraftBlock, direction: 'up' | 'down') {
  const shown = blocks.filter(({ isRemoved }) => !isRemoved);
  const at = shown.findIndex(({ blockId }) => blockId === block.blockId);
  return at < 0 ? undefined : shown[direction === 'up' ? at - 1 : at + 1];
}
