import { createConnection, isIPv6, type Socket } from 'node:net';

/** Where `clamd` listens: a path is a Unix socket. */
export type ScannerAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** What the scanner says of a file. */
export type Verdict = { readonly kind: 'clean' } | { readonly kind: 'infected'; readonly signature: string };

/** Looks into bytes for what harms. Throws `ScannerAway` when it gives no verdict. */
export interface Scanner {
  scan(bytes: Uint8Array): Promise<Verdict>;
}

/** The scanner could not be asked or did not answer: nothing is known of the file, so it goes on waiting. */
export class ScannerAway extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`the virus scanner gave no verdict: ${reason}`, options);
    this.name = 'ScannerAway';
  }
}

/** Reads `host:port`, `[::1]:port` or `/path/of/socket`; undefined for anything else. */
export function readScannerAddress(text: string): ScannerAddress | undefined {
  if (text.startsWith('/')) return { path: text };
  const [, bracketed, plain, port = ''] = /^(?:\[([^\]]+)\]|([^:[\]/\s]+)):(\d{1,5})$/.exec(text) ?? [];
  if (Number(port) < 1 || Number(port) > 65_535) return undefined;
  if (bracketed !== undefined) return isIPv6(bracketed) ? { host: bracketed, port: Number(port) } : undefined;
  return plain === undefined ? undefined : { host: plain, port: Number(port) };
}

const chunkBytes = 64 * 1024;
/** A verdict is one line; a peer that sends more is no scanner. */
const mostAnswerBytes = 4096;

export interface ClamavOptions {
  /** Milliseconds without a sign of life before the scanner counts as away. */
  readonly patienceMs?: number;
  /** Milliseconds for the whole of one scan. */
  readonly mostMs?: number;
}

/**
 * A scanner that speaks ClamAV's own protocol (clamd(8), "INSTREAM"): the command ended by NUL, the bytes in chunks
 * that begin with their length as 32 bits in network order, a chunk of length 0, and one answer ended by NUL:
 * `stream: OK`, `stream: <signature> FOUND` or a sentence ended by `ERROR`.
 */
export function clamav(
  address: ScannerAddress,
  { patienceMs = 20_000, mostMs = 120_000 }: ClamavOptions = {},
): Scanner {
  return {
    scan: async (bytes) => verdictOf(await ask(address, bytes, patienceMs, mostMs)),
  };
}

function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { kind: 'clean' };
  const [, signature] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (signature === undefined) throw new ScannerAway(`it answered "${answer.slice(0, 200)}"`);
  return { kind: 'infected', signature: signature.slice(0, 200) };
}

function ask(address: ScannerAddress, bytes: Uint8Array, patienceMs: number, mostMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(address);
    const whole = setTimeout(() => end(new ScannerAway('it took too long')), mostMs);
    let isSettled = false;
    let answer = '';
    const end = (outcome: string | ScannerAway): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(whole);
      socket.destroy();
      if (typeof outcome === 'string') resolve(outcome);
      else reject(outcome);
    };
    socket.setTimeout(patienceMs, () => end(new ScannerAway('it is silent')));
    socket.on('error', (cause) => {
      // It may say why before it hangs up ("size limit exceeded"), while we still write.
      if (!answer.includes('\0')) end(new ScannerAway('the connection broke', { cause }));
    });
    socket.on('data', (piece) => {
      answer += piece.toString('utf8');
      const stop = answer.indexOf('\0');
      if (stop >= 0) end(answer.slice(0, stop).trim());
      else if (answer.length > mostAnswerBytes) end(new ScannerAway('its answer does not end'));
    });
    socket.on('close', () => end(new ScannerAway('it hung up without an answer')));
    socket.on('connect', () => {
      send(socket, bytes).catch((cause: unknown) => end(new ScannerAway('the connection broke', { cause })));
    });
  });
}

async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes);
    socket.write(lengthOf(chunk.length));
    if (!socket.write(chunk)) await drained(socket);
    if (socket.destroyed) return;
  }
  socket.write(lengthOf(0));
}

function lengthOf(length: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(length);
  return four;
}

/** Waits until there is room to write, or until the connection is over. */
function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off('drain', done);
      socket.off('close', done);
      resolve();
    };
    socket.once('drain', done);
    socket.once('close', done);
  });
}
