export { FigureBody, type FigureBodyProps } from './figure-body.tsx';
export { TableLinks, WorkbookLinks } from './file-links.tsx';
export { FigureDetails } from './figure-details.tsx';
export { type ReviewLinks } from './links.ts';
export { ProseText, ProseView } from './prose-view.tsx';
export { FigureView, ReviewBody, type ReviewBodyProps } from './review-body.tsx';
export { tableSpec } from './table-view.tsx';
export { NumbersView } from './numbers-view.tsx';
