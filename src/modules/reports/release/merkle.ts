import { createHash } from 'node:crypto';

/*
 * The hash of a Merkle tree (RFC 6962, section 2.1): a leaf is hashed behind a zero byte and a node behind a one, so
 * that no leaf can be taken for a node.
 */

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

const hash = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((all, part) => all.update(part), createHash('sha256')).digest();

function subtree(leaves: readonly Uint8Array[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return hash();
  if (leaves.length === 1) return hash(leafMark, only);
  // The largest power of two below the number of leaves.
  const left = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return hash(nodeMark, subtree(leaves.slice(0, left)), subtree(leaves.slice(left)));
}

/** The root over leaves in their order, in hexadecimal; without leaves the hash of nothing. */
export const merkleRoot = (leaves: readonly Uint8Array[]): string => subtree(leaves).toString('hex');
