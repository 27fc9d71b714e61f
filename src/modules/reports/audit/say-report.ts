import { type Language } from '../../../kernel/language.ts';
import { type AuditedReport } from './audit-report.ts';
import { type Audit } from './finding.ts';
import { findingText, unjudgedByReason, unjudgedText } from './say.ts';
import { auditTexts } from './texts.ts';

/** An audit as JSON: findings with their words, what could not be judged, how much was checked. */
export const auditJson = ({ findings, unjudged, checked }: Audit, language: Language) => ({
  findings: findings.map((finding) => {
    const { what, remedy } = findingText(finding, language);
    return { ...finding, what, remedy };
  }),
  unjudged: unjudged.map((one) => ({ ...one, why: unjudgedText(one, language) })),
  checked,
});

/** An audit as lines for a terminal: findings, then what could not be judged, then a summary. */
export function auditLines({ findings, unjudged, checked }: AuditedReport, language: Language): string[] {
  const { report } = auditTexts[language];
  const found = findings.flatMap((finding, at) => {
    const { place, kind, what, remedy } = findingText(finding, language);
    return [`${at + 1}. ${place}`, `   ${kind}. ${what}`, `   ${report.remedy({ remedy })}`];
  });
  const open = unjudgedByReason(unjudged, language).flatMap(({ why, things }) => [
    why,
    ...things.map((thing) => `- ${thing}`),
  ]);
  return [
    report.findings(findings.length),
    ...found,
    ...(open.length > 0 ? ['', `${report.unjudged}. ${report.unjudgedText}`, ...open] : []),
    '',
    report.summary(checked),
  ];
}
