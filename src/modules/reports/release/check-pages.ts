import { type Language, languages } from '../../../kernel/language.ts';
import { type ReleaseFolder } from './check-files.ts';
import { type Finding } from './finding.ts';
import { findingsIn, type Published, shown, writtenNumber } from './published.ts';

/** A link with a code round a number, as the pages print both: in text with what is spoken beside it, in tables plain. Bounded, for pages are not trusted. */
const linkedNumber =
  /<a [^<>]{0,500}?title="(F-[0-9A-Z]{1,20})"[^<>]{0,500}><data value="([^"<>]{0,50})">(?:<span aria-hidden="true">)?([^<>]{0,100})</g;

/** Every number of the pages that has a code, in value and in writing. */
export function checkPages(folder: ReleaseFolder, published: Published): Finding[] {
  const findings: Finding[] = [];
  for (const [path, bytes] of folder) {
    const language = languages.find((each) => path.startsWith(`${each}/`));
    if (language === undefined || !path.endsWith('.html')) continue;
    findings.push(...checkPage(path, new TextDecoder().decode(bytes), language, published));
  }
  return findings;
}

/** How a row of the page of a figure begins: with the code of a number. What it counts and the number with its unit follow. */
const rowOfNumber = /<span id="(F-[0-9A-Z]{1,20})">[^<>]{0,30}<\/span><\/th>/g;
const longestRow = 5000;

function checkPage(path: string, page: string, language: Language, published: Published): Finding[] {
  const found = findingsIn(path);
  const linked = [...page.matchAll(linkedNumber)].flatMap(([, code = '', value = '', text = '']) => {
    const number = published.byCode.get(code);
    if (!number || number.value === null) return [found('number-unknown', code)];
    const { value: own } = number;
    const written = [own, Math.abs(own)].map((size) => writtenNumber(number, size, language));
    return value === String(own) && written.includes(text)
      ? []
      : [found('number-differs', code, { printed: text, published: shown(own) })];
  });
  const listed = [...page.matchAll(rowOfNumber)].flatMap(({ 1: code = '', index }) => {
    const number = published.byCode.get(code);
    if (!number) return [found('number-unknown', code)];
    const [row = ''] = page.slice(index, index + longestRow).split('</tr>', 1);
    const text = row.slice(row.lastIndexOf('<td')).replaceAll(/<[^<>]*>/g, '');
    const isSame =
      number.value === null
        ? !/\d/.test(text)
        : `${text} `.startsWith(`${writtenNumber(number, number.value, language)} `);
    return isSame ? [] : [found('number-differs', code, { printed: text, published: shown(number.value) })];
  });
  return [...linked, ...listed];
}
