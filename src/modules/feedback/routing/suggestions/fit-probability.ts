/** A score of a text that was held back, and whether the theme was its own. */
export interface ScoredTruth {
  readonly score: number;
  readonly isTrue: boolean;
}

const mostSteps = 50;

/**
 * Fits p = 1 / (1 + exp(slope * score + offset)) to what was true (Platt 1999), by Newton's method with halved steps,
 * towards the targets (N+ + 1) / (N+ + 2) and 1 / (N- + 2) rather than 1 and 0 (Lin, Lin and Weng 2007).
 */
export function fitProbability(told: readonly ScoredTruth[]): { readonly slope: number; readonly offset: number } {
  const yes = told.filter(({ isTrue }) => isTrue).length;
  const no = told.length - yes;
  const goal = ({ isTrue }: ScoredTruth): number => (isTrue ? (yes + 1) / (yes + 2) : 1 / (no + 2));
  const loss = (slope: number, offset: number): number =>
    told.reduce((sum, one) => {
      const at = slope * one.score + offset;
      // Written so that no power grows beyond all bounds.
      return (
        sum + (at >= 0 ? goal(one) * at + Math.log1p(Math.exp(-at)) : (goal(one) - 1) * at + Math.log1p(Math.exp(at)))
      );
    }, 0);
  let [slope, offset] = [0, Math.log((no + 1) / (yes + 1))];
  let lowest = loss(slope, offset);
  for (let turn = 0; turn < mostSteps; turn += 1) {
    let [h11, h22, h21, g1, g2] = [1e-12, 1e-12, 0, 0, 0];
    for (const one of told) {
      const p = 1 / (1 + Math.exp(slope * one.score + offset));
      const [curve, fault] = [p * (1 - p), goal(one) - p];
      h11 += one.score * one.score * curve;
      h22 += curve;
      h21 += one.score * curve;
      g1 += one.score * fault;
      g2 += fault;
    }
    if (Math.abs(g1) < 1e-5 && Math.abs(g2) < 1e-5) break;
    const size = h11 * h22 - h21 * h21;
    const [bySlope, byOffset] = [-(h22 * g1 - h21 * g2) / size, -(h11 * g2 - h21 * g1) / size];
    const descent = g1 * bySlope + g2 * byOffset;
    let part = 1;
    while (part > 1e-10) {
      const next = loss(slope + part * bySlope, offset + part * byOffset);
      if (next < lowest + 1e-4 * part * descent) {
        [slope, offset, lowest] = [slope + part * bySlope, offset + part * byOffset, next];
        break;
      }
      part /= 2;
    }
    if (part <= 1e-10) break;
  }
  return { slope, offset };
}
