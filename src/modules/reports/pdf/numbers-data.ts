import { type Language } from '../../../kernel/language.ts';
import { printable } from '../../../platform/pdf/index.ts';
import { plainText } from '../prose/segment.ts';
import { recordedTexts } from '../recorded/texts.ts';
import { codesOfRow, type NumbersBlock } from '../review-tree.ts';

/** Shares of the width: what, when, how much, code, source. */
const widths = [28, 12, 18, 11, 31];

/** Single numbers as the template prints them: a table of words, each number with its code beside it. */
export function numbersData({ caption, rows }: NumbersBlock, language: Language) {
  const { what, period, value, code, source } = recordedTexts[language].numbers;
  const cells = rows.flatMap((row) => [
    row.label,
    row.period,
    plainText(row.segments),
    codesOfRow(row).join(', '),
    row.source,
  ]);
  return {
    kind: 'numbers',
    table: {
      caption: printable(caption),
      columns: [what, period, value, code, source].map(printable),
      widths,
      'breaks-words': true,
      'is-words': true,
      cells: cells.map(printable),
      totals: [],
    },
  };
}
