import { type Language } from '../../../kernel/language.ts';
import { findPersonalData, maskPersonalData, type PersonalDataKind } from '../../../kernel/personal-data/index.ts';
import { findGreeted, findSignature, nameLikePairs } from './find-signature.ts';

const nameMask: Readonly<Record<Language, string>> = { fi: '[nimi]', sv: '[namn]', en: '[name]' };

/** A letter with more names than these is a list of names, which nobody publishes. */
const mostNames = 40;

/** Words of a name in a text: what its writer calls herself, and what she signed with. */
export function namesIn(text: string): string[] {
  const told = findPersonalData(text).filter(({ kind }) => kind === 'name');
  const signature = findSignature(text);
  const stretches = signature ? [...told, signature] : told;
  const words = stretches.flatMap(
    ({ start, end }) => text.slice(start, end).match(/\p{Lu}[\p{L}\u2019'-]{2,}/gu) ?? [],
  );
  return [...new Set(words)].slice(0, mostNames);
}

/** Finnish bends the end of a name (Meikäläinen, Meikäläisen), so its first letters are looked for. */
function withoutNames(text: string, names: readonly string[], mask: string): string {
  if (names.length === 0) return text;
  const stems = names.map((name) => name.slice(0, Math.max(3, name.length - 3)));
  const any = new RegExp(
    `(?<!\\p{L})(?:${stems.join('|')})[\\p{L}\u2019'-]{0,12}(?: (?:${stems.join('|')})[\\p{L}\u2019'-]{0,12})*`,
    'gu',
  );
  return text.replaceAll(any, mask);
}

/**
 * A text as a proposal for publication: personal data, the names with which it begins and ends, and names known from
 * elsewhere (`namesIn` the giver's own text) are masked. The proposal is read and decided by a person. A redacted text
 * redacts to itself.
 */
export function redact(text: string, language: Language, names: readonly string[] = namesIn(text)): string {
  const mask = nameMask[language];
  let masked = maskPersonalData(text, language);
  for (const find of [findSignature, findGreeted]) {
    const found = find(masked);
    if (found) masked = `${masked.slice(0, found.start)}${mask}${masked.slice(found.end)}`;
  }
  return maskedPieces(masked)
    .map((piece) => (piece.isMask ? piece.text : withoutNames(piece.text, names, mask)))
    .join('');
}

const placeholder = /\[[\p{L} -]{3,30}\]/gu;

/** A redacted text in pieces: the places where something was masked, and what stands between them. */
export function maskedPieces(text: string): { readonly text: string; readonly isMask: boolean }[] {
  const pieces: { text: string; isMask: boolean }[] = [];
  let read = 0;
  for (const match of text.matchAll(placeholder)) {
    if (match.index > read) pieces.push({ text: text.slice(read, match.index), isMask: false });
    pieces.push({ text: match[0], isMask: true });
    read = match.index + match[0].length;
  }
  if (read < text.length) pieces.push({ text: text.slice(read), isMask: false });
  return pieces;
}

/** What nobody's consent and no reason makes fit for publication. */
const neverPublic: ReadonlySet<PersonalDataKind> = new Set(['identity-code', 'iban', 'card']);

/** What is left in texts that are to be published. */
export interface Doubts {
  /** It is refused. */
  readonly forbidden: readonly PersonalDataKind[];
  /** A person must look at it and say that it may stand: a phone number may be the city's own. */
  readonly toCheck: readonly (PersonalDataKind | 'signature' | 'name-like')[];
  /** The words that look like names. */
  readonly nameLike: readonly string[];
}

/** Looks through texts as they would be published. */
export function doubtsAbout(texts: readonly string[]): Doubts {
  const findings = texts.flatMap((text) => findPersonalData(text));
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  const nameLike = [...new Set(texts.flatMap((text) => nameLikePairs(text)))];
  const isSigned = texts.some((text) => findSignature(text) ?? findGreeted(text));
  return {
    forbidden: kinds.filter((kind) => neverPublic.has(kind)),
    toCheck: [
      ...kinds.filter((kind) => !neverPublic.has(kind)),
      ...(isSigned ? (['signature'] as const) : []),
      ...(nameLike.length > 0 ? (['name-like'] as const) : []),
    ],
    nameLike,
  };
}
