import { Problem } from '../../../kernel/problem.ts';
import { isDateFormat } from './xlsx-date.ts';
import { xmlEvents } from './xml-events.ts';
import { type ZipArchive } from './zip-archive.ts';

/** What has to be known of a workbook before the rows of a sheet can be read. */
export interface Workbook {
  readonly sheet: string;
  readonly sheetPath: string;
  readonly sharedTexts: readonly string[];
  /** For each cell style, whether numbers in it are dates. */
  readonly dateStyles: readonly boolean[];
  /** Days are counted from 1904, as old programs for the Macintosh do. */
  readonly isFrom1904: boolean;
}

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

/** Reads the parts of a workbook around its sheets. A Problem when there is no such sheet. */
export async function readWorkbook(archive: ZipArchive, name: string, wanted: string | undefined): Promise<Workbook> {
  const { sheets, isFrom1904 } = await readSheetList(archive, name);
  const sheet =
    wanted === undefined ? (sheets.find((it) => !it.isHidden) ?? sheets[0]) : sheets.find((it) => it.name === wanted);
  if (!sheet) {
    const names = sheets.map((it) => it.name).join(', ');
    throw new Problem('invalid', 'files.no-such-sheet', { name, sheet: wanted ?? '', names });
  }
  const targets = await readRelations(archive, name);
  return {
    sheet: sheet.name,
    sheetPath: targets.get(sheet.relation) ?? '',
    isFrom1904,
    dateStyles: archive.names.includes('xl/styles.xml') ? await readDateStyles(archive, name) : [],
    sharedTexts: archive.names.includes('xl/sharedStrings.xml') ? await readSharedTexts(archive, name) : [],
  };
}

async function readSheetList(
  archive: ZipArchive,
  name: string,
): Promise<{ sheets: SheetEntry[]; isFrom1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let isFrom1904 = false;
  for await (const event of xmlEvents(await archive.read('xl/workbook.xml'), name)) {
    if (event.type !== 'open') continue;
    const { attributes } = event;
    if (event.name === 'workbookPr') isFrom1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
    if (event.name !== 'sheet') continue;
    const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    const isHidden = attributes['state'] !== undefined && attributes['state'] !== 'visible';
    sheets.push({ name: attributes['name'] ?? '', relation, isHidden });
  }
  return { sheets, isFrom1904 };
}

async function readRelations(archive: ZipArchive, name: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  for await (const event of xmlEvents(await archive.read('xl/_rels/workbook.xml.rels'), name)) {
    if (event.type !== 'open' || event.name !== 'Relationship') continue;
    const target = event.attributes['Target'] ?? '';
    targets.set(event.attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return targets;
}

async function readDateStyles(archive: ZipArchive, name: string): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let isInCellStyles = false;
  for await (const event of xmlEvents(await archive.read('xl/styles.xml'), name)) {
    if (event.type === 'text') continue;
    if (event.name === 'cellXfs') isInCellStyles = event.type === 'open';
    if (event.type === 'close') continue;
    const number = Number(event.attributes['numFmtId']);
    if (event.name === 'numFmt') formats.set(number, event.attributes['formatCode'] ?? '');
    if (event.name === 'xf' && isInCellStyles) styles.push(isDateFormat(number, formats.get(number)));
  }
  return styles;
}

async function readSharedTexts(archive: ZipArchive, name: string): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  for await (const event of xmlEvents(await archive.read('xl/sharedStrings.xml'), name)) {
    if (event.type === 'text') {
      if (isText && !isPhonetic) text += event.text;
    } else if (event.name === 't') isText = event.type === 'open';
    else if (event.name === 'rPh') isPhonetic = event.type === 'open';
    else if (event.name === 'si' && event.type === 'open') text = '';
    else if (event.name === 'si') texts.push(plainText(text));
  }
  return texts;
}

/** `_x000D_` and its like are how workbooks write signs that XML cannot hold (ECMA-376, 22.9.2.19). */
export const plainText = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
