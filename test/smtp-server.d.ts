/** The parts of smtp-server that tests use; the package ships no types. */
declare module 'smtp-server' {
  import { type AddressInfo } from 'node:net';
  import { type Readable } from 'node:stream';

  export interface SMTPServerSession {
    readonly envelope: { readonly rcptTo: readonly { readonly address: string }[] };
  }

  export interface SMTPServerOptions {
    readonly authOptional?: boolean;
    readonly disabledCommands?: readonly string[];
    readonly onRcptTo?: (
      address: { readonly address: string },
      session: SMTPServerSession,
      done: (fault?: Error) => void,
    ) => void;
    readonly onData?: (stream: Readable, session: SMTPServerSession, done: (fault?: Error) => void) => void;
  }

  export class SMTPServer {
    constructor(options: SMTPServerOptions);
    listen(port: number, host: string, ready: () => void): { address(): AddressInfo };
    close(done: () => void): void;
  }
}
