import { type Language } from '../../../../kernel/language.ts';

/** Everything with digits that is no number of the report, in the order in which it is taken out. */
const common: readonly RegExp[] = [
  // Longer than any number.
  /\d{16,}/gu,
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}/gu,
  // Telephone numbers: an area code or a country code, then groups.
  /(?<![\d,.])\+\d{2,3}[\s\u00a0-]?\d[\d\s\u00a0-]{5,18}\d/gu,
  /(?<![\d,.])0\d{1,3}[\s\u00a0-]\d{3}[\d\s\u00a0-]{0,14}\d/gu,
  // Law: `§ 12`, `12 §:n`, `12 a §`, (1326/2010).
  /§{1,2}\s?\d+(?:\s?[a-z])?(?:[:.]\p{L}+)?/giu,
  /(?<!\d)\d{1,4}(?:\s?[a-z])?\s?§(?::\p{L}+)?(?:\s\d+\s(?:momentti|momentin|mom\.?|mom))?/giu,
  /\(?\b\d{1,4}\/(?:19|20)\d{2}\)?/gu,
  // Codes: F-7K2QX, COVID-19, HEL 2025-008679, Q4, ISO 9001.
  /\b[A-ZÅÄÖ]{2,}\s\d{4}-\d+/gu,
  /\b(?=[A-ZÅÄÖ0-9-]{0,20}\d)[A-ZÅÄÖ]{1,6}-?[A-ZÅÄÖ0-9]*\d[A-ZÅÄÖ0-9-]*\b/gu,
  // Postcodes and numbers of units: no count begins with a nought.
  /(?<![\d.,])0\d{2,}(?![.,]?\d)/gu,
  // Dates and times.
  /\b(?:19|20)\d{2}-\d{1,2}(?:-\d{1,2})?\b/gu,
  /\b(?:19|20)\d{2}[-/ ]?Q[1-4]\b/giu,
  /(?<!\d)\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:19|20)?\d{2}(?!\d))?(?:\s?[–—−-]\s?\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:19|20)?\d{2}(?!\d))?)?/gu,
  /(?<!\d)\d{1,2}\.?\s?[–—−-]\s?\d{1,2}\.\d{1,2}\.(?:(?:19|20)\d{2})?/gu,
  /(?<!\d)\d{1,2}:\d{2}(?!\d)(?:\s?(?:am|pm))?/giu,
  /\b(?:klo|kl\.?|kello)\s?\d{1,2}(?:[.:]\d{2})?(?:\s?[–—−-]\s?\d{1,2}(?:[.:]\d{2})?)?/giu,
  /(?<!\d)\d{1,2}\s?(?:am|pm)\b/giu,
  /(?<!\d)\d{1,2}\.?\s(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu\p{L}*(?:\s(?:19|20)\d{2})?/giu,
  /(?<!\d)\d{1,2}\s(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|January|February|March|May|June|July|August|October)(?!\p{L})(?:\s(?:19|20)\d{2})?/giu,
  // Quarters, halves and other ordinals.
  /(?<!\d)[1-4]\.\s?(?:ja\s[1-4]\.\s?)?(?:vuosi)?(?:kvartaali|neljännes|neljännekse|vuosineljänne|puolisko)\p{L}*/giu,
  /(?<!\d)\d{1,3}(?::nn?e\p{L}*|:s\b|:e\b|:a\b|st\b|nd\b|rd\b|th\b)/giu,
  // References within the report.
  /\b(?:kuva|kuvassa|kuvan|kuvio\p{L}*|kaavio\p{L}*|taulukko|taulukossa|taulukon|taulukosta|liite|liitteessä|sivu\p{L}*|s\.|luku|luvussa|kohta|kohdassa|osa|versio|bild\p{L}*|figur\p{L}*|diagram\p{L}*|tabell\p{L}*|bilaga\p{L}*|sida\p{L}*|kapitel|punkt|figure|fig\.|chart|table|annex|appendix|pages?|section|chapter|kvartal|quarter|version|vecka|week|viikko|viikolla|viikon)\s\d+(?:\.\d+)*/giu,
  // Scales, ranges and ages.
  /\b(?:asteikolla|asteikon|asteikko|skala|skalan|scale(?:\s(?:of|from))?)\s(?:från\s|from\s)?\d+\s?(?:[–—−-]|till|to|…)\s?\d+/giu,
  /\(?\b\d{1,2}\s?=\s?\p{L}[^)…\d]{0,60}(?:…|\.\.\.?|,|;)?\s?(?:\d{1,2}\s?=\s?\p{L}[^)\d]{0,60})?\)?/gu,
  /(?<![\d.,])\d+\s?[–—−-]\s?\d+(?:\s?%|-?\p{L}+)?/gu,
  /(?<!\d)\d{1,3}[-–](?:vuotia|vuotta|åring|åriga|year|portai|henki|stegs|gradig|point|kohtai|kielis)\p{L}*(?:-olds?)?/giu,
  /(?<!\d)\d{1,3}\s(?:vuotta täyttän|år fyllda|år gam)\p{L}*/giu,
  /(?<!\d)\d{1,3}\/\d(?!\d)/gu,
];

/** A year is a year beside words of time, or when nothing that can be counted follows it. */
const year =
  /(?<![\d.,\u00a0\u202f])(?:19|20)\d{2}(?:\s?[–—−-]\s?(?:(?:19|20)\d{2}|\d{2}))?(?![\d\u00a0\u202f]|[.,]\d)/gu;
const counted =
  /^\s(?:palaut|moit|kiito|kysym|ide|vast|komment|asia|kpl|kappal|ehdotu|yhteydeno|respons|svar|klander|beröm|fråg|idé|åsikt|feedback|case|complain|praise|question|comment|answer|respond|propos|ärend|st\b)/iu;

const ordinal: Readonly<Record<Language, RegExp | undefined>> = {
  fi: /(?<![\d,.])\d{1,3}\.(?=\s\p{Ll})/gu,
  sv: /(?<![\d,.])\d{1,3}\.(?=\s\p{Ll})/gu,
  en: undefined,
};

const blank = (text: string): string => text.replaceAll(/[^\n]/gu, ' ');

/** Headings' numbers, list numbers, rows of a table and code are no claims. */
const lineForms: readonly RegExp[] = [
  /^\s*\|.*\|\s*$/u,
  /^\s*(?:```|~~~).*$/u,
  // A row of a table that came along with the text: a name, then nothing but numbers.
  /^[^.!?\d]*(?:[\s;\t]+[-–\d][\d\u00a0.,]*\s?%?){3,}\s*$/u,
  // Captions: `Kuva 2. Yleisimmät …`
  /^\s*(?:\*\*)?(?:kuva|kuvio|taulukko|bild|figur|tabell|figure|table)\s?\d+[.:].*$/iu,
];
const longestLine = 400;
const listNumber = /^(\s*(?:#+\s*)?)(\d+(?:\.\d+)*[.)]?)(?=\s\p{Lu})/u;

/**
 * The text with everything blanked out that has digits but states no number:
 * dates, years, quarters, ordinals, law, telephone numbers, addresses, codes,
 * scales, ranges, references and tables. Every place stays where it was.
 */
export function maskProse(text: string, language: Language): string {
  let masked = text
    .split('\n')
    .map((line) => {
      if (line.length < longestLine && lineForms.some((form) => form.test(line))) return blank(line);
      return line.replace(listNumber, (all, before: string, number: string) =>
        /[.)]$/.test(number) || /^\s*#/.test(before) ? before + blank(number) : all,
      );
    })
    .join('\n');
  for (const form of common) masked = masked.replaceAll(form, blank);
  masked = masked.replaceAll(year, (found, at: number, whole: string) =>
    counted.test(whole.slice(at + found.length)) && !timeBefore.test(whole.slice(0, at)) ? found : blank(found),
  );
  const ordinals = ordinal[language];
  return ordinals ? masked.replaceAll(ordinals, blank) : masked;
}

const timeBefore = /(?:vuo(?:si|nna|den|desta|teen|tta)|år(?:et)?|year|in|since|from|kuussa|kuun)\s$/iu;
