import { type Language } from '../../../../kernel/language.ts';
import { DataTable, ItemList, Prose, Section, StatusLabel } from '../../../../platform/web/components/index.ts';
import { type AuditedReport } from '../../audit/audit-report.ts';
import { type AuditTable } from '../../audit/audit-table.ts';
import { type Finding, type Unjudged } from '../../audit/finding.ts';
import { findingText, unjudgedByReason } from '../../audit/say.ts';
import { auditTexts } from '../../audit/texts.ts';

/** Where the result of an audit begins on its page. */
export const auditResultId = 'result';

const cellId = ({ row, column }: { row: number; column: number }): string => `cell-${row}-${column}`;
const findingId = (number: number): string => `finding-${number}`;

type ResultProps = { readonly audit: AuditedReport; readonly language: Language };

/** What an audit found: findings that lead to their cells, the table with its marks, what could not be judged. */
export const AuditResult = ({ audit, language }: ResultProps) => {
  const { report, page } = auditTexts[language];
  const { findings, unjudged, checked } = audit;
  return (
    <Section heading={page.resultHeading} id={auditResultId}>
      <Prose>
        <p>
          <StatusLabel tone={findings.length > 0 ? 'danger' : 'success'}>
            {report.findings(findings.length)}
          </StatusLabel>
        </p>
        <p>{report.summary(checked)}</p>
      </Prose>
      {findings.length > 0 && (
        <ItemList
          label={page.resultHeading}
          items={findings.map((finding, at) => findingItem(finding, at + 1, language))}
        />
      )}
      <Section level={3} heading={page.tableHeading}>
        <MarkedTable table={audit.audited.table} findings={findings} language={language} />
      </Section>
      {unjudged.length > 0 && <NotJudged unjudged={unjudged} language={language} />}
    </Section>
  );
};

function findingItem(finding: Finding, number: number, language: Language) {
  const { place } = finding;
  const { page, report } = auditTexts[language];
  const said = findingText(finding, language);
  return {
    key: String(number),
    title: <span id={findingId(number)}>{`${number}. ${said.kind}`}</span>,
    text: (
      <>
        <p>{said.place}</p>
        <p>{said.what}</p>
        <p>{report.remedy({ remedy: said.remedy })}</p>
      </>
    ),
    meta:
      place.in === 'table'
        ? [<a key="cell" href={`#${cellId(place)}`}>{`${page.toCell}: ${finding.printedText}`}</a>]
        : [],
  };
}

type MarkedTableProps = {
  readonly table: AuditTable;
  readonly findings: readonly Finding[];
  readonly language: Language;
};

/** The table as it was read; a wrong cell says so in words and leads back to its finding. */
const MarkedTable = ({ table, findings, language }: MarkedTableProps) => {
  const { page } = auditTexts[language];
  const numbers = new Map(
    findings.flatMap(({ place }, at): [string, number][] => (place.in === 'table' ? [[cellId(place), at + 1]] : [])),
  );
  return (
    <DataTable
      caption={table.caption || page.tableCaption}
      columns={[
        { key: 'row', label: page.rowColumn },
        ...table.columns.map(({ label, number }) => ({
          key: String(number),
          label: label || page.columnNumber(number),
          numeric: true,
        })),
      ]}
      rows={table.rows.map((row, at) => ({
        key: String(row.number),
        header: row.label || page.rowNumber(row.number),
        cells: table.columns.map((column, across) => {
          const id = cellId({ row: row.number, column: column.number });
          const number = numbers.get(id);
          const text = table.cells[at]?.[across]?.text ?? '';
          if (number === undefined) return text;
          return (
            <span id={id}>
              {text}{' '}
              <StatusLabel tone="danger">
                <a href={`#${findingId(number)}`}>{page.marked(number)}</a>
              </StatusLabel>
            </span>
          );
        }),
      }))}
    />
  );
};

const NotJudged = ({ unjudged, language }: { unjudged: readonly Unjudged[]; language: Language }) => {
  const { report } = auditTexts[language];
  return (
    <Section level={3} heading={report.unjudged}>
      <Prose>
        <p>{report.unjudgedText}</p>
        {unjudgedByReason(unjudged, language).map(({ why, things }) => (
          <>
            <p>{why}</p>
            <ul>
              {things.map((thing) => (
                <li key={thing}>{thing}</li>
              ))}
            </ul>
          </>
        ))}
      </Prose>
    </Section>
  );
};
