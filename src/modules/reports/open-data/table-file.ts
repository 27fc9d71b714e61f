import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { asJson } from '../../../kernel/figure.ts';
import { type Language } from '../../../kernel/language.ts';
import { type ReviewFigure } from '../review.ts';
import { type FolderContent } from '../web/views/folder-page.tsx';
import { csvMetadata } from './csv-metadata.ts';
import { figureCsv } from './figure-csv.ts';
import { figureJson } from './figure-json.ts';
import { type TableFormat } from './formats.ts';
import { figureJsonStat } from './json-stat.ts';

/** The table of a figure as a file. Only JSON-stat depends on the language: the others hold all three. */
export function tableFile(
  content: FolderContent,
  figure: ReviewFigure,
  format: TableFormat,
  language: Language,
): string {
  switch (format) {
    case 'csv':
      return figureCsv(figure, content.cells);
    case 'csvw':
      return jsonFile(csvMetadata(content, figure));
    case 'jsonStat':
      return jsonFile(figureJsonStat(content, figure, language));
    case 'json':
      return jsonFile(figureJson(content.review, figure, content.cells));
  }
}

/** In canonical form: the same content gives the same bytes. */
export const jsonFile = (content: unknown): string => `${canonicalJson(asJson(content))}\n`;
