import { type Act } from './acts.ts';

/** Reading a case: its unit, parts above it, and parts that were informed. */
export const seeCases = 'feedback.see-cases';
/** Acting on a case: its unit and parts above it. */
export const handleCases = 'feedback.handle-cases';
export const seeSensitiveCases = 'feedback.see-sensitive-cases';

/** What staff must be allowed for each act; giving feedback in for somebody is `feedback.enter-feedback`. */
export const actionOf = (act: Act): string =>
  act === 'publish' || act === 'withdraw-publication' ? 'feedback.publish-cases' : handleCases;
