import { newId } from '../../../kernel/id.ts';
import { languages, type Trilingual } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type BlockKind, type DraftBlock, inShortSection } from './draft.ts';
import { insertDraftBlock } from './draft.store.ts';
import { accountOf, type Draft, loadEditableDraft } from './open-draft.ts';

/** Longest text of one part in one language; a whole page of small print. */
export const longestProse = 8000;

/** A change of a part that somebody saw in a version: refused when it has another by now. */
export interface BlockEdit {
  readonly draftId: string;
  readonly blockId: string;
  /** The version that was on the screen. */
  readonly version: number;
}

/** Writes the text of a part in three languages. */
export async function saveDraftBlock(ctx: Context, edit: BlockEdit & { readonly prose: Trilingual }): Promise<void> {
  const { block } = await blockToEdit(ctx, edit);
  if (block.kind === 'figure') throw new Problem('invalid', 'reports.block-has-no-text');
  checkProse(edit.prose);
  await appendEdit(ctx, edit, { ...block, prose: tidy(edit.prose) });
}

/** Takes a part out; it can be put back. A heading takes its section out with it. */
export async function removeDraftBlock(ctx: Context, edit: BlockEdit): Promise<void> {
  const { draft, block } = await blockToEdit(ctx, edit);
  if (block.kind === 'title') throw new Problem('invalid', 'reports.title-is-needed');
  await appendEdit(ctx, edit, { ...block, isRemoved: true });
  if (block.kind !== 'heading') return;
  for (const one of sectionOf(draft, block.section)) {
    await appendEdit(ctx, { ...edit, ...one }, { ...one, isRemoved: true });
  }
}

/** Puts a part back that was taken out; a heading brings the parts that left with it. */
export async function restoreDraftBlock(ctx: Context, edit: BlockEdit): Promise<void> {
  const { draft, block } = await blockToEdit(ctx, edit);
  await appendEdit(ctx, edit, { ...block, isRemoved: false });
  if (block.kind !== 'heading') return;
  const together = draft.blocks.filter(
    (one) => one.section === block.section && one.blockId !== block.blockId && isSameMoment(one, block),
  );
  for (const one of together) await appendEdit(ctx, { ...edit, ...one }, { ...one, isRemoved: false });
}

const isSameMoment = (one: DraftBlock, other: DraftBlock): boolean =>
  one.isRemoved && one.savedAt.getTime() === other.savedAt.getTime();

/** Moves a part one place up or down within its section, a heading with its section among the sections. */
export async function moveDraftBlock(
  ctx: Context,
  edit: BlockEdit & { readonly direction: 'up' | 'down' },
): Promise<void> {
  const { draft, block } = await blockToEdit(ctx, edit);
  if (block.kind === 'title') return;
  if (block.kind === 'heading') return moveSection(ctx, edit, draft, block);
  const neighbours = [...sectionOf(draft, block.section)].filter(({ kind }) => kind !== 'heading');
  const other = neighbourOf(neighbours, block, edit.direction);
  if (!other) return;
  await appendEdit(ctx, edit, { ...block, position: other.position });
  await appendEdit(ctx, { ...edit, ...other }, { ...other, position: block.position });
}

async function moveSection(
  ctx: Context,
  edit: BlockEdit & { readonly direction: 'up' | 'down' },
  draft: Draft,
  heading: DraftBlock,
): Promise<void> {
  const headings = shownBlocks(draft).filter(({ kind }) => kind === 'heading');
  const other = neighbourOf(headings, heading, edit.direction);
  if (!other) return;
  // Each part keeps its distance from its heading, so that the section moves as it is.
  const shift = other.position - heading.position;
  for (const [section, by] of [
    [heading.section, shift],
    [other.section, -shift],
  ] as const) {
    for (const one of draft.blocks.filter((block) => block.section === section)) {
      await appendEdit(ctx, { ...edit, ...one }, { ...one, position: one.position + by });
    }
  }
}

function neighbourOf(
  blocks: readonly DraftBlock[],
  block: DraftBlock,
  direction: 'up' | 'down',
): DraftBlock | undefined {
  const at = blocks.findIndex(({ blockId }) => blockId === block.blockId);
  return at < 0 ? undefined : blocks[direction === 'up' ? at - 1 : at + 1];
}

export interface NewBlock {
  readonly draftId: string;
  readonly kind: Exclude<BlockKind, 'title'>;
  /** The part behind which it comes; for a heading any part of the section that it follows. */
  readonly after: string;
  readonly prose?: Trilingual;
  readonly figureId?: string;
}

/** Adds a part behind another: a paragraph, note or figure in its section, a sentence of "In short", or a new section. */
export async function addDraftBlock(ctx: Context, it: NewBlock): Promise<{ readonly blockId: string }> {
  const draft = await loadEditableDraft(ctx, it.draftId);
  const before = draft.blocks.find(({ blockId }) => blockId === it.after);
  if (!before) throw notFound('reports.block-is-unknown');
  if (it.kind === 'figure' && !draft.computed.figures.has(it.figureId ?? '')) {
    throw new Problem('invalid', 'reports.figure-is-not-in-draft', { figure: it.figureId ?? '' });
  }
  if (it.kind !== 'heading' && (it.kind === 'sentence') !== (before.section === inShortSection)) {
    throw new Problem('invalid', 'reports.block-does-not-fit');
  }
  if (it.prose) checkProse(it.prose);
  const blockId = newId(ctx.now.getTime());
  const section = it.kind === 'heading' ? `section-${blockId.slice(-8)}` : before.section;
  await appendVersion(
    ctx,
    it.draftId,
    {
      blockId,
      section,
      kind: it.kind,
      position: positionAfter(draft, before, it.kind),
      ...(it.kind === 'figure' ? { figureId: it.figureId ?? '' } : { prose: tidy(it.prose ?? noText) }),
      isRemoved: false,
      byTemplate: false,
    },
    0,
  );
  return { blockId };
}

const noText: Trilingual = { fi: '', sv: '', en: '' };

function positionAfter(draft: Draft, before: DraftBlock, kind: BlockKind): number {
  const all = draft.blocks.toSorted((a, b) => a.position - b.position);
  const anchor = kind === 'heading' ? (all.findLast(({ section }) => section === before.section) ?? before) : before;
  const next = all.find(({ position }) => position > anchor.position);
  return next ? (anchor.position + next.position) / 2 : anchor.position + 10;
}

const shownBlocks = ({ blocks }: Draft): DraftBlock[] =>
  blocks.filter(({ isRemoved }) => !isRemoved).toSorted((a, b) => a.position - b.position);

const sectionOf = (draft: Draft, section: string): DraftBlock[] =>
  shownBlocks(draft).filter((block) => block.section === section && block.kind !== 'heading');

async function blockToEdit(ctx: Context, edit: BlockEdit): Promise<{ draft: Draft; block: DraftBlock }> {
  const draft = await loadEditableDraft(ctx, edit.draftId);
  const block = draft.blocks.find(({ blockId }) => blockId === edit.blockId);
  if (!block) throw notFound('reports.block-is-unknown');
  if (block.version !== edit.version) throw somebodyWasFaster();
  return { draft, block };
}

const somebodyWasFaster = (): Problem => new Problem('conflict', 'reports.block-has-changed');

async function appendEdit(ctx: Context, edit: BlockEdit, block: DraftBlock): Promise<void> {
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
    ...accountOf(ctx),
  });
  if (!isFirst) throw somebodyWasFaster();
}

function checkProse(prose: Trilingual): void {
  for (const language of languages) {
    if (prose[language].length > longestProse) {
      throw new Problem('too-large', 'reports.text-is-too-long', { language, most: longestProse });
    }
  }
}

/** The same text whatever browser sent it. */
const tidy = ({ fi, sv, en }: Trilingual): Trilingual => {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
  return { fi: plain(fi), sv: plain(sv), en: plain(en) };
};
