import { sha256 } from '../../../kernel/hash.ts';
import { isSignedBy, type Signer } from '../../../platform/signing/signer.ts';
import { canonicalBytes } from './canonical-file.ts';
import { type Facts, type Finding } from './finding.ts';
import { invalidity, type KnownKey } from './keys.ts';
import { type Link, paths, type SignedLink } from './release-format.ts';

/** The hash of a link: SHA-256 of its canonical form without its signature, in hexadecimal. */
export const linkHash = ({ link }: SignedLink): string => sha256(canonicalBytes(link));

export const signLink = (link: Link, signer: Signer): SignedLink => ({
  link,
  signature: signer.sign(canonicalBytes(link)),
});

/** What the keys in the folder say, and which of them the reader trusts; `undefined` when nothing was given to compare with. */
export interface KeyKnowledge {
  readonly keys: readonly KnownKey[];
  readonly trusted: ReadonlySet<string> | undefined;
}

/** Everything that is wrong with the chain of a city: order, hashes, signatures, keys. The last link is the release's own. */
export function checkChain(earlier: readonly SignedLink[], own: SignedLink, knowledge: KeyKnowledge): Finding[] {
  const all = [...earlier, own];
  return all.flatMap((signed, index) => {
    const isOwn = index === all.length - 1;
    const place = isOwn ? { file: paths.release } : { file: paths.chain, at: String(index + 1) };
    const found = (problem: Finding['problem'], facts: Facts = {}): Finding => ({ ...place, problem, facts });
    return [
      ...orderProblems(all.slice(0, index), signed, own).map(({ problem, facts }) => found(problem, facts)),
      ...signatureProblems(signed, knowledge).map(({ problem, facts }) => found(problem, facts)),
    ];
  });
}

type Problem = Pick<Finding, 'problem' | 'facts'>;

function orderProblems(before: readonly SignedLink[], { link }: SignedLink, own: SignedLink): Problem[] {
  const last = before.at(-1);
  const problems: Problem[] = [];
  if (link.city !== own.link.city) problems.push({ problem: 'other-city', facts: { city: link.city } });
  if (link.sequence !== before.length + 1) {
    problems.push({ problem: 'link-missing', facts: { expected: before.length + 1, sequence: link.sequence } });
  }
  if (link.prev !== (last ? linkHash(last) : null)) problems.push({ problem: 'link-prev', facts: {} });
  if (last && link.publishedAt < last.link.publishedAt) {
    problems.push({ problem: 'link-earlier', facts: { at: link.publishedAt, before: last.link.publishedAt } });
  }
  return [...problems, ...supersedesProblems(before, link)];
}

/** What is corrected is an earlier release of the same review. */
function supersedesProblems(before: readonly SignedLink[], link: Link): Problem[] {
  if (link.supersedes === null) return [];
  const corrected = before.find((earlier) => linkHash(earlier) === link.supersedes)?.link;
  const isSame =
    corrected !== undefined &&
    corrected.review.template === link.review.template &&
    corrected.review.period === link.review.period;
  return isSame ? [] : [{ problem: 'link-supersedes', facts: {} }];
}

function signatureProblems(signed: SignedLink, { keys, trusted }: KeyKnowledge): Problem[] {
  const { keyId, publishedAt } = signed.link;
  const key = keys.find((known) => known.keyId === keyId);
  if (!key) return [{ problem: 'key-unknown', facts: { key: keyId } }];
  const problems: Problem[] = [];
  if (!isSignedBy(key.publicKey, canonicalBytes(signed.link), signed.signature)) {
    problems.push({ problem: 'signature-wrong', facts: { key: keyId } });
  } else if (trusted && !trusted.has(keyId)) {
    problems.push({ problem: 'key-forged', facts: { key: keyId } });
  }
  const why = invalidity(key, publishedAt);
  if (why !== undefined) {
    const problem = (
      { early: 'key-early', expired: 'key-expired', replaced: 'key-replaced', revoked: 'key-revoked' } as const
    )[why];
    problems.push({
      problem,
      facts: { key: keyId, at: publishedAt, limit: (why === 'early' ? key.validFrom : key.end?.at) ?? '' },
    });
  }
  return problems;
}
