import { type Json } from '../../kernel/canonical-json.ts';
import { type FeedbackChannel, type FeedbackKind, type FeedbackStatus } from './feedback-case.ts';
import { type ImportCounts, type ImportFile, type StoredReject } from './feedback-import.ts';
import { type RowWarning } from './feedback-row.ts';
import { type ImportPreview } from './preview-import.ts';

/** What one column of the files holds, as far as they were looked at. */
export interface ColumnSurvey {
  readonly name: string;
  /** Of how many of the files it is a column. */
  readonly files: number;
  readonly examples: readonly string[];
  /** The commonest first. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** There are more values than are listed: texts, ids, times. */
  readonly isOpen: boolean;
}

/** A profile on its way: checked only when it is whole. */
export type ProfileDraft = { readonly [key: string]: Json | undefined };

/** Files that wait to be imported, and how they are to be read. */
export interface ImportDraft {
  readonly draftId: string;
  readonly files: readonly ImportFile[];
  readonly columns: readonly ColumnSurvey[];
  readonly profile: ProfileDraft;
  readonly preview: DraftPreview | null;
  readonly importId: string | null;
  readonly madeBy: string | null;
  readonly madeAt: Date;
}

/** A row as it would be stored. */
export interface ShownRecord {
  readonly sourceId: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  readonly kind: FeedbackKind | null;
  readonly status: FeedbackStatus;
  readonly channel: FeedbackChannel;
  readonly themes: readonly string[];
  readonly place: string | null;
  readonly text: string | null;
}

/** What a dry run told, as it is kept with the draft. */
export interface DraftPreview {
  readonly rows: ImportCounts;
  readonly records: readonly ShownRecord[];
  readonly rejects: readonly StoredReject[];
  readonly newThemes: readonly string[];
  readonly warnings: Partial<Record<RowWarning, number>>;
}

const longestText = 160;
const shorten = (text: string | null): string | null =>
  text !== null && text.length > longestText ? `${text.slice(0, longestText).toWellFormed()}…` : text;

/** What is kept of a dry run: enough to judge it by, not the files once more. */
export const toDraftPreview = ({ rows, records, rejects, newThemes, warnings }: ImportPreview): DraftPreview => ({
  rows,
  warnings,
  records: records.map((record) => ({
    sourceId: record.sourceId,
    receivedAt: record.receivedAt.toISOString(),
    kind: record.kind,
    status: record.status,
    channel: record.channel,
    themes: record.themes.map(({ code, name }) => name ?? code),
    place: shorten(record.place),
    text: shorten(record.text),
  })),
  rejects: rejects.map((reject) => ({ ...reject, value: shorten(reject.value) ?? '' })),
  newThemes: [...newThemes.values()],
});
