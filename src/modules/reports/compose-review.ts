import { type FigureDefinition } from '../../kernel/figure.ts';
import { type Language, languages, type Trilingual } from '../../kernel/language.ts';
import { chartOf } from './chart-of.ts';
import { type ComputedFigure } from './computed-figure.ts';
import { protectionNotes } from './disclosure/protection-note.ts';
import { correctionTexts } from './corrections/texts.ts';
import { type Fault } from './fault.ts';
import { checkLanguages, checkWords } from './prose/check-words.ts';
import { isSingle, numbersOf } from './compose-numbers.ts';
import { type CodeBook, evaluateProse } from './prose/evaluate.ts';
import { type ProseScope } from './prose/operators.ts';
import { type Segment } from './prose/segment.ts';
import { type ReviewPlan, type PlannedBlock } from './review-plan.ts';
import {
  type FigureBlock,
  type NumbersBlock,
  proseOf,
  type ReviewBlock,
  type ReviewSection,
  type ReviewTree,
} from './review-tree.ts';
import { tableOf } from './table-of.ts';
import { reportTexts } from './texts.ts';

export type ReviewTrees = Readonly<Record<Language, ReviewTree>>;

/** What composing needs besides the plan; the language is added. */
export type ComposeScope = Omit<ProseScope, 'language'>;

/** Turns a plan into a finished tree in each language, with all faults of its texts. The same plan gives the same tree. */
export function composeReview(
  plan: ReviewPlan,
  scope: ComposeScope,
  book: CodeBook,
): { readonly trees: ReviewTrees; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const [fi, sv, en] = [
    composeTree(plan, { ...scope, language: 'fi' }, book, faults),
    composeTree(plan, { ...scope, language: 'sv' }, book, faults),
    composeTree(plan, { ...scope, language: 'en' }, book, faults),
  ];
  const trees = { fi, sv, en };
  for (const language of languages) {
    for (const { place, segments } of proseOf(trees[language])) {
      faults.push(...checkWords(segments, language, `${language}/${place}`));
    }
  }
  const others = { sv: proseOf(sv), en: proseOf(en) };
  proseOf(fi).forEach(({ place, segments }, at) => {
    const same = { fi: segments, sv: others.sv[at]?.segments ?? [], en: others.en[at]?.segments ?? [] };
    faults.push(...checkLanguages(same, place));
  });
  return { trees, faults };
}

type Write = (prose: Trilingual, place: string, part?: 'summary') => readonly Segment[];

function composeTree(plan: ReviewPlan, scope: ProseScope, book: CodeBook, faults: Fault[]): ReviewTree {
  const write: Write = (prose, place, part) => {
    if (prose[scope.language].trim() === '') faults.push(missingText(prose, scope.language, place));
    const written = evaluateProse(prose[scope.language], `${scope.language}/${place}`, scope, book);
    faults.push(...(part === 'summary' ? written.faults.map(ofSummary) : written.faults));
    return written.segments;
  };
  const title = write(plan.title, 'title');
  const inShort = plan.inShort.map((prose, at) => write(prose, `in-short/${at + 1}`));
  const sections = plan.sections.map(({ id, heading, blocks }): ReviewSection => ({
    id,
    heading: write(heading, id),
    blocks: composeBlocks(blocks, id, scope, book, write, faults),
  }));
  return {
    language: scope.language,
    title,
    inShort,
    sections: sections.map((section) => withBreakNotes(section, sections, scope)),
  };
}

const segmentsOf = (block: ReviewBlock): readonly Segment[] => {
  if (block.kind === 'numbers') return block.rows.flatMap(({ segments }) => segments);
  return block.kind === 'figure' ? block.summary : block.segments;
};

/** A figure behind a break that stands in no table of its own is told where the section quotes it. */
function withBreakNotes(
  section: ReviewSection,
  sections: readonly ReviewSection[],
  { figures, language }: ProseScope,
): ReviewSection {
  const all = sections.flatMap(({ blocks }) => blocks);
  const printed = new Set(all.flatMap((block) => (block.kind === 'figure' ? block.figure : [])));
  const segments = [...section.heading, ...section.blocks.flatMap(segmentsOf)];
  const quoted = new Set(segments.flatMap((it) => ('cells' in it ? it.cells.map(({ figure }) => figure) : [])));
  const notes = [...quoted].flatMap((id): ReviewBlock[] => {
    const figure = figures.get(id);
    if (!figure || printed.has(id)) return [];
    const texts = breakNotes(figure, language);
    const text = `${figure.definition.title[language]}: ${texts.join(' ')}`;
    return texts.length === 0 ? [] : [{ kind: 'note', segments: [{ kind: 'literal', text, what: 'definition' }] }];
  });
  return { ...section, blocks: [...section.blocks, ...notes] };
}

/** A number typed into a summary, which is also what a screen reader hears of the chart, is C12. */
const ofSummary = (fault: Fault): Fault =>
  fault.check === 'C4' ? { ...fault, check: 'C12', problem: 'summary-has-number' } : fault;

/** A text that stands in no language, or in some languages only. */
function missingText(prose: Trilingual, language: Language, place: string): Fault {
  const isElsewhere = languages.some((other) => prose[other].trim() !== '');
  const problem = isElsewhere ? 'text-is-missing-in-language' : 'text-is-missing';
  return { check: 'prose', problem, place: `${language}/${place}`, facts: { language } };
}

function missingFigure(figure: string, { figures, language }: ProseScope, place: string): Fault {
  const known = [...figures.keys()].join(', ');
  return { check: 'prose', problem: 'figure-is-unknown', place: `${language}/${place}`, facts: { figure, known } };
}

function composeBlocks(
  blocks: readonly PlannedBlock[],
  section: string,
  scope: ProseScope,
  book: CodeBook,
  write: Write,
  faults: Fault[],
): ReviewBlock[] {
  const done: ReviewBlock[] = [];
  blocks.forEach((block, at) => {
    const place = `${section}/${at + 1}`;
    if (block.kind !== 'figure') {
      done.push({ kind: block.kind, segments: write(block.prose, place) });
      return;
    }
    const figure = scope.figures.get(block.figure);
    if (!figure) faults.push(missingFigure(block.figure, scope, place));
    else if (isSingle(figure))
      addNumbers(
        done,
        numbersOf(figure, scope.language, (value) => write(value, place)),
      );
    else done.push(composeFigure(figure, place, scope, book, write));
  });
  return done;
}

/** Numbers that follow one another stand in one table. */
function addNumbers(done: ReviewBlock[], numbers: NumbersBlock): void {
  const last = done.at(-1);
  if (last?.kind === 'numbers') done.splice(-1, 1, { ...last, rows: [...last.rows, ...numbers.rows] });
  else done.push(numbers);
}

function composeFigure(
  figure: ComputedFigure,
  place: string,
  { language }: ProseScope,
  book: CodeBook,
  write: Write,
): FigureBlock {
  const { definition } = figure;
  const chart = chartOf(figure, language);
  const table = tableOf(figure, language, (reference) => book.codeOf(reference));
  const isCompared = Object.values(figure.codes).length > 0 && hasTwoPeriods(figure);
  const first = [...table.rows, ...table.totals].flatMap(({ cells }) => cells).find(({ code }) => code !== undefined);
  return {
    kind: 'figure',
    figure: definition.id,
    title: definition.title[language],
    summary: write(
      isCompared ? definition.summary.compared : definition.summary.alone,
      `${place} ${definition.id}`,
      'summary',
    ),
    ...(chart ? { chart } : {}),
    table,
    code: first?.code ?? '',
    // What a city wrote itself keeps its capitals.
    population: definition.origins
      ? definition.population.sentence[language]
      : reportTexts[language].review.population(definition.population.label[language]),
    notes: [...notesOf(definition, language), ...protectionNotes(figure, language), ...breakNotes(figure, language)],
  };
}

const hasTwoPeriods = ({ definition, codes }: ComputedFigure): boolean =>
  definition.dimensions.some(
    ({ code, codes: { from } }) => (from === 'period' || from === 'year') && (codes[code] ?? []).length > 1,
  );

/** C11: what counts differently now, and that old and new numbers cannot be compared. */
function breakNotes({ definition, break: found }: ComputedFigure, language: Language): string[] {
  if (!found) return [];
  const texts = correctionTexts[language].marks;
  const { from, to, populationFrom } = found;
  return [
    texts.definitionChanged({ from: String(from), to: String(to) }),
    ...(populationFrom
      ? [texts.populationChanged({ from: populationFrom[language], to: definition.population.label[language] })]
      : []),
  ];
}

/** The rule of rounding and the note of the definition. */
function notesOf({ measures, note }: FigureDefinition, language: Language): string[] {
  const texts = reportTexts[language].review;
  const methods = new Set(measures.map(({ rounding }) => rounding.method));
  return [
    ...(methods.has('largest-remainder') ? [texts.roundedTo100] : []),
    ...((['half-up', 'share', 'share-of-total', 'per-thousand'] as const).some((method) => methods.has(method))
      ? [texts.roundedHalfUp]
      : []),
    ...(note ? [note[language]] : []),
  ];
}
