/** Where the pages of drafts are, below a language. */
export const reviewsPath = '/staff/reviews';

export const draftPath = (draftId: string): string => `${reviewsPath}/drafts/${draftId}`;

export const partPath = (draftId: string, blockId: string): string =>
  `${draftPath(draftId)}/parts/${encodeURIComponent(blockId)}`;

/** Where a part is added behind another. */
export const addPath = (draftId: string, after: string, kind: string): string =>
  `${draftPath(draftId)}/add?${new URLSearchParams({ after, kind }).toString()}`;

/** Where a part stands on the page of its draft. */
export const partAnchor = (blockId: string): string => `part-${blockId}`;
