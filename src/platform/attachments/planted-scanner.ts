import { createServer, type Socket } from 'node:net';

/** What a scanner of a test answers to a stream of bytes; undefined hangs up without a word. */
export type Answering = (bytes: Buffer) => string | undefined;

export interface PlantedScanner {
  readonly port: number;
  /** Every stream that came whole. */
  readonly scanned: readonly Buffer[];
  close(): Promise<void>;
}

/** As ClamAV does: the standard test file is found wherever it begins the bytes. */
export const findsEicar: Answering = (bytes) =>
  bytes.includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE') ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';

/** A server for tests that speaks the protocol by its documentation (clamd(8)): INSTREAM alone, with a longest stream. */
export async function plantScanner(
  answering: Answering = findsEicar,
  mostBytes = 25 * 1024 * 1024,
): Promise<PlantedScanner> {
  const scanned: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    serve(socket, mostBytes, (bytes) => {
      scanned.push(bytes);
      return answering(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the scanner listens at no port');
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of open) socket.destroy();
      server.close(() => resolve());
    });
  return { port: address.port, scanned, close };
}

const command = 'zINSTREAM\0';

function serve(socket: Socket, mostBytes: number, answering: Answering): void {
  let pending = Buffer.alloc(0);
  let isStreaming = false;
  const chunks: Buffer[] = [];
  let size = 0;
  const say = (answer: string | undefined): void => {
    if (answer === undefined) socket.destroy();
    else socket.end(`${answer}\0`);
  };
  socket.on('data', (piece) => {
    pending = Buffer.concat([pending, Buffer.from(piece)]);
    if (!isStreaming) {
      if (pending.length < command.length) return;
      if (pending.toString('latin1', 0, command.length) !== command) return say('UNKNOWN COMMAND');
      pending = pending.subarray(command.length);
      isStreaming = true;
    }
    while (pending.length >= 4) {
      const length = pending.readUInt32BE(0);
      if (length === 0) return say(answering(Buffer.concat(chunks)));
      size += pending.length < 4 + length ? 0 : length;
      if (size > mostBytes) return say('INSTREAM size limit exceeded. ERROR');
      if (pending.length < 4 + length) return;
      chunks.push(pending.subarray(4, 4 + length));
      pending = pending.subarray(4 + length);
    }
  });
}
