import { z } from 'zod';
import { type Language } from '../../../kernel/language.ts';
import { tokenHash } from '../../../platform/auth/secret.ts';

/** A key with which somebody's program gives feedback in. */
export interface ApiKey {
  readonly apiKeyId: string;
  readonly name: string;
  /** What cases that come in by it have as their source. */
  readonly source: string;
  readonly contactId: string;
  readonly language: Language;
  /** Requests a minute. */
  readonly perMinute: number;
  /** Its program tells users that messages may be published. */
  readonly tellsOfPublication: boolean;
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly lastUsedAt: Date | null;
  readonly endedAt: Date | null;
}

/** What is kept of a key. The purpose is part of it, so that a key is good for nothing else (OWASP ASVS 5.0, 9.2). */
export const apiKeyHash = (key: string): string => tokenHash(`open311 ${key}`);

export const longestKey = 200;

/** A name as a line of text, without marks that could write lines of their own into letters. */
export const nameInput = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(80)
      .regex(/^[^\p{C}]+$/u),
  );

export const emailInput = z
  .string()
  .trim()
  .max(254)
  .transform((text) => text.normalize('NFC').toLowerCase())
  .pipe(z.email());

export const apiKeyInput = z.object({
  name: nameInput,
  email: emailInput,
  perMinute: z.coerce.number().int().min(1).max(6000),
  tellsOfPublication: z.boolean(),
});
export type ApiKeyInput = z.infer<typeof apiKeyInput>;
