import { type Language, languages } from '../../../kernel/language.ts';
import { checkReview } from '../check-review.ts';
import { composeReview, type ReviewTrees } from '../compose-review.ts';
import { type ComputedReview, scopeOf } from '../computed-review.ts';
import { type Fault } from '../fault.ts';
import { type CodeBook, evaluateProse } from '../prose/evaluate.ts';
import { referenceBook } from '../prose/write-reference.ts';
import { type ReviewBlock, type ReviewTree } from '../review-tree.ts';
import { type DraftBlock } from './draft.ts';
import { planOfBlocks } from './draft-plan.ts';

/** A draft as it would be printed now. */
export interface ComposedDraft {
  readonly trees: ReviewTrees;
  /** Each part as it reads in a language, by its id; title, sentences and headings as paragraphs. */
  readonly parts: Readonly<Record<Language, ReadonlyMap<string, ReviewBlock>>>;
  /** Everything that keeps it from being published. */
  readonly faults: readonly DraftFault[];
}

/** A fault with the part of the draft in which it stands; none when it is the numbers' own. */
export type DraftFault = Fault & { readonly blockId?: string };

/** Reads the draft against its numbers: the text in three languages and all its faults. Asks no database. */
export function composeDraft(
  computed: ComputedReview,
  blocks: readonly DraftBlock[],
  book: CodeBook = referenceBook(computed.figures),
): ComposedDraft {
  const { figures } = computed;
  // A figure that the numbers no longer hold is left out of the plan, so that places of plan and tree agree.
  const isMissing = ({ kind, figureId, isRemoved }: DraftBlock): boolean =>
    kind === 'figure' && !isRemoved && !figures.has(figureId ?? '');
  const { plan, blockAt } = planOfBlocks(blocks.filter((block) => !isMissing(block)));
  const { trees, faults } = composeReview(plan, scopeOf(computed), book);
  // A fault of a figure is told where the figure is printed.
  const printedAt = new Map(
    blocks.flatMap(({ figureId, isRemoved, blockId }) =>
      figureId === undefined || isRemoved ? [] : [[figureId, blockId] as const],
    ),
  );
  const atPart = (fault: Fault): DraftFault => {
    const place = partOf(fault.place);
    const blockId = blockAt.get(place) ?? printedAt.get(place);
    return { ...fault, ...(blockId === undefined ? {} : { blockId }) };
  };
  const part = (language: Language) => partsOf(trees[language], blockAt);
  return {
    trees,
    parts: { fi: part('fi'), sv: part('sv'), en: part('en') },
    faults: [
      ...[...checkReview(figures.values(), trees), ...faults].map(atPart),
      ...blocks.filter(isMissing).map((block) => missingFigure(block, [...figures.keys()])),
    ],
  };
}

/** How one narrative reads in a language against the numbers of a draft, with its faults. */
export const readNarrative = (computed: ComputedReview, narrative: string, language: Language) =>
  evaluateProse(narrative, language, { ...scopeOf(computed), language }, referenceBook(computed.figures));

const missingFigure = ({ blockId, figureId = '' }: DraftBlock, known: readonly string[]): DraftFault => ({
  check: 'prose',
  problem: 'figure-is-unknown',
  place: blockId,
  facts: { figure: figureId, known: known.join(', ') },
  blockId,
});

/** The place in the plan, or the figure: `fi/received/2 feedback.received:1:14` is of `received/2`. */
const partOf = (place: string): string =>
  place
    .replace(/^(?:fi|sv|en)\//, '')
    .replace(/:\d+:\d+$/, '')
    .replace(/ .*$/, '');

/** Where in a text a fault stands, as far as it says so. */
export interface FaultPlace {
  readonly language?: Language;
  readonly line?: number;
  readonly column?: number;
}

/** Reads the language, line and column out of a fault: `fi/received/2:1:14`. */
export function placeOfFault({ check, place, facts }: Fault): FaultPlace {
  // One language stands for the charts of all.
  const named = check === 'C9' ? undefined : (/^(fi|sv|en)\//.exec(place)?.[1] ?? facts['language']);
  const language = languages.find((known) => known === named);
  const [, line, column] = /:(\d+):(\d+)$/.exec(place) ?? [];
  return {
    ...(language ? { language } : {}),
    ...(line === undefined ? {} : { line: Number(line), column: Number(column) }),
  };
}

function partsOf(tree: ReviewTree, blockAt: ReadonlyMap<string, string>): Map<string, ReviewBlock> {
  const found = new Map<string, ReviewBlock>();
  const put = (place: string, block: ReviewBlock): void => {
    const blockId = blockAt.get(place);
    if (blockId !== undefined) found.set(blockId, block);
  };
  put('title', { kind: 'paragraph', segments: tree.title });
  tree.inShort.forEach((segments, at) => put(`in-short/${at + 1}`, { kind: 'paragraph', segments }));
  for (const { id, heading, blocks } of tree.sections) {
    put(id, { kind: 'paragraph', segments: heading });
    putBlocks(blocks, (at, block) => put(`${id}/${at}`, block));
  }
  return found;
}

/** Each block with its place in the plan, from 1. A table of single numbers stands for a part for each of its figures. */
function putBlocks(blocks: readonly ReviewBlock[], put: (at: number, block: ReviewBlock) => void): void {
  let at = 0;
  for (const block of blocks) {
    const parts: readonly ReviewBlock[] =
      block.kind === 'numbers'
        ? [...new Set(block.rows.map(({ figure }) => figure))].map((id) => ({
            ...block,
            rows: block.rows.filter(({ figure }) => figure === id),
          }))
        : [block];
    for (const part of parts) {
      at += 1;
      put(at, part);
    }
  }
}
