import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type Harvest, type HarvestCounts, type HarvestCursor, type HarvestRun } from './harvest.ts';

interface HarvestRow {
  readonly harvest_id: string;
  readonly name: string;
  readonly source: string;
  readonly url: string;
  readonly dialect: Harvest['dialect'];
  readonly format: Harvest['format'];
  readonly read_from: Date;
  readonly window_from: Date;
  readonly span_days: number;
  readonly page: number;
  readonly failures_in_a_row: number;
  readonly next_at: Date;
  readonly is_on: boolean;
}

const columns = sql`
  harvest_id, name, source, url, dialect, format, read_from, window_from, span_days, page, failures_in_a_row, next_at,
  is_on
`;

const toHarvest = (row: HarvestRow): Harvest => ({
  harvestId: row.harvest_id,
  name: row.name,
  source: row.source,
  url: row.url,
  dialect: row.dialect,
  format: row.format,
  readFrom: row.read_from,
  cursor: { from: row.window_from, spanDays: row.span_days, page: row.page },
  failuresInARow: row.failures_in_a_row,
  nextAt: row.next_at,
  isOn: row.is_on,
});

export interface NewHarvest extends Pick<
  Harvest,
  'harvestId' | 'name' | 'source' | 'url' | 'dialect' | 'format' | 'readFrom'
> {
  readonly spanDays: number;
  readonly madeBy: string | null;
}

export async function insertHarvest(tx: Tx, cityId: string, it: NewHarvest): Promise<void> {
  await tx.run(sql`
    insert into connectors.harvest (
      city_id, harvest_id, name, source, url, dialect, format, read_from, window_from, span_days, next_at, made_by,
      made_at
    ) values (
      ${cityId}, ${it.harvestId}, ${it.name}, ${it.source}, ${it.url}, ${it.dialect}, ${it.format}, ${it.readFrom},
      ${it.readFrom}, ${it.spanDays}, ${tx.now}, ${it.madeBy}, ${tx.now}
    )
  `);
}

export async function findHarvest(tx: Tx, cityId: string, harvestId: string): Promise<Harvest | undefined> {
  const row = await tx.maybe(sql<HarvestRow>`
    select ${columns} from connectors.harvest where city_id = ${cityId} and harvest_id = ${harvestId}
  `);
  return row && toHarvest(row);
}

export async function listHarvests(tx: Tx, cityId: string): Promise<Harvest[]> {
  const rows = await tx.rows(sql<HarvestRow>`
    select ${columns} from connectors.harvest where city_id = ${cityId} order by name, harvest_id
  `);
  return rows.map(toHarvest);
}

/** Ids of the harvests whose time has come. */
export async function dueHarvests(tx: Tx, cityId: string): Promise<string[]> {
  const rows = await tx.rows(sql<{ harvest_id: string }>`
    select harvest_id from connectors.harvest
    where city_id = ${cityId} and is_on and next_at <= ${tx.now}::timestamptz order by next_at, harvest_id
  `);
  return rows.map((row) => row.harvest_id);
}

/** The sources of all harvests: what they brought is open where it came from. */
export async function harvestSources(tx: Tx, cityId: string): Promise<string[]> {
  const rows = await tx.rows(sql<{ source: string }>`
    select source from connectors.harvest where city_id = ${cityId}
  `);
  return rows.map((row) => row.source);
}

/** Turns a harvest on, from now, or off. */
export async function switchHarvest(tx: Tx, cityId: string, harvestId: string, isOn: boolean): Promise<void> {
  await tx.run(sql`
    update connectors.harvest set is_on = ${isOn}, failures_in_a_row = 0, next_at = ${tx.now}
    where city_id = ${cityId} and harvest_id = ${harvestId}
  `);
}

/** Moves a harvest on; false when it is no more where it was, because another process has moved it. */
export async function moveHarvest(
  tx: Tx,
  cityId: string,
  harvestId: string,
  from: HarvestCursor,
  to: HarvestCursor,
): Promise<boolean> {
  const touched = await tx.run(sql`
    update connectors.harvest
    set window_from = ${to.from}, span_days = ${to.spanDays}, page = ${to.page}, failures_in_a_row = 0
    where city_id = ${cityId} and harvest_id = ${harvestId} and is_on
      and window_from = ${from.from}::timestamptz and page = ${from.page} and span_days = ${from.spanDays}
  `);
  return touched === 1;
}

/** Says when a harvest goes on; gives how many runs have failed in a row. */
export async function scheduleHarvest(
  tx: Tx,
  cityId: string,
  harvestId: string,
  nextAt: Date,
  isFailure: boolean,
): Promise<void> {
  await tx.run(sql`
    update connectors.harvest
    set next_at = ${nextAt}, failures_in_a_row = case when ${isFailure}::boolean then failures_in_a_row + 1 else 0 end
    where city_id = ${cityId} and harvest_id = ${harvestId}
  `);
}

interface RunRow {
  readonly started_at: Date;
  readonly state: HarvestRun['state'];
  readonly progressed_at: Date;
  readonly pages: number;
  readonly unchanged_pages: number;
  readonly read: number;
  readonly stored: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly notes: Readonly<Record<string, number>>;
  readonly read_until: Date | null;
  readonly outcome: string | null;
}

const toRun = (row: RunRow): HarvestRun => ({
  startedAt: row.started_at,
  state: row.state,
  progressedAt: row.progressed_at,
  counts: {
    pages: row.pages,
    unchangedPages: row.unchanged_pages,
    read: row.read,
    stored: row.stored,
    changed: row.changed,
    unchanged: row.unchanged,
    rejected: row.rejected,
  },
  notes: row.notes,
  readUntil: row.read_until,
  outcome: row.outcome,
});

/** Begins a run; one that died before it could say so has ended with it. */
export async function insertRun(tx: Tx, cityId: string, harvestId: string, startedAt: Date): Promise<void> {
  await tx.run(sql`
    update connectors.harvest_run set state = 'failed', outcome = 'connectors.harvest-died'
    where city_id = ${cityId} and harvest_id = ${harvestId} and state = 'running'
  `);
  await tx.run(sql`
    insert into connectors.harvest_run (city_id, harvest_id, started_at, state, progressed_at)
    values (${cityId}, ${harvestId}, ${startedAt}, 'running', ${tx.now})
  `);
}

/** Writes down how far a run has come. */
export async function noteRun(
  tx: Tx,
  cityId: string,
  harvestId: string,
  startedAt: Date,
  it: {
    readonly state: HarvestRun['state'];
    readonly counts: HarvestCounts;
    readonly notes: Readonly<Record<string, number>>;
    readonly readUntil: Date | null;
    readonly outcome: string | null;
  },
): Promise<void> {
  const { counts } = it;
  await tx.run(sql`
    update connectors.harvest_run
    set state = ${it.state}, progressed_at = ${tx.now}, pages = ${counts.pages},
        unchanged_pages = ${counts.unchangedPages}, read = ${counts.read}, stored = ${counts.stored},
        changed = ${counts.changed}, unchanged = ${counts.unchanged}, rejected = ${counts.rejected},
        notes = ${JSON.stringify(it.notes)}::text::jsonb, read_until = ${it.readUntil}, outcome = ${it.outcome}
    where city_id = ${cityId} and harvest_id = ${harvestId} and started_at = ${startedAt}::timestamptz
  `);
}

/** The newest runs of a harvest. */
export async function newestRuns(tx: Tx, cityId: string, harvestId: string, most: number): Promise<HarvestRun[]> {
  const rows = await tx.rows(sql<RunRow>`
    select started_at, state, progressed_at, pages, unchanged_pages, read, stored, changed, unchanged, rejected, notes,
           read_until, outcome
    from connectors.harvest_run
    where city_id = ${cityId} and harvest_id = ${harvestId} order by started_at desc limit ${most}
  `);
  return rows.map(toRun);
}

/** How an address named its last answer, so that the other side can say that it has not changed. */
export interface AnswerMark {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export async function findAnswerMark(
  tx: Tx,
  cityId: string,
  harvestId: string,
  addressHash: string,
): Promise<AnswerMark | undefined> {
  const row = await tx.maybe(sql<{ etag: string | null; last_modified: string | null }>`
    select etag, last_modified from connectors.harvest_answer
    where city_id = ${cityId} and harvest_id = ${harvestId} and address_hash = ${addressHash}
  `);
  return row && { etag: row.etag, lastModified: row.last_modified };
}

/** Keeps how an answer is named; what has not been asked for a month is forgotten. */
export async function keepAnswerMark(
  tx: Tx,
  cityId: string,
  harvestId: string,
  addressHash: string,
  { etag, lastModified }: AnswerMark,
): Promise<void> {
  await tx.run(sql`
    insert into connectors.harvest_answer (city_id, harvest_id, address_hash, etag, last_modified, asked_at)
    values (${cityId}, ${harvestId}, ${addressHash}, ${etag}, ${lastModified}, ${tx.now})
    on conflict (city_id, harvest_id, address_hash) do update
      set etag = excluded.etag, last_modified = excluded.last_modified, asked_at = excluded.asked_at
  `);
  await tx.run(sql`
    delete from connectors.harvest_answer
    where city_id = ${cityId} and harvest_id = ${harvestId}
      and asked_at < ${tx.now}::timestamptz - interval '30 days'
  `);
}
