/**
 * What is known of a case, table by table: each column that holds words, numbers or ids of a person, and each that does
 * not. A test reads the catalogue, so that a new table or column must say here what becomes of it.
 */
export interface PersonalTable {
  readonly table: string;
  /** Emptied when its giver is forgotten or its time is over. */
  readonly erase: readonly string[];
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
  { table: 'legal_hold', erase: [], keep: ['reason'] },
  { table: 'sensitive_access', erase: [], keep: ['reason'] },
];
