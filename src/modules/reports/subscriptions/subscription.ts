import { type Language } from '../../../kernel/language.ts';

/** What one may be told of. */
export const subscriptionTopics = ['reviews', 'corrections'] as const;
export type SubscriptionTopic = (typeof subscriptionTopics)[number];

export interface Subscription {
  readonly subscriptionId: string;
  /** The address stands with people under this id. */
  readonly contactId: string;
  readonly language: Language;
  readonly topics: readonly SubscriptionTopic[];
  /** The secret of the link that ends it. */
  readonly endToken: string;
  readonly confirmedAt: Date | undefined;
}

/** A wish that is not confirmed in this time is forgotten with its address. */
export const confirmDays = 7;

export const confirmPath = (token: string): string => `/subscribe/confirm/${token}`;
export const endPath = (token: string): string => `/subscribe/end/${token}`;
