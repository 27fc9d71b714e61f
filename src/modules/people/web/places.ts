import {
  allOrganisationUnitsAsOf,
  type OrganisationNode,
  organisationTree,
  type OrganisationUnitOnDay,
} from '../../city/index.ts';
import { type Language } from '../../../kernel/language.ts';
import { type Scope } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { type Choice } from '../../../platform/web/components/index.ts';
import { cityDay } from '../city-day.ts';
import { peopleTexts } from '../texts.ts';

/** Where the actor may give roles, as choices of a list: what lies below something stands under it, drawn in. */
export async function placeChoices(ctx: Context, language: Language): Promise<Choice[]> {
  const reach = ctx.scope('people.manage-accounts');
  const tree = await organisationTree(ctx.tx, ctx.cityId, await cityDay(ctx.tx, ctx.cityId));
  const whole = { value: 'city', label: peopleTexts[language].fields.wholeCity };
  return [...(reach.kind === 'all' ? [whole] : []), ...choicesIn(nodesWithin(tree, reach), language, 0)];
}

function nodesWithin(nodes: readonly OrganisationNode[], reach: Scope): readonly OrganisationNode[] {
  if (reach.kind === 'all') return nodes;
  if (reach.kind === 'none') return [];
  return nodes.flatMap((node) =>
    reach.roots.includes(node.organisationUnitId) ? [node] : nodesWithin(node.children, reach),
  );
}

const choicesIn = (nodes: readonly OrganisationNode[], language: Language, depth: number): Choice[] =>
  nodes.flatMap((node) => [
    { value: node.organisationUnitId, label: `${'\u00a0\u00a0'.repeat(depth)}${node.name[language]}` },
    ...choicesIn(node.children, language, depth + 1),
  ]);

/** Gives the name of a place by its id; parts of the organisation that have ended keep theirs. */
export async function placeNames(ctx: Context, language: Language): Promise<(place: string | null) => string> {
  const units = await allOrganisationUnitsAsOf(ctx.tx, ctx.cityId, await cityDay(ctx.tx, ctx.cityId));
  const byId = new Map(units.map((unit: OrganisationUnitOnDay) => [unit.organisationUnitId, unit.name[language]]));
  return (place) => (place === null ? peopleTexts[language].fields.wholeCity : (byId.get(place) ?? place));
}
