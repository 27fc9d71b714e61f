import { newId } from '../../../kernel/id.ts';
import { type Trilingual } from '../../../kernel/language.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { appendVersion, checkProse, tidy } from './block-edit.ts';
import { type BlockKind, type DraftBlock, inShortSection, noText, titleSection } from './draft.ts';
import { loadEditableDraft } from './open-draft.ts';
import { headingsOf, partsOfSection } from './outline.ts';

export interface NewBlock {
  readonly draftId: string;
  readonly kind: Exclude<BlockKind, 'title'>;
  /** The part behind which it comes; for a heading any part of the section that it follows. */
  readonly after: string;
  readonly prose?: Trilingual;
  readonly figureId?: string;
}

/** What may come behind a part: sentences in "In short", everything else in sections. */
export function kindsAfter({ section }: Pick<DraftBlock, 'section'>): readonly NewBlock['kind'][] {
  if (section === titleSection) return ['sentence'];
  return section === inShortSection ? ['sentence', 'heading'] : ['paragraph', 'note', 'figure', 'heading'];
}

/** Adds a part behind another: a paragraph, note or figure in its section, a sentence of "In short", or a new section. */
export async function addDraftBlock(ctx: Context, it: NewBlock): Promise<{ readonly blockId: string }> {
  const draft = await loadEditableDraft(ctx, it.draftId);
  const before = draft.blocks.find(({ blockId }) => blockId === it.after);
  if (!before) throw notFound('reports.block-is-unknown');
  if (it.kind === 'figure' && !draft.computed.figures.has(it.figureId ?? '')) {
    throw new Problem('invalid', 'reports.figure-is-not-in-draft', { figure: it.figureId ?? '' });
  }
  if (!kindsAfter(before).includes(it.kind)) throw new Problem('invalid', 'reports.block-does-not-fit');
  if (it.prose) checkProse(it.prose);
  const block = newBlock(it, before, draft.blocks, newId(ctx.now.getTime()));
  await appendVersion(ctx, it.draftId, block, 0);
  return { blockId: block.blockId };
}

/** The part as it would stand in the draft, in version 0 while nobody has saved it. */
function newBlock(
  { kind, prose, figureId }: NewBlock,
  before: DraftBlock,
  blocks: readonly DraftBlock[],
  blockId: string,
): Omit<DraftBlock, 'savedAt'> {
  return {
    blockId,
    version: 0,
    section: sectionFor(kind, before, blockId),
    kind,
    position: positionAfter(blocks, before, kind),
    ...(kind === 'figure' ? { figureId: figureId ?? '' } : { prose: tidy(prose ?? noText) }),
    isRemoved: false,
    byTemplate: false,
  };
}

function sectionFor(kind: NewBlock['kind'], before: DraftBlock, blockId: string): string {
  if (kind === 'heading') return `section-${blockId.slice(-8)}`;
  return kind === 'sentence' ? inShortSection : before.section;
}

/** Between the part and the next of its kind of place: among headings for a section, else within the section. */
function positionAfter(blocks: readonly DraftBlock[], before: DraftBlock, kind: NewBlock['kind']): number {
  const isSection = kind === 'heading';
  const places = isSection ? headingsOf(blocks) : partsOfSection(blocks, sectionFor(kind, before, ''));
  const heading = blocks.find((block) => block.kind === 'heading' && block.section === before.section);
  const anchor = (isSection ? heading : before)?.position ?? 0;
  const next = places.find(({ position }) => position > anchor);
  return next ? (anchor + next.position) / 2 : anchor + 10;
}
