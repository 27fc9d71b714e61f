import { z } from 'zod';
import { cellStatuses, qualifiers } from '../../../kernel/figure.ts';

/*
 * The files with which a release proves itself. `docs/releases.md` describes them for whoever writes another verifier;
 * a change here needs a new number of the format.
 */

/** Where each of them stands in the folder. */
export const paths = {
  manifest: 'manifest.json',
  release: 'release.json',
  chain: 'chain.json',
  keys: 'keys.json',
  numbers: 'numbers.json',
} as const;

/** They cannot name their own hash, so the manifest leaves them out: the link signs the manifest. */
export const unlisted: readonly string[] = [paths.manifest, paths.release];

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in small hexadecimal letters');
const signature = z.string().regex(/^[0-9a-f]{128}$/, 'is no signature in small hexadecimal letters');
/** One way to write a moment, so that two never differ in text alone. */
const instant = z
  .string()
  .refine((text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text)), {
    error: 'is no moment such as 2026-11-25T12:00:00.000Z',
  });
const text = z.string().min(1);
const trilingual = z.strictObject({ fi: text, sv: text, en: text });
const whole = z.int().min(0);
const counted = z.int().min(1);

export const manifestForm = z.strictObject({
  format: z.literal('kuulolla-release/1'),
  city: z.strictObject({ id: text, name: trilingual }),
  review: z.strictObject({
    id: text,
    template: text,
    period: text,
    comparison: text.nullable(),
    edition: counted,
    builtAt: instant,
    publishedAt: instant,
  }),
  /** SHA-256 of the canonical form of the report tree in each language. */
  tree: z.strictObject({ fi: hash, sv: hash, en: hash }),
  numbers: z.strictObject({ count: whole, merkleRoot: hash }),
  figures: z.array(z.strictObject({ id: text, definition: counted, sha256: hash, extract: hash })),
  extracts: z.array(z.strictObject({ sha256: hash, source: text, rows: whole, takenAt: instant, method: text })),
  program: z.strictObject({
    version: text,
    commit: text.nullable(),
    lockFileSha256: hash.nullable(),
    fontsSha256: hash.nullable(),
  }),
  files: z.array(z.strictObject({ path: text, bytes: whole, sha256: hash })),
});
export type Manifest = z.infer<typeof manifestForm>;

const linkForm = z.strictObject({
  format: z.literal('kuulolla-link/1'),
  sequence: counted,
  city: text,
  review: z.strictObject({ id: text, template: text, period: text }),
  edition: counted,
  publishedAt: instant,
  manifestSha256: hash,
  /** The hash of the city's link before this one; none for the first. */
  prev: hash.nullable(),
  /** The hash of the link whose release this one corrects. */
  supersedes: hash.nullable(),
  keyId: hash,
});
export type Link = z.infer<typeof linkForm>;

export const signedLinkForm = z.strictObject({ link: linkForm, signature });
export type SignedLink = z.infer<typeof signedLinkForm>;

export const chainForm = z.strictObject({ format: z.literal('kuulolla-chain/1'), links: z.array(signedLinkForm) });

const keyStatement = z.strictObject({
  kind: z.literal('key'),
  number: counted,
  /** The hash of the statement before; none for the first. */
  prev: hash.nullable(),
  city: text,
  keyId: hash,
  publicKey: hash,
  validFrom: instant,
  validUntil: instant.nullable(),
  /** The key before it, which signs too unless it is lost. */
  replaces: hash.nullable(),
  isReplacementOfLost: z.boolean(),
});
export type KeyStatement = z.infer<typeof keyStatement>;

const revocation = z.strictObject({
  kind: z.literal('revocation'),
  number: counted,
  prev: hash.nullable(),
  city: text,
  /** The key that is not believed any more, and from when on. */
  keyId: hash,
  from: instant,
  reason: text,
  /** The key that says so. */
  by: hash,
});
export type Revocation = z.infer<typeof revocation>;

export const signedStatementForm = z.strictObject({
  statement: z.discriminatedUnion('kind', [keyStatement, revocation]),
  /** By the stated key itself, which proves that the city holds it; of a revocation by the key that says so. */
  signature,
  /** Of a key that replaces another: by the replaced key. */
  previousSignature: signature.nullable(),
});
export type SignedStatement = z.infer<typeof signedStatementForm>;

export const keysForm = z.strictObject({
  format: z.literal('kuulolla-keys/1'),
  city: text,
  statements: z.array(signedStatementForm).min(1),
});

const mostDecimals = 20;

const numberForm = z.strictObject({
  code: text,
  figure: text,
  key: z.record(z.string(), z.string()),
  value: z.number().nullable(),
  status: z.enum(cellStatuses).nullable(),
  /** How near it is; left out when it is exact. */
  qualifier: z.enum(qualifiers).optional(),
  decimals: whole.max(mostDecimals),
  unit: text,
});
/** One published number: a leaf of the Merkle tree. */
export type PublishedNumber = z.infer<typeof numberForm>;

export const numbersForm = z.strictObject({
  format: z.literal('kuulolla-numbers/1'),
  numbers: z.array(numberForm),
});
