import { z } from 'zod';
import { codeFromName } from '../../../kernel/code-from-name.ts';
import { cleanText, type HarvestedRecord, isLongerThan } from '../../feedback/index.ts';
import { type Box, placeOnMap } from './place-on-map.ts';
import { partOf, type SentItem, textOf } from './read-answer.ts';

/** Why an item is not taken; counted by the reason. */
export type HarvestReject = 'not-an-object' | 'no-id' | 'no-time' | 'in-the-future' | 'too-long';

export type ReadItem =
  | { readonly ok: true; readonly record: HarvestedRecord; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: HarvestReject };

/** What of the city and of the source an item can refer to. */
export interface HarvestWorld {
  readonly source: string;
  readonly now: Date;
  /** Where the city lies. */
  readonly box: Box;
  /** Codes of the themes that the city has. */
  readonly themeCodes: ReadonlySet<string>;
  /** Ids of parts of the organisation by their codes and by their names in small letters. */
  readonly unitIds: ReadonlyMap<string, string>;
}

const item = z.record(z.string(), z.unknown());
const time = z.iso.datetime({ offset: true });
const longestText = 64 * 1024;
const dayMs = 86_400_000;

/**
 * An item of another system's answer in our own words. Pure. What is missing or null is not known; coordinates that are
 * swapped are put right when only so they lie in the city; what was changed before it came in was changed when it came.
 */
export function readItem(sent: unknown, world: HarvestWorld): ReadItem {
  const read = item.safeParse(sent);
  if (!read.success) return { ok: false, reason: 'not-an-object' };
  const fields = read.data;
  const sourceId = textOf(fields, 'service_request_id')
    ?.replaceAll(/\p{Cc}/gu, '')
    .toWellFormed();
  if (sourceId === undefined || sourceId.length > 200) return { ok: false, reason: 'no-id' };
  const receivedAt = timeOf(fields, 'requested_datetime');
  if (!receivedAt) return { ok: false, reason: 'no-time' };
  if (receivedAt.getTime() > world.now.getTime() + dayMs) return { ok: false, reason: 'in-the-future' };
  const text = wordsOf(fields, 'description');
  const answer = wordsOf(fields, 'status_notes');
  if ([text, answer].some((words) => words !== null && isLongerThan(words, longestText))) {
    return { ok: false, reason: 'too-long' };
  }
  const extended = partOf(fields, 'extended_attributes');
  const notes: string[] = [];
  const status = statusOf(fields, extended, notes);
  const told = timeOf(fields, 'updated_datetime') ?? receivedAt;
  if (told < receivedAt) notes.push('changed-before-received');
  const changedAt = told < receivedAt ? receivedAt : told;
  const position = placeOnMap(textOf(fields, 'lat'), textOf(fields, 'long') ?? textOf(fields, 'lon'), world.box, notes);
  const record: HarvestedRecord = {
    sourceId,
    kind: null,
    status,
    channel: 'open311',
    language: null,
    organisationUnitId: unitOf(fields, extended, world),
    districtId: null,
    themes: themesOf(fields, world),
    place: wordsOf(fields, 'address')?.slice(0, 1000).toWellFormed() ?? null,
    text,
    title: wordsOf(extended, 'title')?.slice(0, 200).toWellFormed() ?? null,
    answer,
    position,
    receivedAt,
    changedAt,
    reactedAt: null,
    answeredAt: status === 'closed' ? changedAt : null,
    isPublished: true,
  };
  return { ok: true, record, notes };
}

function timeOf(fields: SentItem, name: string): Date | undefined {
  const read = time.safeParse(textOf(fields, name));
  const at = read.success ? new Date(read.data) : undefined;
  return at && !Number.isNaN(at.getTime()) && at.getTime() > Date.UTC(1990, 0, 2) ? at : undefined;
}

function wordsOf(fields: SentItem, name: string): string | null {
  const text = textOf(fields, name);
  return text === undefined ? null : cleanText(text);
}

function statusOf(fields: SentItem, extended: SentItem, notes: string[]): 'received' | 'open' | 'closed' {
  const status = textOf(fields, 'status')?.toLowerCase();
  if (status === 'closed') return 'closed';
  if (status !== 'open') notes.push('unknown-status');
  return textOf(extended, 'detailed_status')?.startsWith('RECEIVED') ? 'received' : 'open';
}

/** A service whose code the city has as a theme is that theme; another becomes one of the source's own. */
function themesOf(fields: SentItem, { source, themeCodes }: HarvestWorld): HarvestedRecord['themes'] {
  const told = textOf(fields, 'service_code');
  const name = textOf(fields, 'service_name')
    ?.replaceAll(/[\p{C}\s]+/gu, ' ')
    .slice(0, 200)
    .trim();
  const code = codeFromName(told ?? name ?? '', 60);
  if (code === '') return [];
  if (themeCodes.has(code)) return [{ code }];
  return [{ code: `${source.slice(0, 39)}-${code}`, name: name || (told ?? code) }];
}

function unitOf(fields: SentItem, extended: SentItem, { unitIds }: HarvestWorld): string | null {
  for (const told of [textOf(extended, 'service_object_id'), textOf(fields, 'agency_responsible')]) {
    const id = told === undefined ? undefined : unitIds.get(told.toLowerCase());
    if (id !== undefined) return id;
  }
  return null;
}
