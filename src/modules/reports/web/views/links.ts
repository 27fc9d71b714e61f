import { type TableFormat, type WorkbookFormat } from '../../open-data/formats.ts';
import { type CellReference } from '../../prose/segment.ts';

/** What became of a number after its edition was published. */
export interface RecallMark {
  readonly text: string;
  /** The correction that says why. */
  readonly href: string;
}

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
  /** How a number is marked that was corrected later, or computed from one that was (`from`). */
  readonly recalled?: (code: string, from?: readonly CellReference[]) => RecallMark | undefined;
}
