import { type ComponentChildren } from 'preact';
import { type Language } from '../../../../kernel/language.ts';
import { CodedNumber, DataTable } from '../../../../platform/web/components/index.ts';
import { formatValue, withQualifier } from '../../prose/evaluate.ts';
import { recordedTexts } from '../../recorded/texts.ts';
import { type FigureBlock, type NumbersBlock, type TableCell, type TableRow } from '../../review-tree.ts';
import { reportTexts } from '../../texts.ts';
import { CodedProse } from './coded-prose.tsx';

type TableProps<Block> = { readonly block: Block; readonly caption: string; readonly language: Language };

/** The table of a figure for paper: no chart, each number with its code. */
export const CodedTable = ({ block: { table }, caption, language }: TableProps<FigureBlock>) => {
  const row = ({ code, label, cells }: TableRow) => ({
    key: code,
    header: label,
    cells: cells.map((cell) => cellView(cell, language)),
  });
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'row', label: table.rowHeading },
        ...table.columns.map((label, at) => ({ key: String(at), label, numeric: true })),
      ]}
      rows={table.rows.map(row)}
      footer={table.totals.map(row)}
    />
  );
};

function cellView({ value, code, qualifier, decimals, unit }: TableCell, language: Language): ComponentChildren {
  if (value === null || code === undefined) return reportTexts[language].review.notAvailable;
  const text = withQualifier(qualifier, formatValue(value, decimals, unit, language), language);
  return (
    <CodedNumber value={value} spoken={text} code={code}>
      {text}
    </CodedNumber>
  );
}

/** Single numbers for paper, with where each stands. */
export const CodedNumbers = ({ block, caption, language }: TableProps<NumbersBlock>) => {
  const texts = recordedTexts[language].numbers;
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'what', label: texts.what },
        { key: 'period', label: texts.period },
        { key: 'value', label: texts.value },
        { key: 'source', label: texts.source },
      ]}
      rows={block.rows.map(({ figure, label, period, segments, source }) => ({
        key: `${figure} ${period}`,
        header: label,
        cells: [period, <CodedProse segments={segments} />, source],
      }))}
    />
  );
};
