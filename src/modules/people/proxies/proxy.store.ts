import { type Context } from '../../../platform/context.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type Consent, type Proxy, type Relation } from './proxy.ts';

interface ProxyRow {
  readonly proxy_id: string;
  readonly relation: Relation;
  readonly name: string;
  readonly consent: Consent;
  readonly consented_on: string;
  readonly recorded_at: Date;
}

/** For whom a resident acts now, the newest last. */
export async function proxiesOf(
  { tx, cityId }: Pick<Context, 'tx' | 'cityId'>,
  residentId: string,
): Promise<readonly Proxy[]> {
  const rows = await tx.rows(sql<ProxyRow>`
    select proxy_id, relation, name, consent, consented_on::text as consented_on, recorded_at from people.proxy
    where city_id = ${cityId} and resident_id = ${residentId} and ended_at is null order by recorded_at, proxy_id
  `);
  return rows.map((row) => ({
    proxyId: row.proxy_id,
    relation: row.relation,
    name: row.name,
    consent: row.consent,
    consentedOn: row.consented_on,
    recordedAt: row.recorded_at,
  }));
}

export async function insertProxy(
  tx: Tx,
  cityId: string,
  residentId: string,
  proxy: Omit<Proxy, 'recordedAt'>,
): Promise<void> {
  await tx.run(sql`
    insert into people.proxy
      (city_id, proxy_id, resident_id, relation, name, consent, consented_on, recorded_at)
    values (${cityId}, ${proxy.proxyId}, ${residentId}, ${proxy.relation}, ${proxy.name}, ${proxy.consent},
            ${proxy.consentedOn}, ${tx.now})
  `);
}

/** Ends one; false when the resident has none with this id. */
export async function saveProxyEnd(tx: Tx, cityId: string, residentId: string, proxyId: string): Promise<boolean> {
  const ended = await tx.run(sql`
    update people.proxy set ended_at = ${tx.now}
    where city_id = ${cityId} and resident_id = ${residentId} and proxy_id = ${proxyId} and ended_at is null
  `);
  return ended === 1;
}
