import { type Language, languages } from '../../../kernel/language.ts';

/** The files of one table: by their endings, with what they are for a web server and by which rule they are written. */
export const tableFormats = {
  csv: {
    ending: '.csv',
    mediaType: 'text/csv',
    fileType: 'CSV',
    standard: 'https://www.rfc-editor.org/rfc/rfc4180',
  },
  csvw: {
    ending: '.csv-metadata.json',
    mediaType: 'application/csvm+json',
    fileType: 'JSON_LD',
    standard: 'https://www.w3.org/TR/tabular-metadata/',
  },
  jsonStat: {
    ending: '.jsonstat.json',
    mediaType: 'application/json',
    fileType: 'JSON',
    standard: 'https://json-stat.org/full/',
  },
  json: { ending: '.json', mediaType: 'application/json', fileType: 'JSON', standard: undefined },
} as const;

export type TableFormat = keyof typeof tableFormats;

/** In the order of their links. */
export const tableFormatNames = ['csv', 'csvw', 'jsonStat', 'json'] as const satisfies readonly TableFormat[];

/** The files of all tables of a review in one language. */
export const workbookFormats = {
  xlsx: {
    ending: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileType: 'XLSX',
    standard: 'https://www.iso.org/standard/71691.html',
  },
  ods: {
    ending: '.ods',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    fileType: 'ODS',
    standard: 'https://docs.oasis-open.org/office/OpenDocument/v1.3/',
  },
} as const;

export type WorkbookFormat = keyof typeof workbookFormats;

export const workbookFormatNames = ['xlsx', 'ods'] as const satisfies readonly WorkbookFormat[];

export const tableFileName = (figureId: string, format: TableFormat): string =>
  `${figureId}${tableFormats[format].ending}`;

export const workbookFileName = (format: WorkbookFormat): string => `tables${workbookFormats[format].ending}`;

/** Which table a file name means, and as what; undefined when it names none. */
export function parseTableFileName(
  name: string,
): { readonly figureId: string; readonly format: TableFormat } | undefined {
  // The longest ending that fits: `.jsonstat.json` is also a `.json`.
  const [format] = tableFormatNames
    .filter((each) => name.endsWith(tableFormats[each].ending))
    .toSorted((a, b) => tableFormats[b].ending.length - tableFormats[a].ending.length);
  return format && { figureId: name.slice(0, -tableFormats[format].ending.length), format };
}

export const parseWorkbookFileName = (name: string): WorkbookFormat | undefined =>
  workbookFormatNames.find((format) => workbookFileName(format) === name);

export const licenceAddress = 'https://creativecommons.org/licenses/by/4.0/';

/** A trilingual text as linked data has it. */
export const inLanguages = (text: Readonly<Record<Language, string>>) =>
  languages.map((language) => ({ '@value': text[language], '@language': language }));

/** The name of bytes by their SHA-256 (RFC 6920), for a fingerprint in hexadecimal. */
export const nameOfHash = (hexadecimal: string): string =>
  `ni:///sha-256;${Buffer.from(hexadecimal, 'hex').toString('base64url')}`;
