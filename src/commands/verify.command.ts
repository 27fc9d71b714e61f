import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isLanguage, type Language } from '../kernel/language.ts';
import { Problem } from '../kernel/problem.ts';
import {
  findingText,
  releaseLimits,
  releaseTexts,
  type Trust,
  verifyRelease,
  type VerifyReport,
} from '../modules/reports/index.ts';
import { readFolder } from '../platform/files/read-folder.ts';
import { type Command, type CommandRun, textOption, UsageFault } from './command.ts';
import { problemSentence } from './problem-sentence.ts';

/** More than these are counted only. */
const mostTold = 50;

/** Checks a release without the city: the exit status is 0 when it holds, 1 when it does not. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'check a published release: files, chain, signature and numbers; needs no database',
  usage: 'RELEASE [--keys FILE | --key FINGERPRINT]',
  options: { keys: { type: 'string' }, key: { type: 'string' }, language: { type: 'string' } },
  optionHelp: [
    'RELEASE             the folder of a release, or a zip of it',
    "--keys FILE         the city's keys, from /.well-known/kuulolla-keys.json on its own site",
    '--key FINGERPRINT   the fingerprint of a key that you trust',
    '--language fi|sv|en in which language the findings are told (default en)',
  ],
  run: async (run) => {
    const [path, ...more] = run.arguments;
    if (path === undefined || more.length > 0) throw new UsageFault('Name one release: kuulolla verify RELEASE');
    const language = languageOption(run);
    const trust = await trustOption(run);
    const report = verifyRelease(await read(path), trust ? { trust } : {});
    run.output.out(run.options.json === true ? asJson(report, language) : asText(report, language));
    return report.ok ? 0 : 1;
  },
};

async function read(path: string): Promise<Map<string, Uint8Array>> {
  try {
    return await readFolder(path, releaseLimits);
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') throw new UsageFault(problemSentence(error));
    throw error;
  }
}

function languageOption(run: CommandRun): Language {
  const language = textOption(run, 'language') ?? 'en';
  if (!isLanguage(language)) throw new UsageFault(`--language ${language} is not known. Give fi, sv or en.`);
  return language;
}

async function trustOption(run: CommandRun): Promise<Trust | undefined> {
  const file = textOption(run, 'keys');
  const key = textOption(run, 'key');
  if (file !== undefined && key !== undefined) throw new UsageFault('Give --keys or --key, not both.');
  if (file !== undefined) {
    const keysFile = await readFile(file).catch(() => {
      throw new UsageFault(`The file of keys ${file} cannot be read. Check its name.`);
    });
    return { keysFile, name: basename(file) };
  }
  if (key === undefined) return undefined;
  // People read fingerprints in groups and copy them in capitals.
  const fingerprint = key.replaceAll(/[\s:]/g, '').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(fingerprint)) {
    throw new UsageFault('--key takes the whole fingerprint of a key: 64 characters 0-9 and a-f.');
  }
  return { fingerprints: [fingerprint] };
}

const asJson = (report: VerifyReport, language: Language): string => {
  const told = (findings: VerifyReport['findings']) =>
    findings.map((finding) => ({ ...finding, text: findingText(finding, language) }));
  return JSON.stringify({ ...report, findings: told(report.findings), notices: told(report.notices) });
};

function asText(report: VerifyReport, language: Language): string {
  const { findings, notices, release, signedBy, figures } = report;
  const texts = releaseTexts[language].report;
  const lines = [report.ok ? texts.holds : texts.holdsNot(String(findings.length))];
  if (release) {
    lines.push(
      texts.what(release.city[language], release.template, release.period, String(release.edition)),
      texts.published(release.publishedAt, String(release.sequence)),
      ...(release.supersedes === null ? [] : [texts.corrects]),
    );
  }
  lines.push(texts.counts(String(report.files), String(report.numbers)));
  if (signedBy) lines.push(texts.signedBy(signedBy.keyId));
  if (report.ok && signedBy?.isCompared) lines.push(texts.compared);
  for (const finding of findings.slice(0, mostTold)) lines.push(`- ${findingText(finding, language)}`);
  if (findings.length > mostTold) lines.push(texts.more(String(findings.length - mostTold)));
  for (const notice of notices) lines.push(`* ${findingText(notice, language)}`);
  if (!report.ok) return lines.join('\n');
  const sum = (of: 'anyone' | 'cityOnly' | 'documentOnly'): string =>
    String(figures.reduce((all, figure) => all + figure[of], 0));
  lines.push('', texts.anyone(sum('anyone')));
  if (figures.some(({ documentOnly }) => documentOnly > 0)) lines.push(texts.documentOnly(sum('documentOnly')));
  lines.push(texts.cityOnly(sum('cityOnly')));
  const countedByCity = figures.filter(({ cityOnly }) => cityOnly > 0);
  for (const [fingerprint, own] of Map.groupBy(countedByCity, ({ extractSha256 }) => extractSha256 ?? '')) {
    lines.push(`  ${texts.data(fingerprint)}`);
    for (const { figure, cityOnly } of own) lines.push(`    ${texts.figure(figure, String(cityOnly))}`);
  }
  return lines.join('\n');
}
