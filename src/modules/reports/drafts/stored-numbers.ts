import { type Cell, type FigureDefinition, keyText } from '../../../kernel/figure.ts';
import { parsePeriod, type Period, periodCode } from '../../../kernel/period.ts';
import { type FrozenExtract, type Topic } from '../../../platform/figure-source.ts';
import { type ComputedFigure, type Protection } from '../computed-figure.ts';
import { type ComputedReview } from '../computed-review.ts';

/** A computed review as JSON: what a draft keeps between two looks at it. */
export interface StoredNumbers {
  readonly template: string;
  readonly period: string;
  readonly comparison?: string;
  readonly topic?: Topic;
  readonly isCompared: boolean;
  readonly figures: readonly {
    readonly definition: FigureDefinition;
    readonly codes: ComputedFigure['codes'];
    readonly cells: readonly Cell[];
    readonly protection?: Protection;
  }[];
  readonly extracts: readonly (Omit<FrozenExtract, 'takenAt'> & { readonly takenAt: string })[];
}

export const toStoredNumbers = (computed: ComputedReview): StoredNumbers => ({
  template: computed.template,
  period: periodCode(computed.period),
  ...(computed.comparison ? { comparison: periodCode(computed.comparison) } : {}),
  ...(computed.topic ? { topic: computed.topic } : {}),
  isCompared: computed.isCompared,
  figures: [...computed.figures.values()].map(({ definition, codes, cells, protection }) => ({
    definition,
    codes,
    cells: [...cells.values()],
    ...(protection ? { protection } : {}),
  })),
  extracts: [...computed.extracts.values()].map((extract) => ({ ...extract, takenAt: extract.takenAt.toISOString() })),
});

export function fromStoredNumbers(stored: StoredNumbers): ComputedReview {
  const { template, topic, isCompared } = stored;
  return {
    template,
    period: readPeriod(stored.period),
    ...(stored.comparison === undefined ? {} : { comparison: readPeriod(stored.comparison) }),
    ...(topic ? { topic } : {}),
    isCompared,
    figures: new Map(
      stored.figures.map(({ definition, codes, cells, protection }) => [
        definition.id,
        {
          definition,
          codes,
          cells: new Map(cells.map((cell) => [keyText(cell.key), cell])),
          ...(protection ? { protection } : {}),
        },
      ]),
    ),
    extracts: new Map(
      stored.extracts.map((extract) => [extract.source, { ...extract, takenAt: new Date(extract.takenAt) }]),
    ),
  };
}

function readPeriod(code: string): Period {
  const period = parsePeriod(code);
  if (!period) throw new Error(`a draft was stored with the period ${code}`);
  return period;
}
