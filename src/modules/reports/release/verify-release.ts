import { type Trilingual } from '../../../kernel/language.ts';
import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { sha256 } from '../../../kernel/hash.ts';
import { type z } from 'zod';
import { derivedFigure } from '../prose/evaluate.ts';
import { canonicalBytes, readJsonFile } from './canonical-file.ts';
import { checkChain, type KeyKnowledge } from './chain.ts';
import { checkFigures, type FoundFigure } from './check-figures.ts';
import { checkFiles, checkPaths, type ReleaseFolder } from './check-files.ts';
import { checkPages } from './check-pages.ts';
import { checkTrees } from './check-trees.ts';
import { type Finding } from './finding.ts';
import { checkKeys, knownKeys, trustedFrom } from './keys.ts';
import { rootOf } from './make-release.ts';
import { lookUp, type Published } from './published.ts';
import { isForAnyone, recomputeCodes, recomputeFigure, recomputeProse } from './recompute.ts';
import {
  chainForm,
  keysForm,
  type Link,
  type Manifest,
  manifestForm,
  numbersForm,
  paths,
  type PublishedNumber,
  type SignedStatement,
  signedLinkForm,
} from './release-format.ts';
import { isSafePath } from './safe-path.ts';

/** What the reader trusts: fingerprints got some other way, or the city's file of keys. */
export type Trust =
  | { readonly fingerprints: readonly string[] }
  | { readonly keysFile: Uint8Array; /** What messages call it. */ readonly name: string };

export interface VerifyOptions {
  readonly trust?: Trust;
}

/** Who can compute the numbers of a figure again. */
export interface FigureReach {
  readonly figure: string;
  readonly title: Trilingual | undefined;
  /** Level A: from the published numbers. */
  readonly anyone: number;
  /** Level C: from the city's own records, by the query over the extract with the fingerprint. */
  readonly cityOnly: number;
  /** Recorded from documents: whoever has the document can look, and nobody can compute. */
  readonly documentOnly: number;
  readonly query?: string;
  readonly extractSha256?: string;
  readonly definitionSha256?: string;
}

export interface VerifyReport {
  readonly ok: boolean;
  /** What does not hold; empty when all does. */
  readonly findings: readonly Finding[];
  /** What holds and a reader should know all the same. */
  readonly notices: readonly Finding[];
  readonly release?: {
    readonly city: Trilingual;
    readonly template: string;
    readonly period: string;
    readonly edition: number;
    readonly publishedAt: string;
    /** The place in the city's chain, and the hash of the link, to compare with the city's own list. */
    readonly sequence: number;
    readonly linkSha256: string;
    readonly supersedes: string | null;
  };
  readonly signedBy?: { readonly keyId: string; readonly validFrom: string; readonly isCompared: boolean };
  readonly files: number;
  readonly numbers: number;
  readonly figures: readonly FigureReach[];
}

/**
 * Checks a release from its files alone: that none was added, removed, renamed or changed, that chain, signatures and
 * keys hold, that every number shown is the published one, and that what anyone can compute again comes out the same.
 * Whatever the files hold, it gives a report and no error.
 */
export function verifyRelease(folder: ReleaseFolder, options: VerifyOptions = {}): VerifyReport {
  const findings: Finding[] = checkPaths(folder);
  const safe: ReleaseFolder = new Map([...folder].filter(([path]) => isSafePath(path)));
  const read = reader(safe, findings);
  const manifest = read(paths.manifest, manifestForm);
  const own = read(paths.release, signedLinkForm);
  const chain = read(paths.chain, chainForm);
  const keys = read(paths.keys, keysForm);
  const numbers = read(paths.numbers, numbersForm)?.numbers ?? [];
  const notices: Finding[] = [];
  if (manifest) findings.push(...checkFiles(safe, manifest));
  if (manifest && own) findings.push(...checkOwnLink(safe, manifest, own.link));
  const statements = keys?.statements ?? [];
  const city = manifest?.city.id ?? own?.link.city ?? keys?.city ?? '';
  findings.push(...checkKeys(city, statements));
  if (keys && keys.city !== city)
    findings.push({ file: paths.keys, problem: 'other-city', facts: { city: keys.city } });
  const knowledge = knowledgeOf(statements, options.trust, city, findings);
  for (const found of own ? checkChain(chain?.links ?? [], own, knowledge) : []) {
    // A link of a stolen key says nothing by itself, but the release's own link holds the hash of all before it: the
    // key that signs now vouches for them. Whoever reads should know.
    (isOfRevokedKey(found) ? notices : findings).push(found);
  }
  notices.push(...keyNotices(knowledge, findings.some(({ file }) => file === paths.release) ? undefined : own?.link));
  const published = lookUp(numbers);
  const figures = manifest ? checkContent(safe, manifest, numbers, published, findings) : [];
  const key = own && knowledge.keys.find(({ keyId }) => keyId === own.link.keyId);
  return {
    ok: findings.length === 0,
    findings,
    notices,
    ...(manifest && own ? { release: describe(manifest, own.link) } : {}),
    ...(key
      ? { signedBy: { keyId: key.keyId, validFrom: key.validFrom, isCompared: options.trust !== undefined } }
      : {}),
    files: folder.size,
    numbers: numbers.length,
    figures: reachOf(figures, published),
  };
}

const isOfRevokedKey = ({ file, problem }: Finding): boolean => file === paths.chain && problem === 'key-revoked';

/** Reads a file that the release must have; all of them are canonical. */
const reader =
  (folder: ReleaseFolder, findings: Finding[]) =>
  <T>(path: string, form: z.ZodType<T>): T | undefined => {
    const bytes = folder.get(path);
    if (!bytes) {
      findings.push({ file: path, problem: 'file-missing', facts: {} });
      return undefined;
    }
    const result = readJsonFile(bytes, form);
    if (!result.ok) {
      findings.push({ file: path, problem: result.problem, facts: result.facts });
      return undefined;
    }
    if (!result.isCanonical) findings.push({ file: path, problem: 'not-canonical', facts: {} });
    return result.value;
  };

/** The link signs the hash of the manifest; what both say must be the same. */
function checkOwnLink(folder: ReleaseFolder, manifest: Manifest, link: Link): Finding[] {
  const findings: Finding[] = [];
  const hash = sha256(folder.get(paths.manifest) ?? '');
  if (hash !== link.manifestSha256) findings.push({ file: paths.manifest, problem: 'manifest-changed', facts: {} });
  const { id, template, period, edition, publishedAt } = manifest.review;
  const said = { city: manifest.city.id, review: { id, template, period }, edition, publishedAt };
  const signed = { city: link.city, review: link.review, edition: link.edition, publishedAt: link.publishedAt };
  if (canonicalJson(said) !== canonicalJson(signed)) {
    findings.push({ file: paths.release, problem: 'link-differs', facts: {} });
  }
  return findings;
}

/** What is known of the keys: by the folder, and by what the reader trusts, which knows of later revocations. */
function knowledgeOf(
  statements: readonly SignedStatement[],
  trust: Trust | undefined,
  city: string,
  findings: Finding[],
): KeyKnowledge {
  const keys = knownKeys(statements);
  if (trust === undefined) return { keys, trusted: undefined };
  if ('fingerprints' in trust) return { keys, trusted: trustedFrom(statements, new Set(trust.fingerprints)) };
  const read = readJsonFile(trust.keysFile, keysForm);
  if (!read.ok) {
    findings.push({ file: trust.name, problem: read.problem, facts: read.facts });
    return { keys, trusted: new Set() };
  }
  findings.push(...checkKeys(city, read.value.statements, trust.name));
  const known = knownKeys(read.value.statements);
  const later = new Map(known.map((key) => [key.keyId, key]));
  return { keys: keys.map((key) => later.get(key.keyId) ?? key), trusted: new Set(later.keys()) };
}

/** About keys; of the release's own key when its signature is whole. */
function keyNotices({ keys, trusted }: KeyKnowledge, link: Link | undefined): Finding[] {
  const notices = keys
    .filter(({ isReplacementOfLost }) => isReplacementOfLost)
    .map(({ keyId, replaces, validFrom }): Finding => ({
      file: paths.keys,
      problem: 'key-was-lost',
      facts: { key: keyId, before: replaces ?? '', at: validFrom },
    }));
  const key = keys.find(({ keyId }) => keyId === link?.keyId);
  if (trusted || !key) return notices;
  return [...notices, { file: paths.release, problem: 'key-not-compared', facts: { key: key.keyId } }];
}

/** Everything about the numbers; gives the figures that could be read. */
function checkContent(
  folder: ReleaseFolder,
  manifest: Manifest,
  numbers: readonly PublishedNumber[],
  published: Published,
  findings: Finding[],
): readonly FoundFigure[] {
  const inOrder = numbers.every(({ code }, at) => at === 0 || (numbers[at - 1]?.code ?? '') < code);
  if (!inOrder) findings.push({ file: paths.numbers, problem: 'numbers-order', facts: {} });
  const { count, merkleRoot } = manifest.numbers;
  if (numbers.length !== count || rootOf(numbers) !== merkleRoot) {
    findings.push({ file: paths.numbers, problem: 'merkle-root', facts: { listed: count, numbers: numbers.length } });
  }
  const { figures, findings: found } = checkFigures(folder, manifest, published);
  findings.push(...found, ...recomputeCodes(numbers, manifest));
  for (const { figure } of figures) findings.push(...recomputeFigure(figure, published));
  findings.push(...recomputeProse(published));
  const byId = new Map(figures.map(({ figure }) => [figure.definition.id, figure]));
  findings.push(...checkTrees(folder, manifest, published, byId), ...checkPages(folder, published));
  return figures;
}

const describe = ({ city, review }: Manifest, link: Link): VerifyReport['release'] => ({
  city: city.name,
  template: review.template,
  period: review.period,
  edition: review.edition,
  publishedAt: link.publishedAt,
  sequence: link.sequence,
  linkSha256: sha256(canonicalBytes(link)),
  supersedes: link.supersedes,
});

function reachOf(figures: readonly FoundFigure[], published: Published): FigureReach[] {
  const own = figures.map(({ figure, extract, sha256: definitionSha256 }): FigureReach => {
    const { id, sql, title } = figure.definition;
    const numbers = published.of(id);
    const anyone = numbers.filter((number) => isForAnyone(figure, number)).length;
    const others = numbers.length - anyone;
    const isRecorded = figure.definition.origins !== undefined;
    return {
      figure: id,
      title,
      anyone,
      cityOnly: isRecorded ? 0 : others,
      documentOnly: isRecorded ? others : 0,
      query: sql,
      extractSha256: extract.sha256,
      definitionSha256,
    };
  });
  const computed = published.of(derivedFigure).length;
  return [
    ...own,
    ...(computed > 0
      ? [{ figure: derivedFigure, title: undefined, anyone: computed, cityOnly: 0, documentOnly: 0 }]
      : []),
  ];
}
