import { cleanLine } from './clean-names.ts';
import { type SpreadsheetDocument } from './document.ts';
import { columnName, isSideFrozen, quotedSheet } from './grid.ts';
import { type LaidCell, type LaidSheet, type LaidTable, layOut } from './lay-out.ts';
import { pack, type PackedFile } from './pack.ts';
import { localeTag } from './locale-tag.ts';
import { element, type Xml, xmlDeclaration, xmlText } from './xml.ts';
import { spreadsheetMl, type XlsxStyles, xlsxStyles } from './xlsx-styles.ts';

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packageFormat = 'http://schemas.openxmlformats.org/package/2006';
const sheetMlTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The document as an Excel workbook (ECMA-376, transitional): each table a table object with its heading row, panes
 * frozen at it, titles for screen readers by the defined names that JAWS and NVDA read. The same document gives the
 * same bytes. Throws a RangeError for a document that cannot be one.
 */
export function writeXlsx(document: SpreadsheetDocument): Uint8Array {
  const sheets = layOut(document);
  const styles = xlsxStyles();
  const texts = sharedTexts();
  const sheetFiles = sheets.flatMap((sheet, at) => filesOfSheet(sheet, at, sheets, styles, texts));
  return pack([
    { path: '[Content_Types].xml', content: contentTypes(sheets) },
    { path: '_rels/.rels', content: packageRelations },
    { path: 'docProps/core.xml', content: coreProperties(document) },
    { path: 'docProps/app.xml', content: appProperties },
    { path: 'xl/workbook.xml', content: workbookXml(sheets) },
    { path: 'xl/_rels/workbook.xml.rels', content: workbookRelations(sheets) },
    { path: 'xl/styles.xml', content: styles.toXml() },
    { path: 'xl/sharedStrings.xml', content: texts.toXml() },
    ...sheetFiles,
  ]);
}

interface SharedTexts {
  indexOf(text: string): number;
  toXml(): string;
}

function sharedTexts(): SharedTexts {
  const known = new Map<string, number>();
  let uses = 0;
  return {
    indexOf: (text) => {
      uses += 1;
      const index = known.get(text) ?? known.size;
      known.set(text, index);
      return index;
    },
    toXml: () =>
      xmlDeclaration +
      element(
        'sst',
        { xmlns: spreadsheetMl, count: uses, uniqueCount: known.size },
        ...[...known.keys()].map((text) =>
          element('si', {}, element('t', { 'xml:space': 'preserve' }, xmlText(xstring(text)))),
        ),
      ),
  };
}

/** A text that looks like the format's own escape of a sign gets its underscore escaped (ECMA-376, 22.9.2.19). */
const xstring = (text: string): string => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

const areaOf = ({ headingRow, lastRow, headings }: LaidTable): string =>
  `${cellName(headingRow, 0)}:${cellName(lastRow, headings.length - 1)}`;

/** Tables are numbered on their own, in the order of their sheets. */
const tableNumber = (sheets: readonly LaidSheet[], at: number): number =>
  sheets.slice(0, at + 1).filter(({ table }) => table).length;

function filesOfSheet(
  sheet: LaidSheet,
  at: number,
  sheets: readonly LaidSheet[],
  styles: XlsxStyles,
  texts: SharedTexts,
): PackedFile[] {
  const relations: Xml[] = [];
  const relate = (type: string, target: string, mode?: string): string => {
    const id = `rId${relations.length + 1}`;
    relations.push(relation(id, `${officeDocument}/relationships/${type}`, target, mode));
    return id;
  };
  const links = sheet.rows.flatMap((row, rowAt) =>
    row.flatMap((cell, columnAt) => {
      if (cell.kind !== 'text' || !cell.link) return [];
      const ref = cellName(rowAt, columnAt);
      return 'url' in cell.link
        ? [element('hyperlink', { ref, 'r:id': relate('hyperlink', cell.link.url, 'External') })]
        : [element('hyperlink', { ref, location: `${quotedSheet(cell.link.sheet)}!A1`, display: cell.text })];
    }),
  );
  const number = tableNumber(sheets, at);
  const tableRelation = sheet.table && relate('table', `../tables/table${number}.xml`);
  const path = `sheet${at + 1}.xml`;
  return [
    {
      path: `xl/worksheets/${path}`,
      content: sheetXml(sheet, at, links, tableRelation, (cell, name) => cellXml(cell, name, styles, texts)),
    },
    ...(relations.length === 0 ? [] : [{ path: `xl/worksheets/_rels/${path}.rels`, content: relationsXml(relations) }]),
    ...(sheet.table ? [{ path: `xl/tables/table${number}.xml`, content: tableXml(sheet.table, number) }] : []),
  ];
}

function cellXml(cell: LaidCell, name: string, styles: XlsxStyles, texts: SharedTexts): Xml {
  const s = styles.indexOf(cell);
  if (cell.kind === 'number') return element('c', { r: name, s }, element('v', {}, String(cell.value)));
  // A blank text is a blank cell; a text is never a formula, whatever it begins with.
  return cell.text === ''
    ? element('c', { r: name, s })
    : element('c', { r: name, s, t: 's' }, element('v', {}, String(texts.indexOf(cell.text))));
}

function sheetXml(
  { rows, widths, heights, table }: LaidSheet,
  at: number,
  links: readonly Xml[],
  tableRelation: string | undefined,
  toXml: (cell: LaidCell, name: string) => Xml,
): string {
  const lastColumn = Math.max(0, (table?.headings.length ?? 1) - 1);
  return (
    xmlDeclaration +
    element(
      'worksheet',
      { xmlns: spreadsheetMl, 'xmlns:r': `${officeDocument}/relationships` },
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
      element('dimension', { ref: `A1:${cellName(rows.length - 1, lastColumn)}` }),
      element('sheetViews', {}, sheetView(at, table, widths)),
      element('sheetFormatPr', { defaultRowHeight: lineHeight }),
      element(
        'cols',
        {},
        ...widths.map((width, column) => element('col', { min: column + 1, max: column + 1, width, customWidth: 1 })),
      ),
      element(
        'sheetData',
        {},
        ...rows.map((row, rowAt) =>
          element(
            'row',
            { r: rowAt + 1, ...heightOf(rowAt, heights[rowAt] ?? 1) },
            ...row.map((cell, column) => toXml(cell, cellName(rowAt, column))),
          ),
        ),
      ),
      links.length === 0 ? '' : element('hyperlinks', {}, ...links),
      element('pageMargins', { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
      element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
      tableRelation === undefined
        ? ''
        : element('tableParts', { count: 1 }, element('tablePart', { 'r:id': tableRelation })),
    )
  );
}

/** Of a row in points, where it is not the usual one: not every program finds out itself how high wrapped text is. */
function heightOf(row: number, lines: number): { readonly ht?: number; readonly customHeight?: number } {
  if (row === 0) return { ht: titleHeight, customHeight: 1 };
  return lines === 1 ? {} : { ht: Math.min(lines * lineHeight, highest), customHeight: 1 };
}

const titleHeight = 24;
const lineHeight = 15;
/** The format has no higher rows. */
const highest = 409;

function sheetView(at: number, table: LaidTable | undefined, widths: readonly number[]): Xml {
  const view = { tabSelected: at === 0 ? 1 : undefined, workbookViewId: 0 };
  if (!table) return element('sheetView', view);
  const top = table.headingRow + 1;
  const isSide = isSideFrozen(widths);
  const pane = isSide ? 'bottomRight' : 'bottomLeft';
  return element(
    'sheetView',
    view,
    element('pane', {
      xSplit: isSide ? 1 : undefined,
      ySplit: top,
      topLeftCell: cellName(top, isSide ? 1 : 0),
      activePane: pane,
      state: 'frozen',
    }),
    ...(isSide ? [element('selection', { pane: 'topRight' }), element('selection', { pane: 'bottomLeft' })] : []),
    // Reading begins at the title.
    element('selection', { pane, activeCell: 'A1', sqref: 'A1' }),
  );
}

function tableXml(table: LaidTable, number: number): string {
  return (
    xmlDeclaration +
    element(
      'table',
      {
        xmlns: spreadsheetMl,
        id: number,
        name: table.name,
        displayName: table.name,
        ref: areaOf(table),
        totalsRowShown: 0,
      },
      element(
        'tableColumns',
        { count: table.headings.length },
        ...table.headings.map((name, at) => element('tableColumn', { id: at + 1, name: xstring(name) })),
      ),
      element('tableStyleInfo', {
        name: 'TableStyleLight1',
        showFirstColumn: 1,
        showLastColumn: 0,
        showRowStripes: 0,
        showColumnStripes: 0,
      }),
    )
  );
}

function workbookXml(sheets: readonly LaidSheet[]): string {
  return (
    xmlDeclaration +
    element(
      'workbook',
      { xmlns: spreadsheetMl, 'xmlns:r': `${officeDocument}/relationships` },
      element('bookViews', {}, element('workbookView', { activeTab: 0 })),
      element(
        'sheets',
        {},
        ...sheets.map(({ name }, at) => element('sheet', { name, sheetId: at + 1, 'r:id': `rId${at + 1}` })),
      ),
      definedNames(sheets),
    )
  );
}

/** What is printed on every page, and where headings of rows and columns are: `TitleRegion1.A5.D9.3` (JAWS, NVDA). */
function definedNames(sheets: readonly LaidSheet[]): Xml {
  const names = sheets.flatMap(({ name, table }, at) => {
    if (!table) return [];
    const sheet = quotedSheet(name);
    const row = table.headingRow + 1;
    const region = `TitleRegion1.${areaOf(table).replace(':', '.')}.${at + 1}`;
    return [
      element('definedName', { name: '_xlnm.Print_Titles', localSheetId: at }, xmlText(`${sheet}!$${row}:$${row}`)),
      element('definedName', { name: region }, xmlText(`${sheet}!$A$${row}`)),
    ];
  });
  return names.length === 0 ? '' : element('definedNames', {}, ...names);
}

const relation = (id: string, type: string, target: string, mode?: string): Xml =>
  element('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode });

const relationsXml = (relations: readonly Xml[]): string =>
  xmlDeclaration + element('Relationships', { xmlns: `${packageFormat}/relationships` }, ...relations);

const packageRelations = relationsXml([
  relation('rId1', `${officeDocument}/relationships/officeDocument`, 'xl/workbook.xml'),
  relation('rId2', `${packageFormat}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  relation('rId3', `${officeDocument}/relationships/extended-properties`, 'docProps/app.xml'),
]);

const workbookRelations = (sheets: readonly LaidSheet[]): string =>
  relationsXml([
    ...sheets.map((_, at) =>
      relation(`rId${at + 1}`, `${officeDocument}/relationships/worksheet`, `worksheets/sheet${at + 1}.xml`),
    ),
    relation(`rId${sheets.length + 1}`, `${officeDocument}/relationships/styles`, 'styles.xml'),
    relation(`rId${sheets.length + 2}`, `${officeDocument}/relationships/sharedStrings`, 'sharedStrings.xml'),
  ]);

function contentTypes(sheets: readonly LaidSheet[]): string {
  const override = (path: string, type: string): Xml => element('Override', { PartName: path, ContentType: type });
  const part = (path: string, type: string): Xml => override(`/xl/${path}.xml`, `${sheetMlTypes}.${type}+xml`);
  return (
    xmlDeclaration +
    element(
      'Types',
      { xmlns: `${packageFormat}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      part('workbook', 'sheet.main'),
      part('styles', 'styles'),
      part('sharedStrings', 'sharedStrings'),
      ...sheets.map((_, at) => part(`worksheets/sheet${at + 1}`, 'worksheet')),
      ...sheets.flatMap(({ table }, at) => (table ? [part(`tables/table${tableNumber(sheets, at)}`, 'table')] : [])),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    )
  );
}

function coreProperties({ title, description, author, language, madeAt }: SpreadsheetDocument): string {
  const time = `${madeAt.toISOString().slice(0, 19)}Z`;
  const moment = (name: string): Xml => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, time);
  return (
    xmlDeclaration +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${packageFormat}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, xmlText(cleanLine(title))),
      element('dc:creator', {}, xmlText(cleanLine(author))),
      element('dc:description', {}, xmlText(cleanLine(description))),
      element('dc:language', {}, localeTag[language].join('-')),
      moment('dcterms:created'),
      moment('dcterms:modified'),
    )
  );
}

const appProperties =
  xmlDeclaration +
  element('Properties', { xmlns: `${officeDocument}/extended-properties` }, element('Application', {}, 'Kuulolla'));
