import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { type Actor } from '../auth/rights.ts';

/** Ids, codes and counts: nothing that tells of a person. */
export type AuditFacts = Readonly<Record<string, string | number | boolean | null>>;

export interface AuditEntry {
  readonly number: number;
  readonly at: Date;
  readonly actor: string;
  readonly event: string;
  readonly facts: AuditFacts;
  readonly previousHash: string;
  readonly hash: string;
}

/** The hash before the first entry. */
export const noHash = '0'.repeat(64);

/** How an actor stands in the log: by id, never by name. */
export function auditName(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return `staff:${actor.accountId}`;
    case 'resident':
      return `resident:${actor.residentId}`;
    case 'system':
      return `system:${actor.name}`;
    case 'visitor':
      return 'visitor';
  }
}

/** SHA-256 over the hash before and the entry in canonical JSON, as hex. */
export function auditHash(entry: Omit<AuditEntry, 'hash'>): string {
  const { number, at, actor, event, facts, previousHash } = entry;
  const content = canonicalJson({ number, at: at.toISOString(), actor, event, facts: { ...facts } });
  return createHash('sha256').update(previousHash).update(content).digest('hex');
}

export type AuditVerdict =
  | { readonly ok: true; readonly entries: number; readonly head: string }
  | { readonly ok: false; readonly number: number; readonly reason: 'missing' | 'changed' | 'head' };

/**
 * Checks a chain that is given in order, a page at a time, and its head: the
 * first entry that is missing, changed or not the one before's follower.
 */
export function auditVerifier(): {
  check(entries: readonly AuditEntry[]): AuditVerdict | undefined;
  finish(head: { number: number; hash: string } | undefined): AuditVerdict;
} {
  let number = 0;
  let hash = noHash;
  return {
    check(entries) {
      for (const entry of entries) {
        number += 1;
        if (entry.number !== number) return { ok: false, number, reason: 'missing' };
        if (entry.previousHash !== hash || entry.hash !== auditHash(entry))
          return { ok: false, number, reason: 'changed' };
        hash = entry.hash;
      }
      return undefined;
    },
    finish(head) {
      const expected = head ?? { number: 0, hash: noHash };
      if (expected.number > number) return { ok: false, number: number + 1, reason: 'missing' };
      if (expected.number !== number || expected.hash !== hash) return { ok: false, number, reason: 'head' };
      return { ok: true, entries: number, head: hash };
    },
  };
}
