import { cursorText, type Cursor, filterQuery, type InboxFilter } from '../inbox-filter.ts';

/** The path of the inbox; the page of a case lies below it. */
export const inboxPath = '/staff/feedback';

export const casePath = (feedbackCaseId: string): string => `${inboxPath}/${feedbackCaseId}`;

/** The address of a list, behind a cursor when one is given. */
export function listHref(base: string, filter: InboxFilter, more: { after?: Cursor; chosen?: boolean } = {}): string {
  const query = filterQuery(filter);
  if (more.after) query.set('after', cursorText(more.after));
  if (more.chosen) query.set('chosen', 'all');
  return `${base}${inboxPath}?${query}`;
}
