import { type ComponentChildren } from 'preact';
import { type Language } from '../../../../kernel/language.ts';
import { type TableSpec } from '../../../../platform/web/components/index.ts';
import { formatValue } from '../../prose/evaluate.ts';
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

function cellView(cell: TableCell, figureId: string, language: Language, links: ReviewLinks): ComponentChildren {
  if (cell.value === null || cell.code === undefined) return reportTexts[language].review.notAvailable;
  const text = formatValue(cell.value, cell.decimals, cell.unit, language);
  return (
    <a href={links.figure(cell.code, figureId)} title={cell.code}>
      <data value={cell.value}>{text}</data>
    </a>
  );
}
