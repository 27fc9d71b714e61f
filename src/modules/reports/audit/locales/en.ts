import { type LocaleOf } from '../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const en: LocaleOf<typeof fi> = {
  tablePlace: ({ row, column, rowLabel, columnLabel }: Facts): string =>
    `Table, row ${row}${rowLabel === '' ? '' : ` (${rowLabel})`}, column ${column}${columnLabel === '' ? '' : ` (${columnLabel})`}`,
  prosePlace: ({ line, column, quote }: Facts): string => `Text, line ${line}, character ${column}: “${quote}”`,
  kinds: {
    'row-total': 'Row total',
    'column-total': 'Column total',
    'grand-total': 'Grand total',
    cell: 'Number',
    share: 'Share',
    'shares-sum': 'Sum of shares',
    change: 'Change',
    mean: 'Mean',
    'claim-count': 'Claim about a count',
    'claim-total': 'Claim about a total',
    'claim-share': 'Claim about a share',
    'claim-change': 'Claim about a change',
    'claim-ratio': 'Claim about a ratio',
    'claim-direction': 'Claim about a direction',
    'claim-superlative': 'Claim about an order',
    'claim-mean': 'Claim about a mean',
  },
  what: {
    'row-total': ({ printed, computed }: Facts): string =>
      `The total is printed as ${printed}, but the numbers of the row add up to ${computed}.`,
    'column-total': ({ printed, computed }: Facts): string =>
      `The total is printed as ${printed}, but the numbers of the column add up to ${computed}.`,
    'grand-total': ({ printed, computed }: Facts): string =>
      `The grand total is printed as ${printed}, but the totals add up to ${computed}.`,
    cell: ({ printed, computed }: Facts): string =>
      `The number is printed as ${printed}, but the totals of its row and column need it to be ${computed}.`,
    share: ({ printed, computed, of }: Facts): string =>
      `The share is printed as ${printed}, but the numbers give ${computed} (${of}).`,
    'shares-sum': ({ computed }: Facts): string =>
      `The shares add up to ${computed}, not to one hundred, and rounding does not explain it.`,
    change: ({ printed, computed, of }: Facts): string =>
      `The change is printed as ${printed}, but the numbers give ${computed} (${of}).`,
    mean: ({ printed, computed, of }: Facts): string =>
      `A mean of ${printed} is not possible with so many whole numbers. The nearest possible is ${computed} (${of}).`,
    'claim-count': ({ printed, computed, of }: Facts): string =>
      `The text says ${printed}, but the table says ${computed} (${of}).`,
    'claim-total': ({ printed, computed, of }: Facts): string =>
      `The total of the text is ${printed}, but that of the table is ${computed} (${of}).`,
    'claim-share': ({ printed, computed, of }: Facts): string =>
      `The text says a share of ${printed}, but the numbers give ${computed} (${of}).`,
    'claim-change': ({ printed, computed, of }: Facts): string =>
      `The text says a change of ${printed}, but the numbers give ${computed} (${of}).`,
    'claim-ratio': ({ printed, computed, of }: Facts): string =>
      `The text says ${printed}, but the numbers give ${computed} (${of}).`,
    'claim-direction': ({ printed, computed, of }: Facts): string =>
      `The text says “${printed}”, but the numbers give a change of ${computed} (${of}).`,
    'claim-superlative': ({ printed, computed }: Facts): string =>
      `The text singles out: ${printed}. By the table it is: ${computed}.`,
    'claim-mean': ({ printed, computed, of }: Facts): string =>
      `A mean of ${printed} is not possible with so many whole numbers. The nearest possible is ${computed} (${of}).`,
  },
  otherReading: ({ computed, of }: Facts): string => `From the printed total: ${computed} (${of}).`,
  alsoReading: ({ computed, of }: Facts): string => `Computed another way: ${computed} (${of}).`,
  emptyPart: 'There is an empty cell among the parts, which was read as zero.',
  remedy: {
    total: 'Check the total and its parts against the original data, and correct what is wrong.',
    cell: 'Check the number against the original data.',
    share: 'Compute the share again, or say what it is a share of.',
    change: 'Compute the change again, or say what it is compared with.',
    mean: 'Check the mean and the number of answers.',
    claim: 'Correct the text or the table so that they say the same.',
  },
  reasons: {
    'nothing-to-check-against': 'Nothing in the table or the text can be compared with this.',
    'cell-is-no-number': 'The cell cannot be read as a number. Write only the number in it.',
    'part-is-not-told': 'Some of the numbers are empty or not told, so the total cannot be checked.',
    'people-may-be-in-several': 'The same person may be in several rows, so the total cannot be checked.',
    'base-is-not-told': 'The table does not tell what the share is of.',
  },
  report: {
    findings: (count: number): string =>
      count === 0 ? 'No contradictions found.' : count === 1 ? 'One contradiction' : `${count} contradictions`,
    unjudged: 'These could not be judged',
    unjudgedText: 'They are not errors. There is only nothing to compare them with.',
    summary: ({ totals, shares, claims }: Facts): string =>
      `Checked: ${totals} totals, ${shares} shares and changes of the table, ${claims} claims of the text.`,
    more: (count: number): string => `and ${count} more`,
    remedy: ({ remedy }: Facts): string => `What to do: ${remedy}`,
  },
  page: {
    title: 'Check a table and a text',
    lead: 'Paste the table and the text of a report that was made by hand. You learn which totals, shares and claims its own numbers contradict.',
    stored: 'Nothing is kept: the text is read, the answer is shown, and both are forgotten.',
    table: 'Table',
    tableHint:
      'Copy the table from a spreadsheet or a text, with its headings and its row of totals. Between columns there may be a tab, a semicolon, a comma or a bar.',
    prose: 'Text',
    proseHint: 'The paragraphs that tell of the numbers in the table. In Finnish, Swedish or English.',
    submit: 'Check',
    missing: 'Paste a table. It needs at least two columns and one number.',
    proseTooLong: 'The text is too long. Check at most 100,000 characters at a time.',
    resultHeading: 'Result',
    tableHeading: 'The table with its contradictions marked',
    tableCaption: 'Checked table',
    marked: (number: number): string => `contradiction ${number}`,
    toCell: 'Show in the table',
    toResult: 'Go to the result',
    tryExample: 'Try the example',
    rowColumn: 'Row',
    rowNumber: (number: number): string => `Row ${number}`,
    columnNumber: (number: number): string => `Column ${number}`,
    exampleHeading: 'Example',
    exampleText:
      'In this table the total of complaints is wrong: 40 + 10 is 50, not 55. The text says “Moitteita oli 60 %” (complaints were 60%), but the right share is 62.5%.',
    helpHeading: 'What is checked',
    help: [
      'Totals: rows, columns, subtotals and grand totals.',
      'Shares and changes: whether they match the numbers, and whether the shares add up to one hundred. Rounding is allowed for.',
      'Claims of the text: counts, shares, changes, ratios, “most” and “fewest”, impossible means.',
      'Dates, years, law, telephone numbers and scales are left alone.',
    ],
    openDataHeading: 'Check a table of your own',
    openDataText: 'Do you have a table that was made by hand? Here you see whether its totals and shares hold.',
  },
};
