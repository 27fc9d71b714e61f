import { type TableFormat, type WorkbookFormat } from '../../open-data/formats.ts';

/** Where the links of a review lead: another place on the site than in a folder. */
export interface ReviewLinks {
  readonly figure: (code: string, figureId: string) => string;
  /** The table of a figure as a file. */
  readonly table: (figureId: string, format: TableFormat) => string;
  /** All tables in the language of the page as one file. */
  readonly workbook: (format: WorkbookFormat) => string;
  readonly reviews?: string;
  /** The review as a PDF. */
  readonly pdf?: string;
}
