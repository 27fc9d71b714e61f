import { languages, type Trilingual } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { type DraftBlock } from './draft.ts';
import { insertDraftBlock } from './draft.store.ts';
import { type Draft, loadEditableDraft } from './open-draft.ts';

/** Longest text of one part in one language; a whole page of small print. */
export const longestProse = 8000;

/** A change of a part that somebody saw in a version: refused when it has another by now. */
export interface BlockEdit {
  readonly draftId: string;
  readonly blockId: string;
  /** The version that was on the screen. */
  readonly version: number;
}

/** The part that is to be changed; refuses with `conflict` when it is in another version than was seen. */
export async function blockToEdit(ctx: Context, edit: BlockEdit): Promise<{ draft: Draft; block: DraftBlock }> {
  const draft = await loadEditableDraft(ctx, edit.draftId);
  const block = draft.blocks.find(({ blockId }) => blockId === edit.blockId);
  if (!block) throw notFound('reports.block-is-unknown');
  if (block.version !== edit.version) throw somebodyWasFaster();
  return { draft, block };
}

const somebodyWasFaster = (): Problem => new Problem('conflict', 'reports.block-has-changed');

/** Appends what a person made of a part. */
export async function appendEdit(
  ctx: Context,
  edit: Pick<BlockEdit, 'draftId' | 'version'>,
  block: DraftBlock,
): Promise<void> {
  await appendVersion(ctx, edit.draftId, { ...block, byTemplate: false }, edit.version);
}

/** Appends the version after one; refuses when another has taken its place. */
export async function appendVersion(
  ctx: Context,
  draftId: string,
  block: Omit<DraftBlock, 'version' | 'savedAt' | 'accountId'>,
  after: number,
): Promise<void> {
  const { blockId, section, kind, position, prose, figureId, isRemoved, byTemplate } = block;
  const isFirst = await insertDraftBlock(ctx.tx, ctx.cityId, draftId, {
    blockId,
    section,
    kind,
    position,
    ...(prose ? { prose } : {}),
    ...(figureId === undefined ? {} : { figureId }),
    isRemoved,
    byTemplate,
    version: after + 1,
    savedAt: ctx.now,
    ...accountOf(ctx.actor),
  });
  if (!isFirst) throw somebodyWasFaster();
}

/** Refuses a text that is too long for one part, naming the language. */
export function checkProse(prose: Trilingual): void {
  for (const language of languages) {
    if (prose[language].length > longestProse) {
      throw new Problem('too-large', 'reports.text-is-too-long', { language, most: longestProse });
    }
  }
}

/** The same text whatever browser sent it. */
export const tidy = ({ fi, sv, en }: Trilingual): Trilingual => {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
  return { fi: plain(fi), sv: plain(sv), en: plain(en) };
};
