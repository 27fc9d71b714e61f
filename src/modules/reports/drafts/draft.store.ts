import { type Trilingual } from '../../../kernel/language.ts';
import { type Tx } from '../../../platform/db/database.ts';
import { sql } from '../../../platform/db/sql.ts';
import { type Topic } from '../../../platform/figure-source.ts';
import { type ComputedReview } from '../computed-review.ts';
import { type BlockKind, type DraftBlock, type DraftEvent, type DraftEventName, type DraftHead } from './draft.ts';
import { fromStoredNumbers, type StoredNumbers, toStoredNumbers } from './stored-numbers.ts';

/** All SQL of drafts. Rows are inserted and never changed. */

export async function insertDraft(tx: Tx, cityId: string, draft: Omit<DraftHead, 'events'>): Promise<void> {
  const { draftId, template, period, comparison, topic, corrects, startedAt } = draft;
  await tx.run(sql`
    insert into reports.draft (city_id, draft_id, template, period, comparison, topic, corrects, started_at)
    values (${cityId}, ${draftId}, ${template}, ${period}, ${comparison ?? null},
            ${topic ? JSON.stringify(topic) : null}::text::jsonb, ${corrects ?? null}, ${startedAt})
  `);
}

/** False when another event has taken the number: somebody was faster. */
export async function insertDraftEvent(tx: Tx, cityId: string, draftId: string, it: DraftEvent): Promise<boolean> {
  const rows = await tx.rows(sql<{ number: number }>`
    insert into reports.draft_event (city_id, draft_id, number, event, at, account_id, note, review_id)
    values (${cityId}, ${draftId}, ${it.number}, ${it.event}, ${it.at}, ${it.accountId ?? null}, ${it.note ?? null},
            ${it.reviewId ?? null})
    on conflict do nothing
    returning number
  `);
  return rows.length > 0;
}

export async function insertDraftNumbers(
  tx: Tx,
  cityId: string,
  draftId: string,
  takenAt: Date,
  computed: ComputedReview,
): Promise<void> {
  await tx.run(sql`
    insert into reports.draft_numbers (city_id, draft_id, number, taken_at, computed)
    select ${cityId}::uuid, ${draftId}::uuid, coalesce(max(number), 0) + 1, ${takenAt}::timestamptz,
           ${JSON.stringify(toStoredNumbers(computed))}::text::jsonb
    from reports.draft_numbers where city_id = ${cityId} and draft_id = ${draftId}
  `);
}

/** False when the version is there already: somebody has saved the part meanwhile. */
export async function insertDraftBlock(tx: Tx, cityId: string, draftId: string, block: DraftBlock): Promise<boolean> {
  const rows = await tx.rows(sql<{ version: number }>`
    insert into reports.draft_block (city_id, draft_id, block_id, version, section, kind, position, prose, figure_id,
                                     is_removed, by_template, saved_at, account_id)
    values (${cityId}, ${draftId}, ${block.blockId}, ${block.version}, ${block.section}, ${block.kind},
            ${block.position}, ${block.prose ? JSON.stringify(block.prose) : null}::text::jsonb,
            ${block.figureId ?? null}, ${block.isRemoved}, ${block.byTemplate}, ${block.savedAt},
            ${block.accountId ?? null})
    on conflict do nothing
    returning version
  `);
  return rows.length > 0;
}

interface DraftRow {
  readonly draft_id: string;
  readonly template: string;
  readonly period: string;
  readonly comparison: string | null;
  readonly topic: Topic | null;
  readonly corrects: string | null;
  readonly started_at: Date;
}

interface EventRow {
  readonly draft_id: string;
  readonly number: number;
  readonly event: DraftEventName;
  readonly at: Date;
  readonly account_id: string | null;
  readonly note: string | null;
  readonly review_id: string | null;
}

const toHead = (row: DraftRow, events: readonly EventRow[]): DraftHead => ({
  draftId: row.draft_id,
  template: row.template,
  period: row.period,
  ...(row.comparison === null ? {} : { comparison: row.comparison }),
  ...(row.topic === null ? {} : { topic: row.topic }),
  ...(row.corrects === null ? {} : { corrects: row.corrects }),
  startedAt: row.started_at,
  events: events.filter(({ draft_id }) => draft_id === row.draft_id).map(toEvent),
});

const toEvent = (row: EventRow): DraftEvent => ({
  number: row.number,
  event: row.event,
  at: row.at,
  ...(row.account_id === null ? {} : { accountId: row.account_id }),
  ...(row.note === null ? {} : { note: row.note }),
  ...(row.review_id === null ? {} : { reviewId: row.review_id }),
});

const draftColumns = sql`draft_id, template, period, comparison, topic, corrects, started_at`;
const eventColumns = sql`draft_id, number, event, at, account_id, note, review_id`;

/** Drafts, the newest first, with what was done to each. */
export async function listDrafts(tx: Tx, cityId: string, most = 100): Promise<DraftHead[]> {
  const rows = await tx.rows(sql<DraftRow>`
    select ${draftColumns} from reports.draft where city_id = ${cityId}
    order by started_at desc, draft_id desc limit ${most}
  `);
  const events = await tx.rows(sql<EventRow>`
    select ${eventColumns} from reports.draft_event
    where city_id = ${cityId} and draft_id = any(${rows.map((row) => row.draft_id)}::uuid[]) order by draft_id, number
  `);
  return rows.map((row) => toHead(row, events));
}

export async function findDraft(tx: Tx, cityId: string, draftId: string): Promise<DraftHead | undefined> {
  const row = await tx.maybe(sql<DraftRow>`
    select ${draftColumns} from reports.draft where city_id = ${cityId} and draft_id = ${draftId}
  `);
  if (!row) return undefined;
  const events = await tx.rows(sql<EventRow>`
    select ${eventColumns} from reports.draft_event where city_id = ${cityId} and draft_id = ${draftId} order by number
  `);
  return toHead(row, events);
}

/** Whether a review ever had a draft, in whatever state it is now. */
export async function hadDraft(tx: Tx, cityId: string, template: string, period: string): Promise<boolean> {
  const { had } = await tx.one(sql<{ had: boolean }>`
    select exists (
      select from reports.draft where city_id = ${cityId} and template = ${template} and period = ${period}
    ) as had
  `);
  return had;
}

/** The drafts of one review that are neither published nor abandoned. */
export async function openDraftsOf(tx: Tx, cityId: string, template: string, period: string): Promise<string[]> {
  const rows = await tx.rows(sql<{ draft_id: string }>`
    select draft_id from reports.draft
    where city_id = ${cityId} and template = ${template} and period = ${period} and not exists (
      select from reports.draft_event as it
      where it.city_id = draft.city_id and it.draft_id = draft.draft_id and it.event in ('published', 'abandoned')
    )
    order by started_at desc
  `);
  return rows.map((row) => row.draft_id);
}

/** The newest numbers of a draft with their time. */
export async function newestNumbers(
  tx: Tx,
  cityId: string,
  draftId: string,
): Promise<{ readonly takenAt: Date; readonly computed: ComputedReview }> {
  const row = await tx.one(sql<{ taken_at: Date; computed: StoredNumbers }>`
    select taken_at, computed from reports.draft_numbers
    where city_id = ${cityId} and draft_id = ${draftId} order by number desc limit 1
  `);
  return { takenAt: row.taken_at, computed: fromStoredNumbers(row.computed) };
}

interface BlockRow {
  readonly block_id: string;
  readonly version: number;
  readonly section: string;
  readonly kind: BlockKind;
  readonly position: number;
  readonly prose: Trilingual | null;
  readonly figure_id: string | null;
  readonly is_removed: boolean;
  readonly by_template: boolean;
  readonly saved_at: Date;
  readonly account_id: string | null;
}

const toBlock = (row: BlockRow): DraftBlock => ({
  blockId: row.block_id,
  version: row.version,
  section: row.section,
  kind: row.kind,
  position: row.position,
  ...(row.prose === null ? {} : { prose: row.prose }),
  ...(row.figure_id === null ? {} : { figureId: row.figure_id }),
  isRemoved: row.is_removed,
  byTemplate: row.by_template,
  savedAt: row.saved_at,
  ...(row.account_id === null ? {} : { accountId: row.account_id }),
});

const blockColumns = sql`block_id, version, section, kind, position, prose, figure_id, is_removed, by_template, saved_at,
  account_id`;

/** The parts of a draft in their newest versions, in their order. */
export async function newestBlocks(tx: Tx, cityId: string, draftId: string): Promise<DraftBlock[]> {
  const rows = await tx.rows(sql<BlockRow>`
    select distinct on (block_id) ${blockColumns} from reports.draft_block
    where city_id = ${cityId} and draft_id = ${draftId} order by block_id, version desc
  `);
  return rows.map(toBlock).toSorted((a, b) => a.position - b.position);
}

/** Every version of a part, the newest first. */
export async function blockVersions(tx: Tx, cityId: string, draftId: string, blockId: string): Promise<DraftBlock[]> {
  const rows = await tx.rows(sql<BlockRow>`
    select ${blockColumns} from reports.draft_block
    where city_id = ${cityId} and draft_id = ${draftId} and block_id = ${blockId} order by version desc
  `);
  return rows.map(toBlock);
}

/** Who has written in which draft, in any wording of any part. */
export async function writersOf(
  tx: Tx,
  cityId: string,
  draftIds: readonly string[],
): Promise<{ readonly draftId: string; readonly accountId: string }[]> {
  const rows = await tx.rows(sql<{ draft_id: string; account_id: string }>`
    select distinct draft_id, account_id from reports.draft_block
    where city_id = ${cityId} and draft_id = any(${[...draftIds]}::uuid[]) and not by_template
      and account_id is not null
  `);
  return rows.map((row) => ({ draftId: row.draft_id, accountId: row.account_id }));
}

/** When a part of each draft was last saved, and by whom. */
export async function lastSaves(
  tx: Tx,
  cityId: string,
  draftIds: readonly string[],
): Promise<{ readonly draftId: string; readonly at: Date; readonly accountId?: string }[]> {
  const rows = await tx.rows(sql<{ draft_id: string; saved_at: Date; account_id: string | null }>`
    select distinct on (draft_id) draft_id, saved_at, account_id from reports.draft_block
    where city_id = ${cityId} and draft_id = any(${[...draftIds]}::uuid[]) order by draft_id, saved_at desc
  `);
  return rows.map(({ draft_id, saved_at, account_id }) => ({
    draftId: draft_id,
    at: saved_at,
    ...(account_id === null ? {} : { accountId: account_id }),
  }));
}

/** The draft that was published as an edition; undefined when a command built it. */
export async function draftOfEdition(tx: Tx, cityId: string, reviewId: string): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ draft_id: string }>`
    select draft_id from reports.draft_event where city_id = ${cityId} and review_id = ${reviewId} limit 1
  `);
  return row?.draft_id;
}
