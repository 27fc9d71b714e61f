/** The door of the reports module. */
export { buildReview, type BuildReviewRequest, type BuiltReview } from './build-review.ts';
export {
  correctionNote,
  type Correction,
  type CorrectionCell,
  type CorrectionHead,
  type CorrectionNote,
} from './corrections/correction.ts';
export { listCorrections, loadCorrection } from './corrections/correction.store.ts';
export { recalledNumbers, recallOf, type QuotedNumber, type RecalledNumber } from './corrections/recall.store.ts';
export { correctionPath, correctionsPath } from './corrections/web/addresses.ts';
export { faultText, type Check, type Fault } from './fault.ts';
export { reportsPermissions } from './permissions.ts';
export {
  listReviews,
  loadFigureByCode,
  loadReview,
  reviewCells,
  reviewFigures,
  reviewQuotes,
  type ReviewChoice,
} from './read-review.store.ts';
export {
  figureBlock,
  figureBlocksOf,
  type ExtractRecord,
  type FigureByCode,
  type PublishedCell,
  type Review,
  type ReviewFigure,
  type ReviewHead,
} from './review.ts';
export {
  proseOf,
  type ChartBlock,
  type FigureBlock,
  type ReviewBlock,
  type ReviewSection,
  type ReviewTree,
  type TableBlock,
} from './review-tree.ts';
export { figureCsv, figureJson, figureJsonStat, csvMetadata, reviewWorkbook } from './open-data/index.ts';
export { reviewFiles, writeFolder, type FolderContent } from './write-review-folder.ts';
export * from './release/index.ts';
export { reviewPdf, reviewPdfApart, reviewPdfs, type ReviewPdfOptions } from './pdf/review-pdf.ts';
export { loadFolderContent } from './load-folder-content.ts';
export { asLiterals } from './prose/as-literals.ts';
export { plainText, type Segment } from './prose/segment.ts';
export { newestReview, type Highlight, type NewestReview } from './newest-review.ts';
export { auditReport, type AuditedReport, type HandMadeReport } from './audit/audit-report.ts';
export { auditJson, auditLines } from './audit/say-report.ts';
export { checkedGrid, type Grid, readGrid } from './audit/read-grid.ts';
export { reportTexts } from './texts.ts';
export { reportsModule, type ReportsDependencies } from './module.ts';
export { figurePath, reviewPath } from './web/addresses.ts';
export { parseTime } from './recorded/recorded-time.ts';
export { recordedFigures } from './recorded/recorded-figure.store.ts';
export { type DecisionDetails } from './decision/decision-details.ts';
export { setDecisionDetails } from './decision/set-decision-details.ts';
export { recordedSource } from './recorded/recorded-source.ts';
export { addRecordedFigure, type AddRecordedFigure, wordRecordedFigure } from './recorded/add-recorded-figure.ts';
export { recordValues, recordValuesInput, type RecordValues, takeBackValue } from './recorded/record-values.ts';
