import { type ComponentChildren } from 'preact';
import { type Language } from '../../../../kernel/language.ts';
import { type TableSpec } from '../../../../platform/web/components/index.ts';
import { disclosureTexts } from '../../disclosure/texts.ts';
import { formatValue, withQualifier } from '../../prose/evaluate.ts';
import { type TableBlock, type TableCell, type TableRow } from '../../review-tree.ts';
import { reportTexts } from '../../texts.ts';
import { type ReviewLinks } from './links.ts';

/** A printed table as the component takes it: each value is a link to its origin. */
export function tableSpec(table: TableBlock, figureId: string, language: Language, links: ReviewLinks): TableSpec {
  const row = ({ code, label, cells }: TableRow) => ({
    key: code,
    header: label,
    cells: cells.map((cell) => cellView(cell, figureId, language, links)),
  });
  return {
    caption: table.caption,
    columns: [
      { key: 'row', label: table.rowHeading },
      ...table.columns.map((label, at) => ({ key: String(at), label, numeric: true })),
    ],
    rows: table.rows.map(row),
    footer: table.totals.map(row),
  };
}

/** One mark for every hidden number, whatever the reason; what it means stands under the table. */
const hiddenMark = 'c';

/** What a cell says, wherever it is printed: its value, or why there is none. */
export function cellText({ value, status, qualifier, decimals, unit }: TableCell, language: Language): string {
  if (status === 'c') return hiddenMark;
  if (value === null) return reportTexts[language].review.notAvailable;
  return withQualifier(qualifier, formatValue(value, decimals, unit, language), language);
}

function cellView(cell: TableCell, figureId: string, language: Language, links: ReviewLinks): ComponentChildren {
  const text = cellText(cell, language);
  if (cell.status === 'c') return <abbr title={disclosureTexts[language].mark}>{text}</abbr>;
  if (cell.value === null || cell.code === undefined) return text;
  return (
    <a href={links.figure(cell.code, figureId)} title={cell.code}>
      <data value={cell.value}>{text}</data>
    </a>
  );
}
