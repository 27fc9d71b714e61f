/** Releases: published editions that prove themselves. */
export { linkHash } from './chain.ts';
export { releaseLimits, type ReleaseFolder } from './check-files.ts';
export { findingText, releaseTexts, type Finding } from './finding.ts';
export {
  keyAt,
  keysFile,
  knownKeys,
  newKeyStatement,
  replaceLostKey,
  revokeKey,
  rotateKey,
  type KnownKey,
} from './keys.ts';
export { makeRelease, type ReleaseFacts } from './make-release.ts';
export { signedLinkForm, signedStatementForm, type SignedLink, type SignedStatement } from './release-format.ts';
export {
  verifyRelease,
  type FigureReach,
  type Trust,
  type VerifyOptions,
  type VerifyReport,
} from './verify-release.ts';
export { sealRelease, type SealTools } from './seal-release.ts';
export { listSigningKeys, revokeSigningKey, rotateSigningKey } from './change-signing-key.ts';
export { findRelease, releaseFiles, type ReleaseHead } from './release.store.ts';
