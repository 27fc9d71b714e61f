import { codesOf } from '../../kernel/figure-code.ts';
import { newId } from '../../kernel/id.ts';
import { inEachLanguage } from '../../kernel/language.ts';
import { periodCode } from '../../kernel/period.ts';
import { nameOfActor } from '../../platform/auth/rights.ts';
import { type Context } from '../../platform/context.ts';
import { enqueueJob } from '../../platform/jobs/job-queue.store.ts';
import { assignCodes, originOf } from './assign-codes.ts';
import { checkReview } from './check-review.ts';
import { composeReview } from './compose-review.ts';
import { type ComputedReview, scopeOf } from './computed-review.ts';
import { addToLedger, checkLedger } from './disclosure/protect-review.ts';
import { judgePublication } from './corrections/judge-publication.ts';
import { type OpenedNote, recordCorrection } from './corrections/record-correction.ts';
import { type Fault } from './fault.ts';
import { type CodeBook, derivedFigure, type DerivedNumber } from './prose/evaluate.ts';
import { type Figures } from './prose/find-cell.ts';
import { type CellReference, plainText } from './prose/segment.ts';
import { type ReviewPlan } from './review-plan.ts';
import { figureBlocksOf, type PublishedCell, type Review } from './review.ts';
import { insertCells, insertFigures, insertQuotes, insertReview, nextEdition, takenCodes } from './review.store.ts';
import { proseOf } from './review-tree.ts';
import { type News, tellSubscribers } from './subscriptions/tell-subscribers.ts';
import { reviewPath } from './web/addresses.ts';

export type PublishedReview =
  | {
      readonly ok: true;
      readonly review: Review;
      readonly cells: number;
      /** Set when numbers that were published before have changed. */
      readonly correctionId?: string;
    }
  /** Nothing is stored: every fault has its place and remedy (`faultText`). */
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Composes the plan over the computed numbers, checks everything, and stores
 * the next edition of the review in all three languages, in the transaction of
 * the context. The caller has asked whether the actor may. Numbers that were
 * published before and come out otherwise need a note that says why.
 */
export async function publishReview(
  ctx: Context,
  asComputed: ComputedReview,
  plan: ReviewPlan,
  note?: OpenedNote,
): Promise<PublishedReview> {
  const { tx, cityId } = ctx;
  // First: nothing else is published from here on, so that what is compared with stays.
  const revealed = await checkLedger(ctx, asComputed.figures);
  const { computed, changed, faults: unexplained } = await judgePublication(ctx, asComputed, note);
  const scope = scopeOf(computed);
  const { figures } = computed;
  // Composes twice: first to learn which numbers need codes, then with their codes.
  const derived = new Map<string, DerivedNumber>();
  const draft = composeReview(plan, scope, collectingBook(derived));
  const faults = [...checkReview(figures.values(), draft.trees), ...draft.faults, ...revealed, ...unexplained];
  if (faults.length > 0) return { ok: false, faults };
  const reviewId = newId(ctx.now.getTime());
  const origin = ({ figure, key }: CellReference): string =>
    originOf(reviewId, figure, figures.get(figure)?.definition.definition ?? 1, key);
  const references = [
    ...cellReferences(figures),
    ...[...derived.values()].map(({ key }) => ({ figure: derivedFigure, key })),
  ];
  const origins = references.map(origin);
  const codes = assignCodes(origins, await takenCodes(tx, cityId, origins.flatMap(codesOf)));
  const codeOf = (reference: CellReference): string => codes.get(origin(reference)) ?? '';
  const { trees } = composeReview(plan, scope, { codeOf, derived: () => undefined });
  const period = periodCode(computed.period);
  const review: Review = {
    reviewId,
    template: computed.template,
    period,
    ...(scope.comparison === undefined ? {} : { comparison: scope.comparison }),
    ...(computed.topic ? { topic: computed.topic } : {}),
    ...(scope.topic ? { topicLabel: scope.topic } : {}),
    edition: await nextEdition(tx, cityId, computed.template, period),
    builtAt: ctx.now,
    builtBy: nameOfActor(ctx.actor),
    trees,
  };
  const cells = publishedCells(figures, derived, codeOf);
  await insertReview(tx, cityId, review);
  await insertFigures(tx, cityId, review, computed);
  await insertCells(tx, cityId, reviewId, cells);
  await addToLedger(ctx, reviewId, figures);
  await insertQuotes(tx, cityId, reviewId, quotesOf(review));
  await enqueueJob(ctx, 'reports.seal-releases', { reviewId }, { key: reviewId });
  if (review.edition === 1) await tellSubscribers(ctx, newsOf(review));
  await ctx.audit('reports.review-built', { reviewId, period, edition: review.edition, cells: cells.length });
  const correctionId = await recordCorrection(ctx, review, changed, note, codeOf);
  return { ok: true, review, cells: cells.length, ...(correctionId === undefined ? {} : { correctionId }) };
}

/** A new review as subscribers are told of it; later editions are told as corrections. */
const newsOf = (review: Review): News => ({
  topic: 'reviews',
  key: review.reviewId,
  title: inEachLanguage((language) => plainText(review.trees[language].title)),
  summary: inEachLanguage((language) => plainText(review.trees[language].inShort[0] ?? [])),
  path: reviewPath(review),
});

/** Codes that are no codes yet, and the computed numbers that will need one. */
const collectingBook = (derived: Map<string, DerivedNumber>): CodeBook => ({
  codeOf: ({ figure, key }) => originOf('', figure, 1, key),
  derived: (number) => void derived.set(originOf('', derivedFigure, 1, number.key), number),
});

const cellReferences = (figures: Figures): CellReference[] =>
  [...figures.values()].flatMap(({ definition, cells }) =>
    [...cells.values()].map(({ key }) => ({ figure: definition.id, key })),
  );

function publishedCells(
  figures: Figures,
  derived: ReadonlyMap<string, DerivedNumber>,
  codeOf: (reference: CellReference) => string,
): PublishedCell[] {
  const own = [...figures.values()].flatMap(({ definition, cells }) =>
    [...cells.values()].map((cell) => ({
      ...cell,
      figureId: definition.id,
      code: codeOf({ figure: definition.id, key: cell.key }),
    })),
  );
  const computed = [...derived.values()].map((number) => ({
    ...number,
    figureId: derivedFigure,
    code: codeOf({ figure: derivedFigure, key: number.key }),
  }));
  return [...own, ...computed];
}

/** Every code with the sections in which it is printed; the same in all languages (C7). */
function quotesOf({ trees: { fi } }: Review): { code: string; section: string }[] {
  const inProse = proseOf(fi).flatMap(({ place, segments }) =>
    segments.flatMap((segment) =>
      segment.kind === 'number' ? [{ code: segment.code, section: place.split('/')[0] ?? place }] : [],
    ),
  );
  const inTables = fi.sections.flatMap((section) =>
    figureBlocksOf({ ...fi, sections: [section] }).flatMap(({ table }) =>
      [...table.rows, ...table.totals].flatMap(({ cells }) =>
        cells.flatMap(({ code }) => (code === undefined ? [] : [{ code, section: section.id }])),
      ),
    ),
  );
  return [...inProse, ...inTables];
}
