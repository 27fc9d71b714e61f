import { z } from 'zod';

/** Filters that somebody saved under a name. */
export interface SavedView {
  readonly savedViewId: string;
  readonly name: string;
  /** As they stand in the address of the inbox. */
  readonly query: string;
  readonly isMine: boolean;
  /** The inbox of its maker opens with it. */
  readonly isDefault: boolean;
  /** Part of the organisation whose staff may use it too. */
  readonly sharedWith: string | null;
}

/** Most views of one account: a list that is still a list. */
export const mostViews = 30;

export const viewNameInput = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(60)
      .regex(/^[^\p{C}]+$/u),
  );
