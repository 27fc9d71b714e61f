import { readFileSync } from 'node:fs';
import { type Language } from '../../../kernel/language.ts';
import { type PdfDocument, renderPdf } from '../../../platform/pdf/index.ts';
import { type FolderContent } from '../web/views/folder-page.tsx';
import { reviewData, type ReviewPdfOptions } from './review-data.ts';

export { type ReviewPdfOptions } from './review-data.ts';

/** Read once. */
const source = readFileSync(new URL('./review.typ', import.meta.url), 'utf8');

/** A review as a document to be rendered: the template and its data. */
export function reviewDocument(content: FolderContent, language: Language, options: ReviewPdfOptions): PdfDocument {
  const { data, pictures } = reviewData(content, language, options);
  return {
    source,
    files: new Map([...pictures, ['review.json', JSON.stringify(data)]]),
    createdAt: content.review.builtAt,
  };
}

/**
 * A review as PDF/UA-1 from the same tree as its page. The same review, address
 * and theme give the same bytes.
 *
 * @throws PdfFault when Typst refuses it.
 */
export const reviewPdf = (content: FolderContent, language: Language, options: ReviewPdfOptions): Uint8Array =>
  renderPdf(reviewDocument(content, language, options));
