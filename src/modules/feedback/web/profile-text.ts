import { type Json } from '../../../kernel/canonical-json.ts';
import { type Language } from '../../../kernel/language.ts';
import { feedbackTexts } from '../feedback-texts.ts';
import { draftProfile } from '../draft-profile.ts';
import { type FileToImport } from '../feedback-import.ts';
import { parseProfile, type ProfileFault, readProfile } from '../import-profile.ts';
import { type ProfileDraft } from '../import-draft.ts';

export type GivenProfile =
  | { readonly ok: true; readonly profile: ProfileDraft }
  | { readonly ok: false; readonly faults: readonly ProfileFault[] };

/** A profile that was pasted or uploaded: whole and right, or every fault of it. It is kept as it was written. */
export function profileIn(text: string): GivenProfile {
  const read = readProfile(text.replaceAll('\0', ''));
  if (!read.ok) return read;
  const written: unknown = JSON.parse(text.replaceAll('\0', '').replace(/^\ufeff/, ''));
  return isDraft(written) ? { ok: true, profile: written } : { ok: false, faults: [] };
}

/** What JSON.parse gives for a profile that has been checked is an object of JSON. */
const isDraft = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every fault of a profile on its way. */
export function faultsOf(profile: ProfileDraft): readonly ProfileFault[] {
  const parsed = parseProfile(JSON.parse(JSON.stringify(profile)));
  return parsed.ok ? [] : parsed.faults;
}

/** One fault as a sentence, with its place in the profile. */
export const faultText = (fault: ProfileFault, language: Language): string => {
  const text = feedbackTexts[language].profileFaults[fault.reason](fault.facts);
  return fault.path === '' ? text : `${fault.path}: ${text}`;
};

export const faultsText = (faults: readonly ProfileFault[], language: Language): string =>
  faults.map((fault) => faultText(fault, language)).join(' ');

/** A profile that is guessed from the files. A value without a guess is left out, so that the form shows it as open. */
export async function suggestProfile(files: readonly FileToImport[]): Promise<ProfileDraft> {
  const guessed: unknown = JSON.parse(
    JSON.stringify(await draftProfile(files), (_key, value: unknown) => (value === null ? undefined : value)),
  );
  return isDraft(guessed) ? guessed : {};
}
