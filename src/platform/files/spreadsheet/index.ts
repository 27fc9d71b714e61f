export {
  type NumberCell,
  type SheetCell,
  type SheetColumn,
  type SheetRow,
  type SheetSpec,
  type SheetTable,
  type SpreadsheetDocument,
  type TextCell,
} from './document.ts';
export { writeOds } from './write-ods.ts';
export { writeXlsx } from './write-xlsx.ts';
