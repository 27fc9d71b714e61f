import { type CellKey } from '../../../kernel/figure.ts';
import { periodCode } from '../../../kernel/period.ts';
import { type Context } from '../../../platform/context.ts';
import { type ComputedReview } from '../computed-review.ts';
import { type Fault } from '../fault.ts';
import { type ChangedNumber, comparePublished } from './compare-published.ts';
import { type CorrectionNote } from './correction.ts';
import { earlierPublications } from './published.store.ts';

/** What a publication means for numbers that are published already. */
export interface JudgedPublication {
  /** The numbers with the marks that they are printed with. */
  readonly computed: ComputedReview;
  readonly changed: readonly ChangedNumber[];
  /** C10, one for each figure: published numbers would change and nobody says why. */
  readonly faults: readonly Fault[];
}

/** Compares numbers that are about to be published with what was published of them. */
export async function judgePublication(
  { tx, cityId }: Context,
  computed: ComputedReview,
  note: CorrectionNote | undefined,
): Promise<JudgedPublication> {
  const review = { template: computed.template, period: periodCode(computed.period) };
  const earlier = await earlierPublications(tx, cityId, review, computed.figures);
  const { figures, changed } = comparePublished(computed.figures, earlier);
  return { computed: { ...computed, figures }, changed, faults: note ? [] : unexplained(changed) };
}

/** So many changed numbers of a figure are named. */
const mostNamed = 3;

function unexplained(changed: readonly ChangedNumber[]): Fault[] {
  return [...Map.groupBy(changed, ({ figureId }) => figureId)].map(([figure, cells]): Fault => {
    const named = cells
      .slice(0, mostNamed)
      .map(({ key, codeFrom, old, new: now }) => `${codeFrom} (${inWords(key)}) ${old} → ${now ?? '–'}`);
    const facts = { figure, count: cells.length, cells: named.join('; ') };
    return { check: 'C10', problem: 'published-number-changed', place: figure, facts };
  });
}

const inWords = (key: CellKey): string =>
  Object.entries(key)
    .map(([name, code]) => `${name}=${code}`)
    .join(' ');
