import { SMTPServer } from 'smtp-server';

/** A letter that a mail server has taken. */
export interface TakenLetter {
  readonly to: string;
  readonly raw: string;
  readonly messageId: string;
  /** Its words, as the reader sees them. */
  readonly text: string;
  readonly subject: string;
}

export interface MailServer {
  readonly url: string;
  readonly taken: readonly TakenLetter[];
  /** Refuses these addresses for good (550), as for a mailbox that there is not. */
  readonly refused: Set<string>;
  close(): Promise<void>;
}

/** A real SMTP server of the test that keeps what it is sent. */
export async function mailServer(): Promise<MailServer> {
  const taken: TakenLetter[] = [];
  const refused = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      if (!refused.has(address)) return done();
      return done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
    },
    onData: (stream, session, done) => {
      const parts: Uint8Array[] = [];
      stream.on('data', (part: Uint8Array) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        taken.push(letterOf(to, Buffer.concat(parts).toString()));
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => resolve(listening.address().port));
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    refused,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function letterOf(to: string, raw: string): TakenLetter {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/);
  const body = rest.join('\n\n');
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ');
  const header = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1] ?? '';
  const isBase64 = /base64/i.test(header('Content-Transfer-Encoding'));
  return {
    to,
    raw,
    messageId: header('Message-ID'),
    subject: words(header('Subject')),
    text: isBase64 ? Buffer.from(body, 'base64').toString() : quotedPrintable(body.replace(/=\r?\n/g, '')),
  };
}

const quotedPrintable = (text: string): string =>
  text.replace(/(?:=[\dA-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());

/** Words of a header that RFC 2047 has encoded. */
const words = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_all, kind: string, part: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(part, 'base64').toString() : quotedPrintable(part.replaceAll('_', ' ')),
    );
