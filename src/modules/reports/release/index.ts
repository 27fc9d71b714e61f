/** Releases: published editions that prove themselves. */
export { releaseLimits } from './check-files.ts';
export { findingText, releaseTexts } from './finding.ts';
export { keysFile, newKeyStatement, type KnownKey } from './keys.ts';
export { makeRelease } from './make-release.ts';
export { signedLinkForm, type SignedLink } from './release-format.ts';
export { verifyRelease, type Trust, type VerifyReport } from './verify-release.ts';
export { sealRelease, type SealTools } from './seal-release.ts';
export { listSigningKeys, revokeSigningKey, rotateSigningKey } from './change-signing-key.ts';
export { releaseFiles } from './release.store.ts';
