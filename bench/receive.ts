import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../src/kernel/id.ts';
import { openDatabase } from '../src/platform/db/open-database.ts';
import { sql } from '../src/platform/db/sql.ts';
import { aKey } from '../test/interface-steps.ts';
import { testService, type TestService } from '../test/service.ts';
import { type BenchResult } from './result.ts';

const measureMs = 4_000;
const clientsOf = [1, 50] as const;
const goal = 3;
/** A key takes 6,000 requests a minute at most. */
const keyCount = 20;

const words =
  'Odotin terveysasemalla kaksi tuntia, vaikka aika oli varattu. Kukaan ei kertonut, kuinka kauan vielä kestää. ' +
  'Toivoisin, että odottavalle sanottaisiin, missä järjestyksessä ihmisiä otetaan vastaan.';

/** How many a second the clients get done, each sending again as soon as it was answered. */
async function rateOf(clients: number, send: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let done = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - start < measureMs) {
      await send();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return (done / (performance.now() - start)) * 1000;
}

/** One submission over the open interface, from the POST to the answer, which is given when the case is durable. */
function submissions({ app }: TestService, keys: readonly string[]): () => Promise<void> {
  let sent = 0;
  return async () => {
    sent += 1;
    const fields = { api_key: keys[sent % keys.length] ?? '', service_code: 'queues', lat: '60.18', long: '24.95' };
    const answer = await app.web.request('/open311/v2/requests.json', {
      method: 'POST',
      headers: { 'x-forwarded-for': `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}` },
      body: new URLSearchParams({ ...fields, description: `${sent}. ${words}` }),
    });
    if (answer.status !== 200) throw new Error(`a submission was answered with ${answer.status}`);
  };
}

/** The row of such a case, with nothing around it: the same table, columns and indexes, and a commit of its own. */
function bareInserts({ database, city }: TestService): () => Promise<void> {
  return async () => {
    const id = newId();
    await database.transaction((tx) =>
      tx.run(sql`
        insert into feedback.feedback_case (
          city_id, feedback_case_id, source, source_id, status, channel, language, text, masked_text, search,
          received_at, changed_at, is_handled_here, may_publish, code_hash, latitude, longitude,
          reaction_due_day, due_day, version
        ) values (
          ${city.cityId}, ${id}, 'bench', ${id}, 'received', 'open311', 'fi', ${words}, ${words},
          to_tsvector('finnish', ${words}) || to_tsvector('swedish', ${words}) || to_tsvector('english', ${words}),
          ${tx.now}, ${tx.now}, true, false, ${id}, 60.18, 24.95, '2026-11-27', '2026-12-02', 1
        )
      `),
    );
  };
}

/**
 * A submission from POST to durable case (routed, promised, masked, with its history), against a bare insert of the same
 * row in the same embedded database on disk, at 1 and at 50 clients.
 */
export async function benchReceive(): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kuulolla-bench-receive-'));
  const service = await testService({
    database: await openDatabase({ directory: join(folder, 'db') }),
    environment: { KUULOLLA_LOG_LEVEL: 'silent' },
  });
  try {
    const keys: string[] = [];
    while (keys.length < keyCount) keys.push((await aKey(service.as('administrator'), { perMinute: '6000' })).key);
    const submit = submissions(service, keys);
    const insert = bareInserts(service);
    await rateOf(8, insert);
    await rateOf(8, submit);
    // As the service's own housekeeping does: plans of foreign keys made on empty tables read whole tables.
    await service.database.transaction((tx) => tx.raw('analyze'));
    await rateOf(8, submit);
    const results: BenchResult[] = [];
    for (const clients of clientsOf) {
      const bare = await rateOf(clients, insert);
      const whole = await rateOf(clients, submit);
      const ratio = bare / whole;
      results.push({
        name: `submission from POST to durable case, ${clients} ${clients === 1 ? 'client' : 'clients'}`,
        value: 1000 / whole,
        unit: 'ms each',
        peer: 'bare insert of the row',
        peerValue: 1000 / bare,
        ratio,
        goal,
        met: ratio <= goal,
      });
    }
    return results;
  } finally {
    await service.close();
    await rm(folder, { recursive: true });
  }
}
