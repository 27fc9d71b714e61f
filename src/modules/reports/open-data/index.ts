export { catalogue, type CatalogueAddresses, type CatalogueEntry } from './catalogue.ts';
export { csvMetadata } from './csv-metadata.ts';
export { figureCsv } from './figure-csv.ts';
export { figureJson } from './figure-json.ts';
export {
  parseTableFileName,
  parseWorkbookFileName,
  tableFileName,
  type TableFormat,
  tableFormatNames,
  tableFormats,
  workbookFileName,
  type WorkbookFormat,
  workbookFormatNames,
  workbookFormats,
} from './formats.ts';
export { figureJsonStat } from './json-stat.ts';
export { reviewWorkbook, workbookFile } from './review-workbook.ts';
export { jsonFile, tableFile } from './table-file.ts';
export { openDataTexts } from './texts.ts';
export { toTurtle } from './turtle.ts';
