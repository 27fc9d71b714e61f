import { type Language } from '../../../kernel/language.ts';
import { type AuditedTable, auditGrid } from './audit-grid.ts';
import { type Audit } from './finding.ts';
import { checkProse } from './prose/check-prose.ts';
import { detectLanguage } from './prose/lexicon.ts';
import { type Grid } from './read-grid.ts';

export interface HandMadeReport {
  readonly table: Grid;
  readonly prose?: string | undefined;
  /** The language of the text; found out when it is left out. */
  readonly language?: Language | undefined;
}

export interface AuditedReport extends Audit {
  readonly audited: AuditedTable;
  readonly language: Language;
}

/**
 * Audits a report that was made by hand: printed totals, shares, changes and
 * means that the table's own numbers contradict, and claims of the text that the
 * table and the text's own totals do not bear out. What nothing can be checked
 * against is listed as unjudged. Throws a Problem when the table cannot be read.
 */
export function auditReport({ table: grid, prose = '', language }: HandMadeReport): AuditedReport {
  const audited = auditGrid(grid);
  const labels = [audited.table.caption, ...audited.table.rows.map(({ label }) => label)].join(' ');
  const spoken = language ?? detectLanguage(`${prose} ${labels}`, 'fi');
  const text = checkProse(prose, spoken, audited);
  return {
    audited,
    language: spoken,
    findings: [...audited.findings, ...text.findings],
    unjudged: [...audited.unjudged, ...text.unjudged],
    checked: { ...audited.checked, claims: text.claims },
  };
}
