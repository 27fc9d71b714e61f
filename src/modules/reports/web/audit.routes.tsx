import { z } from 'zod';
import { type Language } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type FieldErrors, parseInput, textIn } from '../../../platform/http/form-values.ts';
import { type Asked, page, type Reply, type Route } from '../../../platform/http/route.ts';
import {
  Actions,
  Button,
  Details,
  ErrorSummary,
  Form,
  HiddenInput,
  Notice,
  PageHeading,
  Prose,
  Section,
  TextArea,
} from '../../../platform/web/components/index.ts';
import { auditReport, type AuditedReport } from '../audit/audit-report.ts';
import { readGrid } from '../audit/read-grid.ts';
import { auditTexts } from '../audit/texts.ts';
import { reportTexts } from '../texts.ts';
import { AuditResult, auditResultId } from './views/audit-result.tsx';

const action = 'reports.audit-table';

/**
 * The page where anyone checks a table and a text of their own. The form is a
 * POST because both are too long for an address; nothing is stored, so the
 * answer comes at once instead of by a redirect.
 */
export const auditRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/audit',
    action,
    handle: (_ctx, asked) => Promise.resolve(page(auditTexts[asked.language].page.title, <AuditPage asked={asked} />)),
  },
  {
    method: 'post',
    path: '/audit',
    action,
    bodyLimit: 1024 * 1024,
    // A table as large as they may be takes seconds.
    attemptsPerMinute: 10,
    // The work needs no database: none is held while it is done.
    handleLong: (_transact, asked) => Promise.resolve(answer(asked)),
  },
];

const longestProse = 100_000;

/** A text of its own for each fault of the form, by field. */
const input = z.object({
  table: z.string().refine((text) => text.trim() !== ''),
  prose: z.string().max(longestProse),
});

function answer(asked: Asked): Reply {
  const { language, form } = asked;
  const texts = auditTexts[language].page;
  const written = { table: textIn(form, 'table'), prose: textIn(form, 'prose') };
  const parsed = parseInput(input, written, (field) => (field === 'prose' ? texts.proseTooLong : texts.missing));
  const show = (errors: FieldErrors, audit?: AuditedReport): Reply =>
    page(
      texts.title,
      <AuditPage asked={asked} written={written} errors={errors} audit={audit} />,
      audit ? {} : { status: 422 },
    );
  if (!parsed.ok) return show(parsed.errors);
  try {
    return show({}, auditReport({ table: readGrid(parsed.value.table), prose: parsed.value.prose }));
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    return show({ table: problemIn(fault, language) });
  }
}

function problemIn({ code, facts }: Problem, language: Language): string {
  const problems: Readonly<Record<string, (facts: Problem['facts']) => string>> = reportTexts[language].problems;
  return problems[code.replace(/^reports\./, '')]?.(facts) ?? auditTexts[language].page.missing;
}

interface Written {
  readonly table: string;
  readonly prose: string;
}

type AuditPageProps = {
  readonly asked: Asked;
  readonly written?: Written;
  readonly errors?: FieldErrors;
  readonly audit?: AuditedReport | undefined;
};

const example: Written = {
  table: ['Teema;kiitos;moite;yht.', 'Aukioloajat;10;40;50', 'Tilat;20;10;30', 'Yhteensä;30;55;80'].join('\n'),
  prose: 'Moitteita oli 60 % palautteista.',
};

const AuditPage = ({ asked, written = { table: '', prose: '' }, errors = {}, audit }: AuditPageProps) => {
  const { language, base, csrfToken } = asked;
  const { page: texts, report } = auditTexts[language];
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {audit && (
        <Notice
          language={language}
          tone={audit.findings.length > 0 ? 'warning' : 'success'}
          title={report.findings(audit.findings.length)}
        >
          <a href={`#${auditResultId}`}>{texts.toResult}</a>
        </Notice>
      )}
      <Form action={`${base}/audit`} csrfToken={csrfToken}>
        <TextArea
          language={language}
          name="table"
          label={texts.table}
          hint={texts.tableHint}
          error={errors['table']}
          value={written.table}
          rows={10}
          required
        />
        <TextArea
          language={language}
          name="prose"
          label={texts.prose}
          hint={texts.proseHint}
          error={errors['prose']}
          value={written.prose}
          rows={6}
        />
        <Prose>
          <p>{texts.stored}</p>
        </Prose>
        <Actions>
          <Button>{texts.submit}</Button>
        </Actions>
      </Form>
      {audit && <AuditResult audit={audit} language={language} />}
      <Section heading={texts.helpHeading}>
        <Prose>
          <ul>
            {texts.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Prose>
        <Details summary={texts.exampleHeading}>
          <pre tabindex={0}>{example.table}</pre>
          <p lang="fi">{example.prose}</p>
          <p>{texts.exampleText}</p>
          <Form action={`${base}/audit`} csrfToken={csrfToken}>
            <HiddenInput name="table" value={example.table} />
            <HiddenInput name="prose" value={example.prose} />
            <Button kind="secondary">{texts.tryExample}</Button>
          </Form>
        </Details>
      </Section>
    </>
  );
};
