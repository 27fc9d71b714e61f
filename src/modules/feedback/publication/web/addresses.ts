import { type FeedFormat } from '../../../../platform/feeds/feed-text.ts';

/** Paths below the language. */
export const publishedPath = '/feedback';
export const publishedCasePath = (publicationId: string): string => `/feedback/published/${publicationId}`;
export const publishedFeedPath = (format: FeedFormat): string => `/feedback/published-feed/${format}`;
export const toPublishPath = '/staff/publications';
export const publicationPath = (feedbackCaseId: string): string => `/staff/feedback/${feedbackCaseId}/publication`;
export const casePath = (feedbackCaseId: string): string => `/staff/feedback/${feedbackCaseId}`;
