import { createHash } from 'node:crypto';
import { newToken } from '../../../platform/auth/secret.ts';
import { trackingCodeFrom } from '../cases/tracking-code.ts';

/** A secret that a form carries until it is sent. It is told to nobody else, and it is kept nowhere. */
export const newFormSecret = newToken;

export const isFormSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

const digest = (purpose: string, secret: string, text: string): Buffer =>
  createHash('sha256').update(`${purpose}\n${secret}\n${text}`).digest();

/**
 * What a form with this text is called: sent twice it is one case. The same form with another text, after a way back in
 * the browser, is another one.
 */
export const formIdOf = (secret: string, text: string): string =>
  `form ${digest('form', secret, text).toString('hex')}`;

/**
 * The tracking code of what the form makes. It follows from the secret, so the form sent twice shows the same code twice
 * though only a hash of it is kept.
 */
export const codeOfForm = (secret: string, text: string): string =>
  trackingCodeFrom(digest('tracking code', secret, text));
