import { sha256 } from '../../kernel/hash.ts';

const everyMinutes = 10;

/**
 * The key of a letter that anyone may cause to any address: with it an address
 * gets one of the kind in ten minutes, whoever asks how often. Hashed, as the
 * key outlives the letter.
 */
export const letterKey = (kind: string, email: string, now: Date): string =>
  sha256(`${kind} ${email.toLowerCase()} ${Math.floor(now.getTime() / (everyMinutes * 60_000))}`);
