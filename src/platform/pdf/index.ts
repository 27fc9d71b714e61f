export { PdfFault, type PdfFaultPlace } from './pdf-fault.ts';
export { cleaned, drawable, printable, type PrintRun } from './printable.ts';
export { type PdfDocument, renderPdf } from './render-pdf.ts';
