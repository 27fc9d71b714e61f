import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { asJson, type CellKey, type Qualifier } from '../../../kernel/figure.ts';
import { type Language } from '../../../kernel/language.ts';
import { formatNumber, formatPercent } from '../../../platform/i18n/format.ts';
import { type Fault } from '../fault.ts';
import { reportTexts } from '../texts.ts';
import { type Evaluated, operators, type ProseScope } from './operators.ts';
import { type CallNode, parseProse } from './parse.ts';
import { ProseFault, toFault } from './prose-fault.ts';
import { type CellReference, type Segment } from './segment.ts';

/** The figure under which computed numbers of the prose are kept. */
export const derivedFigure = 'reports.derived';

type EvaluatedNumber = Evaluated & { kind: 'number' };

/** A number of the prose that is no cell itself: computed from cells by an operator. */
export interface DerivedNumber {
  readonly key: CellKey;
  readonly value: number;
  readonly decimals: number;
  readonly unit: EvaluatedNumber['unit'];
  readonly qualifier?: Qualifier;
}

/** Gives codes to the numbers of a review, and remembers what was computed. */
export interface CodeBook {
  /** The code of a cell or of a derived number. */
  codeOf(reference: CellReference): string;
  derived(number: DerivedNumber): void;
}

/** Reads and evaluates a narrative against published cells. Faults leave the text unfinished and the review unbuilt. */
export function evaluateProse(
  source: string,
  place: string,
  scope: ProseScope,
  book: CodeBook,
): { readonly segments: readonly Segment[]; readonly faults: readonly Fault[] } {
  const { nodes, faults } = parseProse(source, place, scope.language);
  const all = [...faults];
  const segments = nodes.flatMap((node): Segment[] => {
    if (node.kind === 'text') return [{ kind: 'text', text: node.text }];
    try {
      return [evaluateCall(node, scope, book)];
    } catch (error) {
      if (!(error instanceof ProseFault)) throw error;
      all.push(toFault(error, place));
      return [];
    }
  });
  return { segments, faults: all };
}

function evaluateCall(call: CallNode, scope: ProseScope, book: CodeBook): Segment {
  const operator = Object.hasOwn(operators, call.operator) ? operators[call.operator] : undefined;
  if (!operator) {
    const known = Object.keys(operators).join(', ');
    throw new ProseFault('operator-is-unknown', call.at, { operator: call.operator, known });
  }
  const found = operator(call, scope);
  switch (found.kind) {
    case 'literal':
      return found;
    case 'word':
      return { ...found, operator: describeWord(call) };
    case 'number':
      return numberSegment(call, found, scope.language, book);
  }
}

/** What the checks need to know of a word: the operator, and whether it names the smallest. */
const describeWord = (call: CallNode): string =>
  call.operator === 'top' && call.pairs['order'] === 'least' ? 'top-least' : call.operator;

function numberSegment(call: CallNode, found: EvaluatedNumber, language: Language, book: CodeBook): Segment {
  const isCell = call.operator === 'f' || call.operator === 'max';
  const [first] = found.cells;
  const own: CellReference =
    isCell && first
      ? first
      : { figure: derivedFigure, key: { operator: call.operator, of: canonicalJson(asJson(found.cells)) } };
  if (own.figure === derivedFigure) {
    const { value, decimals, unit, qualifier } = found;
    book.derived({ key: own.key, value, decimals, unit, ...(qualifier ? { qualifier } : {}) });
  }
  const text = withQualifier(
    found.qualifier,
    formatValue(found.printed, found.decimals, found.unit, language),
    language,
  );
  return {
    kind: 'number',
    text,
    spoken: withoutGroups(text, language),
    value: found.value,
    operator: call.operator,
    code: book.codeOf(own),
    cells: found.cells,
  };
}

/** A formatted number as it is spoken: without what stands between its thousands. */
export const withoutGroups = (text: string, language: Language): string => text.replaceAll(groupMarks[language], '$1');

/** What stands between thousands, but not the space before a percent sign. */
const groupMarks: Readonly<Record<Language, RegExp>> = {
  fi: /(\d)\u00a0(?=\d{3})/g,
  sv: /(\d)\u00a0(?=\d{3})/g,
  en: /(\d),(?=\d{3})/g,
};

/** A value as it is read in a language; percentages with their sign. */
export const formatValue = (value: number, decimals: number, unit: string, language: Language): string =>
  unit === 'percent' ? formatPercent(value, language, decimals) : formatNumber(value, language, decimals);

/** `yli 180 000`: a number with how near it is. */
export const withQualifier = (qualifier: Qualifier | undefined, text: string, language: Language): string =>
  qualifier === undefined ? text : `${reportTexts[language].qualifiers[qualifier]}\u00a0${text}`;
