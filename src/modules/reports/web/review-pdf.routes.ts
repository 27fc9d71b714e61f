import { type Language } from '../../../kernel/language.ts';
import { notFound } from '../../../kernel/problem.ts';
import { file, type Route } from '../../../platform/http/route.ts';
import { loadFolderContent } from '../load-folder-content.ts';
import { reviewPdfApart, type ReviewPdfOptions } from '../pdf/review-pdf.ts';
import { reviewPdfTexts } from '../pdf/texts.ts';
import { releaseFile } from '../release/release.store.ts';
import { type ReviewHead } from '../review.ts';
import { type KeptFiles } from './kept-files.ts';
import { askedEdition } from './review.routes.tsx';

/**
 * An edition as PDF: the sealed file of its release, or rendered while there is none. It is rendered outside the
 * transaction that reads its data, for others would wait.
 */
export const reviewPdfRoute = (options: ReviewPdfOptions, kept: KeptFiles): Route => ({
  method: 'get',
  path: '/reviews/:template/:period/:edition/pdf',
  action: 'reports.read',
  handleLong: async (transact, { params, language }) => {
    const head = await transact((ctx) => askedEdition(ctx, params));
    const pdf = await kept.get(`${head.reviewId} ${language}`, async () => {
      const { reviewId } = head;
      const sealed = await transact(({ tx, cityId }) => releaseFile(tx, cityId, reviewId, `${language}/review.pdf`));
      if (sealed) return sealed;
      const content = await transact(({ tx, cityId }) => loadFolderContent(tx, cityId, { reviewId }));
      if (!content) throw notFound('reports.review-is-unknown');
      return reviewPdfApart(content, language, options);
    });
    return file(pdf, 'application/pdf', pdfFileName(head, language));
  },
});

/** `palautekatsaus-2020-Q4-1.pdf` */
function pdfFileName({ template, period, edition }: ReviewHead, language: Language): string {
  const { fileNames } = reviewPdfTexts[language];
  const name = template === 'quarterly-feedback' ? fileNames[template] : fileNames.other;
  return `${name}-${period}-${edition}.pdf`;
}
