import { Problem } from '../../kernel/problem.ts';

/** The roles of staff. What each may do stands in the modules' permissions. */
export const roles = [
  'administrator',
  'analyst',
  'handler',
  'sensitive-handler',
  'desk',
  'unit-head',
  'registrar',
  'planner',
  'editor',
] as const;
export type Role = (typeof roles)[number];

/** A role in a part of the organisation with all that is below it; null is the whole city. */
export interface Grant {
  readonly role: Role;
  readonly organisationUnitId: string | null;
}

export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'staff'; readonly accountId: string; readonly name: string; readonly grants: readonly Grant[] }
  /** A resident who has identified herself by the city's provider. */
  | { readonly kind: 'resident'; readonly residentId: string; readonly name: string }
  | { readonly kind: 'system'; readonly name: string };

/** Whose session a page asks for: staff's below `/staff`, a resident's everywhere else. One browser can hold both. */
export type Audience = 'staff' | 'resident';

export const visitor: Actor = { kind: 'visitor' };

/** How records that are kept name who did something; a resident's name is not spread into them. */
export const nameOfActor = (actor: Actor): string =>
  actor.kind === 'visitor' || actor.kind === 'resident' ? actor.kind : actor.name;

/** The account of who did something; none when nobody signed in did it. */
export const accountOf = (actor: Actor): { readonly accountId?: string } =>
  actor.kind === 'staff' ? { accountId: actor.accountId } : {};

/** Who may do an action: everyone, any signed-in member of staff, any identified resident, or the roles that are named. */
export type Permission = 'everyone' | 'signed-in' | 'resident' | readonly Role[];

/** Every action of every module. An action that is not here is allowed to nobody. */
export type Permissions = Readonly<Record<string, Permission>>;

/** What an actor may reach by an action; the city's store makes it part of a query. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'subtrees'; readonly roots: readonly string[] };

/** What an action is done to: the part of the organisation that it belongs to, with all parts above it. */
export interface Place {
  readonly ancestorsOrSelf: readonly string[];
}

/** Where in the organisation the actor may do the action. */
export function scope(permissions: Permissions, actor: Actor, action: string): Scope {
  const permission = Object.hasOwn(permissions, action) ? permissions[action] : undefined;
  if (permission === undefined) return { kind: 'none' };
  if (permission === 'everyone' || actor.kind === 'system') return { kind: 'all' };
  if (permission === 'resident') return { kind: actor.kind === 'resident' ? 'all' : 'none' };
  if (actor.kind !== 'staff') return { kind: 'none' };
  if (permission === 'signed-in') return { kind: 'all' };
  const grants = actor.grants.filter((grant) => permission.includes(grant.role));
  if (grants.length === 0) return { kind: 'none' };
  const roots = grants.flatMap((grant) => (grant.organisationUnitId === null ? [] : [grant.organisationUnitId]));
  return roots.length < grants.length ? { kind: 'all' } : { kind: 'subtrees', roots };
}

/**
 * Whether the actor may do the action. With a place: to what belongs there.
 * Without: somewhere at all (a list, whose rows `scope` then limits).
 */
export function can(permissions: Permissions, actor: Actor, action: string, place?: Place): boolean {
  const reach = scope(permissions, actor, action);
  if (reach.kind !== 'subtrees') return reach.kind === 'all';
  return place === undefined || reach.roots.some((root) => place.ancestorsOrSelf.includes(root));
}

/** Whether the actor may do the action in the whole city: settings and what belongs to no unit. */
export const canEverywhere = (permissions: Permissions, actor: Actor, action: string): boolean =>
  scope(permissions, actor, action).kind === 'all';

/** The refusal of what only an identified resident may: identify yourself first. */
export const identifyFirst = (): Problem => new Problem('signed-out', 'platform.identify-first');

/** The refusal that fits: identify yourself or sign in first, or you may not. */
export function refusal(permissions: Permissions, actor: Actor, action: string): Problem {
  if (Object.hasOwn(permissions, action) && permissions[action] === 'resident') return identifyFirst();
  return actor.kind === 'visitor'
    ? new Problem('signed-out', 'platform.signed-out')
    : new Problem('forbidden', 'platform.forbidden', { action });
}

/** The refusal where existence itself is secret: reads like a missing thing, and is put into the audit log like a refusal. */
export const concealed = (action: string, code = 'platform.not-found'): Problem =>
  new Problem('not-found', code, { concealed: action });
