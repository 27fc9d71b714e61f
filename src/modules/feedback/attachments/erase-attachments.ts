import { type Context } from '../../../platform/context.ts';
import { emptyAttachments } from './attachment.store.ts';

/**
 * Takes the files of a case away for good: bytes, names and descriptions. That there were files stays, so that the
 * history of the case is whole. The rights are the caller's matter.
 */
export const eraseAttachments = ({ tx, cityId }: Context, feedbackCaseId: string): Promise<void> =>
  emptyAttachments(tx, cityId, feedbackCaseId);
