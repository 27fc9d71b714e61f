import { type IdentificationRefusal } from '../identification.ts';

/** Everything that can have gone wrong on the way, as the address of the page says it; `no-entry` is for staff. */
const refusals = ['cancelled', 'expired', 'refused', 'weak', 'unavailable', 'no-entry'] as const;
export type Refusal = (typeof refusals)[number];

/** What the address says went wrong; nothing for any other word. */
export const refusalIn = (query: URLSearchParams): Refusal | undefined =>
  refusals.find((each) => each === query.get('refused'));

/** Back to the page where one begins, with what went wrong and where one wanted to go. */
export function backTo(path: string, refused: IdentificationRefusal | 'no-entry', next: string | undefined): string {
  const query = new URLSearchParams({ refused, ...(next === undefined ? {} : { next }) });
  return `${path}?${query.toString()}`;
}
