import { describe, expect, test } from 'vitest';
import { canonicalFile } from './canonical-file.ts';
import { findingText } from './finding.ts';
import { keyAt, keysFile, newKeyStatement, replaceLostKey, revokeKey, rotateKey } from './keys.ts';
import { linkHash } from './chain.ts';
import { makeRelease } from './make-release.ts';
import { type SignedLink, signedLinkForm, type SignedStatement } from './release-format.ts';
import { cityId, contentOf, factsOf, newSigner, releaseOf } from './release-fixture.ts';
import { verifyRelease, type VerifyOptions, type VerifyReport } from './verify-release.ts';

type Release = Map<string, Uint8Array>;

const day = (date: string): Date => new Date(`${date}T09:00:00Z`);
const [first, second, stranger] = [newSigner(), newSigner(), newSigner()];
const oneKey = newKeyStatement(cityId, first, day('2021-01-01'));
const rotated = rotateKey(oneKey, first, second, day('2021-06-01'));

const linkOf = (files: Release): SignedLink =>
  signedLinkForm.parse(JSON.parse(new TextDecoder().decode(files.get('release.json'))));
const publish = (
  date: string,
  statements: readonly SignedStatement[] = oneKey,
  signer = first,
  links: readonly SignedLink[] = [],
  edition = 1,
): Release => releaseOf(contentOf({ edition }), day(date), links, statements, signer);
const problems = (report: VerifyReport): string[] => [
  ...new Set(report.findings.map(({ file, problem }) => `${file} ${problem}`)),
];
const verify = (files: Release, options?: VerifyOptions): string[] => problems(verifyRelease(files, options));
const trusting = (...keys: { keyId: string }[]): VerifyOptions => ({
  trust: { fingerprints: keys.map(({ keyId }) => keyId) },
});
const withKeysOf = (statements: readonly SignedStatement[]): VerifyOptions => ({
  trust: { keysFile: keysFile(cityId, statements), name: 'kuulolla-keys.json' },
});
/** A folder whose keys or chain someone else put there, with a manifest and a signature that fit. */
const published = (links: readonly SignedLink[], date = '2021-05-01'): string[] =>
  verify(publish(date, oneKey, first, links, links.length + 1));

describe('whose key it is', () => {
  test('a key that the reader trusts leaves nothing to compare', () => {
    const report = verifyRelease(publish('2021-02-01'), trusting(first));
    expect(report).toMatchObject({ ok: true, notices: [], signedBy: { keyId: first.keyId, isCompared: true } });
    expect(verifyRelease(publish('2021-02-01'), withKeysOf(oneKey)).ok).toBe(true);
  });
  test('a forged release is whole in itself and fails against the keys of the city', () => {
    const forged = publish('2021-02-01', newKeyStatement(cityId, stranger, day('2021-01-01')), stranger);
    expect(verify(forged)).toEqual([]);
    expect(verify(forged, trusting(first))).toEqual(['release.json key-forged']);
    expect(verify(forged, withKeysOf(oneKey))).toEqual(['release.json key-forged']);
  });
  test('a signature by a key that the city never stated is refused', () => {
    const files = publish('2021-02-01');
    const link = { ...linkOf(files).link, keyId: stranger.keyId };
    const signature = stranger.sign(canonicalFile(link).slice(0, -1));
    const forged = new Map([...files, ['release.json', canonicalFile({ link, signature })]]);
    expect(verify(forged)).toEqual(['release.json key-unknown']);
  });
  test('a file of keys that is no such file is told', () => {
    const options = { trust: { keysFile: new TextEncoder().encode('hello'), name: 'hello.txt' } };
    expect(verify(publish('2021-02-01'), options)).toEqual(['hello.txt not-json', 'release.json key-forged']);
  });
  test('a file of keys of another city is told', () => {
    const other = newKeyStatement('another-city', first, day('2021-01-01'));
    const options = { trust: { keysFile: keysFile('another-city', other), name: 'other.json' } };
    expect(verify(publish('2021-02-01'), options)).toEqual(['other.json other-city']);
  });
});

describe('rotation', () => {
  test('whoever trusts either key trusts what the other signed in its time', () => {
    const before = publish('2021-02-01');
    const after = publish('2021-07-01', rotated, second, [linkOf(before)], 2);
    for (const options of [undefined, trusting(first), trusting(second), withKeysOf(rotated)]) {
      expect(verify(after, options)).toEqual([]);
    }
    expect(verify(before, withKeysOf(rotated))).toEqual([]);
    expect(keyAt(rotated, day('2021-02-01'))?.keyId).toBe(first.keyId);
    expect(keyAt(rotated, day('2021-06-01'))?.keyId).toBe(second.keyId);
  });
  test('the replaced key signs no more', () => {
    expect(() => publish('2021-07-01', rotated, first)).toThrow(RangeError);
    const late = publish('2021-07-01');
    expect(verify(late, withKeysOf(rotated))).toEqual(['release.json key-replaced']);
  });
  test('only the present key names its successor, and no key comes back', () => {
    expect(() => rotateKey(oneKey, stranger, second, day('2021-06-01'))).toThrow(RangeError);
    expect(() => rotateKey(rotated, second, first, day('2021-08-01'))).toThrow(RangeError);
  });
  test('a successor for whom the replaced key did not sign is refused', () => {
    const unvouched = rotated.map((signed) =>
      signed.previousSignature === null ? signed : { ...signed, previousSignature: signed.signature },
    );
    expect(verify(publish('2021-07-01', unvouched, second))).toEqual(['keys.json statement-not-vouched']);
  });
  test('a key is not taken for the city without proof that it is held', () => {
    const [statement] = newKeyStatement(cityId, first, day('2021-01-01'));
    const claimed = statement ? [{ ...statement, signature: stranger.sign(new Uint8Array()) }] : [];
    expect(verify(publish('2021-02-01', claimed))).toEqual(['keys.json statement-signature']);
  });
  test('statements out of order are told', () => {
    const findings = verify(
      new Map([...publish('2021-07-01', rotated, second), ['keys.json', keysFile(cityId, rotated.toReversed())]]),
    );
    expect(findings).toContain('keys.json statement-out-of-order');
  });
});

describe('a lost key', () => {
  const replaced = replaceLostKey(oneKey, second, day('2021-06-01'));
  const files = publish('2021-07-01', replaced, second);

  test('its replacement holds, and says in plain words that nobody vouched for it', () => {
    const report = verifyRelease(files);
    expect(report.ok).toBe(true);
    const notice = report.notices.find(({ problem }) => problem === 'key-was-lost');
    expect(notice && findingText(notice, 'en')).toMatch(/took the place of .* without its signature/);
  });
  test('whoever trusts the lost key does not trust its replacement by that', () => {
    expect(verify(files, trusting(first))).toEqual(['release.json key-forged']);
    expect(verify(files, trusting(second))).toEqual([]);
  });
});

describe('keys that end', () => {
  test('what was signed after a revocation is refused, what was signed before it holds', () => {
    const revoked = revokeKey(rotated, first.keyId, day('2021-03-01'), 'the disk was stolen', second);
    expect(verify(publish('2021-02-01'), withKeysOf(revoked))).toEqual([]);
    expect(verify(publish('2021-04-01'), withKeysOf(revoked))).toEqual(['release.json key-revoked']);
    expect(keyAt(revoked, day('2021-04-01'))).toBeUndefined();
  });
  test('a key that was stolen cannot end the one that replaced it', () => {
    const misused = revokeKey(rotated, second.keyId, day('2021-06-01'), 'mischief', first);
    expect(verify(publish('2021-02-01'), withKeysOf(misused))).toEqual(['kuulolla-keys.json statement-key-unknown']);
  });
  test('an expired key is refused from its last moment on', () => {
    const [key] = oneKey;
    if (key?.statement.kind !== 'key') throw new Error('the first statement is of a key');
    const statement = { ...key.statement, validUntil: '2021-03-01T00:00:00.000Z' };
    const signature = first.sign(canonicalFile(statement).slice(0, -1));
    const expiring: SignedStatement[] = [{ ...key, statement, signature }];
    expect(verify(publish('2021-02-01', expiring))).toEqual([]);
    expect(() => publish('2021-03-02', expiring)).toThrow(RangeError);
    expect(verify(publish('2021-04-01'), withKeysOf(expiring))).toEqual(['release.json key-expired']);
  });
  test('nothing is signed before the key was valid', () => {
    const later = newKeyStatement(cityId, first, day('2021-03-01'));
    expect(verify(publish('2021-02-01'), withKeysOf(later))).toEqual(['release.json key-early']);
  });
});

describe('the chain', () => {
  const links: SignedLink[] = [];
  for (const [at, date] of ['2021-01-10', '2021-02-10', '2021-03-10'].entries()) {
    links.push(linkOf(publish(date, oneKey, first, links.slice(), at + 1)));
  }

  test('holds when every link is there', () => {
    expect(published(links)).toEqual([]);
  });
  test.each([0, 1])('link %i cannot be taken out', (at) => {
    const found = published(links.toSpliced(at, 1));
    expect(found).toContain('chain.json link-missing');
    expect(found).toContain('chain.json link-prev');
  });
  test('links cannot change places', () => {
    const [one, two, three] = links;
    const found = published(one && two && three ? [two, one, three] : []);
    expect(found).toEqual(
      expect.arrayContaining(['chain.json link-missing', 'chain.json link-prev', 'chain.json link-earlier']),
    );
  });
  test('a link cannot be written anew', () => {
    const changed = links.map((signed, at) =>
      at === 1 ? { ...signed, link: { ...signed.link, edition: 9 } } : signed,
    );
    expect(published(changed)).toEqual(['chain.json signature-wrong', 'chain.json link-prev']);
  });
  test('a signature cannot be exchanged for another', () => {
    const swapped = links.map((signed) => ({ ...signed, signature: links[0]?.signature ?? '' }));
    expect(published(swapped)).toEqual(['chain.json signature-wrong']);
  });
  test('a correction names an earlier release of the same review', () => {
    const correct = (supersedes: string): string[] => {
      const content = contentOf({ edition: 4 });
      const facts = { ...factsOf(content, day('2021-05-01')), supersedes };
      const files = publish('2021-05-01', oneKey, first, links, 4);
      for (const own of ['manifest.json', 'release.json', 'chain.json', 'keys.json', 'numbers.json']) files.delete(own);
      return verify(makeRelease(files, facts, links, oneKey, first));
    };
    const [, two] = links;
    expect(correct(two ? linkHash(two) : '')).toEqual([]);
    expect(correct('0'.repeat(64))).toEqual(['release.json link-supersedes']);
  });
  test('a release cannot be older than the one before it', () => {
    expect(() => publish('2021-03-09', oneKey, first, links, 4)).toThrow(RangeError);
  });
  test('a path that is no path for every system is not published', () => {
    const facts = factsOf(contentOf(), day('2021-02-01'));
    for (const path of ['../x', 'release.json']) {
      expect(() => makeRelease(new Map([[path, 'x']]), facts, [], oneKey, first)).toThrow(RangeError);
    }
  });
});
