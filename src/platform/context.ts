import { type Language } from '../kernel/language.ts';
import { type AuditFacts, recordAudit } from './audit/audit-log.store.ts';
import { type Actor, can, canEverywhere, type Permissions, refusal, type Scope, scope } from './auth/rights.ts';
import { type Tx } from './db/database.ts';
import { noSealer, type Sealer } from './sealing/index.ts';

/** What an action is done to. Leave the unit out for what belongs to no part of the organisation. */
export interface Resource {
  readonly organisationUnitId?: string;
  /** Settings and data of the whole city: a role in a part of the organisation is not enough. */
  readonly wholeCity?: boolean;
}

/** What a use case gets: one transaction, who acts, when, in which city and language. */
export interface Context {
  readonly tx: Tx;
  readonly cityId: string;
  readonly actor: Actor;
  /** The database's time: the same for everything that the transaction does. */
  readonly now: Date;
  readonly language: Language;
  /** Seals what tells how a person is reached, and opens it. */
  readonly sealer: Sealer;
  /** First line of a use case: refuses with a Problem unless the actor may do the action. */
  allow(action: string, resource?: Resource): Promise<void>;
  /** Where the actor may do the action, for a query's condition. */
  scope(action: string): Scope;
  /** Adds to the audit log in the same transaction. Facts hold ids and counts, never personal data. */
  audit(event: string, facts: AuditFacts): Promise<void>;
}

/** Reads a part of the organisation with all parts above it, on the city's day of an instant. */
export type FindAncestors = (
  tx: Tx,
  cityId: string,
  organisationUnitId: string,
  at: Date,
) => Promise<readonly string[]>;

export interface ContextSource {
  readonly tx: Tx;
  readonly cityId: string;
  readonly actor: Actor;
  readonly language: Language;
  readonly permissions: Permissions;
  readonly findAncestors: FindAncestors;
  /** Left out where nothing is sealed or opened. */
  readonly sealer?: Sealer;
}

/** Makes the context of one transaction. */
export function makeContext(source: ContextSource): Context {
  const { tx, cityId, actor, language, permissions } = source;
  const isAllowed = async (action: string, resource: Resource): Promise<boolean> => {
    if (resource.wholeCity) return canEverywhere(permissions, actor, action);
    if (resource.organisationUnitId === undefined) return can(permissions, actor, action);
    const ancestorsOrSelf = await source.findAncestors(tx, cityId, resource.organisationUnitId, tx.now);
    return can(permissions, actor, action, { ancestorsOrSelf });
  };
  return {
    tx,
    cityId,
    actor,
    now: tx.now,
    language,
    sealer: source.sealer ?? noSealer,
    allow: async (action, resource = {}) => {
      if (!(await isAllowed(action, resource))) throw refusal(permissions, actor, action);
    },
    scope: (action) => scope(permissions, actor, action),
    audit: (event, facts) => recordAudit(tx, { cityId, at: tx.now, actor, event, facts }),
  };
}
