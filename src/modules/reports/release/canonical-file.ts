import { z } from 'zod';
import { canonicalJson, type Json } from '../../../kernel/canonical-json.ts';

const encoder = new TextEncoder();

/** The canonical form of a value as bytes: what is hashed and signed. */
export const canonicalBytes = (value: Json): Uint8Array => encoder.encode(canonicalJson(value));

/** A file of canonical JSON: the canonical form and a line feed, nothing else. */
export const canonicalFile = (value: Json): Uint8Array => encoder.encode(`${canonicalJson(value)}\n`);

export type ReadFile<T> =
  | { readonly ok: true; readonly value: T; readonly isCanonical: boolean }
  | { readonly ok: false; readonly problem: 'not-json' | 'not-the-form'; readonly facts: { readonly reason: string } };

/** No file of a release comes near it; what is deeper is made to exhaust the stack of its reader. */
const deepest = 100;

function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isQuoted) {
      if (character === '\\') at += 1;
      else if (character === '"') isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === '[' || character === '{') most = Math.max(most, (depth += 1));
    else if (character === ']' || character === '}') depth -= 1;
  }
  return most;
}

/**
 * Reads a file of JSON by its form. Every value has one canonical file, so a file that says the same with other bytes
 * is known by `isCanonical`. Whatever the bytes are, it gives an answer and no error.
 */
export function readJsonFile<T>(bytes: Uint8Array, form: z.ZodType<T>): ReadFile<T> {
  let json: Json;
  let isCanonical: boolean;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (depthOf(text) > deepest) throw new RangeError(`nested deeper than ${deepest}`);
    json = JSON.parse(text);
    isCanonical = Buffer.from(canonicalFile(json)).equals(bytes);
  } catch (error) {
    return { ok: false, problem: 'not-json', facts: { reason: error instanceof Error ? error.message : '' } };
  }
  const parsed = form.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data, isCanonical };
  const [issue] = parsed.error.issues;
  const reason = issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : '';
  return { ok: false, problem: 'not-the-form', facts: { reason } };
}
