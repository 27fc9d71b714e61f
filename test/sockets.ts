import { connect, type Socket } from 'node:net';

/** A connection to which a test writes what it likes. */
export interface RawConnection {
  readonly socket: Socket;
  /** Everything that came back so far. */
  received(): string;
  /** Waits until the other side has ended the connection, and gives all that came back. */
  ended(): Promise<string>;
  /** Waits until something has come back that fits. */
  until(pattern: RegExp): Promise<string>;
}

export async function rawConnection(origin: string): Promise<RawConnection> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  let text = '';
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  // The other side may cut the line while a test still writes.
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return {
    socket,
    received: () => text,
    ended: async () => {
      await closed;
      return text;
    },
    until: async (pattern) => {
      const deadline = performance.now() + 20_000;
      while (!pattern.test(text)) {
        if (performance.now() > deadline) throw new Error(`nothing that fits ${pattern} came: ${text.slice(0, 200)}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return text;
    },
  };
}

/** Sends a request as it stands and gives the whole answer. */
export async function sendRaw(origin: string, head: readonly string[], body = ''): Promise<string> {
  const connection = await rawConnection(origin);
  connection.socket.write(`${[...head, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`);
  return connection.ended();
}
