import { type Language } from '../../../kernel/language.ts';
import { printable, type PrintRun } from '../../../platform/pdf/index.ts';
import { derivedFigure } from '../prose/evaluate.ts';
import { type NumberSegment, type Segment } from '../prose/segment.ts';
import { type ReviewFigure } from '../review.ts';
import { reviewPdfTexts } from './texts.ts';

/** A piece of prose as the template prints it; a number with the note that has its code. */
export interface ProsePiece {
  readonly runs: readonly PrintRun[];
  readonly note?: ProseNote;
}

interface ProseNote {
  /** Unique in the document; the same for a number that is told again in its section. */
  readonly id: string;
  readonly 'is-first': boolean;
  readonly code: string;
  readonly url: string;
  /** What the number counts. */
  readonly name: readonly PrintRun[];
}

/** Turns prose into what the template prints. */
export type ToProse = (segments: readonly Segment[]) => readonly ProsePiece[];

/** The address of a number's page, short enough for paper. */
export const codeAddress = (baseUrl: string, code = ''): string => `${baseUrl}/f/${code}`;

/**
 * Prose of one section. A number told again refers to the note that it has;
 * sections do not share notes, so that a code is never many pages away.
 */
export function proseOfSection(
  section: string,
  figures: readonly ReviewFigure[],
  language: Language,
  baseUrl: string,
): ToProse {
  const told = new Set<string>();
  return (segments) =>
    segments.map((segment) => {
      const runs = printable(segment.text);
      if (segment.kind !== 'number') return { runs };
      const { code } = segment;
      const note: ProseNote = {
        id: `note-${section}-${code}`,
        'is-first': !told.has(code),
        code,
        url: codeAddress(baseUrl, code),
        name: printable(nameOf(segment, figures, language)),
      };
      told.add(code);
      return { runs, note };
    });
}

function nameOf(segment: NumberSegment, figures: readonly ReviewFigure[], language: Language): string {
  const isCell = segment.operator === 'f' || segment.operator === 'max';
  const id = isCell ? segment.cells[0]?.figure : derivedFigure;
  const figure = figures.find(({ definition }) => definition.id === id);
  return figure?.definition.title[language] ?? reviewPdfTexts[language].computed;
}

/** Prose to be read aloud or as metadata: numbers without the spaces that break speech. */
export const spokenText = (segments: readonly Segment[]): string =>
  segments.map((segment) => (segment.kind === 'number' ? segment.spoken : segment.text)).join('');
