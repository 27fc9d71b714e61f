export interface PdfFaultPlace {
  readonly message: string;
  readonly file: string;
  /** From 1; missing where Typst does not say. */
  readonly line?: number;
  readonly column?: number;
}

/** Why a document cannot be rendered, each reason with its place. */
export class PdfFault extends Error {
  readonly places: readonly PdfFaultPlace[];

  constructor(places: readonly PdfFaultPlace[], options?: ErrorOptions) {
    super(`The PDF cannot be made: ${places.map(placeText).join('; ')}`, options);
    this.name = 'PdfFault';
    this.places = places;
  }
}

/** `main.typ:3:8: unknown variable: x` */
const placeText = ({ message, file, line, column }: PdfFaultPlace): string =>
  `${[file, line, column].filter((part) => part !== undefined && part !== '').join(':')}: ${message}`;
