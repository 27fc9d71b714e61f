import { lineHeight, lineLength, wrapText } from './measure.ts';

/** The words of one row, laid out for a phone. */
export type RowWords = {
  readonly lines: readonly string[];
  readonly value: string;
  /** Said after the value with less weight: a comparison, an interval. */
  readonly aside: string;
  /** Line on which the value stands: the first, or one of its own when it is long. */
  readonly valueLine: number;
  /** px. */
  readonly height: number;
};

/** With a longer value than this, label and value do not share a line. */
const longestBeside = 18;

/** Label and value above a mark: so long labels have room on a phone. */
export function layWords(label: string, value: string, aside = ''): RowWords {
  const length = value.length + (aside === '' ? 0 : aside.length + 1);
  const isApart = length > longestBeside;
  const lines = wrapText(label, isApart ? lineLength : lineLength - 2 - length);
  const count = Math.max(1, lines.length + (isApart ? 1 : 0));
  return { lines, value, aside, valueLine: isApart ? count - 1 : 0, height: count * lineHeight + 4 };
}

/** The words of a row, with `top` as the upper edge in px. */
export const RowLabel = ({ words, top }: { words: RowWords; top: number }) => (
  <>
    <text class="chart-text" x="0" y={top + 15}>
      {words.lines.map((line, at) => (
        <tspan key={at} x="0" y={top + 15 + at * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
    <text class="chart-text chart-text--strong" x="100%" y={top + 15 + words.valueLine * lineHeight} text-anchor="end">
      {words.value}
      {words.aside && <tspan class="chart-text--muted"> {words.aside}</tspan>}
    </text>
  </>
);
