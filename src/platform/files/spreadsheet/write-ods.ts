import { type Language } from '../../../kernel/language.ts';
import { formatNumber } from '../../i18n/format.ts';
import { cleanLine } from './clean-names.ts';
import { type SpreadsheetDocument } from './document.ts';
import { columnName, isSideFrozen, quotedSheet } from './grid.ts';
import { type LaidCell, type LaidLink, type LaidSheet, type LaidTable, layOut } from './lay-out.ts';
import { localeTag } from './locale-tag.ts';
import { odfRoot, odfVersion, type OdsStyles, odsStyles, rowStyle, sheetStyle, stylesXml } from './ods-styles.ts';
import { pack } from './pack.ts';
import { element, type Xml, xmlDeclaration, xmlText } from './xml.ts';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * The document as an OpenDocument spreadsheet (ISO/IEC 26300, version 1.3): its type first and unpacked, each table a
 * database range with its heading row, headings of rows and columns marked, panes frozen at them, every text with its
 * language. The same document gives the same bytes. Throws a RangeError for a document that cannot be one.
 */
export function writeOds(document: SpreadsheetDocument): Uint8Array {
  const sheets = layOut(document);
  return pack([
    { path: 'mimetype', content: mediaType, isStored: true },
    { path: 'META-INF/manifest.xml', content: manifest },
    { path: 'meta.xml', content: metaXml(document) },
    { path: 'settings.xml', content: settingsXml(sheets) },
    { path: 'styles.xml', content: stylesXml(document.language) },
    { path: 'content.xml', content: contentXml(sheets, document.language) },
  ]);
}

function contentXml(sheets: readonly LaidSheet[], language: Language): string {
  const styles = odsStyles(language);
  const tables = sheets.map((sheet) => sheetXml(sheet, styles, language));
  const ranges = sheets.flatMap(({ name, table }) => (table ? [rangeXml(name, table)] : []));
  return (
    xmlDeclaration +
    element(
      'office:document-content',
      odfRoot,
      element('office:scripts'),
      styles.toXml(),
      element(
        'office:body',
        {},
        element(
          'office:spreadsheet',
          {},
          ...tables,
          ranges.length === 0 ? '' : element('table:database-ranges', {}, ...ranges),
        ),
      ),
    )
  );
}

function sheetXml({ name, rows, widths, table }: LaidSheet, styles: OdsStyles, language: Language): Xml {
  const columns = widths.map((width) => element('table:table-column', { 'table:style-name': styles.column(width) }));
  const written = rows.map((row) =>
    element('table:table-row', { 'table:style-name': rowStyle }, ...row.map((cell) => cellXml(cell, styles, language))),
  );
  const title = rows[0]?.[0];
  const headingRow = table?.headingRow ?? rows.length;
  return element(
    'table:table',
    { 'table:name': name, 'table:style-name': sheetStyle },
    element('table:title', {}, title?.kind === 'text' ? xmlText(title.text) : ''),
    ...(table ? [element('table:table-header-columns', {}, columns[0] ?? ''), ...columns.slice(1)] : columns),
    ...written.slice(0, headingRow),
    table ? element('table:table-header-rows', {}, written[headingRow] ?? '') : '',
    ...written.slice(headingRow + 1),
  );
}

function cellXml(cell: LaidCell, styles: OdsStyles, language: Language): Xml {
  const look = { 'table:style-name': styles.cell(cell) };
  if (cell.kind === 'number') {
    const { value, decimals } = cell;
    return element(
      'table:table-cell',
      { ...look, 'office:value-type': 'float', 'office:value': value },
      element('text:p', {}, formatNumber(value, language, decimals)),
    );
  }
  if (cell.text === '') return element('table:table-cell', look);
  const link = cell.link && addressOf(cell.link);
  const lines = cell.text.split('\n').map((line) => {
    const words = spacedText(line);
    const shown =
      link === undefined || line === ''
        ? words
        : element('text:a', { 'xlink:type': 'simple', 'xlink:href': link }, words);
    return element('text:p', {}, shown);
  });
  return element('table:table-cell', { ...look, 'office:value-type': 'string' }, ...lines);
}

/** Blanks in a row and tabs, which OpenDocument would else take for one blank (19.427 and 6.1.2 of part 3). */
const spacedText = (line: string): Xml =>
  xmlText(line)
    .replaceAll(/^ | {2,}| $/g, (blanks) => element('text:s', { 'text:c': blanks.length }))
    .replaceAll('\t', element('text:tab'));

const addressOf = (link: LaidLink): string => ('url' in link ? link.url : `#${quotedSheet(link.sheet)}.A1`);

function rangeXml(sheet: string, { name, headingRow, lastRow, headings }: LaidTable): Xml {
  const cell = (row: number, column: number): string => `${quotedSheet(sheet)}.${columnName(column)}${row + 1}`;
  return element('table:database-range', {
    'table:name': name,
    'table:target-range-address': `${cell(headingRow, 0)}:${cell(lastRow, headings.length - 1)}`,
    'table:contains-header': 'true',
    'table:display-filter-buttons': 'false',
  });
}

function metaXml({ title, description, author, language, madeAt }: SpreadsheetDocument): string {
  const time = madeAt.toISOString().slice(0, 19);
  return (
    xmlDeclaration +
    element(
      'office:document-meta',
      odfRoot,
      element(
        'office:meta',
        {},
        element('meta:generator', {}, 'Kuulolla'),
        element('dc:title', {}, xmlText(cleanLine(title))),
        element('dc:description', {}, xmlText(cleanLine(description))),
        element('meta:initial-creator', {}, xmlText(cleanLine(author))),
        element('dc:creator', {}, xmlText(cleanLine(author))),
        element('meta:creation-date', {}, `${time}Z`),
        element('dc:date', {}, `${time}Z`),
        element('dc:language', {}, localeTag[language].join('-')),
      ),
    )
  );
}

/** Where panes are frozen has no place in the standard: it stands in the settings, as LibreOffice and others read it. */
function settingsXml(sheets: readonly LaidSheet[]): string {
  const tables = sheets.map(({ name, table, widths }) =>
    element('config:config-item-map-entry', { 'config:name': name }, ...(table ? frozenAt(table, widths) : [])),
  );
  return (
    xmlDeclaration +
    element(
      'office:document-settings',
      odfRoot,
      element(
        'office:settings',
        {},
        element(
          'config:config-item-set',
          { 'config:name': 'ooo:view-settings' },
          element(
            'config:config-item-map-indexed',
            { 'config:name': 'Views' },
            element(
              'config:config-item-map-entry',
              {},
              setting('ViewId', 'string', 'view1'),
              element('config:config-item-map-named', { 'config:name': 'Tables' }, ...tables),
              setting('ActiveTable', 'string', xmlText(sheets[0]?.name ?? '')),
            ),
          ),
        ),
      ),
    )
  );
}

function frozenAt({ headingRow }: LaidTable, widths: readonly number[]): Xml[] {
  const column = isSideFrozen(widths) ? 1 : 0;
  const row = headingRow + 1;
  const frozen = 2;
  return [
    setting('CursorPositionX', 'int', 0),
    setting('CursorPositionY', 'int', 0),
    setting('HorizontalSplitMode', 'short', column === 1 ? frozen : 0),
    setting('VerticalSplitMode', 'short', frozen),
    setting('HorizontalSplitPosition', 'int', column),
    setting('VerticalSplitPosition', 'int', row),
    setting('PositionLeft', 'int', 0),
    setting('PositionRight', 'int', column),
    setting('PositionTop', 'int', 0),
    setting('PositionBottom', 'int', row),
  ];
}

const setting = (name: string, type: string, value: string | number): Xml =>
  element('config:config-item', { 'config:name': name, 'config:type': type }, String(value));

const manifestEntry = (path: string, type: string): Xml =>
  element('manifest:file-entry', {
    'manifest:full-path': path,
    'manifest:version': path === '/' ? odfVersion : undefined,
    'manifest:media-type': type,
  });

const manifest =
  xmlDeclaration +
  element(
    'manifest:manifest',
    { 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': odfVersion },
    manifestEntry('/', mediaType),
    ...['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'].map((path) => manifestEntry(path, 'text/xml')),
  );
