import { isLanguage, type Language } from '../../../kernel/language.ts';
import { type Audience } from '../../../platform/auth/rights.ts';
import { tokenHash } from '../../../platform/auth/secret.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';

/** Minutes that somebody may take at the provider. */
const minutes = 10;

/** Somebody's way to a provider and back. */
export interface Identification {
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Where she wanted to go: a path of our own. */
  readonly nextPath: string;
  readonly language: Language;
}

/** Binds a way out to an audience and a browser; of the state and the browser's secret only hashes are kept. */
export async function insertIdentification(
  tx: Tx,
  cityId: string,
  audience: Audience,
  secrets: { readonly state: string; readonly browserToken: string },
  { nonce, codeVerifier, nextPath, language }: Identification,
): Promise<void> {
  await tx.run(sql`
    insert into people.identification
      (city_id, state_hash, audience, browser_hash, nonce, code_verifier, next_path, language, created_at, expires_at)
    values (${cityId}, ${tokenHash(secrets.state)}, ${audience}, ${tokenHash(secrets.browserToken)}, ${nonce},
            ${codeVerifier}, ${nextPath}, ${language}, ${tx.now},
            ${tx.now}::timestamptz + ${minutes} * interval '1 minute')
  `);
}

/**
 * Uses a way up: undefined when it is over, was used, is another audience's or another browser's. Of two answers with
 * the same state only one gets it.
 */
export async function useIdentification(
  tx: Tx,
  cityId: string,
  audience: Audience,
  secrets: { readonly state: string; readonly browserToken: string },
): Promise<Identification | undefined> {
  const row = await tx.maybe(sql<{ nonce: string; code_verifier: string; next_path: string; language: string }>`
    update people.identification set used_at = ${tx.now}
    where city_id = ${cityId} and state_hash = ${tokenHash(secrets.state)} and audience = ${audience}
      and browser_hash = ${tokenHash(secrets.browserToken)} and used_at is null and expires_at > ${tx.now}::timestamptz
    returning nonce, code_verifier, next_path, language
  `);
  return (
    row && {
      nonce: row.nonce,
      codeVerifier: row.code_verifier,
      nextPath: row.next_path,
      language: isLanguage(row.language) ? row.language : 'fi',
    }
  );
}

/** Forgets ways that ended a day ago or longer. */
export const forgetOldIdentifications = (tx: Tx): Promise<number> =>
  tx.run(sql`delete from people.identification where expires_at < ${tx.now}::timestamptz - interval '1 day'`);
