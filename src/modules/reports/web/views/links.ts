/** Where the links of a review lead: another place on the site than in a folder. */
export interface ReviewLinks {
  readonly figure: (code: string, figureId: string) => string;
  /** The table of a figure as a file. */
  readonly table: (figureId: string) => string;
  readonly reviews?: string;
}
