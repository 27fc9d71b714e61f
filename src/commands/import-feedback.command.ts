import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  draftProfile,
  importFeedback,
  type ImportOutcome,
  type ImportPreview,
  type ImportProfile,
  type ImportProgress,
  previewImport,
  profileFaultText,
  readProfile,
  rejectText,
  warningText,
  writeRejects,
} from '../modules/feedback/index.ts';
import { type Command, type CommandRun, isSet, textOption, UsageFault } from './command.ts';
import { type CommandDatabase, withCity } from './open-for-command.ts';

const name = 'import feedback';

/** Brings feedback in from files of another system. */
export const importFeedbackCommand: Command = {
  name,
  summary: 'bring in feedback from CSV or XLSX files of another system',
  usage: 'FILE… --profile profile.json',
  options: {
    profile: { type: 'string' },
    init: { type: 'string' },
    'dry-run': { type: 'boolean' },
    rejects: { type: 'string' },
    city: { type: 'string' },
  },
  optionHelp: [
    '--profile FILE   what the columns and values mean (docs/import-profile.md)',
    '--init FILE      look at the files and write a first draft of a profile',
    '--dry-run        read everything, store nothing, say what would happen',
    '--rejects FILE   where rows that cannot be used are listed (default: rejects.csv when there are any)',
    '--city SLUG      which city, when the database has several',
  ],
  run: async (run) => {
    const files = run.arguments;
    if (files.length === 0)
      throw new UsageFault('Name the files: kuulolla import feedback export.csv --profile profile.json');
    const draft = textOption(run, 'init');
    if (draft) return writeDraft(run, files, draft);
    const profile = await profileOf(run);
    if (profile === undefined) return 1;
    return withCity(run, name, (opened) =>
      isSet(run, 'dry-run') ? tryOut(run, opened, profile, files) : bringIn(run, opened, profile, files),
    );
  },
};

async function writeDraft(run: CommandRun, files: readonly string[], draft: string): Promise<number> {
  const profile = await draftProfile(files);
  await writeFile(draft, `${JSON.stringify(profile, null, 2)}\n`, { flag: 'wx' }).catch((cause: unknown) => {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    throw isThere ? new UsageFault(`${draft} is there already. Give another name, or remove it first.`) : cause;
  });
  run.output.out(
    `A first draft of a profile is in ${draft}. Read it through, then try it: kuulolla import feedback ${files.join(' ')} --profile ${draft} --dry-run`,
  );
  return 0;
}

async function profileOf(run: CommandRun): Promise<ImportProfile | undefined> {
  const file = textOption(run, 'profile');
  if (!file)
    throw new UsageFault('Name the profile with --profile FILE, or let --init FILE write a first draft of one.');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageFault(
      `The profile ${file} could not be read (${cause instanceof Error ? cause.message : 'unknown'}).`,
    );
  });
  const read = readProfile(text);
  if (read.ok) return read.profile;
  run.output.err(`The profile ${file} has ${read.faults.length === 1 ? 'a fault' : `${read.faults.length} faults`}:`);
  for (const fault of read.faults) run.output.err(`  ${fault.path || '(file)'}: ${profileFaultText(fault, 'en')}`);
  return undefined;
}

const progressLine = ({ file, rowsRead, rowsTotal, rowsPerSecond, secondsLeft }: ImportProgress): string =>
  `${basename(file)}: ${rowsRead} of about ${Math.max(rowsTotal, rowsRead)} rows, ${Math.round(rowsPerSecond)} a second, ${Math.ceil(secondsLeft)} s left`;

async function tryOut(
  run: CommandRun,
  { database, cityId }: CommandDatabase,
  profile: ImportProfile,
  files: readonly string[],
): Promise<number> {
  const onProgress = (progress: ImportProgress) => run.output.progress(progressLine(progress));
  const preview = await previewImport(database, { cityId, profile, files, onProgress });
  run.output.progress('');
  if (run.options.json === true) run.output.out(JSON.stringify(previewJson(preview)));
  else for (const line of previewLines(preview)) run.output.out(line);
  return 0;
}

const previewJson = ({ rows, files, warnings, rejects, newThemes }: ImportPreview) => ({
  dryRun: true,
  rows,
  files,
  warnings,
  newThemes: Object.fromEntries(newThemes),
  firstRejects: rejects,
});

const previewLines = ({ rows, rejects, newThemes, warnings }: ImportPreview): string[] => [
  'A dry run: nothing was stored.',
  `Would be stored: ${rows.stored}, changed: ${rows.changed}, unchanged: ${rows.unchanged}, rejected: ${rows.rejected} (of ${rows.read} rows).`,
  ...(newThemes.size > 0 ? [`Themes that would be made: ${[...newThemes.values()].join(', ')}`] : []),
  ...warningLines(warnings),
  ...rejects.map((reject) => `  row ${reject.rowNumber}, ${reject.column}: ${rejectText(reject, 'en')}`),
];

const warningLines = (warnings: ImportOutcome['warnings']): string[] =>
  Object.entries(warnings).map(([warning, count]) => `Note: ${warningText(warning, count, 'en')}`);

async function bringIn(
  run: CommandRun,
  { database, cityId }: CommandDatabase,
  profile: ImportProfile,
  files: readonly string[],
): Promise<number> {
  const onProgress = (progress: ImportProgress) => run.output.progress(progressLine(progress));
  const outcome = await importFeedback(database, { cityId, profile, files, onProgress });
  run.output.progress('');
  const rejects = outcome.rows.rejected > 0 ? (textOption(run, 'rejects') ?? 'rejects.csv') : undefined;
  if (rejects) await writeRejects(database, cityId, outcome.importId, rejects, 'en');
  if (run.options.json === true) run.output.out(JSON.stringify({ ...outcome, ...(rejects ? { rejects } : {}) }));
  else for (const line of outcomeLines(outcome, rejects)) run.output.out(line);
  return 0;
}

const outcomeLines = ({ rows, warnings }: ImportOutcome, rejects: string | undefined): string[] => [
  `Read ${rows.read} rows: ${rows.stored} stored, ${rows.changed} changed, ${rows.unchanged} unchanged, ${rows.rejected} rejected.`,
  ...warningLines(warnings),
  ...(rejects ? [`The rejected rows, each with its reason, are in ${rejects}.`] : []),
];
