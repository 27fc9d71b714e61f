import { type Language } from '../../../../kernel/language.ts';
import { type AuditedTable } from '../audit-grid.ts';
import { type ComputedReading, type Finding, type Unjudged } from '../finding.ts';
import { judgeNumber } from './judge-number.ts';
import { wordClaims } from './judge-words.ts';
import { lexicons, type Lexicon } from './lexicon.ts';
import { maskProse } from './mask.ts';
import { type ProseNumber, proseNumbers } from './prose-number.ts';
import { makePlacer, type Sentence, sentencesOf } from './sentence.ts';

export interface ProseCheck {
  readonly findings: readonly Finding[];
  readonly unjudged: readonly Unjudged[];
  readonly claims: number;
}

/** Checks what a text claims against a table and against the totals that the text itself states. */
export function checkProse(source: string, language: Language, audited: AuditedTable): ProseCheck {
  const text = source.replaceAll('\r\n', '\n');
  const lexicon = lexicons[language];
  const masked = maskProse(text, language);
  const sentences = sentencesOf(text, masked, proseNumbers(masked, language), audited.table, lexicon);
  const ground = { audited, lexicon, stated: statedTotals(sentences, lexicon) };
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  const placeOf = makePlacer(text);
  let claims = 0;
  for (const sentence of sentences) {
    for (const number of sentence.numbers) {
      const judgement = judgeNumber(ground, sentence, number);
      const place = placeOf(number.start, number.end);
      if (judgement.is === 'unjudged') unjudged.push({ place, text: number.text, reason: 'nothing-to-check-against' });
      if (judgement.is === 'borne-out' || judgement.is === 'wrong') claims += 1;
      if (judgement.is !== 'wrong') continue;
      const readings = judgement.readings.map((one) => shown(one, number));
      const printed = number.value;
      findings.push({
        kind: judgement.kind,
        place,
        printed,
        printedText: number.text.replaceAll(/\s+/gu, ' '),
        computed: readings[0]?.value ?? 0,
        ...unitOf(number),
        readings,
      });
    }
    for (const claim of wordClaims(ground, sentence)) {
      claims += 1;
      if (claim.isBorneOut) continue;
      const { kind, printed, computed, readings } = claim;
      const place = placeOf(claim.start, claim.end);
      const unit = kind === 'claim-direction' ? { unit: 'percent' as const } : {};
      findings.push({ kind, place, printed, printedText: place.quote, computed, ...unit, readings });
    }
  }
  return { findings, unjudged, claims };
}

const unitOf = ({ unit }: ProseNumber): Pick<Finding, 'unit'> =>
  unit === 'percent' || unit === 'times' ? { unit } : {};

/** A computed value with one decimal more than was printed. */
function shown({ value, of }: ComputedReading, { unit, step }: ProseNumber): ComputedReading {
  const decimals = unit === 'count' && Number.isInteger(value) ? 0 : Math.max(1, Math.round(-Math.log10(step)) + 1);
  return { value: Math.round(value * 10 ** decimals) / 10 ** decimals, of };
}

/** Counts of everything that the text states as facts, with no part of the table beside them. */
const statedTotals = (sentences: readonly Sentence[], { total }: Lexicon): ProseNumber[] =>
  sentences.flatMap((sentence) => {
    if (sentence.isOfTable) return [];
    return sentence.numbers.filter((number) => {
      const from = number.start - sentence.start;
      const beside = sentence.masked.slice(Math.max(0, from - 30), from + number.text.length + 30);
      const isNamed = sentence.names.some(({ start }) => Math.abs(start - number.start) < 60);
      return number.unit === 'count' && number.isCounted && number.noun !== '' && total.test(beside) && !isNamed;
    });
  });
