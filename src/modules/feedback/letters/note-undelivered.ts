import { type Context } from '../../../platform/context.ts';
import { actOnCase } from '../cases/act-on-case.ts';
import { type Delivery, type DeliveryReason } from './delivery.ts';

/** Tells who handles a case that a letter about it has not arrived: by an event, and so in the inbox. */
export async function noteUndelivered(
  ctx: Context,
  { feedbackCaseId, eventNumber }: Pick<Delivery, 'feedbackCaseId' | 'eventNumber'>,
  reason: DeliveryReason,
): Promise<void> {
  await actOnCase(ctx, feedbackCaseId, 'system', {
    act: 'letter-failed',
    facts: { letterAbout: eventNumber, letterReason: reason },
  });
}
