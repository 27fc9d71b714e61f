import { parentPort } from 'node:worker_threads';
import { PdfFault, type PdfFaultPlace } from './pdf-fault.ts';
import { type PdfDocument, renderPdf } from './render-pdf.ts';

/** What the worker answers: the bytes, or why there are none. */
export type PdfAnswer =
  | { readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly places: readonly PdfFaultPlace[] }
  | { readonly failure: string };

const port = parentPort;
if (port === null) throw new Error('this file is the worker that renders PDFs');

const answerTo = (document: PdfDocument): PdfAnswer => {
  try {
    return { pdf: renderPdf(document) };
  } catch (error) {
    if (error instanceof PdfFault) return { places: error.places };
    return { failure: error instanceof Error ? error.message : String(error) };
  }
};

port.on('message', (document: PdfDocument) => {
  const answer = answerTo(document);
  port.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer] : []);
});
