import { createHash } from 'node:crypto';
import { type Cell, keyText } from '../src/kernel/figure.ts';
import {
  makeRelease,
  newKeyStatement,
  reviewFiles,
  signedLinkForm,
  type SignedLink,
  verifyRelease,
} from '../src/modules/reports/index.ts';
import { type ComputedFigure } from '../src/modules/reports/computed-figure.ts';
import { kindsDefinition } from '../src/modules/reports/prose/prose-fixture.ts';
import { cityId, contentOf, factsOf, newSigner } from '../src/modules/reports/release/release-fixture.ts';
import { isSignedBy, type Signer } from '../src/platform/signing/signer.ts';
import { largestRemainder } from '../src/statistics/rounding.ts';
import { type BenchResult } from './result.ts';

/*
 * Forty releases of one city, one after the other, each with three hundred numbers, are hashed, signed and verified.
 * Verification of the last reads all the links before it. The peer hashes the same bytes and signs and checks as many
 * signatures and does nothing else.
 */

const releases = 40;
/** Two periods, a total and 72 kinds, counts and shares: 292, and the computed numbers of the prose. */
const kinds = 72;
/** The shortest of a few rounds: the rest is what else the machine did. */
const rounds = 3;
/** Reading and recomputing everything may cost this many times the hashes and signatures. */
const goal = 12;

const codes = ['praise', 'complaint', 'idea', ...Array.from({ length: kinds - 3 }, (_, at) => `kind-${at}`)];

/** A figure with a row for each kind, whose totals and shares are as they must be. */
function wideFigure(): ComputedFigure {
  const cells = new Map<string, Cell>();
  const put = (cell: Cell): void => void cells.set(keyText(cell.key), cell);
  for (const [at, period] of ['2020-Q4', '2019-Q4'].entries()) {
    const counts = codes.map((_, index) => 1 + (((index + 3) * (at + 7) * 31) % 997));
    const shares = largestRemainder(counts, 1);
    const all = counts.reduce((sum, count) => sum + count, 0);
    for (const [index, kind] of [...codes, 'total'].entries()) {
      const key = { period, kind };
      put({ key: { ...key, measure: 'cases' }, value: counts[index] ?? all, decimals: 0, unit: 'cases' });
      put({ key: { ...key, measure: 'share' }, value: shares[index] ?? 100, decimals: 1, unit: 'percent' });
    }
  }
  const label = (text: string) => ({ fi: text, sv: text, en: text });
  const named = (list: readonly string[]) => list.map((code) => ({ code, label: label(code) }));
  const dimensions = kindsDefinition.dimensions.map((dimension) =>
    dimension.code === 'kind' ? { ...dimension, codes: { from: 'list' as const, codes: named(codes) } } : dimension,
  );
  return {
    definition: { ...kindsDefinition, dimensions },
    cells,
    codes: { period: named(['2020-Q4', '2019-Q4']), kind: named(codes) },
  };
}

type Files = ReadonlyMap<string, Uint8Array>;

const linkOf = (files: Files): SignedLink =>
  signedLinkForm.parse(JSON.parse(new TextDecoder().decode(files.get('release.json'))));

/** The bytes of every file hashed, one signature made for each release, and one checked for each link of each chain. */
function leastWork(
  made: readonly Files[],
  signer: Signer,
  check: (signature: string, bytes: Uint8Array) => void,
): number {
  const begun = performance.now();
  for (const [at, files] of made.entries()) {
    for (const bytes of files.values()) createHash('sha256').update(bytes).digest();
    const bytes = files.get('release.json') ?? new Uint8Array();
    const signature = signer.sign(bytes);
    for (let link = 0; link <= at; link += 1) check(signature, bytes);
  }
  return performance.now() - begun;
}

/** Forty releases made and verified, and the last of them alone. */
export async function benchRelease(): Promise<readonly BenchResult[]> {
  const signer = newSigner();
  const begin = Date.parse('2021-01-01T00:00:00Z');
  const statements = newKeyStatement(cityId, signer, new Date(begin));
  const figure = wideFigure();
  const contents = Array.from({ length: releases }, (_, at) => contentOf({ edition: at + 1, figure }));
  const pages = contents.map((content) => reviewFiles(content, 'body {}'));
  const round = () => {
    const links: SignedLink[] = [];
    const started = performance.now();
    const made = contents.map((content, at): Files => {
      const facts = factsOf(content, new Date(begin + at * 86_400_000));
      const files = makeRelease(pages[at] ?? new Map(), facts, links.slice(), statements, signer);
      links.push(linkOf(files));
      return files;
    });
    const making = performance.now() - started;
    const between = performance.now();
    const held = made.every((files) => verifyRelease(files, { trust: { fingerprints: [signer.keyId] } }).ok);
    if (!held) throw new Error('a release of the benchmark does not hold');
    return { made, making, verifying: performance.now() - between };
  };
  const all = Array.from({ length: rounds }, round);
  const made = all[0]?.made ?? [];
  const making = Math.min(...all.map((one) => one.making));
  const verifying = Math.min(...all.map((one) => one.verifying));
  const check = (signature: string, bytes: Uint8Array): void => {
    if (!isSignedBy(signer.publicKey, bytes, signature)) throw new Error('a signature of the benchmark is wrong');
  };
  const shortest = (work: () => number): number => Math.min(...Array.from({ length: rounds }, work));
  const peerValue = shortest(() => leastWork(made, signer, check));
  const verify = (files: Files | undefined) => (): number => {
    const started = performance.now();
    verifyRelease(files ?? new Map());
    return performance.now() - started;
  };
  const one = shortest(verify(made.at(-1)));
  const alone = shortest(verify(made[0]));
  const numbers = contents[0]?.cells.length ?? 0;
  const ratio = (making + verifying) / peerValue;
  const peer = 'hashes and signatures alone';
  return [
    {
      name: `${releases} releases x ${numbers} numbers made and signed`,
      value: making,
      unit: 'ms',
      peer,
      peerValue,
      ratio: making / peerValue,
    },
    {
      name: `${releases} releases x ${numbers} numbers made, signed and verified`,
      value: making + verifying,
      unit: 'ms',
      peer,
      peerValue,
      ratio,
      goal,
      met: ratio <= goal,
    },
    {
      name: `one release verified behind ${releases - 1} others`,
      value: one,
      unit: 'ms',
      peer: 'the first of the chain',
      peerValue: alone,
      ratio: one / alone,
    },
  ];
}
