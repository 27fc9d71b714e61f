import { type Span } from './finding.ts';

const introduction =
  /(?<!\p{L})(?:(?:minun )?nimeni on|(?:(?:lapseni|äitini|isäni|puolisoni|poikani|tyttäreni|mieheni|vaimoni) nimi on)|mitt namn är|jag heter|my name is|i am called)[ \u00A0:]{1,3}/giu;
const name = /\p{Lu}[\p{L}'\u2019-]{1,40}(?: \p{Lu}[\p{L}'\u2019-]{1,40}){0,3}/uy;

/** Names that follow words such as "nimeni on", "jag heter" and "my name is", written with capital letters. */
export function findNames(text: string): Span[] {
  return [...text.matchAll(introduction)].flatMap((match) => {
    const start = match.index + match[0].length;
    name.lastIndex = start;
    const written = name.exec(text)?.[0];
    return written === undefined ? [] : [{ start, end: start + written.length }];
  });
}
