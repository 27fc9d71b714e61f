/** Personal data in free text: found, masked, judged. No I/O; runs in the browser too. */
export { findPersonalData, isSensitive } from './find-personal-data.ts';
export { personalDataKinds, type Finding, type PersonalDataKind } from './finding.ts';
export { maskPersonalData } from './mask-personal-data.ts';
