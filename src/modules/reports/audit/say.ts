import { type Language } from '../../../kernel/language.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import { type Finding, type Unjudged } from './finding.ts';
import { auditTexts } from './texts.ts';

/** A finding as people read it. */
export interface SaidFinding {
  readonly kind: string;
  readonly place: string;
  /** What is printed and what the numbers give, each reading a sentence. */
  readonly what: string;
  readonly remedy: string;
}

const mostDecimals = 2;

function formatted(value: number | string, language: Language, least = 0): string {
  if (typeof value === 'string') return value;
  const rounded = Number(value.toFixed(mostDecimals));
  const decimals = Number.isInteger(rounded) ? 0 : (String(rounded).split('.')[1]?.length ?? 0);
  return formatNumber(rounded, language, Math.max(least, decimals));
}

const remedyOf = (kind: Finding['kind']): keyof (typeof auditTexts)['fi']['remedy'] => {
  switch (kind) {
    case 'row-total':
    case 'column-total':
    case 'grand-total':
      return 'total';
    case 'cell':
    case 'change':
    case 'mean':
      return kind;
    case 'share':
    case 'shares-sum':
      return 'share';
    case 'claim-mean':
      return 'mean';
    default:
      return 'claim';
  }
};

/** A computed value with its unit: `22,7 %`, `5,4 ×`. */
function computedText({ unit }: Finding, value: number | string, language: Language): string {
  const text = formatted(value, language, unit === undefined ? 0 : 1);
  if (unit === 'times') return `${text}\u00a0×`;
  if (unit !== 'percent') return text;
  return language === 'en' ? `${text}%` : `${text}\u00a0%`;
}

/** A finding in words: where, what is printed, what the numbers give, what to do. */
export function findingText(finding: Finding, language: Language): SaidFinding {
  const texts = auditTexts[language];
  const { kind, place, printedText, readings } = finding;
  const [first, ...others] = readings;
  const isWords = kind === 'claim-superlative';
  const facts = {
    printed: isWords ? finding.printed : printedText,
    computed: computedText(finding, finding.computed, language),
    of: first?.of ?? '',
  };
  const more = isWords || kind === 'shares-sum' ? [] : others.filter(({ value }) => value !== first?.value);
  const say = kind === 'claim-share' || kind === 'share' ? texts.otherReading : texts.alsoReading;
  const sentences = [
    texts.what[kind](facts),
    ...more.map(({ value, of }) => say({ computed: computedText(finding, value, language), of })),
    ...(finding.hasEmptyPart ? [texts.emptyPart] : []),
  ];
  return {
    kind: texts.kinds[kind],
    place: placeText(place, language),
    what: sentences.join(' '),
    remedy: texts.remedy[remedyOf(kind)],
  };
}

/** Where something stands: row and column of the table, or line and character of the text. */
export const placeText = (place: Finding['place'], language: Language): string =>
  place.in === 'table' ? auditTexts[language].tablePlace({ ...place }) : auditTexts[language].prosePlace({ ...place });

/** Why something could not be judged. */
export const unjudgedText = ({ reason }: Unjudged, language: Language): string => auditTexts[language].reasons[reason];

/** Nobody reads a longer list. */
const mostTold = 200;

/** What could not be judged, each place with its text, under the reason that they share. */
export function unjudgedByReason(
  unjudged: readonly Unjudged[],
  language: Language,
): { readonly why: string; readonly things: readonly string[] }[] {
  const reasons = [...new Set(unjudged.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const own = unjudged.filter((one) => one.reason === reason);
    const things = own.map(({ place, text }) => placeText(place, language) + (place.in === 'table' ? `: ${text}` : ''));
    const left = things.length - mostTold;
    const told = left > 0 ? [...things.slice(0, mostTold), auditTexts[language].report.more(left)] : things;
    return { why: auditTexts[language].reasons[reason], things: told };
  });
}
