import { hash } from 'node:crypto';
import { newId } from '../../kernel/id.ts';
import { type FeedbackRecord, type FeedbackStatus } from './feedback-case.ts';

/** A case that is stored already, as far as an import must know it. */
export interface KnownCase {
  readonly feedbackCaseId: string;
  readonly hash: string;
  /** Milliseconds. */
  readonly changedAt: number;
  readonly status: FeedbackStatus;
}

/** The state of a case at a moment, as the source told it. */
export interface ToldStatus {
  readonly at: Date;
  readonly status: FeedbackStatus;
}

export interface CaseToStore {
  readonly feedbackCaseId: string;
  readonly record: FeedbackRecord;
  readonly hash: string;
  readonly themeIds: readonly string[];
  /** Only those that are new. */
  readonly statuses: readonly ToldStatus[];
  readonly reactionWorkingDays: number | null;
  readonly responseWorkingDays: number | null;
}

export type CaseToChange = CaseToStore;

export interface ChunkPlan {
  readonly toStore: readonly CaseToStore[];
  readonly toChange: readonly CaseToChange[];
  readonly stored: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface PlanningRules {
  /** Ids of all themes that the records name. */
  readonly themeIds: ReadonlyMap<string, string>;
  readonly workingDaysBetween: (from: Date, to: Date) => number;
  /** The source tells when a case was last changed, so that an older version of it can be told from a newer one. */
  readonly isVersioned: boolean;
}

/** A case as the last of some records leaves it. */
export interface TalliedCase extends KnownCase {
  readonly isNew: boolean;
  readonly record: FeedbackRecord;
  /** States that it did not have before. */
  readonly told: readonly ToldStatus[];
}

export interface Tally {
  readonly latest: ReadonlyMap<string, TalliedCase>;
  readonly stored: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Counts what some records do to the cases that are known, and gives the newest version of each case that is new or
 * changed. A case that comes several times counts as if its earlier versions had been stored one by one.
 */
export function tallyRecords(
  records: readonly FeedbackRecord[],
  find: (sourceId: string) => KnownCase | undefined,
  isVersioned: boolean,
  digestOf: (record: FeedbackRecord) => string = contentHash,
): Tally {
  const latest = new Map<string, TalliedCase>();
  let [stored, changed, unchanged] = [0, 0, 0];
  for (const record of records) {
    const { sourceId, status } = record;
    const version = { record, hash: digestOf(record), changedAt: record.changedAt.getTime(), status };
    const told = { at: record.changedAt, status };
    const earlier = latest.get(sourceId);
    const before = earlier ?? find(sourceId);
    if (!before) {
      latest.set(sourceId, { ...version, feedbackCaseId: newId(), isNew: true, told: [told] });
      stored += 1;
    } else if (before.hash === version.hash || (isVersioned && version.changedAt < before.changedAt)) {
      unchanged += 1;
    } else {
      const { feedbackCaseId } = before;
      const added = before.status === status ? [] : [told];
      const isNew = earlier?.isNew ?? false;
      latest.set(sourceId, { ...version, feedbackCaseId, isNew, told: [...(earlier?.told ?? []), ...added] });
      changed += 1;
    }
  }
  return { latest, stored, changed, unchanged };
}

/** What has to be written for some records, given what is stored of them. Pure but for the ids of new cases. */
export function planChunk(
  records: readonly FeedbackRecord[],
  known: ReadonlyMap<string, KnownCase>,
  rules: PlanningRules,
): ChunkPlan {
  const { latest, stored, changed, unchanged } = tallyRecords(records, (id) => known.get(id), rules.isVersioned);
  const toStore: CaseToStore[] = [];
  const toChange: CaseToChange[] = [];
  for (const it of latest.values()) (it.isNew ? toStore : toChange).push(toWrite(it, rules));
  return { toStore, toChange, stored, changed, unchanged };
}

function toWrite({ feedbackCaseId, record, hash: digest, told }: TalliedCase, rules: PlanningRules): CaseToStore {
  const { receivedAt, reactedAt, answeredAt } = record;
  const daysUntil = (at: Date | null): number | null =>
    at ? Math.round(rules.workingDaysBetween(receivedAt, at) * 10_000) / 10_000 : null;
  return {
    feedbackCaseId,
    record,
    hash: digest,
    statuses: told,
    themeIds: record.themes.map(({ code }) => idOfTheme(code, rules.themeIds)),
    reactionWorkingDays: daysUntil(reactedAt),
    responseWorkingDays: daysUntil(answeredAt),
  };
}

function idOfTheme(code: string, ids: ReadonlyMap<string, string>): string {
  const id = ids.get(code);
  if (id === undefined) throw new RangeError(`theme ${code} was not made before its cases`);
  return id;
}

/** SHA-256 of everything that the source told, in hexadecimal: equal when nothing has changed. */
export function contentHash(record: FeedbackRecord): string {
  const { receivedAt, changedAt, reactedAt, answeredAt, themes } = record;
  const told = [
    record.kind,
    record.status,
    record.channel,
    record.language,
    record.organisationUnitId,
    record.districtId,
    themes.map(({ code }) => code),
    record.place,
    record.text,
    receivedAt.getTime(),
    changedAt.getTime(),
    reactedAt?.getTime() ?? null,
    answeredAt?.getTime() ?? null,
    record.isPublished,
  ];
  return hash('sha256', JSON.stringify(told), 'hex');
}
