/** Sealing: texts are encrypted before they reach the database, with keys that are no part of it. */
export { addSealingKey, keyRingInMemory, keyRingOfFolder, removeSealingKey } from './key-ring.ts';
export { type KeyRing, noSealer, type Sealed, type Sealer, sealerWith } from './sealer.ts';
