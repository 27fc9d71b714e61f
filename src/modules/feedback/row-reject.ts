/** Why a value is not taken; a key of the texts `rejectReasons`. */
export type RejectReason =
  | 'missing'
  | 'not-a-date'
  | 'no-such-date'
  | 'skipped-hour'
  | 'in-the-future'
  | 'too-early'
  | 'unknown-value'
  | 'control-character'
  | 'too-long'
  | 'ragged-row'
  | 'too-many-new-themes';

/** One value for which a row is not taken. */
export interface RowReject {
  /** As the header calls it; empty when it is about the whole row. */
  readonly column: string;
  readonly value: string;
  readonly reason: RejectReason;
  readonly facts: Readonly<Record<string, string | number>>;
}
