import { sha256 } from '../../../kernel/hash.ts';
import { isSignedBy, keyIdOf, type Signer } from '../../../platform/signing/signer.ts';
import { canonicalBytes, canonicalFile } from './canonical-file.ts';
import { type Finding } from './finding.ts';
import { type KeyStatement, paths, type Revocation, type SignedStatement } from './release-format.ts';

/*
 * The keys of a city as a list of signed statements, oldest first, each holding the hash of the one before. Statements
 * are appended and never changed.
 */

/** A public key with all that the statements say of it. */
export interface KnownKey {
  readonly keyId: string;
  readonly publicKey: string;
  readonly validFrom: string;
  /** When it stops being believed, and why; undefined while it is the city's key. */
  readonly end?: { readonly at: string; readonly why: 'expired' | 'replaced' | 'revoked' };
  /** It took the place of a key that could not sign any more. */
  readonly isReplacementOfLost: boolean;
  readonly replaces: string | null;
}

const statementHash = ({ statement }: SignedStatement): string => sha256(canonicalBytes(statement));

const keyStatementsOf = (statements: readonly SignedStatement[]): KeyStatement[] =>
  statements.flatMap(({ statement }) => (statement.kind === 'key' ? [statement] : []));

const common = (statements: readonly SignedStatement[], city: string) => {
  const last = statements.at(-1);
  return { number: statements.length + 1, prev: last ? statementHash(last) : null, city };
};

/** The statement of a city's first key. */
export function newKeyStatement(city: string, signer: Signer, validFrom: Date): SignedStatement[] {
  return [keyStatement([], city, signer, validFrom, null)];
}

/** The statements with a key that takes the place of the present one, signed by both. Throws a RangeError when `present` is not the present key. */
export function rotateKey(
  statements: readonly SignedStatement[],
  present: Signer,
  next: Signer,
  validFrom: Date,
): SignedStatement[] {
  const last = presentStatement(statements);
  if (last.keyId !== present.keyId) throw new RangeError('only the present key of the city can name its successor');
  return [...statements, keyStatement(statements, last.city, next, validFrom, { keyId: last.keyId, signer: present })];
}

/** The same when the present key is lost: the new one signs alone, and every verification says so. */
export function replaceLostKey(
  statements: readonly SignedStatement[],
  next: Signer,
  validFrom: Date,
): SignedStatement[] {
  const last = presentStatement(statements);
  return [...statements, keyStatement(statements, last.city, next, validFrom, { keyId: last.keyId })];
}

function presentStatement(statements: readonly SignedStatement[]): KeyStatement {
  const last = keyStatementsOf(statements).at(-1);
  if (!last) throw new RangeError('the city has no key yet; begin with newKeyStatement');
  return last;
}

function keyStatement(
  statements: readonly SignedStatement[],
  city: string,
  signer: Signer,
  validFrom: Date,
  replaced: { readonly keyId: string; readonly signer?: Signer } | null,
): SignedStatement {
  if (keyStatementsOf(statements).some(({ keyId }) => keyId === signer.keyId)) {
    throw new RangeError(`the city had the key ${signer.keyId} before; a replaced key does not come back`);
  }
  const statement: KeyStatement = {
    kind: 'key',
    ...common(statements, city),
    keyId: signer.keyId,
    publicKey: signer.publicKey,
    validFrom: validFrom.toISOString(),
    validUntil: null,
    replaces: replaced?.keyId ?? null,
    isReplacementOfLost: replaced !== null && replaced.signer === undefined,
  };
  const bytes = canonicalBytes(statement);
  return { statement, signature: signer.sign(bytes), previousSignature: replaced?.signer?.sign(bytes) ?? null };
}

/** The key that the city signs with now; undefined when it has none yet. */
export const presentKeyId = (statements: readonly SignedStatement[]): string | undefined =>
  keyStatementsOf(statements).at(-1)?.keyId;

/** The statements with one that a key is not believed from a moment on: it was stolen, or may have been. `by` is a key of the city. */
export function revokeKey(
  statements: readonly SignedStatement[],
  keyId: string,
  from: Date,
  reason: string,
  by: Signer,
): SignedStatement[] {
  const { city } = presentStatement(statements);
  const statement: Revocation = {
    kind: 'revocation',
    ...common(statements, city),
    keyId,
    from: from.toISOString(),
    reason,
    by: by.keyId,
  };
  return [...statements, { statement, signature: by.sign(canonicalBytes(statement)), previousSignature: null }];
}

/** The file of a city's public keys, as it stands in a release and at `/.well-known/kuulolla-keys.json`. */
export const keysFile = (city: string, statements: readonly SignedStatement[]): Uint8Array =>
  canonicalFile({ format: 'kuulolla-keys/1', city, statements });

/** What the statements say of each key, in their order. */
export function knownKeys(statements: readonly SignedStatement[]): KnownKey[] {
  const stated = keyStatementsOf(statements);
  return stated.map((it, at) => {
    const ends = [
      ...(it.validUntil === null ? [] : [{ at: it.validUntil, why: 'expired' as const }]),
      ...stated.slice(at + 1, at + 2).map(({ validFrom }) => ({ at: validFrom, why: 'replaced' as const })),
      ...statements.flatMap(({ statement }) =>
        statement.kind === 'revocation' && statement.keyId === it.keyId
          ? [{ at: statement.from, why: 'revoked' as const }]
          : [],
      ),
    ];
    // A revocation weighs more than a change of keys at the same moment.
    const [end] = ends.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.why === 'revoked' ? -1 : 1));
    const { keyId, publicKey, validFrom, isReplacementOfLost, replaces } = it;
    return { keyId, publicKey, validFrom, isReplacementOfLost, replaces, ...(end ? { end } : {}) };
  });
}

/** The key with which the city signs at a moment; undefined when none is valid. */
export const keyAt = (statements: readonly SignedStatement[], at: Date): KnownKey | undefined =>
  knownKeys(statements).findLast((key) => invalidity(key, at.toISOString()) === undefined);

/** Why a key may not sign at a moment; undefined when it may. */
export function invalidity(key: KnownKey, at: string): 'early' | 'expired' | 'replaced' | 'revoked' | undefined {
  const moment = Date.parse(at);
  if (moment < Date.parse(key.validFrom)) return 'early';
  return key.end && moment >= Date.parse(key.end.at) ? key.end.why : undefined;
}

/** Everything that is wrong with a list of statements: order, hashes, signatures. */
export function checkKeys(city: string, statements: readonly SignedStatement[], file: string = paths.keys): Finding[] {
  const seen: KeyStatement[] = [];
  return statements.flatMap((signed, index) => {
    const { statement, signature, previousSignature } = signed;
    const before = statements[index - 1];
    const found = (problem: Finding['problem'], facts: Finding['facts'] = {}): Finding[] => [
      { file, at: String(index + 1), problem, facts },
    ];
    const findings: Finding[] = [];
    if (statement.city !== city) findings.push(...found('other-city', { city: statement.city }));
    if (statement.number !== index + 1 || statement.prev !== (before ? statementHash(before) : null)) {
      findings.push(...found('statement-out-of-order', { number: statement.number }));
    }
    const bytes = canonicalBytes(statement);
    const by = statement.kind === 'key' ? statement : seen.find(({ keyId }) => keyId === statement.by);
    if (!by || !isSignedBy(by.publicKey, bytes, signature))
      findings.push(...found('statement-signature', { key: statement.keyId }));
    if (statement.kind === 'revocation') {
      // A key may be revoked by itself or by a later one: one that was stolen and replaced must not end its successor.
      const revoked = seen.findIndex(({ keyId }) => keyId === statement.keyId);
      if (revoked === -1 || seen.findIndex(({ keyId }) => keyId === statement.by) < revoked)
        findings.push(...found('statement-key-unknown', { key: statement.keyId }));
      if (previousSignature !== null) findings.push(...found('statement-signature', { key: statement.keyId }));
      return findings;
    }
    const last = seen.at(-1);
    seen.push(statement);
    if (
      statement.keyId !== keyIdOf(statement.publicKey) ||
      seen.slice(0, -1).some((it) => it.keyId === statement.keyId)
    )
      findings.push(...found('statement-key-id', { key: statement.keyId }));
    if (statement.replaces !== (last?.keyId ?? null) || (last && statement.validFrom < last.validFrom))
      findings.push(...found('statement-replaces', { key: statement.keyId }));
    const isVouched = previousSignature !== null && isSignedBy(last?.publicKey ?? '', bytes, previousSignature);
    const needsVouching = last !== undefined && !statement.isReplacementOfLost;
    if (needsVouching ? !isVouched : previousSignature !== null || (!last && statement.isReplacementOfLost))
      findings.push(...found('statement-not-vouched', { key: statement.keyId }));
    return findings;
  });
}

/**
 * The keys that follow from trust in some of them: those before a trusted one, for its statement holds the hash of
 * theirs, and those after it as long as each was signed by the one before. A replacement of a lost key is trusted only
 * when it is named itself, or one after it.
 */
export function trustedFrom(statements: readonly SignedStatement[], named: ReadonlySet<string>): Set<string> {
  const stated = keyStatementsOf(statements);
  const last = stated.findLastIndex(({ keyId }) => named.has(keyId));
  if (last === -1) return new Set();
  const broken = stated.findIndex(({ isReplacementOfLost }, at) => at > last && isReplacementOfLost);
  return new Set(stated.slice(0, broken === -1 ? undefined : broken).map(({ keyId }) => keyId));
}
