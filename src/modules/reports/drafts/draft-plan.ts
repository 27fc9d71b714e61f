import { type Trilingual } from '../../../kernel/language.ts';
import { type PlannedBlock, type PlannedSection, type ReviewPlan } from '../review-plan.ts';
import { type DraftBlock, inShortSection, noText, titleSection } from './draft.ts';
import { outlineOf } from './outline.ts';

/** A part as the template wrote it; its id says where it stands in the template, so that it is found again. */
export type TemplateBlock = Pick<DraftBlock, 'blockId' | 'section' | 'kind' | 'position' | 'prose' | 'figureId'>;

/** Room between sections, and between the parts of one, for what people put in. */
const betweenSections = 10_000;
const betweenBlocks = 10;

/** Takes a plan apart into the parts of a draft. */
export function blocksOfPlan({ title, inShort, sections }: ReviewPlan): TemplateBlock[] {
  const at = (section: number, block: number): number => section * betweenSections + block * betweenBlocks;
  return [
    { blockId: titleSection, section: titleSection, kind: 'title', position: 0, prose: title },
    ...inShort.map((prose, index): TemplateBlock => ({
      blockId: `${inShortSection}-${index + 1}`,
      section: inShortSection,
      kind: 'sentence',
      position: at(1, index),
      prose,
    })),
    ...sections.flatMap(({ id, heading, blocks }, index): TemplateBlock[] => [
      { blockId: id, section: id, kind: 'heading', position: at(index + 2, 0), prose: heading },
      ...blocks.map((block, place): TemplateBlock => ({
        blockId: `${id}-${place + 1}`,
        section: id,
        position: at(index + 2, place + 1),
        ...(block.kind === 'figure'
          ? { kind: block.kind, figureId: block.figure }
          : { kind: block.kind, prose: block.prose }),
      })),
    ]),
  ];
}

/** A plan made of the parts of a draft, and which part stands at which place of it. */
export interface DraftPlan {
  readonly plan: ReviewPlan;
  /** The id of a part by the place that faults name: `title`, `in-short/1`, `received`, `received/2`. */
  readonly blockAt: ReadonlyMap<string, string>;
}

/** Puts the parts of a draft together in their order; what was removed is left out. */
export function planOfBlocks(blocks: readonly DraftBlock[]): DraftPlan {
  const { title, sentences, sections } = outlineOf(blocks.filter(({ isRemoved }) => !isRemoved));
  const blockAt = new Map<string, string>(title ? [[titleSection, title.blockId]] : []);
  sentences.forEach(({ blockId }, index) => blockAt.set(`${inShortSection}/${index + 1}`, blockId));
  for (const { heading, parts } of sections) {
    blockAt.set(heading.section, heading.blockId);
    parts.forEach(({ blockId }, index) => blockAt.set(`${heading.section}/${index + 1}`, blockId));
  }
  const plan = {
    title: title?.prose ?? noText,
    inShort: sentences.map(({ prose }) => prose ?? noText),
    sections: sections.map(({ heading, parts }): PlannedSection => ({
      id: heading.section,
      heading: heading.prose ?? noText,
      blocks: parts.map(toPlanned),
    })),
  };
  return { plan, blockAt };
}

const toPlanned = ({ kind, prose, figureId }: DraftBlock): PlannedBlock =>
  kind === 'figure'
    ? { kind, figure: figureId ?? '' }
    : { kind: kind === 'note' ? kind : 'paragraph', prose: prose ?? noText };

/** What changes in a draft when its template is run again: only what nobody has touched. */
export interface TemplateChanges {
  /** Parts whose words or place are new, with the version that they follow (0 for none). */
  readonly written: readonly (TemplateBlock & { readonly after: number })[];
  readonly removed: readonly DraftBlock[];
}

/** Compares what the template writes now with the parts of a draft. What a person wrote, moved or removed stays. */
export function templateChanges(now: readonly TemplateBlock[], blocks: readonly DraftBlock[]): TemplateChanges {
  const known = new Map(blocks.map((block) => [block.blockId, block]));
  const written = now.flatMap((block) => {
    const before = known.get(block.blockId);
    if (!before) return [{ ...block, after: 0 }];
    const isSame = before.figureId === block.figureId && isSameProse(before.prose, block.prose) && !before.isRemoved;
    return !before.byTemplate || isSame ? [] : [{ ...block, after: before.version }];
  });
  const names = new Set(now.map(({ blockId }) => blockId));
  return {
    written,
    removed: blocks.filter((block) => block.byTemplate && !block.isRemoved && !names.has(block.blockId)),
  };
}

const isSameProse = (one: Trilingual | undefined, other: Trilingual | undefined): boolean =>
  one?.fi === other?.fi && one?.sv === other?.sv && one?.en === other?.en;
