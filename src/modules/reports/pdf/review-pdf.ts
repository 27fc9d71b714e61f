import { readFileSync } from 'node:fs';
import { type Language } from '../../../kernel/language.ts';
import { type PdfDocument, renderPdf, renderPdfApart } from '../../../platform/pdf/index.ts';
import { type FolderContent } from '../web/views/folder-page.tsx';
import { reviewData, type ReviewPdfOptions } from './review-data.ts';

export { type ReviewPdfOptions } from './review-data.ts';

/** Read once. */
const source = readFileSync(new URL('./review.typ', import.meta.url), 'utf8');

/** A review as a document to be rendered: the template and its data. */
function reviewDocument(content: FolderContent, language: Language, options: ReviewPdfOptions): PdfDocument {
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

/** The same as `reviewPdf`, rendered in a thread of its own: for the server. */
export const reviewPdfApart = (
  content: FolderContent,
  language: Language,
  options: ReviewPdfOptions,
): Promise<Uint8Array> => renderPdfApart(reviewDocument(content, language, options));

/** A review in every language, rendered in a thread of its own. */
export async function reviewPdfs(
  content: FolderContent,
  options: ReviewPdfOptions,
): Promise<Readonly<Record<Language, Uint8Array>>> {
  const fi = await reviewPdfApart(content, 'fi', options);
  const sv = await reviewPdfApart(content, 'sv', options);
  const en = await reviewPdfApart(content, 'en', options);
  return { fi, sv, en };
}
