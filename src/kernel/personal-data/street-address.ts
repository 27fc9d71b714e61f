import { type Span } from './finding.ts';

// Streets as they end in Finnish, with the cases that a number follows, and in Swedish; three letters of a name before.
const street =
  /^[\p{L}-]{3,}(?:(?:katu|kuja|kaari|väylä|ranta|raitti|penger|aukio|rinne|portti|puistikko|esplanadi|laita|kulku|rata)|(?:kadu|tie|kuja|polu|kaare|väylä|ranna|raiti|penkere|aukio|rintee|porti)(?:n|lla|llä|lle|lta|ltä)|tie|polku|gatan|gata|vägen|väg|stigen|gränden|gränd|bågen|stranden|kajen|torget|esplanaden|parken|backen|brinken|svängen|stråket|ringen)$/iu;
/** Roads that have a number of their own. */
const road = /^(?:valta|kanta|seutu|maan|moottori|kehä|yhdys)tie/iu;
const longestName = 48;
const nameBefore = /([\p{L}-]+)[ \u00A0]{1,2}$/u;
// The house with its letter and flat, and what makes a postal address of it.
const house =
  /\d{1,4}(?!\d)(?:\s?[-\u2013]\s?\d{1,4}(?!\d))?(?:\s?[a-zåäö](?![\p{L}\d])(?:\s?\d{1,4}(?!\d|[.:]\d))?)?(?:\s(?:as|bst|lgh|apt)\.?\s?\d{1,4}(?!\d))?(?:,?\s{1,2}\d{5}(?!\d)(?:\s\p{L}{2,40})?)?/iuy;
const number = /(?<!\d)\d{1,4}(?!\d)/gu;

/** Every street name with a house number. The number of a road (valtatie 7) is none. */
export function findStreetAddresses(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const { index } of text.matchAll(number)) {
    if (index < from) continue;
    const before = nameBefore.exec(text.slice(Math.max(from, index - longestName), index));
    const name = before?.[1] ?? '';
    if (!before || !street.test(name) || road.test(name)) continue;
    house.lastIndex = index;
    from = index + (house.exec(text)?.[0].length ?? 0);
    found.push({ start: index - before[0].length, end: from });
  }
  return found;
}
