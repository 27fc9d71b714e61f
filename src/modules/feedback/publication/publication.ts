import { type FeedbackKind } from '../feedback-case.ts';

/** Who ended a publication, or why. */
export type PublicationEnd = 'giver' | 'staff' | 'newer' | 'declined' | 'erasure';

/** What is decided to be published of a case. */
export interface PublicationText {
  readonly title: string;
  readonly text: string;
  readonly answer: string | null;
}

export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** A wording of a publication. */
export interface Publication extends PublicationText {
  /** Names it in addresses, whatever its version. */
  readonly publicationId: string;
  readonly version: number;
  readonly feedbackCaseId: string;
  readonly position: Position | null;
  readonly publishedAt: Date;
  readonly decidedAt: Date;
  readonly decidedBy: string | null;
  readonly endedBy: PublicationEnd | null;
}

/** A published case as everybody sees it: nothing but this leaves the staff's pages. */
export interface PublishedCase extends PublicationText {
  readonly publicationId: string;
  readonly position: Position | null;
  readonly publishedAt: Date;
  readonly receivedAt: Date;
  readonly answeredAt: Date | null;
  readonly kind: FeedbackKind | null;
  readonly language: string | null;
  readonly organisationUnitId: string | null;
  readonly districtId: string | null;
  readonly themeIds: readonly string[];
}

/** Three decimals of a degree: about 110 m to the north, 55 m to the east in Finland. */
const decimals = 1000;

/** A place as it is published: near enough to say which street, not which door. */
export const blurred = ({ latitude, longitude }: Position): Position => ({
  latitude: Math.round(latitude * decimals) / decimals,
  longitude: Math.round(longitude * decimals) / decimals,
});

export const mostOfTitle = 120;
export const mostOfText = 10_000;

/** The first words of a text as a title, cut between words. */
export function titleFrom(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  const sentence = /^.{10,79}?[.!?](?=\s|$)/u.exec(line)?.[0];
  if (sentence !== undefined) return sentence.replace(/\.$/, '');
  if (line.length <= 80) return line;
  return `${line.slice(0, 80).replace(/\s+\S*$/, '')}…`;
}
