import { feedbackFigures } from '../src/modules/feedback/figures/index.ts';
import { buildReview, type FolderContent, loadFolderContent } from '../src/modules/reports/index.ts';
import { testDatabase } from './database.ts';
import { contextOf, feedbackFixture, quarter } from './feedback-fixture.ts';

/** A quarterly review with a comparison, a topic and every kind of chart, as its folder is made of it. */
export async function reviewContent(): Promise<FolderContent> {
  const database = await testDatabase();
  try {
    return await database.inTransaction(async (tx) => {
      const it = await feedbackFixture(tx);
      const answered = {
        receivedAt: '2020-11-02T08:00Z',
        reactedAt: '2020-11-03T08:00Z',
        answeredAt: '2020-11-05T08:00Z',
      };
      await it.addCases(1230, { ...answered, themes: ['callback'], district: 'kallio' });
      await it.addCases(120, { receivedAt: '2020-11-12T08:00Z', kind: 'praise', themes: ['access-to-care'] });
      await it.addCases(40, { receivedAt: '2020-11-12T08:00Z', kind: 'idea', district: 'munkkiniemi' });
      await it.addCases(90, { receivedAt: '2019-11-02T08:00Z', themes: ['callback', 'equality'], channel: 'phone' });
      const request = {
        template: 'quarterly-feedback',
        period: quarter('2020-Q4'),
        comparison: quarter('2019-Q4'),
        topic: { theme: 'callback' },
      };
      const built = await buildReview(contextOf(tx, it.cityId), request, [feedbackFigures()]);
      if (!built.ok) throw new Error('the review was not built');
      const content = await loadFolderContent(tx, it.cityId, { reviewId: built.review.reviewId });
      if (!content) throw new Error('the review is gone');
      return content;
    });
  } finally {
    await database.close();
  }
}
