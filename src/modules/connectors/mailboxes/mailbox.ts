import { z } from 'zod';

export const mailboxWays = ['imap', 'folder'] as const;
export const afterReadings = ['leave', 'mark', 'move'] as const;

/** Where letters are read, and what is done with them. */
export interface Mailbox {
  readonly mailboxId: string;
  readonly name: string;
  readonly address: string;
  readonly way: (typeof mailboxWays)[number];
  readonly host: string | null;
  readonly port: number | null;
  readonly userName: string | null;
  readonly secretName: string | null;
  readonly folder: string;
  readonly afterReading: (typeof afterReadings)[number];
  readonly moveTo: string | null;
  readonly organisationUnitId: string | null;
  readonly readsOld: boolean;
  readonly isOn: boolean;
  readonly uidValidity: string | null;
  readonly lastUid: number;
  readonly failuresInARow: number;
  /** A code of what went wrong last, never a server's words. */
  readonly failure: string | null;
  readonly readAt: Date | null;
}

/** What became of a letter that came in. */
export const letterOutcomes = ['case', 'reply', 'bounce', 'automatic', 'own', 'too-large', 'unreadable'] as const;
export type LetterOutcome = (typeof letterOutcomes)[number];

/** The largest letter that is read, in bytes: what one message may bring, as mail writes it (base64 adds a third). */
export const mostLetterBytes = 25 * 1024 * 1024;

/** Names of files and folders that an administrator may choose: one part, so that none leads out of where they lie. */
const plainName = z
  .string()
  .trim()
  .regex(/^[a-z0-9](?:[a-z0-9.-]{0,58}[a-z0-9])?$/)
  .refine((name) => !name.includes('..'));
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text));
const common = {
  name: line(80),
  address: z
    .email()
    .max(254)
    .transform((address) => address.toLowerCase()),
  organisationUnitId: z.union([z.literal('').transform(() => null), z.uuid()]),
};

/** A mailbox as an administrator describes it. Ports other than those of IMAP are for the machine's own tests. */
export const mailboxInput = (anyPort: boolean) =>
  z.discriminatedUnion('way', [
    z.object({
      ...common,
      way: z.literal('imap'),
      host: line(253).regex(/^[\w.-]+$/),
      port: z.coerce
        .number()
        .int()
        .refine((port) => port === 993 || port === 143 || (anyPort && port > 1023)),
      userName: line(254),
      secretName: plainName,
      folder: line(200),
      afterReading: z.enum(afterReadings),
      moveTo: z.union([z.literal('').transform(() => null), line(200)]),
      readsOld: z.stringbool().default(false),
    }),
    z.object({ ...common, way: z.literal('folder'), dropFolder: plainName }),
  ]);
export type MailboxInput = z.infer<ReturnType<typeof mailboxInput>>;
