/** What somebody wrote in a letter, and what came along below it: an older letter, a signature. */
export interface WrittenParts {
  readonly written: string;
  readonly rest: string;
}

/** A signature begins with two dashes and a blank (RFC 3676, 4.3); programs on phones sign in their own way. */
const signature =
  /^(?:-- ?|_{10,}|(?:Lähetetty|Skickat från|Sent from|Get Outlook|Hanki Outlook|Hämta Outlook)\b.{0,80})$/i;

/** Lines with which mail programs begin the letter that is answered. */
const quoteHeads: readonly RegExp[] = [
  /^-{2,} ?(?:Alkuperäinen viesti|Ursprungligt meddelande|Original Message|Välitetty viesti|Forwarded message)/i,
  /^(?:On|Den|Am) .{4,120} (?:wrote|skrev|schrieb) ?.{0,80}:$/i,
  /^.{4,160}(?:kirjoitti|skrev|wrote) ?(?:näin)?:$/i,
  /^(?:Lähettäjä|Från|From): ?\S.{0,200}$/i,
];
const furtherHead = /^(?:Lähetetty|Päivämäärä|Skickat|Datum|Sent|Date|Vastaanottaja|Till|To|Aihe|Ämne|Subject): ?\S/i;

const isQuoted = (line: string): boolean => /^\s*>/.test(line);

/**
 * Parts a letter into what its writer says and what its program added. A head of an older letter in bare lines (From,
 * Sent) counts only when another such line follows, so that nobody's own words are cut. A letter with nothing above the
 * cut is left whole: then what looks quoted is what she wanted to say. Answers between quoted lines stay, as nothing is
 * cut above them.
 */
export function writtenPart(text: string): WrittenParts {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const own = lines.findLastIndex((line) => line.trim() !== '' && !isQuoted(line));
  const cut = lines.findIndex((line, at) => beginsRest(lines, line.trim(), at, own));
  if (cut <= 0) return { written: text.trim(), rest: '' };
  const written = lines.slice(0, cut).join('\n').trim();
  return written === '' ? { written: text.trim(), rest: '' } : { written, rest: lines.slice(cut).join('\n').trim() };
}

function beginsRest(lines: readonly string[], line: string, at: number, lastOwn: number): boolean {
  if (signature.test(line)) return true;
  const next = lines.slice(at + 1, at + 4).map((each) => each.trim());
  const [first, answer, otherAnswer, bare] = quoteHeads;
  if (first?.test(line)) return true;
  if (answer?.test(line) || otherAnswer?.test(line)) return next.some(isQuoted);
  if (bare?.test(line)) return next.some((each) => furtherHead.test(each));
  // The last thing in the letter is a quotation, and nothing of her own comes after it.
  return isQuoted(line) && at > lastOwn;
}
