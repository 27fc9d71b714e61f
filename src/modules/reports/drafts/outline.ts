import { type DraftBlock, inShortSection } from './draft.ts';

/** The parts of a draft as they stand in it, those that were taken out in their places. */
export interface DraftOutline {
  readonly title: DraftBlock | undefined;
  readonly sentences: readonly DraftBlock[];
  readonly sections: readonly { readonly heading: DraftBlock; readonly parts: readonly DraftBlock[] }[];
}

/** Puts the parts of a draft in their order: sections by their headings, parts within their section. */
export const outlineOf = (blocks: readonly DraftBlock[]): DraftOutline => ({
  title: blocks.find(({ kind }) => kind === 'title'),
  sentences: partsOfSection(blocks, inShortSection),
  sections: headingsOf(blocks).map((heading) => ({ heading, parts: partsOfSection(blocks, heading.section) })),
});

/** The headings of all sections in their order. */
export const headingsOf = (blocks: readonly DraftBlock[]): DraftBlock[] =>
  blocks.filter(({ kind }) => kind === 'heading').toSorted(byPosition);

/** The parts of a section in their order, without its heading. */
export const partsOfSection = (blocks: readonly DraftBlock[], section: string): DraftBlock[] =>
  blocks.filter((block) => block.section === section && block.kind !== 'heading').toSorted(byPosition);

const byPosition = (one: DraftBlock, other: DraftBlock): number => one.position - other.position;

/** What was taken out and can be put back: sections as a whole, else parts alone. */
export function removedBlocks(blocks: readonly DraftBlock[]): DraftBlock[] {
  const { sentences, sections } = outlineOf(blocks);
  return [
    ...sentences.filter(({ isRemoved }) => isRemoved),
    ...sections.flatMap(({ heading, parts }) =>
      heading.isRemoved ? [heading] : parts.filter(({ isRemoved }) => isRemoved),
    ),
  ];
}
