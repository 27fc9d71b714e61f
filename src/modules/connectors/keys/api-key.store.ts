import { type Language } from '../../../kernel/language.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type ApiKey } from './api-key.ts';

interface KeyRow {
  readonly api_key_id: string;
  readonly name: string;
  readonly source: string;
  readonly contact_id: string;
  readonly language: Language;
  readonly per_minute: number;
  readonly tells_of_publication: boolean;
  readonly made_by: string | null;
  readonly made_at: Date;
  readonly last_used_at: Date | null;
  readonly ended_at: Date | null;
}

const columns = sql`
  api_key_id, name, source, contact_id, language, per_minute, tells_of_publication, made_by, made_at, last_used_at,
  ended_at
`;

const toKey = (row: KeyRow): ApiKey => ({
  apiKeyId: row.api_key_id,
  name: row.name,
  source: row.source,
  contactId: row.contact_id,
  language: row.language,
  perMinute: row.per_minute,
  tellsOfPublication: row.tells_of_publication,
  madeBy: row.made_by,
  madeAt: row.made_at,
  lastUsedAt: row.last_used_at,
  endedAt: row.ended_at,
});

export interface NewApiKey extends Omit<ApiKey, 'madeAt' | 'lastUsedAt' | 'endedAt'> {
  readonly keyHash: string;
}

export async function insertApiKey(tx: Tx, cityId: string, it: NewApiKey): Promise<void> {
  await tx.run(sql`
    insert into connectors.api_key (
      city_id, api_key_id, name, source, key_hash, contact_id, language, per_minute, tells_of_publication, made_by,
      made_at
    ) values (
      ${cityId}, ${it.apiKeyId}, ${it.name}, ${it.source}, ${it.keyHash}, ${it.contactId}, ${it.language},
      ${it.perMinute}, ${it.tellsOfPublication}, ${it.madeBy}, ${tx.now}
    )
  `);
}

/** The key in use that has this hash, held until the transaction ends: what comes in by it comes one after the other. */
export async function useApiKey(tx: Tx, cityId: string, keyHash: string): Promise<ApiKey | undefined> {
  const row = await tx.maybe(sql<KeyRow>`
    update connectors.api_key set last_used_at = ${tx.now}
    where city_id = ${cityId} and key_hash = ${keyHash} and ended_at is null
    returning ${columns}
  `);
  return row && toKey(row);
}

export async function findApiKey(tx: Tx, cityId: string, apiKeyId: string): Promise<ApiKey | undefined> {
  const row = await tx.maybe(sql<KeyRow>`
    select ${columns} from connectors.api_key where city_id = ${cityId} and api_key_id = ${apiKeyId}
  `);
  return row && toKey(row);
}

/** All keys, those in use first, by name. */
export async function listApiKeys(tx: Tx, cityId: string): Promise<ApiKey[]> {
  const rows = await tx.rows(sql<KeyRow>`
    select ${columns} from connectors.api_key where city_id = ${cityId} order by ended_at is not null, name, api_key_id
  `);
  return rows.map(toKey);
}

/** Ends a key; false when it had ended. */
export async function endApiKeyRow(tx: Tx, cityId: string, apiKeyId: string, endedBy: string | null): Promise<boolean> {
  const touched = await tx.run(sql`
    update connectors.api_key set ended_at = ${tx.now}, ended_by = ${endedBy}
    where city_id = ${cityId} and api_key_id = ${apiKeyId} and ended_at is null
  `);
  return touched === 1;
}

/** How many requests came in by each key. */
export async function countRequestsByKey(tx: Tx, cityId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.rows(sql<{ api_key_id: string; count: number }>`
    select api_key_id, count(*) as count from connectors.open311_request where city_id = ${cityId} group by api_key_id
  `);
  return new Map(rows.map((row) => [row.api_key_id, row.count]));
}
