import { SHARE_ENV, Worker } from 'node:worker_threads';
import { PdfFault } from './pdf-fault.ts';
import type { PdfAnswer } from './pdf-worker.ts';
import type { PdfDocument } from './render-pdf.ts';

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  /** In the order in which they were asked. */
  readonly waiting: Waiting[];
  /** Of the document that is being rendered. */
  limit: NodeJS.Timeout | undefined;
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
    waiting.push({ resolve, reject });
    if (waiting.length === 1) limitFirst(using);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(document);
  });
}

function startThread(): Thread {
  const file = new URL(`./pdf-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
  // Typst reads the environment of the process, of which a worker has a copy else.
  const worker = new Worker(file, { env: SHARE_ENV });
  const started: Thread = { worker, waiting: [], limit: undefined, idle: undefined };
  worker.on('message', (answer: PdfAnswer) => {
    const first = started.waiting.shift();
    limitFirst(started);
    if (started.waiting.length === 0) rest(started);
    if ('pdf' in answer) first?.resolve(answer.pdf);
    else first?.reject('places' in answer ? new PdfFault(answer.places) : new Error(answer.failure));
  });
  worker.on('error', (error) => endThread(started, error.message));
  worker.on('exit', () => endThread(started, 'the worker that renders PDFs ended'));
  return started;
}

/** A document's time runs from its turn on: who waits behind others is not at fault. */
function limitFirst(it: Thread): void {
  clearTimeout(it.limit);
  it.limit =
    it.waiting.length === 0
      ? undefined
      : setTimeout(() => endThread(it, `a PDF took longer than ${limitMs} ms`), limitMs);
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
  clearTimeout(ended.limit);
  for (const { reject } of ended.waiting.splice(0)) reject(new Error(`The PDF was not made: ${reason}`));
  void ended.worker.terminate();
}
