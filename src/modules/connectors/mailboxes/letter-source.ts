/** A letter that waits to be read. */
export interface WaitingLetter {
  /** Bytes of it as they came; undefined when there are more than may be read. */
  read(): Promise<Buffer | undefined>;
  /** After it has been dealt with: marks or moves it as the mailbox says. */
  finish(): Promise<void>;
  /** Goes past it and leaves it to people. */
  leave(): Promise<void>;
}

/** Where letters wait, the oldest first. What was finished is not given again. */
export interface LetterSource {
  letters(): AsyncIterable<WaitingLetter>;
  close(): Promise<void>;
}

/** A mailbox could not be read; the code says why, and nothing that the server wrote. */
export class MailboxAway extends Error {
  readonly code: 'no-secret' | 'no-server' | 'not-let-in' | 'no-folder';

  constructor(code: MailboxAway['code'], options?: ErrorOptions) {
    super(`the mailbox cannot be read: ${code}`, options);
    this.name = 'MailboxAway';
    this.code = code;
  }
}
