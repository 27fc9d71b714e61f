import { type Transact } from '../../../platform/http/route.ts';
import { Problem } from '../../../kernel/problem.ts';
import { nextSigner, recordedSigner } from '../../../platform/signing/key-folder.ts';
import { type KnownKey, knownKeys, presentKeyId, replaceLostKey, revokeKey, rotateKey } from './keys.ts';
import { type SignedStatement } from './release-format.ts';
import { holdChain, insertKeyStatements, keyStatementsOf } from './release.store.ts';

/** The city's keys as its statements tell of them, oldest first. */
export async function listSigningKeys(transact: Transact): Promise<KnownKey[]> {
  return transact(async ({ tx, cityId }) => knownKeys(await keyStatementsOf(tx, cityId)));
}

/**
 * Puts a new key in the place of the present one, which signs for it; a lost one
 * cannot, and every verification will say so. Gives the new key's fingerprint.
 * Refuses a city without a key: its first release makes it.
 */
export async function rotateSigningKey(
  transact: Transact,
  keyFolder: string,
  { isLost }: { readonly isLost: boolean },
): Promise<{ readonly keyId: string }> {
  const { cityId, present } = await presentKey(transact);
  const old = isLost ? undefined : await recordedSigner(keyFolder, cityId, present);
  const next = await nextSigner(keyFolder, cityId);
  await append(transact, present, (statements, now) =>
    old ? rotateKey(statements, old, next, now) : replaceLostKey(statements, next, now),
  );
  // Gives the waiting key its lasting name.
  await recordedSigner(keyFolder, cityId, next.keyId);
  return { keyId: next.keyId };
}

/** States that signatures of a key are not believed from a moment on; the present key signs the statement. */
export async function revokeSigningKey(
  transact: Transact,
  keyFolder: string,
  { keyId, from, reason }: { readonly keyId: string; readonly from: Date; readonly reason: string },
): Promise<void> {
  const { cityId, present, keys } = await presentKey(transact);
  if (!keys.some((key) => key.keyId === keyId)) throw new Problem('not-found', 'reports.signing-key-is-unknown');
  const signer = await recordedSigner(keyFolder, cityId, present);
  await append(transact, present, (statements) => revokeKey(statements, keyId, from, reason, signer));
}

async function presentKey(transact: Transact) {
  return transact(async ({ tx, cityId }) => {
    const statements = await keyStatementsOf(tx, cityId);
    const present = presentKeyId(statements);
    if (present === undefined) throw new Problem('conflict', 'reports.no-signing-key-yet');
    return { cityId, present, keys: knownKeys(statements) };
  });
}

/** Adds a statement, unless the keys have changed while it was made. */
async function append(
  transact: Transact,
  present: string,
  change: (statements: readonly SignedStatement[], now: Date) => SignedStatement[],
): Promise<void> {
  await transact(async (ctx) => {
    await holdChain(ctx.tx, ctx.cityId);
    const statements = await keyStatementsOf(ctx.tx, ctx.cityId);
    if (presentKeyId(statements) !== present) throw new Problem('conflict', 'reports.signing-keys-have-changed');
    await insertKeyStatements(ctx.tx, ctx.cityId, change(statements, ctx.now));
    await ctx.audit('reports.signing-keys-changed', { statements: statements.length + 1 });
  });
}
