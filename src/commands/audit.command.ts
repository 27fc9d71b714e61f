import { extname } from 'node:path';
import { isLanguage, type Language } from '../kernel/language.ts';
import { Problem } from '../kernel/problem.ts';
import { auditJson, auditLines, auditReport, checkedGrid, type Grid, readGrid } from '../modules/reports/index.ts';
import { openTable } from '../platform/files/tabular/open-table.ts';
import { readTextFile } from '../platform/files/tabular/read-text-file.ts';
import { type Command, type CommandRun, textOption, UsageFault } from './command.ts';
import { problemSentence } from './problem-sentence.ts';

/** Finds what a hand-made table and text contradict; the exit status is 1 when something is wrong. */
export const auditCommand: Command = {
  name: 'audit',
  summary: 'find totals, shares and claims of a hand-made report that its own numbers contradict',
  usage: 'table.csv [--prose text.md]',
  options: { prose: { type: 'string' }, language: { type: 'string' } },
  optionHelp: [
    '--prose FILE      the text that tells of the table, plain or Markdown, in Finnish, Swedish or English',
    '--language LANG   fi, sv or en: in which language the outcome is told (default: en)',
  ],
  run: async (run) => {
    const [table, ...others] = run.arguments;
    if (table === undefined || others.length > 0) {
      throw new UsageFault('Name one table: kuulolla audit table.csv --prose text.md');
    }
    const language = languageOf(run);
    const proseFile = textOption(run, 'prose');
    const audit = await asUsage(async () =>
      auditReport({
        table: await gridOf(table),
        prose: proseFile === undefined ? '' : await readTextFile(proseFile, mostBytes),
      }),
    );
    if (run.options.json === true) run.output.out(JSON.stringify(auditJson(audit, language)));
    else for (const line of auditLines(audit, language)) run.output.out(line);
    return audit.findings.length > 0 ? 1 : 0;
  },
};

/** A table or text that people made by hand is far smaller. */
const mostBytes = 5 * 1024 * 1024;

function languageOf(run: CommandRun): Language {
  const asked = textOption(run, 'language') ?? 'en';
  if (!isLanguage(asked)) throw new UsageFault(`--language ${asked} is not known. Give fi, sv or en.`);
  return asked;
}

/** A workbook by its name, else text. */
async function gridOf(file: string): Promise<Grid> {
  if (!['.xlsx', '.xlsm'].includes(extname(file).toLowerCase())) return readGrid(await readTextFile(file, mostBytes));
  const table = await openTable(file, { limits: { fileBytes: mostBytes } });
  const rows: { number: number; cells: readonly string[] }[] = [];
  for await (const row of table.rows) rows.push(row);
  const first = (rows[0]?.number ?? 2) - 1;
  return checkedGrid([{ number: Math.max(first, 1), cells: table.header }, ...rows]);
}

/** What cannot be read is a fault of use here: exit status 1 means a contradiction. */
async function asUsage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw fault instanceof Problem ? new UsageFault(problemSentence(fault)) : fault;
  }
}
