import { definitionFaults, type FigureDefinition } from '../../kernel/figure.ts';
import { codesOf } from '../../kernel/figure-code.ts';
import { newId } from '../../kernel/id.ts';
import { type Trilingual } from '../../kernel/language.ts';
import { dayAfter, type Period, periodCode } from '../../kernel/period.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Context } from '../../platform/context.ts';
import { type FigureSource, type FrozenExtract, type Topic } from '../../platform/figure-source.ts';
import { assignCodes, originOf } from './assign-codes.ts';
import { type ComposeScope, composeReview } from './compose-review.ts';
import { computeFigure, type ComputedFigure } from './computed-figure.ts';
import { type Fault } from './fault.ts';
import { type CodeBook, derivedFigure, type DerivedNumber } from './prose/evaluate.ts';
import { type CellReference } from './prose/segment.ts';
import { quarterlyFeedback } from './quarterly-feedback/index.ts';
import { type ReviewPlan, type ReviewTemplate } from './review-plan.ts';
import { figureBlocksOf, type PublishedCell, type Review } from './review.ts';
import {
  changedMeanings,
  insertCells,
  insertFigures,
  insertQuotes,
  insertReview,
  nextEdition,
  takenCodes,
} from './review.store.ts';
import { proseOf } from './review-tree.ts';
import { runFigure } from './run-figure.store.ts';
import { checkFigure } from './table-checks.ts';

export interface BuildReviewRequest {
  readonly template: string;
  readonly period: Period;
  readonly comparison?: Period;
  readonly topic?: Topic;
  /** Paragraphs that a person wrote, by section; each stands first in its section and follows the same rules. */
  readonly narrative?: Readonly<Record<string, readonly Trilingual[]>>;
}

export type BuiltReview =
  | { readonly ok: true; readonly review: Review; readonly extract: FrozenExtract; readonly cells: number }
  /** Nothing is stored: every fault has its place and remedy (`faultText`). */
  | { readonly ok: false; readonly faults: readonly Fault[] };

const templates: readonly ReviewTemplate[] = [quarterlyFeedback];

/**
 * Builds and stores the next edition of a review in all three languages, in the
 * transaction of the context. Refuses with a `Problem` a request that cannot
 * be, or an import under way; gives the faults when the review contradicts
 * itself.
 */
export async function buildReview(
  ctx: Context,
  request: BuildReviewRequest,
  sources: readonly FigureSource[],
): Promise<BuiltReview> {
  await ctx.allow('reports.build-review', { wholeCity: true });
  const template = checkRequest(ctx, request);
  const source = sources.find(({ name }) => name === template.source);
  if (!source) throw new Error(`${template.name} needs the figures of ${template.source}; the application offers none`);
  const [blocker] = await source.blockers(ctx);
  if (blocker !== undefined) throw new Problem('conflict', blocker);
  const extract = await source.freeze(ctx, request);
  const definitions = definitionsOf(template, source, request);
  const unsound = await checkDefinitions(ctx, definitions);
  if (unsound.length > 0) return { ok: false, faults: unsound };
  const figures = new Map<string, ComputedFigure>();
  for (const definition of definitions) {
    figures.set(definition.id, computeFigure(definition, await runFigure(ctx.tx, definition, extract), extract));
  }
  const plan = withNarrative(
    template.plan({ figures, extract, isCompared: extract.casesOfComparison > 0 }),
    request.narrative ?? {},
  );
  return storeReview(ctx, request, extract, figures, plan);
}

function checkRequest(ctx: Context, { template, period, comparison }: BuildReviewRequest): ReviewTemplate {
  const found = templates.find(({ name }) => name === template);
  if (!found) throw new Problem('invalid', 'reports.template-is-unknown', { template });
  if (period.kind !== 'quarter' || (comparison && comparison.kind !== 'quarter')) {
    const wrong = period.kind === 'quarter' && comparison ? comparison : period;
    throw new Problem('invalid', 'reports.period-is-no-quarter', { period: periodCode(wrong) });
  }
  if (comparison && periodCode(comparison) === periodCode(period)) {
    throw new Problem('invalid', 'reports.comparison-is-same');
  }
  if (dayAfter(period) > ctx.now.toISOString().slice(0, 10)) {
    throw new Problem('invalid', 'reports.period-is-not-over', { period: periodCode(period) });
  }
  return found;
}

function definitionsOf(
  template: ReviewTemplate,
  source: FigureSource,
  request: BuildReviewRequest,
): FigureDefinition[] {
  return template.figures({ hasTopic: request.topic !== undefined }).map((id) => {
    const found = source.definitions.find((definition) => definition.id === id);
    if (!found) throw new Error(`${template.name} needs the figure ${id}, which ${source.name} does not offer`);
    return found;
  });
}

async function checkDefinitions(ctx: Context, definitions: readonly FigureDefinition[]): Promise<Fault[]> {
  const unsound = definitions.flatMap((definition) =>
    definitionFaults(definition).map((fault): Fault => ({
      check: 'figure',
      place: definition.id,
      problem: 'definition-is-unsound',
      facts: { fault },
    })),
  );
  const changed = await changedMeanings(ctx.tx, ctx.cityId, definitions);
  return [
    ...unsound,
    ...changed.map((figure): Fault => {
      const number = definitions.find(({ id }) => id === figure)?.definition ?? 0;
      return { check: 'figure', place: figure, problem: 'meaning-changed', facts: { figure, definition: number } };
    }),
  ];
}

const withNarrative = (plan: ReviewPlan, narrative: Readonly<Record<string, readonly Trilingual[]>>): ReviewPlan => ({
  ...plan,
  sections: plan.sections.map((section) => ({
    ...section,
    blocks: [
      ...(narrative[section.id] ?? []).map((prose) => ({ kind: 'paragraph' as const, prose })),
      ...section.blocks,
    ],
  })),
});

/** Composes twice: first to learn which numbers need codes, then with their codes. */
async function storeReview(
  ctx: Context,
  request: BuildReviewRequest,
  extract: FrozenExtract,
  figures: ReadonlyMap<string, ComputedFigure>,
  plan: ReviewPlan,
): Promise<BuiltReview> {
  const { tx, cityId } = ctx;
  const scope = scopeOf(request, extract, figures);
  const derived = new Map<string, DerivedNumber>();
  const draft = composeReview(plan, scope, collectingBook(derived));
  const faults = [...[...figures.values()].flatMap(checkFigure), ...draft.faults];
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
  const period = periodCode(request.period);
  const review: Review = {
    reviewId,
    template: request.template,
    period,
    ...(scope.comparison === undefined ? {} : { comparison: scope.comparison }),
    ...(request.topic ? { topic: request.topic } : {}),
    ...(scope.topic ? { topicLabel: scope.topic } : {}),
    edition: await nextEdition(tx, cityId, request.template, period),
    builtAt: ctx.now,
    builtBy: ctx.actor.kind === 'visitor' ? ctx.actor.kind : ctx.actor.name,
    trees,
  };
  const cells = publishedCells(figures, derived, codeOf);
  await insertReview(tx, cityId, review);
  await insertFigures(tx, cityId, review, extract, [...figures.values()]);
  await insertCells(tx, cityId, reviewId, cells);
  await insertQuotes(tx, cityId, reviewId, quotesOf(review));
  await ctx.audit('reports.review-built', { reviewId, period, edition: review.edition, cells: cells.length });
  return { ok: true, review, extract, cells: cells.length };
}

function scopeOf(
  { topic }: BuildReviewRequest,
  { parameters, facts, casesOfComparison }: FrozenExtract,
  figures: ReadonlyMap<string, ComputedFigure>,
): ComposeScope {
  const words = facts['topicWords'];
  const named = (key: string): string => String(words ?? facts[key] ?? '');
  return {
    figures,
    period: String(parameters['period']),
    ...(casesOfComparison > 0 ? { comparison: String(parameters['comparison']) } : {}),
    ...(topic ? { topic: { fi: named('topicFi'), sv: named('topicSv'), en: named('topicEn') } } : {}),
  };
}

const collectingBook = (derived: Map<string, DerivedNumber>): CodeBook => ({
  codeOf: ({ figure, key }) => originOf('', figure, 1, key),
  derived: (number) => void derived.set(originOf('', derivedFigure, 1, number.key), number),
});

const cellReferences = (figures: ReadonlyMap<string, ComputedFigure>): CellReference[] =>
  [...figures.values()].flatMap(({ definition, cells }) =>
    [...cells.values()].map(({ key }) => ({ figure: definition.id, key })),
  );

function publishedCells(
  figures: ReadonlyMap<string, ComputedFigure>,
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
