import { createHmac } from 'node:crypto';
import { z } from 'zod';

export const ways = ['webhook', 'letter'] as const;
export const reaches = ['own', 'published'] as const;

/** Who is told of changes: the program of a key, or its makers by letter. */
export interface ChangeSubscription {
  readonly subscriptionId: string;
  readonly apiKeyId: string;
  readonly way: (typeof ways)[number];
  /** Cases that came in by the key, or these and all published ones. */
  readonly reach: (typeof reaches)[number];
  readonly url: string | null;
  readonly secret: string | null;
  readonly madeAt: Date;
  readonly seenUntil: Date;
  readonly failuresInARow: number;
  readonly stoppedAt: Date | null;
  readonly endedAt: Date | null;
}

export type DeliveryState = 'waiting' | 'told' | 'failed' | 'left-out';

/** One change told to one subscriber. */
export interface ChangeDelivery {
  readonly feedbackCaseId: string;
  readonly eventNumber: number;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly noticedAt: Date;
  readonly triedAt: Date | null;
  readonly outcome: string | null;
}

export const subscriptionInput = z.discriminatedUnion('way', [
  z.object({ way: z.literal('webhook'), reach: z.enum(reaches), url: z.string().trim().min(1).max(2000) }),
  z.object({ way: z.literal('letter'), reach: z.enum(reaches) }),
]);
export type SubscriptionInput = z.infer<typeof subscriptionInput>;

/** A change is tried so many times, with waits from ten seconds to an hour between. */
export const mostAttempts = 9;
/** After so many failed tries without one that worked the subscription stops, and its makers get a letter. */
export const mostFailuresInARow = 30;

/**
 * The signature of a payload: SHA-256 HMAC of the time and the body with a dot between, so that neither can be changed
 * nor the whole sent again much later.
 * @param seconds since 1970
 */
export const signatureOf = (secret: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
