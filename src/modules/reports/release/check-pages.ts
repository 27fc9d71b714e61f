import { type Language, languages } from '../../../kernel/language.ts';
import { formatValue } from '../prose/evaluate.ts';
import { type ReleaseFolder } from './check-files.ts';
import { type Finding } from './finding.ts';
import { findingsIn, type Published, shown } from './published.ts';

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

function checkPage(path: string, page: string, language: Language, published: Published): Finding[] {
  const found = findingsIn(path);
  return [...page.matchAll(linkedNumber)].flatMap(([, code = '', value = '', text = '']) => {
    const number = published.byCode.get(code);
    if (!number || number.value === null) return [found('number-unknown', code)];
    const { value: own, decimals, unit } = number;
    const written = [own, Math.abs(own)].map((size) => formatValue(size, decimals, unit, language));
    return value === String(own) && written.includes(text)
      ? []
      : [found('number-differs', code, { printed: text, published: shown(own) })];
  });
}
