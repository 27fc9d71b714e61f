import { type Language } from '../../../kernel/language.ts';
import { type LaidCell } from './lay-out.ts';
import { localeTag } from './locale-tag.ts';
import { element, type Xml, xmlDeclaration } from './xml.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

/** The version of OpenDocument that is written. */
export const odfVersion = '1.3';

/** The names of every namespace that a part uses, and the version. */
export const odfRoot = {
  'xmlns:office': `${oasis}:office:1.0`,
  'xmlns:style': `${oasis}:style:1.0`,
  'xmlns:text': `${oasis}:text:1.0`,
  'xmlns:table': `${oasis}:table:1.0`,
  'xmlns:number': `${oasis}:datastyle:1.0`,
  'xmlns:fo': `${oasis}:xsl-fo-compatible:1.0`,
  'xmlns:meta': `${oasis}:meta:1.0`,
  'xmlns:config': `${oasis}:config:1.0`,
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'office:version': odfVersion,
} as const;

/** Styles of cells and columns, each once. */
export interface OdsStyles {
  cell(cell: LaidCell): string;
  /** Of a column as wide as so many characters. */
  column(width: number): string;
  /** `office:automatic-styles`. */
  toXml(): Xml;
}

export const rowStyle = 'row';
export const sheetStyle = 'sheet';
const pageName = 'page';
const masterName = 'Default';

export function odsStyles(language: Language): OdsStyles {
  const cells = new Map<string, string>();
  const columns = new Map<string, string>();
  const decimalsUsed = new Set<number>();
  const named = (known: Map<string, string>, content: Xml, prefix: string): string => {
    const name = known.get(content) ?? `${prefix}${known.size + 1}`;
    known.set(content, name);
    return name;
  };
  return {
    cell: (cell) => {
      if (cell.kind === 'number') decimalsUsed.add(cell.decimals);
      return named(cells, cellStyle(cell), 'cell');
    },
    column: (width) => named(columns, columnStyle(width), 'column'),
    toXml: () =>
      element(
        'office:automatic-styles',
        {},
        ...[...decimalsUsed].toSorted((a, b) => a - b).map((decimals) => numberStyle(decimals, language)),
        ...[...columns].map(([content, name]) => style(name, 'table-column', {}, content)),
        style(
          rowStyle,
          'table-row',
          {},
          element('style:table-row-properties', { 'style:use-optimal-row-height': 'true' }),
        ),
        style(
          sheetStyle,
          'table',
          { 'style:master-page-name': masterName },
          element('style:table-properties', { 'table:display': 'true', 'style:writing-mode': 'lr-tb' }),
        ),
        ...[...cells].map(([content, name]) => cellStyleXml(name, content)),
      ),
  };
}

const style = (name: string, family: string, more: Readonly<Record<string, string | undefined>>, content: Xml): Xml =>
  element('style:style', { 'style:name': name, 'style:family': family, ...more }, content);

const numberStyleName = (decimals: number): string => `decimals${decimals}`;

const numberStyle = (decimals: number, language: Language): Xml =>
  element(
    'number:number-style',
    {
      'style:name': numberStyleName(decimals),
      'number:language': localeTag[language][0],
      'number:country': localeTag[language][1],
    },
    element('number:number', {
      'number:decimal-places': decimals,
      'number:min-decimal-places': decimals,
      'number:min-integer-digits': 1,
      'number:grouping': 'true',
    }),
  );

const columnStyle = (width: number): Xml =>
  element('style:table-column-properties', { 'style:column-width': `${(width * 0.22 + 0.2).toFixed(2)}cm` });

/** The number format stands first, behind a blank, for it is an attribute of the style. */
function cellStyle(cell: LaidCell): Xml {
  const { role, isTotal } = cell;
  const isHeading = role === 'heading' || role === 'number-heading';
  const isLink = cell.kind === 'text' && cell.link !== undefined;
  const isBold = isTotal || isHeading || role === 'row-heading' || role === 'title';
  const isWrapped = role !== 'title' && role !== 'line' && cell.kind === 'text';
  const isRight = cell.kind === 'number' || role === 'number-heading';
  const line = '0.5pt solid #000000';
  return [
    cell.kind === 'number' ? numberStyleName(cell.decimals) : '',
    element('style:table-cell-properties', {
      'style:vertical-align': isHeading ? 'bottom' : 'top',
      'fo:wrap-option': isWrapped ? 'wrap' : 'no-wrap',
      'fo:border-bottom': isHeading ? line : undefined,
      'fo:border-top': isTotal ? line : undefined,
    }),
    element('style:paragraph-properties', { 'fo:text-align': isRight ? 'end' : 'start', 'fo:margin-left': '0cm' }),
    element('style:text-properties', {
      'fo:font-weight': isBold ? 'bold' : undefined,
      'fo:font-size': role === 'title' ? '16pt' : undefined,
      'fo:color': isLink ? '#0b3c7d' : undefined,
      'style:text-underline-style': isLink ? 'solid' : undefined,
      'style:text-underline-width': isLink ? 'auto' : undefined,
      'style:text-underline-color': isLink ? 'font-color' : undefined,
    }),
  ].join(' ');
}

function cellStyleXml(name: string, content: Xml): Xml {
  const at = content.indexOf(' ');
  const numbers = content.slice(0, at);
  return style(
    name,
    'table-cell',
    { 'style:parent-style-name': 'Default', 'style:data-style-name': numbers === '' ? undefined : numbers },
    content.slice(at + 1),
  );
}

/** `styles.xml`: the language of all text, one font, landscape pages. */
export function stylesXml(language: Language): string {
  const [code, country] = localeTag[language];
  return (
    xmlDeclaration +
    element(
      'office:document-styles',
      odfRoot,
      element(
        'office:font-face-decls',
        {},
        element('style:font-face', { 'style:name': 'Arial', 'style:font-family-generic': 'swiss' }),
      ),
      element(
        'office:styles',
        {},
        element(
          'style:default-style',
          { 'style:family': 'table-cell' },
          element('style:text-properties', {
            'style:font-name': 'Arial',
            'fo:font-size': '11pt',
            'fo:language': code,
            'fo:country': country,
          }),
        ),
        style('Default', 'table-cell', {}, ''),
      ),
      element(
        'office:automatic-styles',
        {},
        element(
          'style:page-layout',
          { 'style:name': pageName },
          element('style:page-layout-properties', {
            'fo:page-width': '29.7cm',
            'fo:page-height': '21cm',
            'style:print-orientation': 'landscape',
            // As many pages as it takes downwards, one across.
            'style:scale-to-X': 1,
            'style:scale-to-Y': 0,
            'fo:margin-top': '1.5cm',
            'fo:margin-bottom': '1.5cm',
            'fo:margin-left': '1.5cm',
            'fo:margin-right': '1.5cm',
          }),
        ),
      ),
      element(
        'office:master-styles',
        {},
        element('style:master-page', { 'style:name': masterName, 'style:page-layout-name': pageName }),
      ),
    )
  );
}
