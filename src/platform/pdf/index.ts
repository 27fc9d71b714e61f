export { PdfFault, type PdfFaultPlace } from './pdf-fault.ts';
export { cleaned, drawable, printable, type PrintRun } from './printable.ts';
export { type PdfDocument, printFont, renderPdf } from './render-pdf.ts';
export { renderPdfApart } from './render-pdf-apart.ts';
