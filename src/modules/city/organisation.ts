import { type Trilingual } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import { type Day } from './day.ts';
import { lastsFrom, type History } from './validity.ts';

/** From the top down. A part belongs to a part of a higher level, which need not be the next one. */
export const organisationLevels = ['division', 'service-entity', 'service', 'unit'] as const;
export type OrganisationLevel = (typeof organisationLevels)[number];

/** A part of the organisation, with all that it has been called and where it has belonged. */
export interface OrganisationUnit {
  readonly organisationUnitId: string;
  readonly code: string;
  readonly level: OrganisationLevel;
  readonly history: History;
}

/** A part of the organisation as it is on one day. */
export interface OrganisationUnitOnDay {
  readonly organisationUnitId: string;
  readonly code: string;
  readonly level: OrganisationLevel;
  readonly parentId: string | null;
  readonly name: Trilingual;
}

export interface OrganisationNode extends OrganisationUnitOnDay {
  readonly children: readonly OrganisationNode[];
}

const rank = (level: OrganisationLevel): number => organisationLevels.indexOf(level);

/**
 * Refuses a place in the tree that cannot be: a division belongs to nothing, all else to a part of a higher level
 * that exists from the day on with no end in sight. As levels only go down, no cycle can come about.
 */
export function checkPlace(level: OrganisationLevel, parent: OrganisationUnit | null, from: Day): void {
  if (parent === null) {
    if (level !== 'division') throw new Problem('invalid', 'city.parent-is-missing');
    return;
  }
  if (rank(parent.level) >= rank(level)) throw new Problem('invalid', 'city.parent-is-not-above');
  if (!lastsFrom(parent.history, from)) throw new Problem('conflict', 'city.parent-is-not-valid', { day: from });
}

/** The tree of the parts that exist on one day, each level in the order in which the parts are given. */
export function buildTree(parts: readonly OrganisationUnitOnDay[]): OrganisationNode[] {
  const childrenOf = Map.groupBy(parts, ({ parentId }) => parentId);
  const nodesUnder = (parentId: string | null): OrganisationNode[] =>
    (childrenOf.get(parentId) ?? []).map((part) => ({ ...part, children: nodesUnder(part.organisationUnitId) }));
  return nodesUnder(null);
}
