import { dayIn } from '../../../kernel/time-zone.ts';
import { type Context } from '../../../platform/context.ts';
import { cityOf } from '../../city/index.ts';
import { type ComputedFigure } from '../computed-figure.ts';
import { type Fault } from '../fault.ts';
import { type Figures } from '../prose/find-cell.ts';
import { checkFigure } from '../table-checks.ts';
import { releaseFaults } from './check-release.ts';
import { defaultRule, type DisclosureRule } from './disclosure-rule.ts';
import { insertReleases, lockLedger, publishedFacts, recordedRules } from './disclosure.store.ts';
import { factsOf, yearsOf } from './figure-facts.ts';
import { protectFigures, type PublishedFacts } from './protect-figures.ts';

/** The rule that holds in the city today. */
export async function ruleInForce({
  tx,
  cityId,
  now,
}: Pick<Context, 'tx' | 'cityId' | 'now'>): Promise<DisclosureRule> {
  const { timeZone } = (await cityOf(tx, cityId)).settings;
  const today = dayIn(timeZone, now);
  const rules = await recordedRules(tx, cityId);
  return rules.find(({ validFrom }) => validFrom <= today) ?? defaultRule;
}

/**
 * The figures of a review as anyone may read them. Exact numbers of protected
 * figures end here: nothing after this has them. The faults are C1 where a
 * protected total is not the sum of its rows, for then nothing can be promised,
 * and C13 where the open figures of the review give away what was hidden before.
 */
export async function protectReview(
  ctx: Context,
  figures: readonly ComputedFigure[],
): Promise<{ readonly figures: Figures; readonly faults: readonly Fault[] }> {
  const unsound = figures
    .filter(({ definition }) => definition.disclosure.class === 'protected')
    .flatMap(checkFigure)
    .flatMap(({ check, place }): Fault[] =>
      check === 'C1' ? [{ check, place, problem: 'protected-total-differs', facts: {} }] : [],
    );
  if (unsound.length > 0) return { figures: new Map(), faults: unsound };
  const rule = await ruleInForce(ctx);
  const published = await factsBefore(ctx, figures);
  const shown = new Map(protectFigures(figures, published, rule).map((figure) => [figure.definition.id, figure]));
  return { figures: shown, faults: releaseFaults(shown, published, rule.thresholdPublic) };
}

/**
 * C13 against all that is published by now, which may be more than when the
 * numbers were taken. Until the transaction ends no other release is published.
 */
export async function checkLedger(ctx: Context, figures: Figures): Promise<Fault[]> {
  await lockLedger(ctx.tx, ctx.cityId);
  const rule = await ruleInForce(ctx);
  return releaseFaults(figures, await factsBefore(ctx, [...figures.values()]), rule.thresholdPublic);
}

/** Puts a published review into the ledger. */
export const addToLedger = ({ tx, cityId }: Context, reviewId: string, figures: Figures): Promise<void> =>
  insertReleases(tx, cityId, reviewId, figures);

async function factsBefore(ctx: Context, figures: readonly ComputedFigure[]): Promise<PublishedFacts> {
  const facts = figures.flatMap((figure) => factsOf({ ...figure, cells: figure.cells.values() }) ?? []);
  const families = [...new Set(facts.map(({ family }) => family))];
  const years = [...new Set(facts.flatMap((figure) => yearsOf(figure.facts)))];
  return publishedFacts(ctx.tx, ctx.cityId, families, years);
}
