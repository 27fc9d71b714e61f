import { type CellKey } from '../../../kernel/figure.ts';
import { type PublishedCell } from '../review.ts';
import { type ComparableEdition } from './diff-reviews.ts';

/** How a promise of an answer was kept: the share in time, of how many, and the promise in days. */
export interface KeptTarget {
  readonly share: PublishedCell;
  readonly cases: PublishedCell;
  readonly within: PublishedCell;
  readonly days: string;
}

/** The dimension that names the target which a figure was counted against, and the clock that promises run by. */
const targetDimension = 'target';
const clock = { clock: 'working' };

/** The target of answers in the edition's own period; undefined when no figure is counted against one, or nothing was answered. */
export function missedTarget({ head, figures, cells }: ComparableEdition): KeptTarget | undefined {
  const figure = figures.find(({ definition }) => definition.dimensions.some(({ code }) => code === targetDimension));
  if (!figure) return undefined;
  const own = cells.filter(
    ({ figureId, key }) => figureId === figure.definition.id && isAt(key, { ...clock, period: head.period }),
  );
  const [share, cases, within] = ['share', 'cases', 'within'].map((measure) =>
    own.find(({ key, value }) => key['measure'] === measure && value !== null),
  );
  const days = share?.key[targetDimension];
  return share && cases && within && days !== undefined ? { share, cases, within, days } : undefined;
}

const isAt = (key: CellKey, at: CellKey): boolean => Object.entries(at).every(([name, code]) => key[name] === code);
