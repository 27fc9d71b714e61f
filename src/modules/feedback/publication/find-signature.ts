/** Words before a name at the end of a letter, in Finnish, Swedish and English. */
const closing =
  /(?<![\p{L}\p{N}])(?:(?:ystävällisin |parhain |kiitollisin |lämpimin |hyvin |joulu)?terveisin|terv\.?|kunnioittaen|kunnioittavasti|(?:med )?(?:vänliga?|bästa) hälsning(?:ar)?|hälsning(?:ar)?|högaktningsfullt|mvh|(?:(?:kind|best|warm) )?regards|(?:yours )?(?:sincerely|faithfully)|br|t)(?:(?:[ \u00A0]{0,3}[,.:;!–-]|[ \u00A0]{0,3}\n)\s{0,4}|[ \u00A0]{1,3}(?=\p{Lu}))/giu;

/** How long a name with titles may be; what is longer after such words is text. */
const mostOfName = 160;

const nameWord = String.raw`\p{Lu}(?:\.|[\p{L}'\u2019-]{1,40})`;
/** A last line of one to four words with capital letters and no mark at its end: somebody has signed. */
const signedLine = new RegExp(String.raw`\n[ \t]*[/\u2013-]?[ \t]*(${nameWord}(?: ${nameWord}){0,3})\s*$`, 'u');
/** `/Maija`, `- Maija Virtanen` at the end of a sentence. */
const slashName = new RegExp(String.raw`(?<=\s)[/\u2013][ \t]?(${nameWord}(?: ${nameWord}){0,2})\s*$`, 'u');

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The name with which a text is signed: what stands after words such as "Terveisin", or alone on the last line.
 * Undefined when nothing looks like one. It may be the name of an office: whoever decides puts it back.
 */
export function findSignature(text: string): Stretch | undefined {
  const from = Math.max(0, text.length - 2 * mostOfName);
  const tail = text.slice(from);
  const end = text.trimEnd().length;
  for (const match of tail.matchAll(closing)) {
    const start = from + match.index + match[0].length;
    const name = text.slice(start, end);
    if (name.length > 0 && name.length <= mostOfName && /^\p{Lu}/u.test(name)) return { start, end };
  }
  for (const pattern of [signedLine, slashName]) {
    const match = pattern.exec(tail);
    const name = match?.[1];
    if (match && name !== undefined) {
      const start = from + match.index + match[0].lastIndexOf(name);
      return { start, end: start + name.length };
    }
  }
  return undefined;
}

const greeting = new RegExp(
  String.raw`^\s*(?:hei|hyvä|moi|terve|arvoisa|hyvää päivää|hej|bästa|hejsan|dear|hello|hi),?[ \u00A0](${nameWord}(?: ${nameWord}){0,3})(?=\s*[,.!\n]|$)`,
  'iu',
);

/** The name with which a letter begins: "Hei Maija,", "Bästa Sven Öberg!". */
export function findGreeted(text: string): Stretch | undefined {
  const match = greeting.exec(text);
  const name = match?.[1];
  // The letters of the greeting may be of any size; those of a name begin with a capital.
  if (!match || name === undefined || !/^\p{Lu}/u.test(name)) return undefined;
  const end = match.index + match[0].length;
  return { start: end - name.length, end };
}

const pair = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{L}'\u2019-]{1,40} \p{Lu}[\p{L}'\u2019-]{1,40}(?![\p{L}])`,
  'gu',
);

/** Two words with capital letters side by side: often first name and last name, sometimes a place. Each once. */
export const nameLikePairs = (text: string): string[] => [...new Set([...text.matchAll(pair)].map(([found]) => found))];
