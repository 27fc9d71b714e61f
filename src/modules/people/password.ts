import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Problem } from '../../kernel/problem.ts';

/** How dear a guess is: scrypt's N as a power of two, block size and parallelism. */
export interface PasswordCost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

/**
 * One of the equally strong settings of the OWASP Password Storage Cheat Sheet
 * (2^15, 8, 3); of them the one that needs 32 MB a time fits a small server.
 */
export const defaultCost: PasswordCost = { logN: 15, r: 8, p: 3 };

const keyBytes = 32;
/** Hashes at once: the rest wait, so that a burst of guesses takes neither the memory nor the threads of file work. */
const atOnce = 2;
/** Who waits behind more than this is asked to come back. */
const longestQueue = 40;

export interface Passwords {
  /** A salted hash with its cost, as text. */
  hash(password: string): Promise<string>;
  /**
   * Whether it is the password of the hash. Without a hash (no such account)
   * it works as long and says no.
   */
  verify(password: string, stored: string | null | undefined): Promise<boolean>;
}

/** Hashing of passwords, two at a time; throws a Problem when too many wait. */
export function makePasswords(cost: PasswordCost = defaultCost): Passwords {
  const inTurn = queue();
  const nobodys = encode(cost, randomBytes(16), randomBytes(keyBytes));
  return {
    hash: (password) =>
      inTurn(async () => {
        const salt = randomBytes(16);
        return encode(cost, salt, await derive(password, salt, cost));
      }),
    verify: (password, stored) =>
      inTurn(async () => {
        const known = decode(stored ?? nobodys);
        const derived = await derive(password, known.salt, known.cost);
        return timingSafeEqual(derived, known.key) && Boolean(stored);
      }),
  };
}

/** Unicode has several spellings of one text; keyboards differ in which they send (NIST SP 800-63B, 3.1.1.2). */
const spelled = (password: string): string => password.normalize('NFKC');

function derive(password: string, salt: Uint8Array, { logN, r, p }: PasswordCost): Promise<Buffer> {
  const options = { N: 2 ** logN, r, p, maxmem: 256 * r * 2 ** logN };
  return new Promise((resolve, reject) => {
    scrypt(spelled(password), salt, keyBytes, options, (fault, key) => (fault ? reject(fault) : resolve(key)));
  });
}

const encode = ({ logN, r, p }: PasswordCost, salt: Buffer, key: Buffer): string =>
  `$scrypt$ln=${logN},r=${r},p=${p}$${salt.toString('base64')}$${key.toString('base64')}`;

function decode(stored: string): { cost: PasswordCost; salt: Buffer; key: Buffer } {
  const [, logN, r, p, salt, key] =
    /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w+/=]+)\$([\w+/=]+)$/.exec(stored) ?? [];
  if (!salt || !key) throw new Error('a stored password hash cannot be read');
  return {
    cost: { logN: Number(logN), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  };
}

function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) {
      if (waiting.length >= longestQueue) throw new Problem('unavailable', 'platform.unavailable');
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
