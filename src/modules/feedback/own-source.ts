/** The source of what is given here; imports and harvests have sources of their own. */
export const ownSource = 'kuulolla';
