/** What can be found in free text: ways to know or reach one person, and words of her health. */
export const personalDataKinds = [
  'identity-code',
  'email',
  'iban',
  'card',
  'phone',
  'address',
  'name',
  'health',
] as const;

export type PersonalDataKind = (typeof personalDataKinds)[number];

/** A stretch of a place in a text. */
export interface Span {
  /** The first UTF-16 unit. */
  readonly start: number;
  /** The unit after the last. */
  readonly end: number;
}

/** Personal data at a place in a text. */
export interface Finding extends Span {
  readonly kind: PersonalDataKind;
}
