import { checkReview } from '../check-review.ts';
import { composeReview, type ReviewTrees } from '../compose-review.ts';
import { type ComputedReview, scopeOf } from '../computed-review.ts';
import { type Fault } from '../fault.ts';
import { collectingBook } from '../publish-review.ts';
import { type DraftBlock } from './draft.ts';
import { planOfBlocks } from './draft-plan.ts';

/** A draft as it would be printed now. */
export interface ComposedDraft {
  readonly trees: ReviewTrees;
  /** Everything that keeps it from being published. */
  readonly faults: readonly DraftFault[];
}

/** A fault with the part of the draft in which it stands; none when it is the numbers' own. */
export type DraftFault = Fault & { readonly blockId?: string };

/** Reads the draft against its numbers: the text in three languages and all its faults. */
export function composeDraft(computed: ComputedReview, blocks: readonly DraftBlock[]): ComposedDraft {
  const { plan, blockAt } = planOfBlocks(blocks);
  const { trees, faults } = composeReview(plan, scopeOf(computed), collectingBook(new Map()));
  return {
    trees,
    faults: [
      ...checkReview(computed.figures.values(), trees),
      ...faults.map((fault) => {
        const blockId = blockAt.get(partOf(fault.place));
        return { ...fault, ...(blockId === undefined ? {} : { blockId }) };
      }),
    ],
  };
}

/** The place in the plan: `fi/received/2 feedback.received:1:14` is of `received/2`. */
const partOf = (place: string): string =>
  place
    .replace(/^(?:fi|sv|en)\//, '')
    .replace(/:\d+:\d+$/, '')
    .replace(/ .*$/, '');
