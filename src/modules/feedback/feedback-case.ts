/** What a resident wanted with a message. A source that does not tell leaves it out. */
export const feedbackKinds = ['praise', 'complaint', 'idea', 'question', 'other'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** How a message came in. */
export const feedbackChannels = [
  'web',
  'mobile',
  'phone',
  'email',
  'letter',
  'visit',
  'social-media',
  'open311',
  'other',
] as const;
export type FeedbackChannel = (typeof feedbackChannels)[number];

/** Where the handling of a message stands. */
export const feedbackStatuses = [
  'received',
  'open',
  'waiting-for-giver',
  'waiting-for-colleague',
  'answered',
  'closed',
  'reopened',
  'handed-on',
  'withdrawn',
] as const;
export type FeedbackStatus = (typeof feedbackStatuses)[number];

/** What may follow a status in our own handling. Other systems keep their own order: an import takes what they tell. */
export const nextFeedbackStatuses: Readonly<Record<FeedbackStatus, readonly FeedbackStatus[]>> = {
  received: ['open', 'waiting-for-giver', 'waiting-for-colleague', 'answered', 'closed', 'handed-on', 'withdrawn'],
  open: ['waiting-for-giver', 'waiting-for-colleague', 'answered', 'closed', 'handed-on', 'withdrawn'],
  'waiting-for-giver': ['open', 'answered', 'closed', 'withdrawn'],
  'waiting-for-colleague': ['open', 'waiting-for-giver', 'answered', 'closed', 'handed-on', 'withdrawn'],
  answered: ['closed', 'reopened'],
  closed: ['reopened'], // the giver may disagree
  reopened: ['open', 'waiting-for-giver', 'waiting-for-colleague', 'answered', 'closed', 'handed-on', 'withdrawn'],
  'handed-on': ['open', 'answered', 'closed'], // it may come back
  withdrawn: [],
};

/** A theme by its code; with a name when the city is to have it from now on. */
export interface ThemeMention {
  readonly code: string;
  readonly name?: string;
}

/** One message as another system tells it, checked and in our own words. */
export interface FeedbackRecord {
  readonly sourceId: string;
  readonly kind: FeedbackKind | null;
  readonly status: FeedbackStatus;
  readonly channel: FeedbackChannel;
  /** ISO 639 code. */
  readonly language: string | null;
  readonly organisationUnitId: string | null;
  readonly districtId: string | null;
  readonly themes: readonly ThemeMention[];
  readonly place: string | null;
  readonly text: string | null;
  readonly receivedAt: Date;
  readonly changedAt: Date;
  readonly reactedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly isPublished: boolean;
}
