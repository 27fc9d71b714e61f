import { sha256 } from '../../../kernel/hash.ts';
import { asJson } from '../../../kernel/figure.ts';
import { inEachLanguage, type Trilingual } from '../../../kernel/language.ts';
import { type Signer } from '../../../platform/signing/signer.ts';
import { type PublishedCell, type Review, type ReviewFigure } from '../review.ts';
import { canonicalBytes, canonicalFile } from './canonical-file.ts';
import { linkHash, signLink } from './chain.ts';
import { keyAt, keysFile } from './keys.ts';
import { merkleRoot } from './merkle.ts';
import {
  type Link,
  type Manifest,
  paths,
  type PublishedNumber,
  type SignedLink,
  type SignedStatement,
} from './release-format.ts';
import { isSafePath } from './safe-path.ts';

/** What a release is about, besides its files. */
export interface ReleaseFacts {
  readonly city: { readonly id: string; readonly name: Trilingual };
  readonly review: Review;
  readonly figures: readonly ReviewFigure[];
  readonly cells: readonly PublishedCell[];
  readonly publishedAt: Date;
  /** `linkHash` of the release that this one corrects. */
  readonly supersedes?: string;
  readonly program: {
    readonly version: string;
    readonly commit?: string;
    readonly lockFileSha256?: string;
    readonly fontsSha256?: string;
  };
}

/**
 * All files of a release by path: those given, and those with which it proves itself. The same input gives the same
 * bytes. `previousLinks` are all links of the city and `statements` all statements of its keys, oldest first. Throws a
 * RangeError when the signer's key is not the city's at that time, a file would not be found again by its path, or a
 * path is one of the release's own.
 */
export function makeRelease(
  files: ReadonlyMap<string, string | Uint8Array>,
  facts: ReleaseFacts,
  previousLinks: readonly SignedLink[],
  statements: readonly SignedStatement[],
  signer: Signer,
): Map<string, Uint8Array> {
  checkInput(files, facts, previousLinks, statements, signer);
  const all = new Map<string, Uint8Array>();
  for (const [path, content] of files) all.set(path, typeof content === 'string' ? Buffer.from(content) : content);
  const numbers = publishedNumbers(facts.cells);
  all.set(paths.numbers, canonicalFile({ format: 'kuulolla-numbers/1', numbers }));
  all.set(paths.keys, keysFile(facts.city.id, statements));
  all.set(paths.chain, canonicalFile({ format: 'kuulolla-chain/1', links: previousLinks }));
  const manifest = canonicalFile(manifestOf(all, facts, numbers));
  all.set(paths.manifest, manifest);
  const last = previousLinks.at(-1);
  const { reviewId: id, template, period, edition } = facts.review;
  const link: Link = {
    format: 'kuulolla-link/1',
    sequence: previousLinks.length + 1,
    city: facts.city.id,
    review: { id, template, period },
    edition,
    publishedAt: facts.publishedAt.toISOString(),
    manifestSha256: sha256(manifest),
    prev: last ? linkHash(last) : null,
    supersedes: facts.supersedes ?? null,
    keyId: signer.keyId,
  };
  return all.set(paths.release, canonicalFile(signLink(link, signer)));
}

function checkInput(
  files: ReadonlyMap<string, string | Uint8Array>,
  { publishedAt }: ReleaseFacts,
  previousLinks: readonly SignedLink[],
  statements: readonly SignedStatement[],
  signer: Signer,
): void {
  const own: readonly string[] = Object.values(paths);
  for (const path of files.keys()) {
    if (own.includes(path)) throw new RangeError(`${path} is made by the release itself`);
    if (!isSafePath(path)) throw new RangeError(`${path} is no path for every system`);
  }
  const last = previousLinks.at(-1)?.link.publishedAt;
  if (last !== undefined && publishedAt.toISOString() < last) {
    throw new RangeError(`a release of ${publishedAt.toISOString()} cannot follow one of ${last}`);
  }
  if (keyAt(statements, publishedAt)?.keyId !== signer.keyId) {
    throw new RangeError(`${signer.keyId} is not the key of the city at ${publishedAt.toISOString()}`);
  }
}

/** The leaves of the Merkle tree, in the order of their codes. */
const publishedNumbers = (cells: readonly PublishedCell[]): PublishedNumber[] =>
  cells
    .map(({ code, figureId, key, value, status, qualifier, decimals, unit }) => ({
      code,
      figure: figureId,
      key: { ...key },
      value,
      status: status ?? null,
      ...(qualifier ? { qualifier } : {}),
      decimals,
      unit,
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));

/** The Merkle root over published numbers: a leaf is the canonical form of one. */
export const rootOf = (numbers: readonly PublishedNumber[]): string => merkleRoot(numbers.map(canonicalBytes));

function manifestOf(
  files: ReadonlyMap<string, Uint8Array>,
  { city, review, figures, program, publishedAt }: ReleaseFacts,
  numbers: readonly PublishedNumber[],
): Manifest {
  const extracts = new Map(figures.map(({ extract }) => [extract.sha256, extract]));
  const { reviewId: id, template, period, comparison, edition, builtAt } = review;
  return {
    format: 'kuulolla-release/1',
    city: { id: city.id, name: { ...city.name } },
    review: {
      id,
      template,
      period,
      comparison: comparison ?? null,
      edition,
      builtAt: builtAt.toISOString(),
      publishedAt: publishedAt.toISOString(),
    },
    tree: inEachLanguage((language) => sha256(canonicalBytes(asJson(review.trees[language])))),
    numbers: { count: numbers.length, merkleRoot: rootOf(numbers) },
    figures: figures
      .map(({ definition, sha256, extract }) => ({
        id: definition.id,
        definition: definition.definition,
        sha256,
        extract: extract.sha256,
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    extracts: [...extracts.values()]
      .map(({ sha256, source, rows, takenAt, method }) => ({
        sha256,
        source,
        rows,
        takenAt: takenAt.toISOString(),
        method,
      }))
      .toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
    program: {
      version: program.version,
      commit: program.commit ?? null,
      lockFileSha256: program.lockFileSha256 ?? null,
      fontsSha256: program.fontsSha256 ?? null,
    },
    files: [...files]
      .map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
