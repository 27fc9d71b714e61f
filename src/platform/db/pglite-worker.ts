import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { readCounters } from './pglite-counters.ts';
import { DurableNodeFileSystem, syncTree } from './pglite-file-system.ts';

/** What the main thread gives to a new worker. */
export interface WorkerStart {
  readonly directory: string | undefined;
  readonly image: Uint8Array<ArrayBuffer> | undefined;
  readonly counters: SharedArrayBuffer;
}

/** Frontend messages to run, or one of the two orders. */
export type WorkerRequest = Uint8Array<ArrayBuffer> | 'image' | 'close';

// fdatasync does nothing inside PGlite, fsync reaches the disk through our file system.
const durableStartParams = [...PGlite.defaultStartParams.filter((it) => it !== '-F'), '-c', 'wal_sync_method=fsync'];

async function open({ directory, image, counters }: WorkerStart): Promise<PGlite> {
  if (directory === undefined) {
    return PGlite.create(image === undefined ? {} : { loadDataDir: new Blob([image]) });
  }
  const isNew = !existsSync(join(directory, 'PG_VERSION'));
  mkdirSync(directory, { recursive: true });
  const fs = new DurableNodeFileSystem(directory, counters);
  if (!isNew) fs.prepareRecovery();
  const pglite = await PGlite.create({ fs, startParams: durableStartParams });
  fs.started();
  if (isNew) syncTree(directory);
  return pglite;
}

const start: WorkerStart = workerData;
const port = parentPort;
if (port === null) throw new Error('this file is the worker of the embedded database');

const pglite = await open(start);

port.on('message', (request: WorkerRequest) => {
  if (request === 'image') {
    void pglite
      .dumpDataDir('none')
      .then(async (it) => it.arrayBuffer())
      .then((it) => port.postMessage(new Uint8Array(it), [it]));
  } else if (request === 'close') {
    void pglite.close().then(() => port.postMessage('closed'));
  } else {
    const answer = pglite.execProtocolRawSync(request);
    // After a failed fsync the kernel may have dropped what it could not write: only a recovery from the log is safe.
    if (readCounters(start.counters).failedFsyncs > 0) throw new Error('the disk refused to keep what was written');
    const bytes = new Uint8Array(answer);
    port.postMessage(bytes, [bytes.buffer]);
  }
});
port.postMessage('ready');
