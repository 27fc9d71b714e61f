import { createHash } from 'node:crypto';
import type { Tx } from './database.ts';
import { sql } from './sql.ts';

export interface Column {
  readonly name: string;
  /** As PostgreSQL writes it: `numeric(4,2)`, `text[]`. */
  readonly type: string;
}

export interface Table {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly Column[];
}

/** Rows of a table and the sum of their SHA-256, which does not depend on their order. */
export interface TableSum {
  readonly schema: string;
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
}

export interface AppliedMigration {
  readonly module: string;
  readonly name: string;
  readonly sha256: string;
}

export const appliedMigrations = async (tx: Tx): Promise<AppliedMigration[]> =>
  tx.rows(sql`select module, name, sha256 from platform.migration order by module collate "C", name collate "C"`);

/**
 * All tables of the platform and the modules, without the list of migrations
 * (which is compared, not copied) and without other programs' schemas (the job
 * queue makes its own anew). Computed columns are left out.
 */
export async function tablesToBackUp(tx: Tx): Promise<Table[]> {
  return tx.rows(sql`
    select n.nspname as schema, c.relname as name,
      jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition
      and (n.nspname = 'platform' or n.nspname in (select module from platform.migration))
      and not (n.nspname = 'platform' and c.relname = 'migration')
    group by 1, 2
    order by n.nspname::text collate "C", c.relname::text collate "C"`);
}

export const nameOf = (it: { readonly schema: string; readonly name: string }): string => `${it.schema}.${it.name}`;

const pageRows = 2_000;
/** A page of rows with bytes in them, such as files, holds about so many of those. */
const pageBytes = 32 * 1024 * 1024;

/** How many rows of a table are read at once: few where a row may hold a whole file. */
async function rowsAPage(tx: Tx, table: Table): Promise<number> {
  const bytes = table.columns.filter(({ type }) => type === 'bytea');
  if (bytes.length === 0) return pageRows;
  const sizes = bytes.map(({ name }) => sql`coalesce(octet_length(${sql.ref(name)}), 0)`);
  const { most } = await tx.one(sql<{ most: number }>`
    select coalesce(max(${sql.join(sizes, sql` + `)}), 0)::bigint as most from ${sql.table(nameOf(table))}`);
  return Math.max(1, Math.min(pageRows, Math.floor(pageBytes / Math.max(1, most))));
}

/**
 * The rows of a table, a page at a time, each as a JSON array of the columns'
 * texts. Works inside a transaction that stays open while the pages are read.
 */
export async function* pagesOf(tx: Tx, table: Table): AsyncGenerator<readonly string[]> {
  const rowsAtOnce = await rowsAPage(tx, table);
  const columns = sql.join(table.columns.map((it) => sql`${sql.ref(it.name)}::text`));
  // A json_build_array takes 100 arguments at most, an array any number.
  await tx.run(sql`
    declare backup_page no scroll cursor for
    select to_json(array[${columns}])::text as row from ${sql.table(nameOf(table))}`);
  for (;;) {
    const page = await tx.rows<{ row: string }>(sql`fetch ${sql.lit(rowsAtOnce)} from backup_page`);
    if (page.length > 0) yield page.map((it) => it.row);
    if (page.length < rowsAtOnce) break;
  }
  await tx.run(sql`close backup_page`);
}

const digestSize = 2n ** 256n;

/** Counts rows and adds up their SHA-256. */
export function newTableSum(table: Table): { add(row: string): void; sum(): TableSum } {
  let rows = 0;
  let total = 0n;
  return {
    add(row) {
      rows += 1;
      total = (total + BigInt(`0x${createHash('sha256').update(row).digest('hex')}`)) % digestSize;
    },
    sum: () => ({ schema: table.schema, name: table.name, rows, sha256: total.toString(16).padStart(64, '0') }),
  };
}

/** Reads a whole table and sums it up. */
export async function sumOfTable(tx: Tx, table: Table): Promise<TableSum> {
  const sum = newTableSum(table);
  for await (const page of pagesOf(tx, table)) for (const row of page) sum.add(row);
  return sum.sum();
}

/** Inserts rows as `pagesOf` gave them. */
export async function insertRows(tx: Tx, table: Table, rows: readonly string[]): Promise<void> {
  const names = sql.join(table.columns.map((it) => sql.ref(it.name)));
  const values = sql.join(
    table.columns.map((it, position) => sql`(row ->> ${sql.lit(position)})::${sql.raw(it.type)}`),
  );
  await tx.run(sql`
    insert into ${sql.table(nameOf(table))} (${names}) overriding system value
    select ${values} from json_array_elements(${`[${rows.join(',')}]`}::json) as row`);
}

interface Constraint {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Takes the foreign keys of the modules' tables away and gives a function that
 * puts them back, which checks every row. Rows can then come in any order, which
 * needs no superuser.
 */
export async function withoutForeignKeys(tx: Tx): Promise<() => Promise<void>> {
  const keys = await tx.rows<Constraint>(sql`
    select c.conrelid::regclass::text as table, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c
    join pg_namespace n on n.oid = c.connamespace
    where c.contype = 'f' and c.conparentid = 0
      and (n.nspname = 'platform' or n.nspname in (select module from platform.migration))`);
  for (const key of keys) await tx.raw(`alter table ${key.table} drop constraint ${key.name}`);
  return async () => {
    for (const key of keys) await tx.raw(`alter table ${key.table} add constraint ${key.name} ${key.definition}`);
  };
}

/** Sets the counters of serial and identity columns behind the highest value in the table. */
export async function moveSequences(tx: Tx, tables: readonly Table[]): Promise<void> {
  for (const table of tables) {
    for (const column of table.columns) {
      const { sequence } = await tx.one<{ sequence: string | null }>(
        sql`select pg_get_serial_sequence(${`"${table.schema}"."${table.name}"`}, ${column.name}) as sequence`,
      );
      if (sequence === null) continue;
      await tx.run(sql`
        select setval(${sequence}::regclass, max(${sql.ref(column.name)}))
        from ${sql.table(nameOf(table))} having max(${sql.ref(column.name)}) is not null`);
    }
  }
}
