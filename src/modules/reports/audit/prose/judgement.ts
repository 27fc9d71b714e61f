import { type ClaimKind, type ComputedReading } from '../finding.ts';
import { type ProseNumber } from './prose-number.ts';

/** What became of a number of the text. */
export type Judgement =
  | { readonly is: 'borne-out' | 'unjudged' | 'ignored' }
  | { readonly is: 'wrong'; readonly kind: ClaimKind; readonly readings: readonly ComputedReading[] };

export const unjudged: Judgement = { is: 'unjudged' };
export const borneOut: Judgement = { is: 'borne-out' };

/** Whether a value is among what a stated number can mean. */
export const fits = ({ low, high }: Pick<ProseNumber, 'low' | 'high'>, value: number): boolean =>
  value >= low - 1e-6 && value <= high + 1e-6;

const mostReadings = 4;

/** Borne out when any reading fits; wrong when there are readings and none does; else not to be judged. */
export function judge(number: ProseNumber, readings: readonly ComputedReading[], kind: ClaimKind): Judgement {
  if (readings.length === 0) return unjudged;
  if (readings.some(({ value }) => fits(number, value))) return borneOut;
  return { is: 'wrong', kind, readings: readings.slice(0, mostReadings) };
}
