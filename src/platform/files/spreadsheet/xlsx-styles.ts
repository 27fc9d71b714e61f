import { type CellRole, type LaidCell } from './lay-out.ts';
import { element, type Xml, xmlDeclaration } from './xml.ts';

export const spreadsheetMl = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Cell formats of a workbook, each once; 0 is that of a cell without one. */
export interface XlsxStyles {
  /** The number of the format that a cell needs. */
  indexOf(cell: LaidCell): number;
  /** `xl/styles.xml` with every format that was asked for. */
  toXml(): string;
}

const fonts = { plain: 0, bold: 1, title: 2, link: 3, boldLink: 4 } as const;
const borders = { none: 0, below: 1, above: 2 } as const;
/** Formats below this number are the program's own (ECMA-376, 18.8.30). */
const firstOwnFormat = 164;

export function xlsxStyles(): XlsxStyles {
  const formats = new Map<string, number>([
    [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }), 0],
  ]);
  const decimalsUsed = new Set<number>();
  return {
    indexOf: (cell) => {
      if (cell.kind === 'number') decimalsUsed.add(cell.decimals);
      const format = formatOf(cell);
      const index = formats.get(format) ?? formats.size;
      formats.set(format, index);
      return index;
    },
    toXml: () =>
      stylesXml(
        [...formats.keys()],
        [...decimalsUsed].toSorted((a, b) => a - b),
      ),
  };
}

function formatOf(cell: LaidCell): Xml {
  const { role, isTotal } = cell;
  return element(
    'xf',
    {
      numFmtId: cell.kind === 'number' ? numberFormatId(cell.decimals) : 0,
      fontId: fontOf(cell),
      fillId: 0,
      borderId: isTotal
        ? borders.above
        : role === 'heading' || role === 'number-heading'
          ? borders.below
          : borders.none,
      xfId: 0,
      quotePrefix: cell.kind === 'text' && cell.isRisky ? 1 : undefined,
      applyNumberFormat: cell.kind === 'number' ? 1 : undefined,
      applyFont: 1,
      applyBorder: 1,
      applyAlignment: 1,
    },
    alignmentOf(cell),
  );
}

function fontOf(cell: LaidCell): number {
  const isBold = cell.isTotal || boldRoles.has(cell.role);
  if (cell.role === 'title') return fonts.title;
  if (cell.kind === 'text' && cell.link) return isBold ? fonts.boldLink : fonts.link;
  return isBold ? fonts.bold : fonts.plain;
}

const boldRoles = new Set<CellRole>(['heading', 'number-heading', 'row-heading']);

function alignmentOf(cell: LaidCell): Xml {
  if (cell.kind === 'number') return element('alignment', { horizontal: 'right', vertical: 'top' });
  switch (cell.role) {
    case 'title':
    case 'line':
      // Not wrapped: the first column is as wide as its table needs, and a line may run over its neighbours.
      return element('alignment', { vertical: 'top' });
    case 'number-heading':
      return element('alignment', { horizontal: 'right', vertical: 'bottom', wrapText: 1 });
    case 'heading':
      return element('alignment', { vertical: 'bottom', wrapText: 1 });
    default:
      return element('alignment', { vertical: 'top', wrapText: 1 });
  }
}

const numberFormatId = (decimals: number): number =>
  decimals === 0 ? 3 : decimals === 2 ? 4 : firstOwnFormat + decimals;

const formatCode = (decimals: number): string => `#,##0.${'0'.repeat(decimals)}`;

function stylesXml(formats: readonly Xml[], decimals: readonly number[]): string {
  const own = decimals.filter((each) => numberFormatId(each) >= firstOwnFormat);
  return (
    xmlDeclaration +
    element(
      'styleSheet',
      { xmlns: spreadsheetMl },
      own.length === 0
        ? ''
        : element(
            'numFmts',
            { count: own.length },
            ...own.map((each) => element('numFmt', { numFmtId: numberFormatId(each), formatCode: formatCode(each) })),
          ),
      element(
        'fonts',
        { count: 5 },
        font(11, {}),
        font(11, { isBold: true }),
        font(16, { isBold: true }),
        font(11, { isLink: true }),
        font(11, { isBold: true, isLink: true }),
      ),
      element(
        'fills',
        { count: 2 },
        element('fill', {}, element('patternFill', { patternType: 'none' })),
        element('fill', {}, element('patternFill', { patternType: 'gray125' })),
      ),
      element('borders', { count: 3 }, border(), border('bottom'), border('top')),
      element('cellStyleXfs', { count: 1 }, element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
      element('cellXfs', { count: formats.length }, ...formats),
      element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
      element('dxfs', { count: 0 }),
      element('tableStyles', { count: 0, defaultTableStyle: 'TableStyleLight1' }),
    )
  );
}

/** Dark blue on white has a contrast of 8 to 1. */
const linkColour = 'FF0B3C7D';

const font = (size: number, { isBold = false, isLink = false }): Xml =>
  element(
    'font',
    {},
    isBold ? element('b') : '',
    isLink ? element('u') : '',
    element('sz', { val: size }),
    isLink ? element('color', { rgb: linkColour }) : '',
    element('name', { val: 'Arial' }),
    element('family', { val: 2 }),
  );

const border = (side?: 'top' | 'bottom'): Xml =>
  element(
    'border',
    {},
    ...['left', 'right', 'top', 'bottom', 'diagonal'].map((each) =>
      each === side ? element(each, { style: 'thin' }, element('color', { rgb: 'FF000000' })) : element(each),
    ),
  );
