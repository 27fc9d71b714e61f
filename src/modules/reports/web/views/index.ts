export { TableLinks, WorkbookLinks } from './file-links.tsx';
export {
  cellName,
  editionName,
  FigureBody,
  type FigureBodyProps,
  periodName,
  unitOf,
  valueOf,
} from './figure-body.tsx';
export { FigureDetails } from './figure-details.tsx';
export { type RecallMark, type ReviewLinks } from './links.ts';
export { ProseText, ProseView } from './prose-view.tsx';
export { FigureView, ReviewBody, type ReviewBodyProps } from './review-body.tsx';
export { statusNotes, tableSpec } from './table-view.tsx';
export { NumbersView } from './numbers-view.tsx';
