/**
 * Opens a database after a fault and compares it with what the writer had been
 * acknowledged: `node verify.ts directory acknowledged.txt`. Fails when a row is
 * missing, a group is partial or an index disagrees with its table.
 */
import { readFile } from 'node:fs/promises';
import { openDatabase } from '../../src/platform/db/open-database.ts';
import { sql } from '../../src/platform/db/sql.ts';

const [directory = '', file = ''] = process.argv.slice(2);
const lines = (await readFile(file, 'utf8')).split('\n');
// The last line may be cut: it was not told.
const acknowledged = lines.slice(0, -1).filter((line) => line !== 'ready');

const start = performance.now();
const database = await openDatabase({ directory });
const found = await database.transaction(async (tx) => {
  await tx.run(sql`set local enable_seqscan = off`);
  const byIndex = await tx.one<{ n: number }>(sql`select count(*) as n from kill.single where id > ''`);
  await tx.run(sql`set local enable_seqscan = on`);
  await tx.run(sql`set local enable_indexscan = off`);
  await tx.run(sql`set local enable_indexonlyscan = off`);
  await tx.run(sql`set local enable_bitmapscan = off`);
  return {
    byIndex: byIndex.n,
    ids: await tx.rows<{ id: string }>(sql`select id from kill.single union all select distinct id from kill.part`),
    singles: await tx.one<{ n: number }>(sql`select count(*) as n from kill.single`),
    partial: await tx.rows(sql`select id from kill.part group by id having count(*) <> 3`),
  };
});
const readyMs = Math.round(performance.now() - start);
await database.close();

const stored = new Set(found.ids.map((it) => it.id));
const lost = acknowledged.filter((id) => !stored.has(id)).length;
const indexDiffers = found.byIndex !== found.singles.n;
process.stdout.write(
  `ready after ${readyMs} ms: ${acknowledged.length} acknowledged, ${lost} lost, ${found.partial.length} partial groups, ` +
    `index ${indexDiffers ? 'DIFFERS' : 'agrees'}\n`,
);
if (lost > 0 || found.partial.length > 0 || indexDiffers) process.exitCode = 1;
