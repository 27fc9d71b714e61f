/** What a row or column is, by what it is called. */
export type LineRole = 'detail' | 'total' | 'subtotal' | 'part';
export type LineKind = 'count' | 'percent' | 'mean' | 'change' | 'other';

/** Fi, sv and en together: people copy headings between languages, and a table does not say which it is in. */
const subtotal = /^(?:välisumma|alasumma|osasumma|delsumma|deltotal|sub-?total)\b/iu;
const totalWord = /^(?:yhteensä|yht\.?|summa|kaikkiaan|totalt?|totals|sammanlagt|sum|total(?:sum|t)?)$/iu;
const wholeLabel =
  /^(?:kaikki|kaikki yhteensä|koko \p{L}+|samtliga|alla|hela \p{L}+|all|overall|grand total|alla totalt)$/iu;
const part = /^(?:josta|joista|siitä|niistä|varav|därav|of which|thereof|including)\b/iu;

/** `Yhteensä`, `yht. 2020`, `Helsinki yhteensä`, `Totalt`; the word stands first or last. */
export function roleOf(label: string): LineRole {
  const text = label.replaceAll(/[(),:;]/g, ' ').trim();
  if (subtotal.test(text)) return 'subtotal';
  if (part.test(text)) return 'part';
  if (wholeLabel.test(text)) return 'total';
  const words = text.split(/\s+/).filter((word) => !isPeriod(word) && !/^(kpl|st|n|lkm|antal|%)$/iu.test(word));
  if (words.length > 4) return 'detail';
  const ends = [words[0] ?? '', words.at(-1) ?? ''];
  return ends.some((word) => totalWord.test(word)) ? 'total' : 'detail';
}

const percent =
  /%|\b(?:osuus|osuudet|prosen\p{L}*|andel\p{L}*|procent\p{L}*|share|shares|percent\p{L}*|per cent|jakauma|fördelning|distribution)(?!\p{L})/iu;
const change =
  /(?<!\p{L})(?:muutos|muutokset|kasvu|erotus|ero|förändring\p{L}*|ökning|skillnad|change|growth|difference)(?!\p{L})/iu;
const mean =
  /(?<!\p{L})(?:keskiarvo\p{L}*|ka\.?|keskim\p{L}*|mediaani|medel\p{L}*|median|mean|average|avg|nps|indeksi|index|keskihajonta|sd|arvosana|vitsord|score)(?!\p{L})/iu;
const other =
  /(?<!\p{L})(?:nro|numero|tunnus|koodi|kod|code|id|vuosi|år|year|sija|rank|ranking|sijoitus|postinumero|puhelinnumero|suhde|ratio|\/ ?\d+ asukasta)(?!\p{L})/iu;

const people =
  /(?<!\p{L})(?:vastaaj|vastann|osallistuj|henkilö[iä]|svarande|deltagar|person(?:er|s)|respondent|participant|people)/iu;

/** Whether a total is of people: one of them may stand in several rows, so they can be fewer than their rows together. */
export const countsPeople = (label: string): boolean => people.test(label);

/** Whether what stands there adds up (a count), or is a share, a mean, a change or a mere number. */
export function kindOf(label: string): LineKind {
  if (change.test(label)) return 'change';
  if (percent.test(label)) return 'percent';
  if (mean.test(label)) return 'mean';
  return other.test(label) ? 'other' : 'count';
}

/** A year, quarter or month of a heading. */
export const isPeriod = (text: string): boolean =>
  /^(?:(?:19|20)\d{2}(?:[–-](?:19|20)?\d{2})?|Q[1-4](?:[/ ]?(?:19|20)\d{2})?|(?:19|20)\d{2}[-/ ]?Q[1-4]|\d{1,2}\/(?:19|20)\d{2})$/iu.test(
    text.trim(),
  );

/** The year that a heading names, or undefined. */
export function yearOf(label: string): number | undefined {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(label)?.[0];
  return year === undefined ? undefined : Number(year);
}
