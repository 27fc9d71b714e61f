import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** What a server of the test heard. */
export interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  readonly origin: string;
  readonly heard: Heard[];
  /** How it answers from now on. */
  answer(how: (heard: Heard, answer: ServerResponse) => void): void;
  close(): Promise<void>;
}

/** A server on this machine that keeps what it hears; it answers 200 and nothing until it is told otherwise. */
export async function receiver(): Promise<Receiver> {
  const heard: Heard[] = [];
  let how = (_heard: Heard, answer: ServerResponse): void => {
    answer.end();
  };
  const server = createServer((request, answer) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => {
      body += piece;
    });
    request.on('end', () => {
      const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
      heard.push(one);
      how(one, answer);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${address.port}`,
    heard,
    answer: (next) => {
      how = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
