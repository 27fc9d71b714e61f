import { resolve } from 'node:path';
import { parsePeriod, type Period, periodCode } from '../kernel/period.ts';
import {
  buildReview,
  type BuildReviewRequest,
  type BuiltReview,
  correctionNote,
  type CorrectionNote,
  faultText,
  plainText,
  releaseFiles,
  sealRelease,
  writeFolder,
} from '../modules/reports/index.ts';
import { type Topic } from '../platform/figure-source.ts';
import { OperatorFault } from '../platform/operator-fault.ts';
import { figureSources, sealToolsOf } from '../service-modules.ts';
import { type Command, type CommandRun, textOption, UsageFault } from './command.ts';
import { type CommandDatabase, withCity } from './open-for-command.ts';

/** Builds a review of what was brought in and writes it as a folder of pages and open data. */
export const reviewCommand: Command = {
  name: 'review',
  summary: 'build a review and write it as pages in three languages with its tables as open data',
  usage:
    'quarterly-feedback | yearly-participation --period 2020-Q4 [--compare 2019-Q4] [--theme CODE | --words vaccination,flu]',
  options: {
    period: { type: 'string' },
    compare: { type: 'string' },
    theme: { type: 'string' },
    words: { type: 'string' },
    'correction-kind': { type: 'string' },
    'correction-severity': { type: 'string' },
    'correction-reason-fi': { type: 'string' },
    'correction-reason-sv': { type: 'string' },
    'correction-reason-en': { type: 'string' },
    'found-by': { type: 'string' },
    out: { type: 'string' },
    city: { type: 'string' },
  },
  optionHelp: [
    '--period PERIOD    which quarter, or of a yearly report which year',
    '--compare PERIOD   what it is compared with',
    '--theme CODE       a special topic: a theme and what is below it',
    '--words A,B        a special topic: texts that have one of the words',
    '--correction-kind KIND    why published numbers change: revision (foreseen) or error',
    '--correction-severity S   minor (the default) or major: a conclusion changes',
    '--correction-reason-fi, -sv, -en TEXT   the reason in each language',
    '--found-by NAME    who noticed the error',
    '--out DIR          where the folder is written (default: TEMPLATE-PERIOD)',
    '--city SLUG        which city, when the database has several',
  ],
  run: async (run) => {
    const request = requestOf(run);
    const folder = textOption(run, 'out') ?? `${request.template}-${periodCode(request.period)}`;
    return withCity(run, 'review', (opened) => build(run, opened, request, resolve(folder)));
  },
};

function requestOf(run: CommandRun): BuildReviewRequest {
  const template = run.arguments[0];
  if (!template) throw new UsageFault('Name the review: kuulolla review quarterly-feedback --period 2020-Q4');
  const period = periodOption(run, 'period');
  if (!period) throw new UsageFault('Give the quarter or year: --period 2020-Q4 or --period 2020');
  const correction = correctionOption(run);
  return {
    template,
    period,
    comparison: periodOption(run, 'compare'),
    topic: topicOption(run),
    ...(correction ? { correction } : {}),
  };
}

function periodOption(run: CommandRun, name: string): Period | undefined {
  const text = textOption(run, name);
  if (text === undefined) return undefined;
  const period = parsePeriod(text);
  if (!period) throw new UsageFault(`--${name} ${text} is no period. Give it as 2020-Q4 or 2020.`);
  return period;
}

/** Why published numbers change; undefined when nothing is said of it. */
function correctionOption(run: CommandRun): CorrectionNote | undefined {
  const names = ['kind', 'severity', 'reason-fi', 'reason-sv', 'reason-en'].map((name) => `correction-${name}`);
  const said = [...names, 'found-by'].filter((name) => textOption(run, name) !== undefined);
  if (said.length === 0) return undefined;
  const option = (name: string): string | undefined => textOption(run, name);
  const parsed = correctionNote.safeParse({
    kind: option('correction-kind'),
    severity: option('correction-severity') ?? 'minor',
    reason: {
      fi: option('correction-reason-fi'),
      sv: option('correction-reason-sv'),
      en: option('correction-reason-en'),
    },
    foundBy: option('found-by'),
  });
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path }) =>
    path[0] === 'foundBy' ? '--found-by' : `--correction-${path.join('-')}`,
  );
  throw new UsageFault(
    `Give --correction-kind revision or error, and the reason in three languages (2,000 characters at most). To be put right: ${[...new Set(wrong)].join(', ')}`,
  );
}

function topicOption(run: CommandRun): Topic | undefined {
  const theme = textOption(run, 'theme');
  const words = textOption(run, 'words');
  if (theme !== undefined && words !== undefined) throw new UsageFault('Give --theme or --words, not both.');
  if (theme !== undefined) return { theme };
  if (words === undefined) return undefined;
  return { words: words.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()])) };
}

async function build(
  run: CommandRun,
  { database, cityId, contextOf }: CommandDatabase,
  request: BuildReviewRequest,
  folder: string,
): Promise<number> {
  const started = performance.now();
  const built = await database.transaction((tx) => buildReview(contextOf(tx), request, figureSources));
  if (!built.ok) return tellFaults(run, built);
  const { reviewId, edition: published } = built.review;
  try {
    await sealRelease((work) => database.transaction((tx) => work(contextOf(tx))), reviewId, sealToolsOf(run.config));
  } catch (fault) {
    if (!(fault instanceof OperatorFault)) throw fault;
    throw new OperatorFault(
      `${fault.message}\nEdition ${published} is published all the same, and will be signed by the service when the key is there. Do not build it again.`,
      { cause: fault },
    );
  }
  const release = await database.transaction((tx) => releaseFiles(tx, cityId, reviewId), { readOnly: true });
  const files = await writeFolder(folder, release);
  const { review, computed, cells } = built;
  const extracts = [...computed.extracts.values()];
  // The first source of a template is the one whose cases it tells about.
  const casesOf = (of: 'casesOfPeriod' | 'casesOfComparison'): number => extracts[0]?.[of] ?? 0;
  if (run.options.json === true) {
    const { template, period, comparison, edition } = review;
    const cases = { period: casesOf('casesOfPeriod'), comparison: casesOf('casesOfComparison') };
    run.output.out(
      JSON.stringify({
        template,
        period,
        comparison,
        edition,
        cases,
        numbers: cells,
        correction: built.correctionId ?? null,
        extracts: extracts.map(({ source, sha256 }) => ({ source, sha256 })),
        folder,
        files: files.length,
      }),
    );
    return 0;
  }
  for (const sentence of review.trees.en.inShort) run.output.out(`- ${plainText(sentence)}`);
  run.output.out(
    `\n${cells} numbers of ${casesOf('casesOfPeriod')} cases, edition ${review.edition}, in ${Math.round(performance.now() - started)} ms.`,
  );
  if (request.correction) run.output.out(correctionLine(built.correctionId));
  run.output.out(`Open ${folder}/fi/index.html (or sv, en). Tables are in ${folder}/data.`);
  return 0;
}

const correctionLine = (correctionId: string | undefined): string =>
  correctionId === undefined
    ? 'No published number has changed, so there is no correction.'
    : `Published numbers have changed: correction ${correctionId}.`;

function tellFaults(run: CommandRun, built: Extract<BuiltReview, { ok: false }>): number {
  run.output.err('The review would contradict itself, so nothing was stored:');
  for (const fault of built.faults) run.output.err(`  ${faultText(fault, 'en')}`);
  return 1;
}
