import { definitionFaults, type FigureDefinition } from '../../kernel/figure.ts';
import { dayAfter, type Period, periodCode } from '../../kernel/period.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Context } from '../../platform/context.ts';
import { type FigureSource, type FrozenExtract, type Topic } from '../../platform/figure-source.ts';
import { computeFigure, type ComputedFigure } from './computed-figure.ts';
import { type ComputedReview, extractOf, sourceOfFigure } from './computed-review.ts';
import { protectReview } from './disclosure/protect-review.ts';
import { type Fault } from './fault.ts';
import { changedMeanings } from './review.store.ts';
import { type ReviewTemplate } from './review-plan.ts';
import { runFigure } from './run-figure.store.ts';
import { templateOf } from './templates.ts';

/** Which review is meant. */
export interface ReviewRequest {
  readonly template: string;
  readonly period: Period;
  readonly comparison?: Period;
  readonly topic?: Topic;
}

export type ComputeOutcome =
  | { readonly ok: true; readonly computed: ComputedReview }
  /** The definitions are unsound, or the numbers would give away what is protected: every fault has its place and remedy (`faultText`). */
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Freezes the data of a review and computes all its figures, in the transaction
 * of the context. Refuses with a `Problem` a request that cannot be, or an
 * import under way.
 */
export async function computeReview(
  ctx: Context,
  request: ReviewRequest,
  sources: readonly FigureSource[],
): Promise<ComputeOutcome> {
  const template = checkRequest(ctx, request);
  const used = template.sources.map((name) => sourceNamed(sources, name, template));
  for (const source of used) {
    const [blocker] = await source.blockers(ctx);
    if (blocker !== undefined) throw new Problem('conflict', blocker);
  }
  const extracts = new Map<string, FrozenExtract>();
  for (const source of used) extracts.set(source.name, await source.freeze(ctx, request));
  const definitions = definitionsOf(template, extracts, request);
  const unsound = await checkDefinitions(ctx, definitions);
  if (unsound.length > 0) return { ok: false, faults: unsound };
  const exact: ComputedFigure[] = [];
  for (const definition of definitions) {
    const extract = extractOf(extracts, sourceOfFigure(definition.id));
    exact.push(computeFigure(definition, await runFigure(ctx.tx, definition, extract), extract));
  }
  const { figures, faults } = await protectReview(ctx, exact);
  if (faults.length > 0) return { ok: false, faults };
  const isCompared = extractOf(extracts, template.sources[0]).casesOfComparison > 0;
  return { ok: true, computed: { ...request, figures, extracts, isCompared } };
}

function checkRequest(ctx: Context, { template, period, comparison }: ReviewRequest): ReviewTemplate {
  const found = templateOf(template);
  if (period.kind !== found.periods || (comparison && comparison.kind !== found.periods)) {
    const wrong = period.kind === found.periods && comparison ? comparison : period;
    const code = found.periods === 'quarter' ? 'reports.period-is-no-quarter' : 'reports.period-is-no-year';
    throw new Problem('invalid', code, { period: periodCode(wrong) });
  }
  if (comparison && periodCode(comparison) === periodCode(period)) {
    throw new Problem('invalid', 'reports.comparison-is-same');
  }
  if (dayAfter(period) > ctx.now.toISOString().slice(0, 10)) {
    throw new Problem('invalid', 'reports.period-is-not-over', { period: periodCode(period) });
  }
  return found;
}

function sourceNamed(sources: readonly FigureSource[], name: string, template: ReviewTemplate): FigureSource {
  const found = sources.find((source) => source.name === name);
  if (!found) throw new Error(`${template.name} needs the figures of ${name}; the application offers none`);
  return found;
}

function definitionsOf(
  template: ReviewTemplate,
  extracts: ReadonlyMap<string, FrozenExtract>,
  request: ReviewRequest,
): FigureDefinition[] {
  const offered = [...extracts.values()].flatMap(({ definitions }) => definitions);
  const hasTopic = request.topic !== undefined;
  return template.figures({ hasTopic, offered: offered.map(({ id }) => id) }).map((id) => {
    const found = offered.find((definition) => definition.id === id);
    if (!found) throw new Error(`${template.name} needs the figure ${id}, which no source offers`);
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
