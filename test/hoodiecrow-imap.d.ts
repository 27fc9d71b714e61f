/** The parts of hoodiecrow-imap that tests use; the package ships no types. */
declare module 'hoodiecrow-imap' {
  import { type AddressInfo } from 'node:net';

  export interface StoredMessage {
    readonly raw: string;
    readonly uid?: number;
    readonly flags?: readonly string[];
  }

  export interface StoredFolder {
    uidvalidity?: number;
    readonly messages: StoredMessage[];
  }

  export interface ImapServer {
    listen(port: number, ready: () => void): void;
    close(done: () => void): void;
    readonly server: { address(): AddressInfo };
    getMailbox(path: string): StoredFolder;
    appendMessage(path: string, flags: readonly string[], internalDate: string | null, raw: string): void;
  }

  const hoodiecrow: (options: {
    readonly plugins: readonly string[];
    readonly storage: Readonly<Record<string, unknown>>;
  }) => ImapServer;
  export default hoodiecrow;
}
