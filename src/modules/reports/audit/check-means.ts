import { type AuditTable, cellAt, placeOf } from './audit-table.ts';
import { round } from './equations.ts';
import { type Finding } from './finding.ts';

const countOfAnswers =
  /^(?:n|N|lkm|vastaajia|vastaajat|vastauksia|vastaukset|svar|svarande|respondents|responses|answers)$/u;
const wholeAnswers =
  /(?:asteikko|asteikolla|väittämä|arvosana|skala|påstående|vitsord|scale|rating|score|1\s*[–-]\s*(?:4|5|7|10)|0\s*[–-]\s*10)/iu;

/**
 * GRIM (Brown and Heathers 2017): whether a mean of `n` whole numbers, rounded
 * to its printed decimals, is possible at all; the nearest possible mean when not.
 */
export function grim(
  mean: number,
  step: number,
  n: number,
): { readonly isPossible: boolean; readonly nearest: number } {
  const sum = Math.round(mean * n);
  const near = [sum - 1, sum, sum + 1].map((one) => one / n);
  const isPossible = near.some((one) => Math.abs(one - mean) <= step / 2 + 1e-9);
  const nearest = near.toSorted((a, b) => Math.abs(a - mean) - Math.abs(b - mean))[0] ?? mean;
  return { isPossible, nearest: round(nearest) };
}

/** Means of answers on a scale, beside the number of answers, that no whole answers can give. */
export function checkMeans(table: AuditTable): Finding[] {
  const n = table.columns.findIndex(({ label }) => countOfAnswers.test(label.trim()));
  const words = `${table.caption} ${table.columns.map(({ label }) => label).join(' ')}`;
  if (n < 0 || !wholeAnswers.test(words)) return [];
  return table.columns.flatMap(({ kind }, column) =>
    table.rows.flatMap(({ role }, row): Finding[] => {
      const [mean, count] = [cellAt(table, { row, column }), cellAt(table, { row, column: n })];
      if (kind !== 'mean' || role !== 'detail' || mean?.mark !== 'number' || count?.mark !== 'number') return [];
      if (!Number.isInteger(count.value) || count.value < 1) return [];
      const { isPossible, nearest } = grim(mean.value, mean.step, count.value);
      if (isPossible) return [];
      const at = placeOf(table, { row, column });
      const reading = { value: nearest, of: `${Math.round(nearest * count.value)} / ${count.value}` };
      return [
        {
          kind: 'mean',
          place: at,
          printed: mean.value,
          printedText: mean.text,
          computed: nearest,
          readings: [reading],
        },
      ];
    }),
  );
}
