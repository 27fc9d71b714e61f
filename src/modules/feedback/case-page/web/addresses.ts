import { isId } from '../../../../kernel/id.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Asked } from '../../../../platform/http/route.ts';
import { inboxPath } from '../../inbox/web/addresses.ts';

/** The page of a case; only an id fits, so that other pages may stand beside it. */
export const casePath = `${inboxPath}/:case{[0-9a-f-]+}`;

/** The id of the case in the address; what is no id is no case. */
export function caseIdOf({ params }: Asked): string {
  const id = params['case'] ?? '';
  if (!isId(id)) throw notFound('feedback.no-such-case');
  return id;
}

/** `/fi/staff/feedback/…` */
export const caseHref = (base: string, feedbackCaseId: string): string => `${base}${inboxPath}/${feedbackCaseId}`;
