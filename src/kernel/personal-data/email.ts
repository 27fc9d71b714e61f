import { type Span } from './finding.ts';

// An address is sought from its sign outwards, over a bounded stretch, so that hostile text costs no more than other text.
const sign = /@|\uFF20|\((?:at|ät)\)|\[(?:at|ät)\]/giu;
const longestLocal = 64;
const longestDomain = 253;
const localPart = /[\p{L}\p{N}._%+-]+$/u;
const domainPart = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}/u;

/** Every e-mail address of a text, also with "(at)" in place of the sign. */
export function findEmails(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(sign)) {
    const after = match.index + match[0].length;
    const local = localPart.exec(text.slice(Math.max(from, match.index - longestLocal), match.index))?.[0];
    const domain = domainPart.exec(text.slice(after, after + longestDomain))?.[0];
    if (local === undefined || domain === undefined) continue;
    from = after + domain.length;
    found.push({ start: match.index - local.length, end: from });
  }
  return found;
}
