import { type Tx } from '../../../platform/db/database.ts';
import { emptyAttachments } from '../attachments/attachment.store.ts';
import { emptyPublications, endPublication } from '../publication/publication.store.ts';

/**
 * What is known of a case, table by table: each column that holds words, numbers or ids of a person, and each that does
 * not. A test reads the catalogue, so that a new table or column must say here what becomes of it.
 */
export interface PersonalTable {
  readonly table: string;
  /** Emptied when its giver is forgotten or its time is over. */
  readonly erase: readonly string[];
  /** How its columns are emptied, where they may not be null. */
  readonly emptiedBy?: (tx: Tx, cityId: string, feedbackCaseId: string) => Promise<void>;
  /** Rows of it go as a whole. */
  readonly isDeleted?: boolean;
  /** Text and the same text masked, which takes its place when only personal data goes. */
  readonly masked?: readonly (readonly [text: string, masked: string])[];
  /** Stays: needed to count, or tells of nobody. */
  readonly keep: readonly string[];
}

export const personalTables: readonly PersonalTable[] = [
  {
    table: 'feedback_case',
    erase: [
      'title',
      'text',
      'masked_text',
      'search',
      'place',
      'latitude',
      'longitude',
      'code_hash',
      'giver_contact_id',
      'giver_resident_id',
      'on_behalf_of',
    ],
    keep: ['source', 'source_id', 'kind', 'status', 'channel', 'language', 'content_hash'],
  },
  {
    table: 'feedback_event',
    erase: ['text', 'masked_text'],
    masked: [['text', 'masked_text']],
    keep: ['act', 'status', 'by_kind', 'reason', 'facts'],
  },
  // An import notes its source's own words here.
  { table: 'feedback_case_status', erase: ['note'], keep: ['status'] },
  // There while an import runs; without it the import could not be undone.
  { table: 'feedback_import_undo', erase: [], keep: ['before', 'theme_ids'] },
  {
    table: 'attachment',
    erase: ['name', 'description', 'hash', 'bytes'],
    keep: ['type', 'state', 'refusal'],
    emptiedBy: emptyAttachments,
  },
  {
    table: 'publication',
    erase: ['title', 'text', 'answer', 'latitude', 'longitude', 'search'],
    keep: ['ended_by'],
    // That it was published stays counted; nobody can read it any more.
    emptiedBy: async (tx, cityId, feedbackCaseId) => {
      await endPublication(tx, cityId, feedbackCaseId, 'erasure');
      await emptyPublications(tx, cityId, feedbackCaseId);
    },
  },
  { table: 'delivery', erase: ['contact_id'], keep: ['state', 'reason'] },
  { table: 'theme_suggestion', erase: [], keep: ['theme_ids'] },
  { table: 'answer_draft', erase: ['text'], keep: [], isDeleted: true },
  // A register number leads to the case management system, whose own retention counts.
  { table: 'statutory_matter', erase: [], keep: ['kind', 'register_number', 'state'] },
  { table: 'legal_hold', erase: [], keep: ['reason'] },
  { table: 'sensitive_access', erase: [], keep: ['reason'] },
];
