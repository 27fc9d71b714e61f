import { benchDatabase } from './database.ts';
import { benchDisclosure } from './disclosure.ts';
import { benchFigures } from './figures.ts';
import { benchImport } from './import.ts';
import { benchInbox } from './inbox.ts';
import { benchPage } from './page.ts';
import { benchReceive } from './receive.ts';
import { benchRelease } from './release.ts';
import { benchOpen311 } from './open311.ts';
import { benchPdf } from './pdf.ts';
import { type BenchResult } from './result.ts';
import { benchSuggest } from './suggest.ts';

/** Every benchmark, by the word that chooses it on the command line. */
const benchmarks: Readonly<Record<string, () => Promise<readonly BenchResult[]>>> = {
  database: benchDatabase,
  import: benchImport,
  figures: benchFigures,
  inbox: benchInbox,
  page: benchPage,
  receive: benchReceive,
  release: benchRelease,
  pdf: benchPdf,
  disclosure: benchDisclosure,
  open311: benchOpen311,
  suggest: benchSuggest,
};

const line = (result: BenchResult): string => {
  const verdict = result.met === undefined ? '' : result.met ? 'met' : 'MISSED';
  return [
    result.name,
    `${result.value.toPrecision(4)} ${result.unit}`,
    `${result.peer}: ${result.peerValue.toPrecision(4)} ${result.unit}`,
    `ratio ${result.ratio.toPrecision(3)}`,
    result.goal === undefined ? '' : `goal ${result.goal} ${verdict}`,
  ]
    .filter((part) => part !== '')
    .join(' | ');
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark "${unknown.join(', ')}". Choose from: ${Object.keys(benchmarks).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(benchmarks)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    console.log(`\n${name}`);
    for (const result of await bench()) console.log(line(result));
  }
}
