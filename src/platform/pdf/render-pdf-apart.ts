import { SHARE_ENV, Worker } from 'node:worker_threads';
import { PdfFault } from './pdf-fault.ts';
import type { PdfAnswer } from './pdf-worker.ts';
import type { PdfDocument } from './render-pdf.ts';

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly limit: NodeJS.Timeout;
}

interface Thread {
  readonly worker: Worker;
  /** In the order in which they were asked. */
  readonly waiting: Waiting[];
  idle: NodeJS.Timeout | undefined;
}

/** A long review takes a second; what takes this long will not end. */
const limitMs = 60_000;
/** The worker's memory is given back when nobody has asked for so long. */
const idleMs = 30_000;

let thread: Thread | undefined;

/**
 * `renderPdf` in a thread of its own, one document after another, so that the
 * server answers others meanwhile.
 *
 * @throws PdfFault as `renderPdf`; Error when the worker ends or takes a minute.
 */
export function renderPdfApart(document: PdfDocument): Promise<Uint8Array> {
  thread ??= startThread();
  const { worker, waiting } = thread;
  clearTimeout(thread.idle);
  worker.ref();
  const using = thread;
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => endThread(using, `a PDF took longer than ${limitMs} ms`), limitMs);
    waiting.push({ resolve, reject, limit });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(document);
  });
}

function startThread(): Thread {
  const file = new URL(`./pdf-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
  // Typst reads the environment of the process, of which a worker has a copy else.
  const worker = new Worker(file, { env: SHARE_ENV });
  const started: Thread = { worker, waiting: [], idle: undefined };
  worker.on('message', (answer: PdfAnswer) => {
    const first = started.waiting.shift();
    clearTimeout(first?.limit);
    if (started.waiting.length === 0) rest(started);
    if ('pdf' in answer) first?.resolve(answer.pdf);
    else first?.reject('places' in answer ? new PdfFault(answer.places) : new Error(answer.failure));
  });
  worker.on('error', (error) => endThread(started, error.message));
  worker.on('exit', () => endThread(started, 'the worker that renders PDFs ended'));
  return started;
}

/** Nothing to do: the process may end, and after a while the worker does. */
function rest(started: Thread): void {
  started.worker.unref();
  started.idle = setTimeout(() => endThread(started, 'idle'), idleMs);
  started.idle.unref();
}

function endThread(ended: Thread, reason: string): void {
  if (thread === ended) thread = undefined;
  clearTimeout(ended.idle);
  for (const { reject, limit } of ended.waiting.splice(0)) {
    clearTimeout(limit);
    reject(new Error(`The PDF was not made: ${reason}`));
  }
  void ended.worker.terminate();
}
