import { type ComponentChildren } from 'preact';
import { type CellStatus, cellStatuses } from '../../../../kernel/figure.ts';
import { type Language } from '../../../../kernel/language.ts';
import { disclosureTexts } from '../../disclosure/texts.ts';
import { CellMark, CorrectedMark, type TableSpec } from '../../../../platform/web/components/index.ts';
import { openDataTexts } from '../../open-data/texts.ts';
import { correctionTexts } from '../../corrections/texts.ts';
import { formatValue, withQualifier } from '../../prose/evaluate.ts';
import { type TableBlock, type TableCell, type TableRow } from '../../review-tree.ts';
import { reportTexts } from '../../texts.ts';
import { type ReviewLinks } from './links.ts';

/** A printed table as the component takes it: each value is a link to its origin. */
export function tableSpec(table: TableBlock, figureId: string, language: Language, links: ReviewLinks): TableSpec {
  const row = ({ code, label, cells }: TableRow) => ({
    key: code,
    header: label,
    cells: cells.map((cell) => markedCell(cell, figureId, language, links)),
  });
  return {
    caption: table.caption,
    columns: [
      { key: 'row', label: table.rowHeading },
      ...table.columns.map((label, at) => ({ key: String(at), label, numeric: true })),
    ],
    rows: table.rows.map(row),
    footer: table.totals.map(row),
    notes: statusNotes(statusesOf(table), language),
  };
}

/** One mark for every hidden number, whatever the reason; what it means stands under the table. */
const hiddenMark = 'c';

/** What a cell says, wherever it is printed: its value with its mark, or why there is none. */
export const cellText = (cell: TableCell, language: Language): string =>
  [valueText(cell, language), ...(markOf(cell) ?? [])].join('\u00a0');

function valueText({ value, status, qualifier, decimals, unit }: TableCell, language: Language): string {
  if (status === 'c') return hiddenMark;
  if (value === null) return reportTexts[language].review.notAvailable;
  return withQualifier(qualifier, formatValue(value, decimals, unit, language), language);
}

/** What marks mean, one sentence each, in their order. */
export const statusNotes = (statuses: readonly CellStatus[], language: Language): string[] =>
  cellStatuses
    .filter((status) => statuses.includes(status))
    .map((status) => `${status} = ${openDataTexts[language].statuses[status]}.`);

/** The marks that stand beside values in a table; why a value is hidden is told with its protection. */
export const statusesOf = ({ rows, totals }: TableBlock): CellStatus[] =>
  [...rows, ...totals].flatMap(({ cells }) => cells.flatMap((cell) => markOf(cell) ?? []));

const markOf = ({ value, status }: TableCell): CellStatus | undefined => (value === null ? undefined : status);

/** A value with its mark, and with what became of it later. */
function markedCell(cell: TableCell, figureId: string, language: Language, links: ReviewLinks): ComponentChildren {
  const value = cellView(cell, figureId, language, links);
  const mark = markOf(cell);
  const recalled = cell.code === undefined ? undefined : links.recalled?.(cell.code);
  if (mark === undefined && recalled === undefined) return value;
  return (
    <>
      {value}
      {mark && <CellMark mark={mark} name={correctionTexts[language].marks.statusNames[mark]} />}
      {recalled && (
        <>
          {' '}
          <CorrectedMark href={recalled.href}>{recalled.text}</CorrectedMark>
        </>
      )}
    </>
  );
}

function cellView(cell: TableCell, figureId: string, language: Language, links: ReviewLinks): ComponentChildren {
  const text = valueText(cell, language);
  if (cell.status === 'c') return <abbr title={disclosureTexts[language].mark}>{text}</abbr>;
  if (cell.value === null || cell.code === undefined) return text;
  return (
    <a href={links.figure(cell.code, figureId)} title={cell.code}>
      <data value={cell.value}>{text}</data>
    </a>
  );
}
