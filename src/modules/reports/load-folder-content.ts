import { type Tx } from '../../platform/db/database.ts';
import { cityOf } from '../city/index.ts';
import { loadReview, reviewCells, type ReviewChoice, reviewFigures } from './read-review.store.ts';
import { type FolderContent } from './write-review-folder.ts';

/** All that the folder of a review is made of; undefined when there is no such review. */
export async function loadFolderContent(
  tx: Tx,
  cityId: string,
  choice: ReviewChoice,
): Promise<FolderContent | undefined> {
  const review = await loadReview(tx, cityId, choice);
  if (!review) return undefined;
  const { name, settings, isDemonstration } = await cityOf(tx, cityId);
  return {
    review,
    figures: await reviewFigures(tx, cityId, review.reviewId),
    cells: await reviewCells(tx, cityId, review.reviewId),
    city: { name, timeZone: settings.timeZone, isDemonstration },
  };
}
