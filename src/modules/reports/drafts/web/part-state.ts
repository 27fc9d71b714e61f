import { inEachLanguage, type Language, type Trilingual } from '../../../../kernel/language.ts';
import { type ComputedFigure } from '../../computed-figure.ts';
import { type ComputedReview } from '../../computed-review.ts';
import { type Segment } from '../../prose/segment.ts';
import { composeDraft, type DraftFault, placeOfFault, readNarrative } from '../compose-draft.ts';
import { type DraftBlock, titleSection } from '../draft.ts';
import { completePick, findFigures, type Pick, readPick, type WishedPick, writePick } from '../figure-picker.ts';

/** How the texts of a part read now, and what is wrong with them. */
export interface Reading {
  readonly segments: Readonly<Record<Language, readonly Segment[]>>;
  readonly faults: Readonly<Record<Language, readonly DraftFault[]>>;
}

/** Reads three texts against the numbers of a draft as one part of it. */
export function readPart({ computed }: { readonly computed: ComputedReview }, prose: Trilingual): Reading {
  const alone: DraftBlock = {
    blockId: titleSection,
    section: titleSection,
    kind: 'title',
    version: 0,
    position: 0,
    prose,
    isRemoved: false,
    byTemplate: false,
    savedAt: new Date(0),
  };
  const { parts, faults } = composeDraft(computed, [alone]);
  const own = faults.filter(({ blockId }) => blockId === titleSection);
  const segmentsIn = (language: Language): readonly Segment[] => {
    const part = parts[language].get(titleSection);
    return part && 'segments' in part ? part.segments : [];
  };
  return {
    segments: inEachLanguage(segmentsIn),
    faults: inEachLanguage((language) => own.filter((fault) => (placeOfFault(fault).language ?? 'fi') === language)),
  };
}

/** What the figure picker shows. */
export interface PickerState {
  readonly find: string;
  /** Undefined until something was looked for. */
  readonly found?: readonly ComputedFigure[];
  readonly chosen?: ChosenFigure;
}

export interface ChosenFigure {
  readonly figure: ComputedFigure;
  readonly pick: Pick;
  /** What would stand in each text. */
  readonly written: Trilingual;
  readonly reads: Readonly<Record<Language, ReturnType<typeof readNarrative>>>;
}

/** A figure with what was chosen of it, written and read. */
function chooseFigure(computed: ComputedReview, figure: ComputedFigure, wished: WishedPick): ChosenFigure {
  const pick = completePick(figure, wished);
  const written = writePick(figure, pick);
  const reads = inEachLanguage((language) => readNarrative(computed, written[language], language));
  return { figure, pick, written, reads };
}

/** The picker as a link to a number opens it: empty when the reference is none of this draft. */
export function pickerOf(computed: ComputedReview, reference: string | null): PickerState {
  const picked = reference === null ? undefined : readPick(reference, computed.figures);
  return picked ? { find: '', chosen: chooseFigure(computed, picked.figure, picked.wished) } : { find: '' };
}

/** The picker after a press of one of its buttons. */
export function pickerAfter(
  computed: ComputedReview,
  { act, find, figure, wished }: { act: string; find: string; figure: string; wished: WishedPick },
): PickerState {
  const chosenNow = act.startsWith('choose:') ? act.slice('choose:'.length) : undefined;
  const known = computed.figures.get(chosenNow ?? figure);
  return {
    find,
    ...(act === 'find' ? { found: findFigures(computed.figures, find) } : {}),
    ...(known ? { chosen: chooseFigure(computed, known, chosenNow === undefined ? wished : {}) } : {}),
  };
}

/** Whether the chosen reference can be said in every language. */
export const canBeSaid = ({ reads }: ChosenFigure): boolean =>
  Object.values(reads).every(({ faults }) => faults.length === 0);

/** The texts with a reference at the end of each. */
export const withReference = (prose: Trilingual, written: Trilingual): Trilingual =>
  inEachLanguage((language) => {
    const text = prose[language];
    return text === '' || /\s$/u.test(text) ? `${text}${written[language]}` : `${text} ${written[language]}`;
  });
